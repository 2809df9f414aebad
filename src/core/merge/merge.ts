import type { ChildRecord } from '../child.ts';
import { compareContent, compareText } from '../contentOrder.ts';
import type { Draft } from '../draft.ts';
import { draftValues, withDraftValues } from './draftValues.ts';
import { recordValues, withRecordValues } from './recordValues.ts';
import type { RecordEvent } from '../review.ts';
import { sameContent } from '../sameContent.ts';
import { isShared } from './isShared.ts';
import { BEFORE, type Beside, isPlain, isSeenBy, united } from '../versions.ts';

/**
 * Unites two copies of one child's record, whichever is which: nobody is preferred, and nothing is lost that nobody replaced.
 *
 * | | here and there | the outcome |
 * |---|---|---|
 * | event | only in one copy | it is added |
 * | event | whole in one copy, part of it (shared) in the other | the whole one |
 * | event | different otherwise, which cannot honestly happen | the one that comes later in `compareContent` |
 * | card | one came in a shared file, the other is whole | the whole one, and whether that one is in the bin |
 * | card | otherwise | field by field, by `united`; two values that did not know of each other are both kept |
 * | field of the record that this version does not know | differs | the one that comes later in `compareContent` |
 * | invented | in both | invented; a real child is never made an example |
 *
 * Commutative and associative (events are a set, their order says nothing), and idempotent.
 * Gives `mine` itself when there is nothing to add. Throws when the two are not the same child.
 */
export function mergeRecord(mine: ChildRecord, theirs: ChildRecord): ChildRecord {
  requireSameChild(mine, theirs);
  const { example: _1, ...myRest } = mine;
  const { example: _2, ...theirRest } = theirs;
  const card = mergeCards(mine, theirs);
  const { removedAt: _3, versions: _4, ...unknown } = later(myRest, theirRest);
  const merged: ChildRecord = {
    ...unknown,
    ...(mine.example && theirs.example && { example: true }),
    card: card.card,
    cardEdition: card.cardEdition,
    ...(card.removedAt !== undefined && { removedAt: card.removedAt }),
    ...(card.versions && { versions: card.versions }),
    events: mergeEvents(mine.events, theirs.events),
  };
  return sameContent(merged, mine) ? mine : merged;
}

/**
 * Unites two copies of one draft in the same way, value by value.
 *
 * Two drafts of one id that were begun with different frameworks cannot honestly come about, for an id is given once. The
 * one whose framework comes later stands, and the other waits beside it as a whole, under the path `framework`, until a person
 * chooses (`otherFramework.ts`). What was seen and not chosen then does not come back.
 *
 * A draft of a meeting has the id of its review, and so a copy of the review's own draft may come to it, with ratings that
 * nobody had seen when the profile was finished. They are values like any other: they stand, or wait, beside the meeting, and
 * outlive it (`leftOver.ts`). Only that the app made a draft a correction falls away where there is a meeting.
 */
export function mergeDraft(mine: Draft, theirs: Draft): Draft {
  if (mine.id !== theirs.id || mine.childId !== theirs.childId) throw new Error('these are two different drafts');
  const byFramework = new Map<string, Draft>();
  const [ours, others] = [apart(mine), apart(theirs)];
  for (const draft of [...unchosenIn(others, ours), ...unchosenIn(ours, others)]) {
    const key = keyOf(draft);
    const known = byFramework.get(key);
    byFramework.set(key, known ? uniteDrafts(known, draft) : draft);
  }
  const [[, stands] = ['', mine], ...waiting] = [...byFramework].toSorted(([a], [b]) => compareText(b, a));
  const merged = waiting.length > 0 ? withOthers(stands, waiting.map(([, draft]) => draft)) : stands;
  return sameContent(merged, mine) ? mine : merged;
}

/**
 * Takes from a shared copy what it may give to a record that is here already: reviews that are not here, and later
 * editions of reviews that came in a shared file themselves. The card and everything else stay as they are.
 */
export function addShared(mine: ChildRecord, shared: ChildRecord): ChildRecord {
  requireSameChild(mine, shared);
  const hereWhole = new Set(mine.events.filter((event) => !isShared(event)).map((event) => event.reviewId));
  const known = new Set(mine.events.map((event) => event.id));
  const added = shared.events.filter((event) => !hereWhole.has(event.reviewId) && !known.has(event.id));
  return added.length > 0 ? { ...mine, events: [...mine.events, ...added] } : mine;
}

/** How theirs stands to mine: it says the same, it is the newer or the older one, or both differ and neither is newer. */
export type Standing = 'same' | 'newer' | 'older' | 'conflict';

/** For two events of one id. The whole of an event is newer than the part of it that was shared. */
export function compareEvents(mine: RecordEvent, theirs: RecordEvent): Standing {
  if (sameContent(mine, theirs)) return 'same';
  if (isShared(mine) && isShared(theirs)) return compareContent(mine, theirs) < 0 ? 'newer' : 'older';
  if (isShared(theirs)) return 'older';
  return isShared(mine) ? 'newer' : 'conflict';
}

function mergeCards(mine: ChildRecord, theirs: ChildRecord): Pick<ChildRecord, 'card' | 'cardEdition' | 'removedAt' | 'versions'> {
  // A part of a card may have been edited more often than the whole of it, and is a part still.
  if (isShared(mine.card) !== isShared(theirs.card)) return isShared(mine.card) ? theirs : mine;
  const { values, versions } = united(recordValues(mine), recordValues(theirs));
  const { card, removedAt } = withRecordValues(mine, values);
  const cardEdition = Math.max(mine.cardEdition, theirs.cardEdition);
  return { card, cardEdition, ...(removedAt !== undefined && { removedAt }), ...(!isPlain(versions, cardEdition) && { versions }) };
}

function mergeEvents(mine: readonly RecordEvent[], theirs: readonly RecordEvent[]): readonly RecordEvent[] {
  const coming = new Map(theirs.map((event) => [event.id, event]));
  const known = new Set(mine.map((event) => event.id));
  const kept = mine.map((event) => {
    const other = coming.get(event.id);
    return other && takesPlaceOf(event, other) ? other : event;
  });
  return [...kept, ...theirs.filter((event) => !known.has(event.id))];
}

function takesPlaceOf(mine: RecordEvent, theirs: RecordEvent): boolean {
  const standing = compareEvents(mine, theirs);
  return standing === 'newer' || (standing === 'conflict' && compareContent(mine, theirs) < 0);
}

function uniteDrafts(mine: Draft, theirs: Draft): Draft {
  const given = [mine, theirs].flatMap((draft) => (isGiven(draft) ? draft.correction ?? [] : [])).toSorted(compareContent).at(-1);
  const [my, their] = [withoutGiven(mine), withoutGiven(theirs)];
  const { versions: _1, ...myRest } = my;
  const { versions: _2, ...theirRest } = their;
  const { values, versions: { beside, ...stamps } } = united(draftValues(my), draftValues(their));
  // Two devices may have chosen the same one: that leaves two dots, and nothing to choose.
  const { [OTHER_FRAMEWORK]: _3, ...waiting } = beside ?? {};
  const versions = { ...stamps, ...(Object.keys(waiting).length > 0 && { beside: waiting }) };
  const inside = { ratings: later(mine.ratings, theirs.ratings), ...laterIn('support', mine, theirs), ...laterIn('meeting', mine, theirs) };
  const draft = withDraftValues({ ...later(myRest, theirRest), ...inside }, values);
  const isGivenOn = given && !draft.correction && !draft.meeting;
  return { ...draft, ...(isGivenOn && { correction: given }), ...(!isPlain(versions, 0) && { versions }) };
}

/**
 * Whether a draft was made a correction by the app and not by a person (`mergeVault.ts`): nothing is said in it and it has no
 * dot. It is no value to choose, or two devices would differ as soon as one has learnt that the review was finished.
 */
function isGiven({ correction, versions }: Draft): boolean {
  return correction?.why === '' && !Object.hasOwn(versions?.at ?? {}, 'correction');
}

/** The draft without a correction that only the app gave it. */
export function withoutGiven(draft: Draft): Draft {
  if (!isGiven(draft)) return draft;
  const { correction: _, ...rest } = draft;
  return rest;
}

export const OTHER_FRAMEWORK = 'framework';

/** The drafts of one copy, without those of another framework that were seen in the other copy when a person chose there. */
function unchosenIn(there: readonly Draft[], here: readonly Draft[]): readonly Draft[] {
  const chosen = there.filter(({ versions }) => Object.hasOwn(versions?.at ?? {}, OTHER_FRAMEWORK)).map((draft) => draftValues(draft).versions.seen);
  if (chosen.length === 0) return here;
  const frameworks = new Set(there.map(keyOf));
  return here.filter((draft) => frameworks.has(keyOf(draft)) || !chosen.some((seen) => isSeenBy(seen, draftValues(draft).versions.seen)));
}

function keyOf({ framework: { id, edition } }: Draft): string {
  return `${id} ${edition}`;
}

/** A draft and those that wait beside it as a whole, each by itself. */
export function apart(draft: Draft): readonly Draft[] {
  const { versions, ...bare } = draft;
  const { [OTHER_FRAMEWORK]: others, ...beside } = versions?.beside ?? {};
  if (!others || !versions) return [draft];
  const { beside: _, ...own } = versions;
  const rest = { ...own, ...(Object.keys(beside).length > 0 && { beside }) };
  const alone: Draft = { ...bare, ...(!isPlain(rest, 0) && { versions: rest }) };
  return [alone, ...others.map(({ value }) => value as Draft)];
}

function withOthers(draft: Draft, others: readonly Draft[]): Draft {
  const { versions } = draftValues(draft);
  const waiting = others.map((value): Beside => ({ device: BEFORE, n: 0, value }));
  return { ...draft, versions: { ...versions, beside: { ...versions.beside, [OTHER_FRAMEWORK]: waiting } } };
}

/** Both, field by field; of a field that differs, the value that comes later. */
function later<Fields extends object>(mine: Fields, theirs: Fields): Fields {
  const other = new Map<string, unknown>(Object.entries(theirs));
  const kept = Object.entries(mine).filter(([key, value]) => compareContent(value, other.get(key)) > 0);
  return { ...mine, ...theirs, ...Object.fromEntries(kept) };
}

/** The same for what stands inside a field that either may lack. */
function laterIn(field: 'support' | 'meeting', { [field]: mine }: Draft, { [field]: theirs }: Draft): Partial<Draft> {
  return mine && theirs ? { [field]: later(mine, theirs) } : {};
}

function requireSameChild(mine: ChildRecord, theirs: ChildRecord): void {
  if (mine.id !== theirs.id) throw new Error('these are two different children');
}
