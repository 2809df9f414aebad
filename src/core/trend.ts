import type { Day } from './day.ts';
import { readIn } from './editions.ts';
import type { Framework, Level, Place } from './framework.ts';
import { isLevel, places } from './framework.ts';
import type { Mark, Review } from './review.ts';
import { markThatCounts } from './review.ts';

/** One strand over the reviews. */
export interface Trend {
  readonly place: Place;
  /** One for each review, in the order they were given. */
  readonly points: readonly TrendPoint[];
}

export interface TrendPoint {
  readonly reviewId: string;
  readonly on: Day;
  /** The mark that counts; `cannotCompare` when it was rated with another edition and cannot be read in this one. */
  readonly mark: Mark | 'cannotCompare';
  /** Given when there is one. A point without it is a gap in the line, never a zero. */
  readonly level?: Level;
}

/** Every strand of the framework, in its order, over the reviews as `reviewsOf` gives them, each read in this framework. */
export function trendsOf(reviews: readonly Review[], framework: Framework): readonly Trend[] {
  const read = reviews.map(({ id, profile }) => ({ id, on: profile.reviewedOn, read: readIn(framework, profile) }));
  return places(framework).map((place) => ({
    place,
    points: read.map(({ id, on, read }) => pointOf(id, on, !read || read.because.has(place.strand.code)
      ? 'cannotCompare'
      : markThatCounts(read.profile, place).mark)),
  }));
}

function pointOf(reviewId: string, on: Day, mark: TrendPoint['mark']): TrendPoint {
  return { reviewId, on, mark, ...(isLevel(mark) && { level: mark }) };
}
