import { describe, expect, it } from 'vitest';
import { changeInWords } from '../../src/catalog/changeInWords.ts';
import { compareProfiles } from '../../src/core/change.ts';
import type { Mark } from '../../src/core/review.ts';
import { profileOf, TWO_PARTS } from '../core/arbitraries.ts';

const said = (before: Mark, after: Mark, audience: 'staff' | 'family') => {
  const change = compareProfiles(profileOf({ TK1: before }), profileOf({ TK1: after }), TWO_PARTS).find(({ place }) => place.strand.code === 'TK1');
  return change && changeInWords(change, audience);
};

describe('a change in words', () => {
  it.each<[Mark, Mark, string, string]>([
    [1, 3, 'Needs more help', 'Needs more help'],
    [3, 1, 'Needs less help', 'Needs less help'],
    [2, 2, 'Same', 'The same'],
    ['notAssessed', 2, 'Newly rated', 'New: we did not look at this last time'],
    ['notApplicable', 2, 'Newly rated: it did not apply before', 'New: this did not apply last time'],
    [2, 'notAssessed', 'No longer rated', 'Not looked at this time'],
    [2, 'notApplicable', 'No longer rated: it does not apply now', 'This does not apply now'],
    ['notAssessed', 'notApplicable', 'Cannot compare', 'This cannot be set beside last time'],
  ])('%s, then %s', (before, after, staff, family) => {
    expect([said(before, after, 'staff'), said(before, after, 'family')]).toEqual([staff, family]);
  });

  it('never says of what did not apply that nobody looked at it', () => {
    for (const audience of ['staff', 'family'] as const) {
      expect(said('notApplicable', 2, audience)).not.toMatch(/look/);
      expect(said(2, 'notApplicable', audience)).not.toMatch(/look/);
    }
  });
});
