import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLevel } from '../../../src/core/framework.ts';
import { type Profile, type Review, reviewsOf } from '../../../src/core/review.ts';
import { trendsOf } from '../../../src/core/change/trend.ts';
import { anyChildRecord, profileOf, STRANDS, TWO_PARTS } from '../arbitraries.ts';

const review = (id: string, profile: Profile): Review => ({ id, profile, editions: [], later: [] });

describe('trends', () => {
  it('draw each strand on its own, with a gap where nobody looked, it did not apply or another edition was used', () => {
    const trends = trendsOf([
      review('r1', profileOf({ TK1: 3, F1: 0 }, { reviewedOn: '2023-11-21' })),
      review('r2', profileOf({ TK1: 4 }, { reviewedOn: '2024-11-21', framework: { id: 'two-parts', edition: '1.0' } })),
      review('r3', profileOf({ TK1: 'notApplicable' }, { reviewedOn: '2025-11-21' })),
      review('r4', profileOf({ TK1: 1, F1: 2 }, { reviewedOn: '2026-11-21' })),
    ], TWO_PARTS);
    expect(trends.find(({ place }) => place.strand.code === 'TK1')?.points).toEqual([
      { reviewId: 'r1', on: '2023-11-21', mark: 3, level: 3, whose: 'school' },
      { reviewId: 'r2', on: '2024-11-21', mark: 'cannotCompare' },
      { reviewId: 'r3', on: '2025-11-21', mark: 'notApplicable' },
      { reviewId: 'r4', on: '2026-11-21', mark: 1, level: 1, whose: 'school' },
    ]);
    expect(trends.find(({ place }) => place.strand.code === 'F1')?.points.map(({ level }) => level)).toEqual([0, undefined, undefined, 2]);
  });

  it('have every strand and every review, and a level only where one was given', () => {
    fc.assert(fc.property(anyChildRecord, ({ events }) => {
      const reviews = reviewsOf(events);
      const trends = trendsOf(reviews, TWO_PARTS);
      expect(trends.map(({ place }) => place.strand.code)).toEqual(STRANDS);
      for (const { points } of trends) {
        expect(points.map(({ reviewId }) => reviewId)).toEqual(reviews.map(({ id }) => id));
        for (const { mark, level } of points) expect(level).toBe(isLevel(mark) ? mark : undefined);
      }
    }));
  });
});
