import rules from '../../catalog/backup-rules.json';
import type { Vault } from '../../data/vault/vault.ts';
import { type FolderCode, useFolderState } from '../../state/backupFolder.ts';
import { thisInstant } from '../../state/clock.ts';
import { headerOf } from '../../state/live.ts';
import { beforeLocking } from '../../state/lockNow.ts';
import { askPermission } from './folderAccess.ts';
import { runBackup } from './folderRun.ts';

/** In milliseconds: how often is looked, how long after a touch or a key nothing begins, how soon after a fault it is tried again. */
const LOOK_EVERY = 20_000;
const QUIET = 3000;
const TRY_AGAIN = 10 * 60_000;
const HOUR = 60 * 60_000;

/** Saves backups into the folder of this device by itself for as long as it watches, whenever one is due. Gives what ends it. */
export function watchFolder(vault: Vault): () => void {
  let touchedAt = -Infinity;
  let notBefore = -Infinity;
  const isDue = dueIn(vault);

  async function look(hours: number): Promise<void> {
    const folder = await vault.folder();
    if (!folder.ok || !folder.value) return;
    await forgetWhatIsMended(vault);
    if (!(await isDue(hours))) return;
    await runBackup(vault, folder.value, () => isDue(hours));
    notBefore = performance.now() + patienceAfter(useFolderState.getState().problem?.code);
  }
  const lookWhenQuiet = () => {
    const now = performance.now();
    if (now - touchedAt >= QUIET && now >= notBefore) void look(rules.folder.hoursBetween);
  };
  const touched = () => { touchedAt = performance.now(); };

  lookWhenQuiet();
  const ticking = setInterval(lookWhenQuiet, LOOK_EVERY);
  const forget = beforeLocking(() => look(rules.folder.hoursBeforeLocking));
  for (const event of TOUCHES) window.addEventListener(event, touched, { capture: true, passive: true });
  useFolderState.setState({ allow: () => allow(vault) });
  return () => {
    clearInterval(ticking);
    forget();
    for (const event of TOUCHES) window.removeEventListener(event, touched, { capture: true });
    useFolderState.setState({ allow: undefined });
  };
}

const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/** Trying again helps soon where the folder was the trouble; records that cannot be read stay so. A click that is needed is waited for by looking. */
function patienceAfter(code: FolderCode | undefined): number {
  if (code === undefined || code === 'noPermission') return 0;
  return code === 'notWhole' ? rules.folder.hoursBetween * HOUR : TRY_AGAIN;
}

/** In a click: has the browser ask for the folder again, and saves what was waiting. */
async function allow(vault: Vault): Promise<void> {
  const folder = await vault.folder();
  if (!folder.ok || !folder.value) return;
  const answer = await askPermission(folder.value);
  if (answer === 'granted') await runBackup(vault, folder.value);
  else useFolderState.setState({ problem: { code: answer === 'denied' ? 'denied' : 'noPermission', at: thisInstant() } });
}

/** Another tab, or somebody by hand, has made a backup since. */
async function forgetWhatIsMended(vault: Vault): Promise<void> {
  const { problem } = useFolderState.getState();
  if (!problem) return;
  const header = await headerOf(vault);
  if (header.ok && header.value.lastBackupAt && header.value.lastBackupAt > problem.at) useFolderState.setState({ problem: undefined });
}

/**
 * Tells whether a backup should go into the folder: something has changed, and the last one by itself is so many hours old.
 * Drafts are not counted as changes, so one goes daily while there is any, and weekly in any case (`backup-rules.json`).
 * One from a time that has not come yet, by a clock that was wrong, does not count.
 */
export function dueIn(vault: Vault): (hours: number) => Promise<boolean> {
  const { hoursWithDrafts, daysAtMost } = rules.folder;
  // The record is read again only when there was a backup of any kind since.
  let known: { readonly backupAt: string; readonly last: number } | undefined;

  async function lastIntoFolder(backupAt: string): Promise<number> {
    if (known?.backupAt === backupAt) return known.last;
    const logged = await vault.logged();
    if (!logged.ok) return -Infinity;
    const now = thisInstant();
    const found = logged.value.find(({ kind, at }) => kind === 'folderBackup' && at <= now);
    known = { backupAt, last: found ? Date.parse(found.at) : -Infinity };
    return known.last;
  }

  return async (hours) => {
    const header = await headerOf(vault);
    if (!header.ok) return false;
    const { lastBackupAt, changesSinceBackup } = header.value;
    if (!lastBackupAt) return changesSinceBackup > 0;
    const age = Date.parse(thisInstant()) - await lastIntoFolder(lastBackupAt);
    if (age >= daysAtMost * 24 * HOUR) return true;
    if (age < hours * HOUR) return false;
    return changesSinceBackup > 0 || (age >= hoursWithDrafts * HOUR && await hasDraft(vault));
  };
}

async function hasDraft(vault: Vault): Promise<boolean> {
  for await (const draft of vault.allDrafts()) return draft.ok;
  return false;
}
