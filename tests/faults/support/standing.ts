import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import type { Lock } from '../../../src/data/lock/lock.ts';
import type { Result } from '../../../src/core/result.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import type { Vault, VaultProblem } from '../../../src/data/vault/vault.ts';
import { all, good, NOW } from '../../data/vault/support.ts';

/** Seals as quickly as the trial lock does, under the name of another kind of lock: sealing for good takes its time. */
export function quickLockOf(kind: string): Lock {
  return { ...createTrialLock(), kind, protects: true };
}

/** Begins a vault of this name, sealed from the first. Its own ids are the same each time, so that two of them can be compared. */
export function beginQuickly(name: string): Promise<Result<Vault, VaultProblem>> {
  let made = 0;
  return openVault({
    lock: quickLockOf('sealed'), now: () => NOW, name,
    randomId() {
      made += 1;
      return `id-${made}`;
    },
  });
}

/** Opens the vault of this name with whatever kind of lock its header names. */
export function openQuickly(name: string): Promise<Result<Vault, VaultProblem>> {
  return openVault({ lock: async ({ lock }) => quickLockOf(lock), now: () => NOW, name });
}

/** Everything a vault holds, to be compared: without what is random in it. */
export interface Standing {
  readonly children: readonly unknown[];
  readonly drafts: readonly unknown[];
  readonly packs: readonly unknown[];
  readonly chosen: unknown;
  readonly record: readonly unknown[];
  readonly erased: readonly string[];
}

/**
 * Opens the vault of this name as the next start of the app would, and reads all of it. Throws when anything in it does not
 * agree: a list with the rows, marks with the reviews, a draft without its child.
 */
export async function standingAfterStart(name: string): Promise<Standing> {
  const vault = good(await openQuickly(name));
  try {
    // Reading a record makes the check begin at once.
    const standing = await standingOf(vault);
    const checked = await vault.checkedOnOpening;
    const { rebuilt, damaged, missing } = checked;
    if (rebuilt.length + damaged.length + missing.length > 0) throw new Error(`the lists do not agree: ${JSON.stringify(checked)}`);
    return standing;
  } finally {
    vault.close();
  }
}

/** The same of an open vault. */
export async function standingOf(vault: Vault): Promise<Standing> {
  const children = (await all(vault.allRecords())).map(good).toSorted(byId);
  const drafts = (await all(vault.allDrafts())).map(good).toSorted(byId);
  const ids = children.map(({ id }) => id);
  const listed = good(await vault.directory()).map(({ id }) => id).toSorted();
  if (listed.join() !== ids.join()) throw new Error(`the list has ${listed.join()}, the rows ${ids.join()}`);
  const columns = good(await vault.columnsOf(ids));
  for (const { id, events } of children) {
    const reviews = events.filter(({ kind }) => kind === 'profileFinished').length;
    if ((columns.get(id) ?? []).length !== reviews) throw new Error(`the marks of ${id} do not agree with the ${reviews} reviews`);
  }
  const astray = drafts.filter(({ childId }) => !ids.includes(childId));
  if (astray.length > 0) throw new Error(`drafts without a child: ${JSON.stringify(astray)}`);
  const { packs, damaged } = good(await vault.packs());
  if (damaged.length > 0) throw new Error(`packs that do not open: ${damaged.join()}`);
  const { lock, keyring, framework, lastBackupAt, keepYears, localDates, changesSinceBackup } = await vault.header();
  return {
    children, drafts,
    packs: packs.map(({ content }) => content),
    chosen: { lock, keyring, framework, lastBackupAt, keepYears, localDates, changesSinceBackup },
    record: good(await vault.logged()).map(({ id: _, ...line }) => line),
    erased: good(await vault.erasures()).map(({ id }) => id).toSorted(),
  };
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
