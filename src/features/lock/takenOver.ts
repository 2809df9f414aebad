import type { Vault } from '../../data/vault/vault.ts';
import { useSession } from '../../state/session.ts';

/** What this entry of the tab's history carries over the loading of the page, and nothing of the records. */
const MARK = { takenOver: true };

/** The next unlocking of this tab leads to the children, and tells that their records were taken over. */
export function leadToChildren(): void {
  history.replaceState(MARK, '', '#/children');
}

/** Whether the records that are about to be unlocked were taken over in this tab just now. */
export function isTakenOver(): boolean {
  const found: unknown = history.state;
  return typeof found === 'object' && found !== null && 'takenOver' in found;
}

/** Tells it, once, where records have just been taken over in this tab. */
export async function tellTakenOver(vault: Pick<Vault, 'directory'>): Promise<void> {
  if (!isTakenOver()) return;
  history.replaceState(null, '');
  const directory = await vault.directory();
  if (!directory.ok) return;
  const count = directory.value.filter(({ removedAt }) => !removedAt).length;
  useSession.getState().tell(`Taken over: ${count === 1 ? '1 child is' : `${count} children are`} here.`);
}
