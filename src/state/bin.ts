import { latestOf } from '../core/bin.ts';
import type { ChildRecord } from '../core/child.ts';
import type { Draft } from '../core/draft.ts';
import { aboutChildren, type LogKind } from '../core/log.ts';
import { stampRecord } from '../core/merge/recordValues.ts';
import { done, failed, type Result } from '../core/result.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';
import { thisInstant } from './clock.ts';
import { headerOf } from './live.ts';

type Answer = Promise<Result<void, VaultProblem>>;

/** What came of putting children into the bin, by id. One that is in no list was in the bin already, or is not here any more. */
export interface Binned {
  readonly binned: readonly string[];
  /** Those whose records are not to be changed: they are where they were. */
  readonly stayed: readonly string[];
  /** Those whose records could not be opened, of several: they are where they were too. */
  readonly unread: readonly string[];
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
  const { touched, unread } = changed.value;
  await noted(vault, 'bin', touched);
  return done({ binned: touched, stayed: [...stayed], unread });
}

/** Takes children out of the bin again, as they were. Where a record cannot be opened that is the answer, and the others are out all the same. */
export async function putChildrenBack(vault: Vault, ids: readonly string[]): Answer {
  const changed = await changeChildren(vault, ids, takenOut);
  if (!changed.ok) return changed;
  const { touched, unread: [unread] } = changed.value;
  await noted(vault, 'putBack', touched);
  return unread === undefined ? done(undefined) : failed({ code: 'damaged', store: 'child', id: unread });
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

interface Changed {
  /** Those that came out otherwise than they went in. */
  readonly touched: readonly string[];
  /** Those that could not be opened. */
  readonly unread: readonly string[];
}

/**
 * Changes several records in one transaction, stamped as changes of this device. Those that are no longer here, or cannot be
 * opened, are passed over; one alone that cannot be opened is a problem. `change` may be called more than once for a record,
 * and the last time counts.
 */
async function changeChildren(vault: Vault, ids: readonly string[], change: (record: ChildRecord) => ChildRecord): Promise<Result<Changed, VaultProblem>> {
  const [touched, opened] = [new Set<string>(), new Set<string>()];
  const decided = (record: ChildRecord) => {
    opened.add(record.id);
    const after = change(record);
    if (after === record) touched.delete(record.id);
    else touched.add(record.id);
    return after;
  };
  const [only] = ids;
  if (only !== undefined && ids.length === 1) {
    const written = await vault.changeChild(only, (record) => record && decided(record));
    return written.ok ? done({ touched: [...touched], unread: [] }) : written;
  }
  const header = await headerOf(vault);
  if (!header.ok) return header;
  const stamp = { device: header.value.deviceId, now: Date.parse(thisInstant()) };
  const written = await vault.writeChildren([], [], { changes: { ids, change(record) {
    const after = decided(record);
    return after === record ? record : stampRecord(record, after, stamp);
  } } });
  if (!written.ok) return written;
  const unread: string[] = [];
  for (const id of ids) if (!opened.has(id) && !(await vault.readChild(id)).ok) unread.push(id); // who is gone is no problem there
  return done({ touched: [...touched], unread });
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
