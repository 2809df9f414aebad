import type { ChildRecord } from '../../core/child.ts';
import { type Differing, differingInRecord } from '../../core/merge/differing.ts';
import { isShared } from '../../core/merge/isShared.ts';
import { compareEvents } from '../../core/merge/merge.ts';
import { type RecordEvent, reviewsOf } from '../../core/review.ts';
import { sameContent } from '../../core/sameContent.ts';
import type { EnvelopeKind } from './envelope.ts';
import type { ChildPreview, ImportState, ReviewPreview } from './importPreview.ts';

/** What a file has for a child: `outcome` is the record as it would stand. */
export function previewChild(kind: EnvelopeKind, theirs: ChildRecord, here: ChildRecord | 'damaged' | undefined, outcome: ChildRecord): ChildPreview {
  const mine = here === 'damaged' ? undefined : here;
  const reviews = reviewsOf(theirs.events).map(({ id, profile, editions }): ReviewPreview => ({
    id, reviewedOn: profile.reviewedOn, kind: profile.kind,
    state: here === 'damaged' ? 'damaged' : reviewState(kind, editions, eventsOf(mine, id), eventsOf(outcome, id)),
  }));
  if (!mine) {
    const state = here === 'damaged' ? 'damaged' : 'new';
    return { id: theirs.id, state, card: state, reviews, theirs, outcome };
  }
  const card = kind === 'share' ? (sameContent(mine.card, theirs.card) ? 'same' : 'older') : cardState(theirs, mine, outcome);
  const isConflict = reviews.some((review) => review.state === 'conflict');
  const isSame = card === 'same' && mine.events.length === theirs.events.length && reviews.every((review) => review.state === 'same');
  const state = isConflict ? 'conflict' : card === 'both' ? 'both' : isSame ? 'same' : outcome !== mine ? 'newer' : 'older';
  return { id: theirs.id, state, card, reviews, theirs, mine, outcome };
}

/** A child who is left out, because with what is here (`mine`) it would be too much. */
export function refusedChild(theirs: ChildRecord, mine: ChildRecord | undefined): ChildPreview {
  const state = 'tooMuch';
  const reviews = reviewsOf(theirs.events).map(({ id, profile: { reviewedOn, kind } }): ReviewPreview => ({ id, reviewedOn, kind, state }));
  return { id: theirs.id, state, card: state, reviews, theirs, outcome: mine ?? theirs, ...(mine && { mine }) };
}

/** A child who stays as it is here, because the record (`mine`) is not to be changed. */
export function restrictedChild(child: ChildPreview, mine: ChildRecord): ChildPreview {
  const state = 'restricted';
  const reviews = child.reviews.map((review): ReviewPreview => (STAYS.has(review.state) ? review : { ...review, state }));
  return { ...child, state, card: STAYS.has(child.card) ? child.card : state, reviews, mine, outcome: mine };
}

const STAYS: ReadonlySet<ImportState> = new Set(['same', 'older']);

function cardState(theirs: ChildRecord, mine: ChildRecord, outcome: ChildRecord): ImportState {
  return stateOf([theirs, mine, outcome].map((record) => ({ waiting: differingInRecord(record), says: { card: record.card, removedAt: record.removedAt } })));
}

/** What people see of theirs, mine and the outcome: where more waits for a choice than before, both were changed. */
export function stateOf([theirs, mine, outcome]: readonly { readonly waiting: readonly Differing[]; readonly says: unknown }[]): 'both' | 'newer' | 'same' | 'older' {
  if (!theirs || !mine || !outcome) throw new Error('three are compared');
  const count = (waiting: readonly Differing[]) => waiting.reduce((sum, { values }) => sum + values.length, 0);
  if (count(outcome.waiting) > count(mine.waiting)) return 'both';
  if (!sameContent([outcome.waiting.length, outcome.says], [mine.waiting.length, mine.says])) return 'newer';
  return sameContent(theirs.says, mine.says) ? 'same' : 'older';
}

function reviewState(
  kind: EnvelopeKind, theirs: readonly RecordEvent[], here: readonly RecordEvent[], after: readonly RecordEvent[],
): ImportState {
  if (here.length === 0) return 'new';
  const standings = theirs.flatMap((event) => here.filter(({ id }) => id === event.id).map((mine) => compareEvents(mine, event)));
  if (kind !== 'share' && standings.includes('conflict')) return 'conflict';
  if (isForked(theirs, here)) return 'both';
  if (!sameContent(here, after)) return 'newer';
  return here.length === theirs.length && standings.every((standing) => standing === 'same') ? 'same' : 'older';
}

/** Whether each has an edition that the other lacks. A shared review is only its latest edition, so it cannot tell. */
function isForked(theirs: readonly RecordEvent[], here: readonly RecordEvent[]): boolean {
  const lacks = (events: readonly RecordEvent[], others: readonly RecordEvent[]) => others.some(({ id }) => !events.some((event) => event.id === id));
  return ![...theirs, ...here].some(isShared) && lacks(theirs, here) && lacks(here, theirs);
}

function eventsOf(record: ChildRecord | undefined, reviewId: string): readonly RecordEvent[] {
  return record?.events.filter((event) => event.reviewId === reviewId) ?? [];
}
