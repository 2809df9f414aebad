import { useState } from 'react';
import type { SentenceCode } from '../../catalog/sentence.ts';

/** Whether a file is locked, and what was typed for it. */
export interface FileLock {
  readonly locked: boolean;
  readonly passphrase: string;
  readonly again: string;
  readonly problems: LockProblems;
  readonly change: (change: Partial<Pick<FileLock, 'locked' | 'passphrase' | 'again'>>) => void;
  /** Shows what is wrong with what was typed; true when nothing is. */
  readonly check: () => boolean;
  /** Forgets what was typed. */
  readonly forget: () => void;
}

interface LockProblems {
  readonly passphrase?: SentenceCode;
  readonly again?: SentenceCode;
}

/** In characters, as for unlocking the records. A file can be guessed at for as long as somebody has it. */
export const SHORTEST = 12;
const NOTHING = { locked: true, passphrase: '', again: '' };

/** A file that is about to be saved: locked unless somebody says otherwise. */
export function useFileLock(): FileLock {
  const [typed, setTyped] = useState(NOTHING);
  const [problems, setProblems] = useState<LockProblems>({});
  return {
    ...typed,
    problems,
    change(change) {
      setTyped({ ...typed, ...change });
      setProblems({});
    },
    check() {
      const found = typed.locked ? problemsOf(typed) : {};
      setProblems(found);
      return !found.passphrase && !found.again;
    },
    forget: () => setTyped({ ...NOTHING, locked: typed.locked }),
  };
}

/** What is wrong with a passphrase typed twice. */
export function problemsOf({ passphrase, again }: Pick<FileLock, 'passphrase' | 'again'>): LockProblems {
  if (passphrase === '') return { passphrase: 'key.noPassphrase' };
  // Length first: what is pasted may be anything, and normalising takes a time that grows with its square.
  if (passphrase.length > 1000) return { passphrase: 'key.passphraseTooLong' };
  if (Array.from(passphrase.normalize('NFKC').trim()).length < SHORTEST) return { passphrase: 'key.passphraseTooShort' };
  return again === passphrase ? {} : { again: 'key.passphrasesDiffer' };
}
