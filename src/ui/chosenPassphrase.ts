/** A passphrase for one file, typed twice or made up here. */
export interface ChosenPassphrase {
  readonly passphrase: string;
  readonly again: string;
  /** It was made up here, and is shown. */
  readonly madeUp: boolean;
}

export const NO_PASSPHRASE: ChosenPassphrase = { passphrase: '', again: '', madeUp: false };

/** In characters, as for other files. */
export const SHORTEST_PASSPHRASE = 12;

/** What has to be mended in each of the two fields. The words for it are the app's. */
export interface PassphraseProblems {
  readonly passphrase?: 'key.noPassphrase' | 'key.passphraseTooLong' | 'key.passphraseTooShort';
  readonly again?: 'key.passphrasesDiffer';
}

/** What is wrong with a passphrase typed twice. */
export function passphraseProblems({ passphrase, again }: ChosenPassphrase): PassphraseProblems {
  if (passphrase === '') return { passphrase: 'key.noPassphrase' };
  // Length first: what is pasted may be anything, and normalising takes a time that grows with its square.
  if (passphrase.length > 1000) return { passphrase: 'key.passphraseTooLong' };
  if (Array.from(passphrase.normalize('NFKC').trim()).length < SHORTEST_PASSPHRASE) return { passphrase: 'key.passphraseTooShort' };
  return again === passphrase ? {} : { again: 'key.passphrasesDiffer' };
}
