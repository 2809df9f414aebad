import { latestOf } from '../core/bin.ts';
import type { ChildRecord } from '../core/child.ts';
import type { Draft } from '../core/draft.ts';
import { aboutChildren, type LogKind } from '../core/log.ts';
import { stampRecord } from '../core/recordValues.ts';
import { done, type Result } from '../core/result.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';
import { thisInstant } from './clock.ts';
import { headerOf } from './live.ts';

type Answer = Promise<Result<void, VaultProblem>>;

/** What came of putting children into the bin, by id. One that is in neither list was in the bin already, or is not here any more. */
export interface Binned {
  readonly binned: readonly string[];
  /** Those whose records are not to be changed: they are where they were. */
  readonly stayed: readonly string[];
}

/** Puts children into the bin, from which they can be put back for 30 days. One whose record is not to be changed stays where it is. */
export async function binChildren(vault: Vault, ids: readonly string[]): Promise<Result<Binned, VaultProblem>> {
  const removedAt = await binnedAt(vault);
  const stayed = new Set<string>();
  const changed = await changeChildren(vault, ids, (record) => {
    stayed.delete(record.id);
    if (record.removedAt) return record;
    if (!record.card.restrictedOn) return { ...record, removedAt };
    stayed.add(record.id);
    return record;
  });
  if (!changed.ok) return changed;
  await noted(vault, 'bin', changed.value);
  return done({ binned: changed.value, stayed: [...stayed] });
}

/** Takes children out of the bin again, as they were. */
export async function putChildrenBack(vault: Vault, ids: readonly string[]): Answer {
  const changed = await changeChildren(vault, ids, takenOut);
  if (!changed.ok) return changed;
  return noted(vault, 'putBack', changed.value);
}

/** Erases children for good, with every draft. Nobody can undo it. */
export async function eraseChildren(vault: Vault, ids: readonly string[]): Answer {
  const erased = await vault.eraseWhere(ids);
  return erased.ok ? noted(vault, 'erase', ids) : erased;
}

/** The same three for a draft. */
export async function binDraft(vault: Vault, { id, childId }: Draft): Answer {
  const removedAt = await binnedAt(vault);
  const changed = await vault.changeDraft(id, (draft) => draft && { ...draft, removedAt });
  return changed.ok ? noted(vault, 'bin', [childId]) : changed;
}

export async function putDraftBack(vault: Vault, { id, childId }: Draft): Answer {
  const changed = await vault.changeDraft(id, (draft) => draft && takenOut(draft));
  return changed.ok ? noted(vault, 'putBack', [childId]) : changed;
}

export async function eraseDraft(vault: Vault, { id, childId }: Draft): Answer {
  const erased = await vault.eraseDraft(id);
  return erased.ok ? noted(vault, 'erase', [childId]) : erased;
}

/** The latest instant (ISO 8601, UTC) that these records know of; long ago when they know of none. No clock is asked. */
export async function newestKnown(vault: Vault): Promise<string> {
  const [logged, directory, header] = [await vault.logged(), await vault.directory(), await headerOf(vault)];
  const children = directory.ok ? directory.value : [];
  return latestOf('1900-01-01T00:00:00Z', [
    logged.ok ? logged.value[0]?.at : undefined,
    header.ok ? header.value.lastBackupAt : undefined,
    ...children.map(({ removedAt }) => removedAt),
    ...children.map(({ lastReviewedOn }) => lastReviewedOn && `${lastReviewedOn}T00:00:00Z`),
  ]);
}

async function binnedAt(vault: Vault): Promise<string> {
  return latestOf(thisInstant(), [await newestKnown(vault)]);
}

/**
 * Changes several records in one transaction, stamped as changes of this device. Those that are no longer here are passed
 * over. Gives the ids of those that `change` gave back otherwise; it may be called more than once for a record, and the
 * last time counts.
 */
async function changeChildren(vault: Vault, ids: readonly string[], change: (record: ChildRecord) => ChildRecord): Promise<Result<readonly string[], VaultProblem>> {
  const touched = new Set<string>();
  const decided = (record: ChildRecord) => {
    const after = change(record);
    if (after === record) touched.delete(record.id);
    else touched.add(record.id);
    return after;
  };
  const [only] = ids;
  if (only !== undefined && ids.length === 1) {
    const written = await vault.changeChild(only, (record) => record && decided(record));
    return written.ok ? done([...touched]) : written;
  }
  const header = await headerOf(vault);
  if (!header.ok) return header;
  const stamp = { device: header.value.deviceId, now: Date.parse(thisInstant()) };
  const written = await vault.writeChildren([], [], { changes: { ids, change(record) {
    const after = decided(record);
    return after === record ? record : stampRecord(record, after, stamp);
  } } });
  return written.ok ? done([...touched]) : written;
}

/** Writes down what was done to somebody. It is done, also where the line could not be written: the records have then stopped, and every screen says so. */
async function noted(vault: Vault, kind: LogKind, ids: readonly string[]): Answer {
  if (ids.length > 0) await vault.log({ kind, ...aboutChildren(ids) });
  return done(undefined);
}

function takenOut<Thing extends { readonly removedAt?: string }>(thing: Thing): Thing {
  if (thing.removedAt === undefined) return thing;
  const { removedAt: _, ...back } = thing;
  return back as Thing;
}
