import problems from './vault-problems.json';

/** The plain sentence for a problem with the records themselves. It stands apart from the others because the first screen needs it. */
export function vaultSentence(code: keyof typeof problems): string {
  return problems[code];
}
