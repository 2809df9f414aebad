import type { Day } from './day.ts';
import type { Framework, Level, Place } from './framework.ts';
import { isLevel, places } from './framework.ts';
import type { Mark, Review } from './review.ts';
import { isRatedWith, markThatCounts } from './review.ts';

/** One strand over the reviews. */
export interface Trend {
  readonly place: Place;
  /** One for each review, in the order they were given. */
  readonly points: readonly TrendPoint[];
}

export interface TrendPoint {
  readonly reviewId: string;
  readonly on: Day;
  /** The mark that counts; `cannotCompare` when the review was rated with another framework or edition. */
  readonly mark: Mark | 'cannotCompare';
  /** Given when there is one. A point without it is a gap in the line, never a zero. */
  readonly level?: Level;
}

/** Every strand of the framework, in its order, over the reviews as `reviewsOf` gives them. */
export function trendsOf(reviews: readonly Review[], framework: Framework): readonly Trend[] {
  return places(framework).map((place) => ({
    place,
    points: reviews.map(({ id, profile }) => pointOf(id, profile.reviewedOn, isRatedWith(profile, framework)
      ? markThatCounts(profile, place).mark
      : 'cannotCompare')),
  }));
}

function pointOf(reviewId: string, on: Day, mark: TrendPoint['mark']): TrendPoint {
  return { reviewId, on, mark, ...(isLevel(mark) && { level: mark }) };
}
