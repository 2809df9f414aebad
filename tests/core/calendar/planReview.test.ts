import { describe, expect, it } from 'vitest';
import { leftOutInWords } from '../../../src/catalog/outWords.ts';
import type { SenStatus } from '../../../src/core/census.ts';
import { otherReviewsOf, planReviewsOf } from '../../../src/core/calendar/planReview.ts';
import { REVIEW_KINDS, type Review, type ReviewKind } from '../../../src/core/review.ts';

const STATUSES = ['N', 'K', 'E', undefined] as const;
const of = (kind: ReviewKind, senStatus: SenStatus | undefined): Review => (
  { id: 'r', editions: [], later: [], profile: { reviewedOn: '2026-10-20', kind, framework: { id: 'f', edition: '1' }, views: [], strengths: {}, context: { schoolYear: 4, ...(senStatus && { senStatus }) } } });

describe('the reviews of a plan', () => {
  it.each<[kind: ReviewKind, statuses: readonly (SenStatus | undefined)[]]>([
    ['annual', ['E', undefined]], ['phaseTransfer', ['E', undefined]], ['sixMonthly', ['E', undefined]], ['interim', ['E']], ['baseline', []], ['senSupport', []],
  ])('%s: with the SEN status %s', (kind, statuses) => {
    for (const status of STATUSES) {
      const reviews = [of(kind, status)];
      expect(planReviewsOf(reviews).map((review) => review.kind), String(status)).toEqual(statuses.includes(status) ? [kind] : []);
      expect(otherReviewsOf(reviews), String(status)).toEqual(statuses.includes(status) ? [] : [kind]);
    }
  });

  it('and the others are all reviews together', () => {
    const reviews = REVIEW_KINDS.flatMap((kind) => STATUSES.map((status) => of(kind, status)));
    expect([...planReviewsOf(reviews).map(({ kind }) => kind), ...otherReviewsOf(reviews)].toSorted()).toEqual(reviews.map(({ profile }) => profile.kind).toSorted());
  });
});

describe('what a file of them leaves out', () => {
  it('is told by kind, and why', () => {
    expect(leftOutInWords([])).toEqual([]);
    expect(leftOutInWords(['senSupport', 'baseline', 'interim', 'senSupport', 'annual'])).toEqual([
      'Left out, as these are not reviews of a plan: First profile 1, SEN support review 2.', 'Left out, as no plan was on record at the time: Annual review 1, Interim review 1.',
    ]);
  });
});
