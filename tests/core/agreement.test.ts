import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, areOnSameSide, FEWEST_PAIRS, type LevelPair, type MarkPair, weightedKappa } from '../../src/core/agreement.ts';
import { isLevel, LEVELS } from '../../src/core/framework.ts';
import type { Mark } from '../../src/core/review.ts';
import { TWO_PARTS } from './arbitraries.ts';

const paired = (one: readonly number[], other: readonly number[]): LevelPair[] => one.map((rating, index) => [rating, other[index] ?? -1]);
const fromTable = (table: readonly (readonly number[])[]): LevelPair[] =>
  table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (): LevelPair => [i, j])));
const times = (count: number, rating: number) => Array.from({ length: count }, () => rating);

describe('weighted kappa in published examples', () => {
  // Data `anxiety` of the R package irr, raters 2 and 3: kappa2(anxiety[,2:3], "squared") gives 0.2520325.
  // Data and result are printed in statsmodels, stats/tests/test_inter_rater.py (test_cohens_kappa_irr). As the note there
  // says, irr leaves out the category 5 that neither rater used, so that 6 counts as the fifth of five.
  it('is 0.2520325 for the anxiety ratings of irr', () => {
    const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
    const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
    const category = (rating: number) => [1, 2, 3, 4, 6].indexOf(rating);
    expect(weightedKappa(paired(second.map(category), third.map(category)), 5)).toBeCloseTo(0.2520325, 7);
  });

  // scikit-learn, metrics/tests/test_classification.py (test_cohen_kappa), "Weighting example": 0.9541 with weights="quadratic".
  it('is 0.9541 for the weighting example of scikit-learn', () => {
    const [one, other] = [[...times(46, 0), ...times(44, 1), ...times(10, 2)], [...times(50, 0), ...times(40, 1), ...times(10, 2)]];
    expect(weightedKappa(paired(one, other), 3)).toBeCloseTo(0.9541, 4);
  });

  // Artstein and Poesio (2008), Table 1, in the same test of scikit-learn: 0.348. With two categories every weighting is the same.
  it('is plain kappa, 0.348, for the two categories of Artstein and Poesio', () => {
    expect(weightedKappa(fromTable([[20, 20], [10, 50]]), 2)).toBeCloseTo(0.348, 3);
  });

  // ml_metrics (B. Hamner), test/test_kappa.py (test_quadratic_weighted_kappa): 1, 0.4 and 0.75; its ratings begin at 1.
  it.each([
    [[1, 2, 3], [1, 2, 3], 3, 1],
    [[1, 2, 1], [1, 2, 2], 2, 0.4],
    [[1, 2, 3, 1, 2, 2, 3], [1, 2, 3, 1, 2, 3, 2], 3, 0.75],
  ])('for %j and %j in %i categories is as in ml_metrics: %d', (one, other, categories, kappa) => {
    expect(weightedKappa(paired(one.map((rating) => rating - 1), other.map((rating) => rating - 1)), categories)).toBeCloseTo(kappa, 12);
  });
});

describe('weighted kappa', () => {
  it('has no value for fewer than two pairs, or where nothing varies', () => {
    expect(weightedKappa([])).toBeUndefined();
    expect(weightedKappa([[1, 3]])).toBeUndefined();
    expect(weightedKappa([[2, 2], [2, 2], [2, 2]])).toBeUndefined();
  });

  it('is 0 where one side never varies, and −1 where two are as far apart as can be', () => {
    expect(weightedKappa([[0, 2], [2, 2], [3, 2], [4, 2]])).toBeCloseTo(0, 12);
    expect(weightedKappa([[0, 4], [4, 0]])).toBe(-1);
  });

  it('does not take what is no category', () => {
    expect(() => weightedKappa([[5, 1], [0, 0]])).toThrow(RangeError);
    expect(() => weightedKappa([[-1, 1], [0, 0]])).toThrow(RangeError);
    expect(() => weightedKappa([[0.5, 1], [0, 0]])).toThrow(RangeError);
    expect(() => weightedKappa([[3, 1], [0, 0]], 3)).toThrow(RangeError);
  });

  const ratings = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 2, maxLength: 60 });
  const varies = (pairs: readonly LevelPair[]) => new Set(pairs.flat()).size > 1;

  it('is the same from either side, from either end of the scale and in any order, and never above 1', () => {
    fc.assert(fc.property(ratings.filter(varies), (pairs) => {
      const kappa = weightedKappa(pairs) ?? Number.NaN;
      expect(weightedKappa(pairs.map(([one, other]): LevelPair => [other, one]))).toBeCloseTo(kappa, 9);
      expect(weightedKappa(pairs.map(([one, other]): LevelPair => [4 - one, 4 - other]))).toBeCloseTo(kappa, 9);
      expect(weightedKappa(pairs.toReversed())).toBeCloseTo(kappa, 9);
      expect(kappa).toBeLessThanOrEqual(1);
      expect(kappa).toBeGreaterThanOrEqual(-1);
    }));
  });

  it('is 1 when all are the same and something varies, and only then', () => {
    fc.assert(fc.property(ratings.filter(varies), (pairs) => {
      expect(weightedKappa(pairs) === 1).toBe(pairs.every(([one, other]) => one === other));
      const alike = pairs.map(([one]): LevelPair => [one, one]);
      expect(weightedKappa(alike)).toBe(varies(alike) ? 1 : undefined);
    }));
  });

  it('counts two levels apart four times as much as one', () => {
    // The shares of either side stay as they are, so only the distance between them differs.
    const base: LevelPair[] = [[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [0, 0], [4, 4]];
    const loss = (pairs: LevelPair[]) => 1 - (weightedKappa([...base, ...pairs]) ?? 0);
    expect(loss([[0, 2], [2, 0], [1, 1], [1, 1]]) / loss([[0, 1], [1, 0], [1, 2], [2, 1]])).toBeCloseTo(8 / 4, 9);
  });
});

describe('agreement', () => {
  const of = (...marks: readonly (readonly [yours: Mark, theirs: Mark])[]) => agreementOf(marks.map(([yours, theirs]) => ({ yours, theirs })), TWO_PARTS);

  it('counts what is the same, what is near, and both ways to differ', () => {
    expect(of([2, 2], [3, 2], [1, 2], [4, 0], [0, 3], [0, 0])).toEqual({
      pairs: 6, same: 2, withinOne: 4, sameSide: 3, higher: 2, lower: 2, kappa: 'tooFew', sameWithoutLevel: 0, otherWithoutLevel: 0,
    });
  });

  it('never takes a mark that is no level for one', () => {
    expect(of([0, 'notAssessed'], ['notApplicable', 0], ['notAssessed', 'notAssessed'], ['notApplicable', 'notAssessed'], [0, 0])).toEqual({
      pairs: 1, same: 1, withinOne: 1, sameSide: 1, higher: 0, lower: 0, kappa: 'tooFew', sameWithoutLevel: 1, otherWithoutLevel: 3,
    });
  });

  it.each<[Mark, Mark, boolean | undefined]>([
    [0, 1, true], [1, 2, false], [2, 1, false], [2, 4, true], [4, 0, false], [3, 3, true],
    [1, 'notAssessed', undefined], ['notApplicable', 3, undefined], ['notAssessed', 'notAssessed', undefined],
  ])('says whether %s and %s lie on the same side of the line: %s', (yours, theirs, same) => {
    expect(areOnSameSide({ yours, theirs }, TWO_PARTS)).toBe(same);
  });

  it('takes the line from the framework', () => {
    const lineAt3 = { ...TWO_PARTS, rules: { ...TWO_PARTS.rules, overTheLineFrom: 3 as const } };
    expect(agreementOf([{ yours: 1, theirs: 2 }, { yours: 2, theirs: 3 }], lineAt3).sameSide).toBe(1);
    expect(areOnSameSide({ yours: 1, theirs: 2 }, lineAt3)).toBe(true);
  });

  it('tells kappa from ten strands on which both gave a level', () => {
    const ten = Array.from({ length: FEWEST_PAIRS }, (_, index): [Mark, Mark] => [index % 2 === 0 ? 0 : 4, index % 2 === 0 ? 0 : 4]);
    expect(of(...ten).kappa).toBe(1);
    expect(of(...ten.slice(1), ['notAssessed', 2]).kappa).toBe('tooFew');
    expect(of(...ten.map((): [Mark, Mark] => [3, 3])).kappa).toBe('noVariation');
    expect(of().kappa).toBe('tooFew');
  });

  const mark = fc.constantFrom<Mark>(...LEVELS, 'notAssessed', 'notApplicable');
  const marks = fc.array(fc.record<MarkPair>({ yours: mark, theirs: mark }), { maxLength: 40 });

  it('loses no strand, and turns round with the two sides', () => {
    fc.assert(fc.property(marks, (pairs) => {
      const agreement = agreementOf(pairs, TWO_PARTS);
      expect(agreement.same + agreement.higher + agreement.lower).toBe(agreement.pairs);
      expect(agreement.pairs + agreement.sameWithoutLevel + agreement.otherWithoutLevel).toBe(pairs.length);
      expect(agreement.pairs).toBe(pairs.filter(({ yours, theirs }) => isLevel(yours) && isLevel(theirs)).length);
      expect(agreement.withinOne).toBeGreaterThanOrEqual(agreement.same);
      expect(agreement.sameSide).toBeGreaterThanOrEqual(agreement.same);
      const { kappa, ...counts } = agreementOf(pairs.map(({ yours, theirs }) => ({ yours: theirs, theirs: yours })), TWO_PARTS);
      expect(counts).toEqual({ ...counts, pairs: agreement.pairs, same: agreement.same, withinOne: agreement.withinOne, higher: agreement.lower, lower: agreement.higher });
      if (typeof kappa === 'number') expect(kappa).toBeCloseTo(Number(agreement.kappa), 9);
      else expect(kappa).toBe(agreement.kappa);
    }));
  });
});
