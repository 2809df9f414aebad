import problems from './problems.json';

export type SentenceCode = keyof typeof problems;

/** The plain sentence for a problem or reminder; `{limit}` and the like are filled from `values`. */
export function sentence(code: SentenceCode, values: Readonly<Record<string, string | number>> = {}): string {
  return problems[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
