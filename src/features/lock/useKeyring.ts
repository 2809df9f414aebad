import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Result } from '../../core/result.ts';
import { headerOf, useHeader } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { type KeyPlace, type KeyProblem, type Person, useKeys } from './keys.ts';
import { keySentence } from './keySentence.ts';
import { type LockChange, logLock } from './logLock.ts';

/** Who can unlock the records, always as it stands; undefined while it is being read, and a sentence where it cannot be. */
export function usePeople(): readonly Person[] | string | undefined {
  const keys = useKeys();
  const header = useHeader();
  if (!header) return undefined;
  const people = keys.people(header.keyring);
  return people.ok ? people.value : keySentence(people.problem);
}

/** What reads the keyring, has another made of it, keeps that, and writes it down. Each gives the sentence to show when it came to nothing. */
export function useKeyring(): {
  readonly change: (what: LockChange, work: (at: KeyPlace) => Promise<Result<unknown, KeyProblem>>) => Promise<string | undefined>;
  readonly place: () => Promise<Result<KeyPlace, string>>;
  /** Keeps a keyring that was made of the one at this place, unless that has been changed meanwhile. */
  readonly keep: (at: KeyPlace, keyring: unknown) => Promise<string | undefined>;
} {
  const vault = useVault();

  async function place(): Promise<Result<KeyPlace, string>> {
    const header = await headerOf(vault);
    return header.ok
      ? { ok: true, value: { keyring: header.value.keyring, vaultId: header.value.vaultId } }
      : { ok: false, problem: vaultSentence(header.problem.code) };
  }

  async function keep(at: KeyPlace, keyring: unknown): Promise<string | undefined> {
    const kept = await vault.keepKeyring(keyring, at.keyring);
    return kept.ok ? undefined : vaultSentence(kept.problem.code);
  }

  return {
    place, keep,
    async change(what, work) {
      const at = await place();
      if (!at.ok) return at.problem;
      const made = await work(at.value);
      if (!made.ok) return keySentence(made.problem);
      const text = await keep(at.value, made.value);
      if (text === undefined) await logLock(vault, what);
      return text;
    },
  };
}
