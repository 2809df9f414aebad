/** The most characters a passphrase may have, in UTF-16 units after normalising. */
export const LONGEST_PASSPHRASE = 1000;

/**
 * The bytes of a passphrase, the same however the keyboard composes its letters: NFKC in UTF-8.
 * Nothing is trimmed or changed in case: what was chosen is what opens.
 */
export function passphraseBytes(typed: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typed.normalize('NFKC'));
}

/**
 * Why a text cannot be a passphrase; undefined when it can. How good a passphrase is, the screen judges.
 * Length is looked at first, because normalising takes a time that grows with its square: 100,000 marks take 2 s, ten times
 * as many three minutes. A text within the limit has at most four times as many units in any other composition.
 */
export function passphraseProblem(typed: string): PassphraseProblem | undefined {
  if (typed.length > 4 * LONGEST_PASSPHRASE) return 'passphraseTooLong';
  const normal = typed.normalize('NFKC');
  if (normal.trim() === '') return 'noPassphrase';
  return normal.length > LONGEST_PASSPHRASE ? 'passphraseTooLong' : undefined;
}

export type PassphraseProblem = 'noPassphrase' | 'passphraseTooLong';
