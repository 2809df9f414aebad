import type { Day } from '../day.ts';
import { readIn } from '../editions.ts';
import type { Framework, Level, Place } from '../framework.ts';
import { isLevel, places } from '../framework.ts';
import type { Mark, Review, Whose } from '../review.ts';
import { markThatCounts } from '../review.ts';

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
  /** Whose level it is. Given with a level. */
  readonly whose?: Whose;
}

/** Every strand of the framework, in its order, over the reviews as `reviewsOf` gives them, each read in this framework. */
export function trendsOf(reviews: readonly Review[], framework: Framework): readonly Trend[] {
  const read = reviews.map(({ id, profile }) => ({ id, on: profile.reviewedOn, read: readIn(framework, profile) }));
  return places(framework).map((place) => ({
    place,
    points: read.map(({ id, on, read }): TrendPoint => {
      if (!read || read.because.has(place.strand.code)) return { reviewId: id, on, mark: 'cannotCompare' };
      const { mark, whose } = markThatCounts(read.profile, place);
      return { reviewId: id, on, mark, ...(isLevel(mark) && { level: mark, whose }) };
    }),
  }));
}

/**
 * What happened from the first to the last level of a trend, whatever lay between; undefined where there are not two. The
 * reverse trend gives the reverse.
 */
export function spanOf({ points }: Trend): { readonly from: TrendPoint; readonly to: TrendPoint; readonly move: 'more' | 'same' | 'less' } | undefined {
  const rated = points.filter(({ level }) => level !== undefined);
  const [from, to] = [rated[0], rated.at(-1)];
  if (!from || !to || from === to || from.level === undefined || to.level === undefined) return undefined;
  return { from, to, move: to.level > from.level ? 'more' : to.level < from.level ? 'less' : 'same' };
}
