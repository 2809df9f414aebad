import type { SentenceCode } from '../../catalog/sentence.ts';
import type { Strength } from './strength.ts';

/** A passphrase typed twice. */
export interface Typed {
  readonly passphrase: string;
  readonly again: string;
}

export const NOTHING_TYPED: Typed = { passphrase: '', again: '' };

/** In characters. There is no rule about which: long beats strange (NIST SP 800-63B, 5.1.1.2). */
export const SHORTEST = 12;

/** What is wrong with what was typed, by field; empty when nothing is. `strength` is unknown where the estimate could not be had. */
export function passphraseProblems({ passphrase, again }: Typed, strength: Strength | undefined): { readonly passphrase?: SentenceCode; readonly again?: SentenceCode } {
  if (passphrase === '') return { passphrase: 'key.noPassphrase' };
  // Length first: what is pasted may be anything, and normalising takes a time that grows with its square.
  if (passphrase.length > 1000) return { passphrase: 'key.passphraseTooLong' };
  if (Array.from(passphrase.normalize('NFKC').trim()).length < SHORTEST) return { passphrase: 'key.passphraseTooShort' };
  if (strength === 'common') return { passphrase: 'key.passphraseCommon' };
  return again === passphrase ? {} : { again: 'key.passphrasesDiffer' };
}
