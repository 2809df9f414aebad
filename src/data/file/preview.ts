import type { ChildRecord } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { addShared, compareCards, compareEvents, mergeRecord, type Preference } from '../../core/merge.ts';
import { type RecordEvent, type ReviewKind, reviewsOf } from '../../core/review.ts';
import { sameContent } from '../../core/sameContent.ts';
import { createBreather } from './breathe.ts';
import type { Envelope, EnvelopeKind } from './envelope.ts';

/**
 * What a file has for something that may be here.
 *
 * `new` it is not here · `same` nothing differs · `newer` the file adds something · `older` it differs, and has nothing
 * to add · `conflict` both differ and neither is the newer: a person is asked.
 */
export type ImportState = 'new' | 'same' | 'newer' | 'older' | 'conflict';

export interface ImportPreview {
  readonly kind: EnvelopeKind;
  readonly exportedOn: Day;
  readonly children: readonly ChildPreview[];
  readonly drafts: readonly DraftPreview[];
}

export interface ChildPreview {
  readonly id: string;
  readonly state: ImportState;
  /** Of the card alone. */
  readonly card: ImportState;
  /** Of each review in the file, the oldest first. In a `conflict` what is here stays: nothing frozen is edited. */
  readonly reviews: readonly ReviewPreview[];
  readonly theirs: ChildRecord;
  readonly mine?: ChildRecord;
}

export interface ReviewPreview {
  readonly id: string;
  readonly reviewedOn: Day;
  readonly kind: ReviewKind;
  readonly state: ImportState;
}

export interface DraftPreview {
  readonly id: string;
  readonly childId: string;
  /** `older` when the review has been finished here; a draft has no editions, so one that differs is a `conflict`. */
  readonly state: 'new' | 'same' | 'older' | 'conflict';
  readonly theirs: Draft;
  readonly mine?: Draft;
}

/**
 * Says what taking in a file would do, and changes nothing. `readMine` and `readDraft` give what is here by id.
 *
 * A *share* file never changes a card that is here and never overwrites: for a child who is here it has only reviews
 * that are not here yet, and later editions of reviews that came in a shared file too. Its drafts are not looked at.
 */
export async function previewImport(
  envelope: Envelope,
  readMine: (childId: string) => Promise<ChildRecord | undefined>,
  readDraft: (draftId: string) => Promise<Draft | undefined>,
): Promise<ImportPreview> {
  const { kind, exportedOn } = envelope;
  const breathe = createBreather();
  const children: ChildPreview[] = [];
  for (const theirs of envelope.children) {
    children.push(previewChild(kind, theirs, await readMine(theirs.id)));
    await breathe();
  }
  const finished = new Set(children.flatMap(({ mine }) => mine?.events.map((event) => event.reviewId) ?? []));
  const drafts: DraftPreview[] = [];
  for (const theirs of kind === 'share' ? [] : envelope.drafts) {
    const mine = await readDraft(theirs.id);
    drafts.push({ id: theirs.id, childId: theirs.childId, state: draftState(theirs, mine, finished), theirs, ...(mine && { mine }) });
  }
  return { kind, exportedOn, children, drafts };
}

/** The record as it will stand when this child is taken in; the very record that is here when nothing would change. */
export function outcomeFor(kind: EnvelopeKind, { theirs, mine }: Pick<ChildPreview, 'theirs' | 'mine'>, prefer: Preference): ChildRecord {
  if (!mine) return theirs;
  return kind === 'share' ? addShared(mine, theirs) : mergeRecord(mine, theirs, prefer);
}

function previewChild(kind: EnvelopeKind, theirs: ChildRecord, mine: ChildRecord | undefined): ChildPreview {
  const outcome = outcomeFor(kind, { theirs, mine }, 'mine');
  const reviews = reviewsOf(theirs.events).map(({ id, profile, editions }): ReviewPreview => ({
    id, reviewedOn: profile.reviewedOn, kind: profile.kind, state: reviewState(kind, editions, eventsOf(mine, id), eventsOf(outcome, id)),
  }));
  if (!mine) return { id: theirs.id, state: 'new', card: 'new', reviews, theirs };
  const standing = compareCards(mine, theirs);
  const card = kind === 'share' && standing !== 'same' ? 'older' : standing;
  const isConflict = card === 'conflict' || reviews.some((review) => review.state === 'conflict');
  const isSame = card === 'same' && mine.events.length === theirs.events.length && reviews.every((review) => review.state === 'same');
  const state = isConflict ? 'conflict' : outcome !== mine ? 'newer' : isSame ? 'same' : 'older';
  return { id: theirs.id, state, card, reviews, theirs, mine };
}

function reviewState(
  kind: EnvelopeKind, theirs: readonly RecordEvent[], here: readonly RecordEvent[], after: readonly RecordEvent[],
): ImportState {
  if (here.length === 0) return 'new';
  const standings = theirs.flatMap((event) => here.filter(({ id }) => id === event.id).map((mine) => compareEvents(mine, event)));
  if (kind !== 'share' && standings.includes('conflict')) return 'conflict';
  if (!sameContent(here, after)) return 'newer';
  return here.length === theirs.length && standings.every((standing) => standing === 'same') ? 'same' : 'older';
}

function eventsOf(record: ChildRecord | undefined, reviewId: string): readonly RecordEvent[] {
  return record?.events.filter((event) => event.reviewId === reviewId) ?? [];
}

function draftState(theirs: Draft, mine: Draft | undefined, finished: ReadonlySet<string>): DraftPreview['state'] {
  if (!theirs.correction && finished.has(theirs.id)) return 'older';
  if (!mine) return 'new';
  return sameContent(mine, theirs) ? 'same' : 'conflict';
}
