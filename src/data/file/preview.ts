import type { ChildRecord } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { type FrameworkRef, isSameEdition } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT, nameOfPack, type PackContent } from '../../core/library.ts';
import { addShared, compareCards, compareEvents, mergeRecord, type Preference } from '../../core/merge.ts';
import { type RecordEvent, type ReviewKind, reviewsOf } from '../../core/review.ts';
import { sameContent } from '../../core/sameContent.ts';
import { isShared } from '../../core/share.ts';
import { createBreather } from './breathe.ts';
import type { Envelope, EnvelopeKind } from './envelope.ts';

/**
 * What a file has for something that may be here.
 *
 * `new` it is not here · `same` nothing differs · `newer` the file adds something · `older` it differs, and has nothing
 * to add · `conflict` both differ and neither is the newer: a person is asked · `damaged` what is here cannot be read,
 * and would be replaced.
 */
export type ImportState = 'new' | 'same' | 'newer' | 'older' | 'conflict' | 'damaged';

/** Of a review also `both`: here and in the file there is an edition that the other lacks. Both stay, and the later one counts. */
export type ReviewState = ImportState | 'both';

export interface ImportPreview {
  readonly kind: EnvelopeKind;
  readonly exportedOn: Day;
  readonly children: readonly ChildPreview[];
  readonly drafts: readonly DraftPreview[];
  readonly packs: readonly PackPreview[];
  /** How many frameworks in the file cannot be read here. They are left out. */
  readonly packsLeftOut: number;
}

/**
 * A framework or local help in the file. `new` it is not here · `same` nothing differs · `other` what is here under the
 * same name says something else, and stays: reviews were rated with it · `ownName` it calls itself as the built-in
 * framework does, and is left out · `notNeeded` no review in the file rests on it, and the file is no backup: left out.
 */
export interface PackPreview {
  readonly state: 'new' | 'same' | 'other' | 'ownName' | 'notNeeded';
  readonly content: PackContent;
}

/** What is here, for what comes with the records. */
export interface PacksHere {
  readonly packs: readonly PackContent[];
  /** The id of the built-in framework: nobody else's document may bear it. */
  readonly builtIn: string;
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
  readonly state: ReviewState;
}

export interface DraftPreview {
  readonly id: string;
  readonly childId: string;
  /** `older` when the review has been finished here; a draft has no editions, so one that differs is a `conflict`. */
  readonly state: 'new' | 'same' | 'older' | 'conflict' | 'damaged';
  readonly theirs: Draft;
  readonly mine?: Draft;
}

/**
 * Says what taking in a file would do, and changes nothing. `readMine` and `readDraft` give what is here by id, or say
 * that it is damaged; `packsHere` are the frameworks and local help that are here. What comes with a share or a transfer is
 * taken in only where a review in it rests on it: nobody gets a stranger's phone lines beside a child.
 *
 * A *share* file never changes a card that is here and never overwrites: for a child who is here it has only reviews
 * that are not here yet, and later editions of reviews that came in a shared file too. Its drafts are not looked at.
 */
export async function previewImport(
  envelope: Envelope,
  readMine: (childId: string) => Promise<ChildRecord | 'damaged' | undefined>,
  readDraft: (draftId: string) => Promise<Draft | 'damaged' | undefined>,
  packsHere: PacksHere = { packs: [], builtIn: '' },
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
    const state = draftState(theirs, mine, finished);
    drafts.push({ id: theirs.id, childId: theirs.childId, state, theirs, ...(mine && mine !== 'damaged' && { mine }) });
  }
  return { kind, exportedOn, children, drafts, packsLeftOut: envelope.packsLeftOut, packs: envelope.packs.map((content) => previewPack(content, envelope, packsHere)) };
}

/** The record as it will stand when this child is taken in; the very record that is here when nothing would change. */
export function outcomeFor(kind: EnvelopeKind, { theirs, mine }: Pick<ChildPreview, 'theirs' | 'mine'>, prefer: Preference): ChildRecord {
  if (!mine) return theirs;
  return kind === 'share' ? addShared(mine, theirs) : mergeRecord(mine, theirs, prefer);
}

function previewPack(content: PackContent, envelope: Envelope, { packs, builtIn }: PacksHere): PackPreview {
  if (content.format === FRAMEWORK_FORMAT && content.id === builtIn) return { content, state: 'ownName' };
  if (envelope.kind !== 'backup' && !isRestedOn(content, envelope)) return { content, state: 'notNeeded' };
  const mine = packs.find((pack) => nameOfPack(pack) === nameOfPack(content));
  return { content, state: !mine ? 'new' : sameContent(mine, content) ? 'same' : 'other' };
}

function isRestedOn(content: PackContent, { children, drafts }: Envelope): boolean {
  if (content.format !== FRAMEWORK_FORMAT) return false;
  const isIt = (ref: FrameworkRef) => isSameEdition(ref, content);
  return children.some(({ events }) => events.some(({ profile }) => isIt(profile.framework))) || drafts.some(({ framework }) => isIt(framework));
}

function previewChild(kind: EnvelopeKind, theirs: ChildRecord, here: ChildRecord | 'damaged' | undefined): ChildPreview {
  const mine = here === 'damaged' ? undefined : here;
  const outcome = outcomeFor(kind, { theirs, mine }, 'mine');
  const reviews = reviewsOf(theirs.events).map(({ id, profile, editions }): ReviewPreview => ({
    id, reviewedOn: profile.reviewedOn, kind: profile.kind,
    state: here === 'damaged' ? 'damaged' : reviewState(kind, editions, eventsOf(mine, id), eventsOf(outcome, id)),
  }));
  if (!mine) {
    const state = here === 'damaged' ? 'damaged' : 'new';
    return { id: theirs.id, state, card: state, reviews, theirs };
  }
  const standing = compareCards(mine, theirs);
  const card = kind === 'share' && standing !== 'same' ? 'older' : standing;
  const isConflict = card === 'conflict' || reviews.some((review) => review.state === 'conflict');
  const isSame = card === 'same' && mine.events.length === theirs.events.length && reviews.every((review) => review.state === 'same');
  const state = isConflict ? 'conflict' : outcome !== mine ? 'newer' : isSame ? 'same' : 'older';
  return { id: theirs.id, state, card, reviews, theirs, mine };
}

function reviewState(
  kind: EnvelopeKind, theirs: readonly RecordEvent[], here: readonly RecordEvent[], after: readonly RecordEvent[],
): ReviewState {
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

function draftState(theirs: Draft, mine: Draft | 'damaged' | undefined, finished: ReadonlySet<string>): DraftPreview['state'] {
  if (!theirs.correction && finished.has(theirs.id)) return 'older';
  if (!mine || mine === 'damaged') return mine ?? 'new';
  return sameContent(mine, theirs) ? 'same' : 'conflict';
}
