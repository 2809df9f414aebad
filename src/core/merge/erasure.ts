import type { ChildRecord } from '../child.ts';
import { compareText } from '../contentOrder.ts';
import { type Draft, sawOf } from '../draft.ts';
import { draftValues } from './draftValues.ts';
import { recordValues } from './recordValues.ts';
import type { RecordEvent } from '../review.ts';
import { BEFORE, isSeenBy, joined, type Versions } from '../versions.ts';

/** That a child, or one draft alone, was erased for good, and what of it had been seen then. It travels only within one vault. */
export interface Erasure {
  /** The id of the child or the draft; nothing else is left. */
  readonly id: string;
  /** It was a draft. */
  readonly draft?: true;
  readonly seen: Versions['seen'];
  /** Ids of the events that had been seen. */
  readonly events: readonly string[];
  /** What had been seen of each draft, by its id, also of those that were finished: every draft counts its changes by itself. */
  readonly drafts?: Readonly<Record<string, Versions['seen']>>;
}

/** The most that one erasure carries: more than any school comes to. What is beyond counts as not seen, and so nothing goes that should stay. */
export const MOST_DEVICES = 500;
export const MOST_EVENTS = 10_000;
export const MOST_DRAFTS = 1000;

/** That a child goes with its drafts, and all that was known of them here. */
export function erasureOf({ record, drafts }: WithDrafts): Erasure {
  const saw = new Map<string, Versions['seen']>();
  const sees = (id: string, seen: Versions['seen']) => saw.set(id, joined(saw.get(id) ?? {}, seen));
  for (const draft of drafts) sees(draft.id, draftValues(draft).versions.seen);
  // What went into an event is erased with it, also where another copy has the draft still and not the event.
  for (const event of record.events) if (event.saw) sees(event.reviewId, event.saw);
  return withinBounds({
    id: record.id,
    seen: recordValues(record).versions.seen,
    events: record.events.map(({ id }) => id),
    ...(saw.size > 0 && { drafts: Object.fromEntries(saw) }),
  });
}

/** That a draft goes by itself, and all that was known of it here. */
export function draftErasureOf(draft: Draft): Erasure {
  return withinBounds({ id: draft.id, draft: true, seen: draftValues(draft).versions.seen, events: [] });
}

/** Whether one of these erasures, or all together, had seen every change of a draft that was erased by itself. Then it goes. */
export function isErased(draft: Draft, erasures: readonly (Erasure | undefined)[]): boolean {
  const seen = erasures.flatMap((erasure) => (erasure?.id === draft.id ? [erasure.seen] : []));
  return seen.length > 0 && isSeenBy(seen.reduce(joined), draftValues(draft).versions.seen);
}

/**
 * Whether an erasure had seen all of a child: every change of the card and of the drafts, and every event. Then the child goes.
 * Of a card from before changes were stamped its edition is compared: two cards of one edition count as the same. A draft
 * of which everything is in a finished profile counts with that profile.
 */
export function hasSeenAll({ seen, events, drafts: seenDrafts = {} }: Erasure, { record, drafts }: WithDrafts): boolean {
  const known = new Set(events);
  return isSeenBy(seen, recordValues(record).versions.seen)
    && record.events.every(({ id }) => known.has(id))
    && drafts.every((draft) => isFinished(draft, record.events)
      || isSeenBy((Object.hasOwn(seenDrafts, draft.id) ? seenDrafts[draft.id] : undefined) ?? NOTHING, draftValues(draft).versions.seen));
}

/** What two erasures of one child or draft have seen together. */
export function mergeErasures(mine: Erasure, theirs: Erasure): Erasure {
  const drafts = new Map(Object.entries(mine.drafts ?? {}));
  for (const [id, seen] of Object.entries(theirs.drafts ?? {})) drafts.set(id, joined(drafts.get(id) ?? {}, seen));
  return withinBounds({
    id: mine.id,
    ...((mine.draft || theirs.draft) && { draft: true }),
    seen: joined(mine.seen, theirs.seen),
    events: [...new Set([...mine.events, ...theirs.events])].toSorted(),
    ...(drafts.size > 0 && { drafts: Object.fromEntries(drafts) }),
  });
}

/** Of too many, those whose ids come first: so it is the same in whichever order erasures are united. */
function withinBounds({ id, draft, seen, events, drafts }: Erasure): Erasure {
  return {
    id,
    ...(draft && { draft }),
    seen: first(seen, MOST_DEVICES),
    events: events.length > MOST_EVENTS ? events.toSorted(compareText).slice(0, MOST_EVENTS) : events,
    ...(drafts && { drafts: first(Object.fromEntries(Object.entries(drafts).map(([draft, saw]) => [draft, first(saw, MOST_DEVICES)])), MOST_DRAFTS) }),
  };
}

function first<Value>(byId: Readonly<Record<string, Value>>, most: number): Readonly<Record<string, Value>> {
  const entries = Object.entries(byId);
  return entries.length > most ? Object.fromEntries(entries.toSorted(([a], [b]) => compareText(a, b)).slice(0, most)) : byId;
}

/** Whether everything in a draft went into finished profiles, or was seen when one of them was finished. */
export function isFinished(draft: Draft, events: readonly RecordEvent[]): boolean {
  const saw = sawOf(events.filter(({ reviewId }) => reviewId === draft.id));
  return saw !== undefined && isSeenBy(saw, draftValues(draft).versions.seen);
}

/** Less than any draft has: even one that was never stamped was not seen. */
const NOTHING: Versions['seen'] = { [BEFORE]: -1 };

/** A child's record and the drafts of reviews of that child. */
export interface WithDrafts {
  readonly record: ChildRecord;
  readonly drafts: readonly Draft[];
}
