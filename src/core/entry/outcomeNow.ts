import type { Outcomes } from './keepOutcome.ts';
import { meetingOf, type Review } from '../review.ts';

/** The outcomes of a review that count from then on: as the meeting agreed them, else as they went to it. */
export function outcomesNow(review: Pick<Review, 'profile' | 'later'> | undefined): Outcomes {
  return (review && meetingOf(review)?.outcomes) ?? review?.profile.outcomes ?? {};
}
