import type { ChildRecord } from './child.ts';
import type { RecordEvent } from './review.ts';
import { sameContent } from './sameContent.ts';
import { isShared } from './share.ts';

/** Whose card to keep where two copies differ and neither is the newer. */
export type Preference = 'mine' | 'theirs';

/**
 * Unites two copies of one child's record. Nothing that is here is lost.
 *
 * | | here and there | the outcome |
 * |---|---|---|
 * | event | only in one copy | it is added |
 * | event | in both, the same | it stays |
 * | event | in both, but mine came in a shared file and theirs is whole | theirs takes its place |
 * | event | in both and different otherwise | mine stays: what is frozen is never edited |
 * | card | one came in a shared file, the other is whole | the whole one |
 * | card | one edition is higher | the higher one |
 * | card | same edition, same content | it stays |
 * | card | same edition, different content | as preferred; it counts as one more edit, so that it is asked once |
 *
 * On events it is idempotent, and commutative and associative wherever copies differ by added events only.
 * Gives `mine` itself when there is nothing to add. Throws when the two are not the same child.
 */
export function mergeRecord(mine: ChildRecord, theirs: ChildRecord, prefer: Preference): ChildRecord {
  requireSameChild(mine, theirs);
  const { example: _, ...rest } = theirs;
  const merged: ChildRecord = { ...rest, ...mine, ...mergeCard(mine, theirs, prefer), events: mergeEvents(mine.events, theirs.events) };
  const keepsCard = ['same', 'older'].includes(compareCards(mine, theirs));
  return keepsCard && sameContent({ ...merged, cardEdition: mine.cardEdition }, mine) ? mine : merged;
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

export function compareCards(mine: ChildRecord, theirs: ChildRecord): Standing {
  if (sameContent(mine.card, theirs.card)) return 'same';
  // A part of a card may have been edited more often than the whole of it, and is a part still.
  if (isShared(mine.card) !== isShared(theirs.card)) return isShared(mine.card) ? 'newer' : 'older';
  if (mine.cardEdition === theirs.cardEdition) return 'conflict';
  return mine.cardEdition < theirs.cardEdition ? 'newer' : 'older';
}

/** For two events of one id. The whole of an event is newer than the part of it that was shared; two parts leave mine. */
export function compareEvents(mine: RecordEvent, theirs: RecordEvent): Standing {
  if (sameContent(mine, theirs)) return 'same';
  if (isShared(theirs)) return 'older';
  return isShared(mine) ? 'newer' : 'conflict';
}

function mergeCard(mine: ChildRecord, theirs: ChildRecord, prefer: Preference): Pick<ChildRecord, 'card' | 'cardEdition'> {
  const standing = compareCards(mine, theirs);
  if (standing === 'conflict') {
    return { card: prefer === 'mine' ? mine.card : theirs.card, cardEdition: mine.cardEdition + 1 };
  }
  const takesTheirs = standing === 'newer' || (standing === 'same' && theirs.cardEdition > mine.cardEdition);
  const { card, cardEdition } = takesTheirs ? theirs : mine;
  return { card, cardEdition };
}

function mergeEvents(mine: readonly RecordEvent[], theirs: readonly RecordEvent[]): readonly RecordEvent[] {
  const coming = new Map(theirs.map((event) => [event.id, event]));
  const known = new Set(mine.map((event) => event.id));
  const kept = mine.map((event) => {
    const other = coming.get(event.id);
    return other && compareEvents(event, other) === 'newer' ? other : event;
  });
  return [...kept, ...theirs.filter((event) => !known.has(event.id))];
}

function requireSameChild(mine: ChildRecord, theirs: ChildRecord): void {
  if (mine.id !== theirs.id) throw new Error('these are two different children');
}
