import { sentence } from '../../catalog/sentence.ts';
import type { KeyProblem } from './keys.ts';

/** What went wrong with a passphrase, a recovery key or the keyring, and what to do. */
export function keySentence({ code, group, found, characters, wanted }: KeyProblem): string {
  if (code === 'recoveryKeyMistyped' && group === undefined) return sentence('key.recoveryKeyMistypedSomewhere');
  return sentence(`key.${code}`, { ...(group !== undefined && { group }), ...(found !== undefined && { found }), ...(characters !== undefined && { characters }), ...(wanted !== undefined && { wanted }) });
}
