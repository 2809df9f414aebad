import { type Framework, isLevel, isOverTheLine, LEVELS } from './framework.ts';
import type { Mark } from './review.ts';

/** How one person's levels and somebody else's, for the same strands, go together. Counts, so that each can be said whole. */
export interface Agreement {
  /** Strands to which both gave a level. Only these are counted below, but for the last two. */
  readonly pairs: number;
  readonly same: number;
  /** The same, or one level apart. */
  readonly withinOne: number;
  /** Both over the line, or both below it. */
  readonly sameSide: number;
  /** The person chose more help than the other. */
  readonly higher: number;
  /** The person chose less help than the other. */
  readonly lower: number;
  /** `tooFew` below `FEWEST_PAIRS`; `noVariation` when every level on both sides is the same one. */
  readonly kappa: number | 'tooFew' | 'noVariation';
  /** Strands to which neither gave a level, both for the same reason: not assessed, or not applicable. */
  readonly sameWithoutLevel: number;
  /** Strands to which one gave a level and the other did not, or to which neither did, for different reasons. */
  readonly otherWithoutLevel: number;
}

/** What one person and somebody else said about one strand. */
export interface MarkPair {
  readonly yours: Mark;
  readonly theirs: Mark;
}

/** Below so many pairs a kappa is not worth telling. A rule of thumb of our own: one strand more or less would turn it round. */
export const FEWEST_PAIRS = 10;

/** Compares marks strand by strand, with the line of their framework. Not assessed and not applicable are no levels and never counted as 0. */
export function agreementOf(marks: readonly MarkPair[], framework: Framework): Agreement {
  const levels = marks.flatMap(({ yours, theirs }): LevelPair[] => (isLevel(yours) && isLevel(theirs) ? [[yours, theirs]] : []));
  const count = (counts: (difference: number) => boolean) => levels.filter(([yours, theirs]) => counts(yours - theirs)).length;
  const sameWithoutLevel = marks.filter(({ yours, theirs }) => !isLevel(yours) && yours === theirs).length;
  return {
    pairs: levels.length,
    same: count((difference) => difference === 0),
    withinOne: count((difference) => Math.abs(difference) <= 1),
    sameSide: marks.filter((pair) => areOnSameSide(pair, framework)).length,
    higher: count((difference) => difference > 0),
    lower: count((difference) => difference < 0),
    kappa: levels.length < FEWEST_PAIRS ? 'tooFew' : weightedKappa(levels) ?? 'noVariation',
    sameWithoutLevel,
    otherWithoutLevel: marks.length - levels.length - sameWithoutLevel,
  };
}

/** Says whether both marks are over the line, or both below it; undefined unless both are levels, for what is no level lies on neither side. */
export function areOnSameSide({ yours, theirs }: MarkPair, framework: Framework): boolean | undefined {
  if (!isLevel(yours) || !isLevel(theirs)) return undefined;
  return isOverTheLine(yours, framework) === isOverTheLine(theirs, framework);
}

/** Two ratings of one thing, each a category's number counted from 0. */
export type LevelPair = readonly [one: number, other: number];

/**
 * Weighted kappa with quadratic weights, for ratings in `categories` ordered categories, numbered from 0:
 *
 *     κ = 1 − Σ wᵢⱼ oᵢⱼ ÷ Σ wᵢⱼ eᵢⱼ        wᵢⱼ = (i − j)² ÷ (k − 1)²
 *
 * where oᵢⱼ is the share of pairs (i, j), eᵢⱼ the share of i among the first ratings times the share of j among the
 * second, and k the number of categories. 1 is always the same, 0 no closer than chance, below 0 further apart.
 *
 * Source: Cohen, J. (1968). Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial
 * credit. Psychological Bulletin, 70(4), 213–220. These weights also in Fleiss, J. L. and Cohen, J. (1973), Educational
 * and Psychological Measurement, 33(3), 613–619.
 *
 * Gives undefined where it has no value: fewer than two pairs, or no disagreement to be expected, since every rating on
 * both sides is the same one. Throws a RangeError for a rating that is no category.
 */
export function weightedKappa(pairs: readonly LevelPair[], categories: number = LEVELS.length): number | undefined {
  for (const rating of pairs.flat()) {
    if (!Number.isInteger(rating) || rating < 0 || rating >= categories) throw new RangeError(`${rating} is none of ${categories} categories`);
  }
  if (pairs.length < 2) return undefined;
  const weight = (i: number, j: number) => (i - j) ** 2 / (categories - 1) ** 2;
  const observed = mean(pairs.map(([one, other]) => weight(one, other)));
  // Each first rating against each second one is the product of their shares.
  const expected = mean(pairs.flatMap(([one]) => pairs.map(([, other]) => weight(one, other))));
  return expected > 0 ? 1 - observed / expected : undefined;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
