import type { Card, ChildRecord } from '../child.ts';
import { type ReviewDates, reviewDatesOf } from './reviewDates.ts';
import { reviewsOf } from '../review.ts';

/** Everything the dates of one child are worked out from. A line of the directory has it all, so that no record need be opened. */
export interface DateFacts extends Pick<Card,
  'bornOn' | 'yearOffset' | 'senStatus' | 'leftOn' | 'planMadeOn' | 'planAmendedOn' | 'planReviewedOn' | 'meetingOn'> {
  readonly dates?: ReviewDates;
}

/** The same from a whole record. */
export function dateFactsOf({ card, events }: Pick<ChildRecord, 'card' | 'events'>): DateFacts {
  const { bornOn, yearOffset, senStatus, leftOn, planMadeOn, planAmendedOn, planReviewedOn, meetingOn } = card;
  return { bornOn, yearOffset, senStatus, leftOn, planMadeOn, planAmendedOn, planReviewedOn, meetingOn, dates: reviewDatesOf(reviewsOf(events)) };
}
