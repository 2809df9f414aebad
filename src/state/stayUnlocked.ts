import { create } from 'zustand';
import type { Vault } from '../data/vault/vault.ts';
import { tellOtherTabs, useLocking } from './lockNow.ts';

export type NewLock = Parameters<Vault['changeLock']>[0];

interface Reopening {
  /** Opens the same records anew with a lock and puts the app over them; gives whether it could. The app fulfils it. */
  readonly reopen: (lock: NewLock) => Promise<boolean>;
}

/** How this tab opens its records again without being loaded again; where nobody has said how, it cannot. */
export const useReopening = create<Reopening>()(() => ({ reopen: async () => false }));

/**
 * Goes on at an address such as `/children/new` after the lock of the records was changed by somebody who has just chosen its key: they are not
 * asked for it again. Every other tab locks. The lock stays in the memory of this page, where an unlocked tab has it anyway. Gives
 * false where the records did not open anew: the page is then loaded again and asks, as after any locking.
 */
export async function stayUnlocked(vault: Vault, lock: NewLock, at: string): Promise<boolean> {
  // No screen is shown over the old vault any more, and the word to the other tabs finds this one locking already.
  useLocking.setState({ locking: true });
  tellOtherTabs('lock');
  vault.close();
  history.replaceState(null, '', `#${at}`);
  if (await useReopening.getState().reopen(lock).catch(() => false)) {
    useLocking.setState({ locking: false });
    return true;
  }
  useLocking.getState().reload();
  return false;
}
