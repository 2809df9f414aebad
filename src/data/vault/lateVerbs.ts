import type { Adopting } from './adopt.ts';
import type { Copies } from './copies.ts';
import type { Vault } from './vault.ts';

type LateVerbs = Pick<Vault, 'changeLock' | 'keepKeyring' | 'sealAnew' | 'adopt' | 'noteBackup' | 'chooseFramework' | 'chooseKeepYears' | 'chooseLocalDates' | 'eraseEverything' | 'sealTyped' | 'openTyped' | 'earlierState'>;

/** The verbs about the whole vault, its lock and its home: asked for so seldom that they are fetched only then. */
export function createLateVerbs(adopting: Adopting, copies: Pick<Copies, 'erase' | 'editionsOf'>): LateVerbs {
  const { connection, identity, makeHeader } = adopting;
  const headerVerbs = async () => (await import('./headerVerbs.ts')).createHeaderVerbs(connection, identity, makeHeader, () => copies.erase());
  const lockVerbs = async () => (await import('./changeLock.ts')).createLockVerbs(connection, identity);
  return {
    noteBackup: async (at, changes) => (await headerVerbs()).noteBackup(at, changes),
    chooseFramework: async (framework) => (await headerVerbs()).chooseFramework(framework),
    chooseKeepYears: async (years) => (await headerVerbs()).chooseKeepYears(years),
    chooseLocalDates: async (local) => (await headerVerbs()).chooseLocalDates(local),
    eraseEverything: async () => (await headerVerbs()).eraseEverything(),
    changeLock: async (next, keyring) => (await lockVerbs()).changeLock(next, keyring),
    keepKeyring: async (keyring, before) => (await lockVerbs()).keepKeyring(keyring, before),
    sealAnew: async (options) => (await import('./sealAnew.ts')).createSealAnewVerb(connection, identity).sealAnew(options),
    sealTyped: async (form, text) => (await import('./typedText.ts')).sealTyped(connection.lock, form, text),
    openTyped: async (form, sealed) => (await import('./typedText.ts')).openTyped(connection.lock, form, sealed),
    earlierState: async (childId) => (await import('./earlierState.ts')).earlierState(connection, copies, childId),
    adopt: async (from, next) => (await import('./adopt.ts')).createAdoptVerb(adopting).adopt(from, next),
  };
}
