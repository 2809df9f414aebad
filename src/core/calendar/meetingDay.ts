import type { ChildRecord } from '../child.ts';
import type { Day } from '../day.ts';
import { meetingOf, type Review, reviewsOf } from '../review.ts';

/**
 * The day of the meeting of one review: the day it was held; else, for the newest review alone, the day on the card, where that
 * is not before the review. Undefined where neither is known: the day on the card is never that of a review gone by.
 */
export function meetingDayOf({ card, events }: Pick<ChildRecord, 'card' | 'events'>, review: Review): Day | undefined {
  const meeting = meetingOf(review);
  if (meeting) return meeting.heldOn || undefined;
  const isNewest = reviewsOf(events).at(-1)?.id === review.id;
  return isNewest && card.meetingOn && card.meetingOn >= review.profile.reviewedOn ? card.meetingOn : undefined;
}
