import type { ChildRecord } from '../child.ts';
import type { Draft } from '../draft.ts';
import { type Erasure, hasSeenAll, isErased, isFinished, mergeErasures } from './erasure.ts';
import { mergeDraft, mergeRecord, withoutGiven } from './merge.ts';
import { type RecordEvent, reviewsOf } from '../review.ts';

/** What one device holds of a vault, by id. */
export interface VaultCopy {
  readonly records: ReadonlyMap<string, ChildRecord>;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly erased: ReadonlyMap<string, Erasure>;
}

/** What one device holds of one child: a record with its drafts, or that the child was erased, or both. */
export interface ChildCopy {
  readonly record?: ChildRecord | undefined;
  readonly drafts: readonly Draft[];
  /** That there is a draft beside those which cannot be read: no erasure has seen it. */
  readonly hasDamaged?: boolean;
  readonly erasure?: Erasure | undefined;
  /** What is known of drafts that were erased by themselves, by the draft's id. */
  readonly erasedDrafts?: ReadonlyMap<string, Erasure>;
}

/** A child as two copies say together. */
export interface UnitedChild extends ChildCopy {
  /** That the erasure has seen all of it: then record and drafts, given here as they would be, go. */
  readonly goes: boolean;
}

/**
 * Unites what two devices hold of one child. This is what bringing a file in does (`data/file/preview.ts`), child by child.
 *
 * | here and there | the outcome |
 * |---|---|
 * | a child or draft in one or both | united by `mergeRecord`, `mergeDraft` |
 * | a draft that was finished, of which the finished profile had seen everything | it goes |
 * | a draft that was finished, and was changed where that had not been seen | it stays, and corrects the profile |
 * | a draft that was erased by itself, of which the erasure had seen everything | it goes |
 * | a child that was erased, of which the erasure had seen everything | it goes, with its drafts |
 * | a child that was erased, with a draft here that cannot be read | all of it stays |
 * | a child that was erased, with a change, a draft or an event that the erasure had not seen | all of it stays |
 * | an erasure in one or both | it is kept, also where the child was never here; two have seen what either has |
 *
 * Gives the very record and the very drafts of `mine` where nothing changes.
 */
export function mergeChild(mine: ChildCopy, theirs: ChildCopy): UnitedChild {
  const erasure = mine.erasure && theirs.erasure ? mergeErasures(mine.erasure, theirs.erasure) : mine.erasure ?? theirs.erasure;
  const record = mine.record && theirs.record ? mergeRecord(mine.record, theirs.record) : mine.record ?? theirs.record;
  const events = record?.events ?? [];
  const here = byId(mine.drafts);
  const both = [...unite(here, byId(theirs.drafts), mergeDraft).values()]
    .filter((draft) => !isErased(draft, [mine.erasedDrafts?.get(draft.id), theirs.erasedDrafts?.get(draft.id)]));
  const drafts = both.flatMap((draft) => besideProfiles(draft, events) ?? []);
  const goes = record !== undefined && erasure !== undefined && !mine.hasDamaged && hasSeenAll(erasure, { record, drafts });
  return { record, drafts, erasure, goes };
}

/**
 * Unites two copies of one vault, child by child (`mergeChild`).
 *
 * Commutative. Idempotent, save that a child who was erased elsewhere and stayed for a draft alone goes at the next merge once
 * that draft is erased too, as if it had never been. Associative in which children and erasures there are, and in all of it where what was
 * erased or finished stays nowhere. What a child or draft looks like that stays although it was erased or finished can
 * depend on the way the copies took, because what a merge has replaced is forgotten and cannot be fetched back later; once
 * every device has brought in every other's copy, all are the same.
 */
export function mergeVaults(mine: VaultCopy, theirs: VaultCopy): VaultCopy {
  const records = new Map<string, ChildRecord>();
  const drafts = new Map<string, Draft>();
  const erased = new Map<string, Erasure>();
  for (const id of new Set([mine, theirs].flatMap((copy) => [...copy.records.keys(), ...copy.erased.keys()]))) {
    const child = mergeChild(childIn(mine, id), childIn(theirs, id));
    if (child.erasure) erased.set(id, child.erasure);
    if (child.goes || !child.record) continue;
    records.set(id, child.record);
    for (const draft of child.drafts) drafts.set(draft.id, draft);
  }
  return { records, drafts, erased };
}

/** What a copy of a vault holds of one child. */
export function childIn({ records, drafts, erased }: VaultCopy, id: string): ChildCopy {
  return { record: records.get(id), drafts: [...drafts.values()].filter(({ childId }) => childId === id), erasure: erased.get(id), erasedDrafts: erased };
}

/** A draft beside the events of its child: none where everything in it is in frozen events, and the correction where its review is finished, unless it is of the meeting. */
export function besideProfiles(draft: Draft, events: readonly RecordEvent[]): Draft | undefined {
  return isFinished(draft, events) ? undefined : asCorrection(draft, events);
}

/**
 * A draft of a review that is finished goes on as its correction. No person gave it that, so it has no dot (`mergeDraft`).
 * A draft of a meeting stays one, whatever a stale copy of the review's draft has brought into it: ratings that no finished
 * profile has seen stay in it beside the meeting, and become a correction once the meeting is frozen (`leftOver.ts`).
 */
function asCorrection(draft: Draft, events: readonly RecordEvent[]): Draft {
  if (draft.meeting) return withoutGiven(draft);
  if (draft.correction) return draft;
  const last = reviewsOf(events).find(({ id }) => id === draft.id)?.profile;
  return last ? { ...draft, correction: { why: '', context: last.context } } : draft;
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function unite<Thing>(
  mine: ReadonlyMap<string, Thing>, theirs: ReadonlyMap<string, Thing>, merge: (mine: Thing, theirs: Thing) => Thing,
): Map<string, Thing> {
  const both = new Map(mine);
  for (const [id, thing] of theirs) {
    const known = both.get(id);
    both.set(id, known === undefined ? thing : merge(known, thing));
  }
  return both;
}
