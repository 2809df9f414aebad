import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftValueInWords } from '../../src/catalog/valueWords.ts';
import { GOINGS, type Rating } from '../../src/core/review.ts';
import { sameContent } from '../../src/core/sameContent.ts';
import { TWO_PARTS } from '../core/arbitraries.ts';

const words = (value: unknown, path = 'rating.school.CI1') => draftValueInWords(path, value, TWO_PARTS);
const text = fc.option(fc.constantFrom('With a picture.', 'New class.'), { nil: undefined });
const rating = fc.record({
  mark: fc.constantFrom<Rating['mark'][]>(0, 2, 'notAssessed', 'notApplicable'), going: fc.option(fc.constantFrom(...GOINGS), { nil: undefined }),
  specialistAdvice: fc.option(fc.constant(true), { nil: undefined }), strength: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }), evidence: text, reason: text,
  confirmedUnchanged: fc.option(fc.constant(true), { nil: undefined }),
}).map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

describe('two answers to be chosen between', () => {
  it('read differently when anything in them differs', () => {
    fc.assert(fc.property(rating, rating, (one, other) => {
      expect(words(one) === words(other)).toBe(sameContent(one, other));
    }), { numRuns: 2000 });
  });

  it.each([
    ['strength.CI', { text: 'Sings.' }, { text: 'Sings.', toBuildOn: true }],
    ['correction', { why: 'Typo.', context: { schoolYear: 4 } }, { why: 'Typo.', context: { schoolYear: 5 } }],
    ['correction', { why: 'Typo.', context: { schoolYear: 4, setting: 'Fernhollow' } }, { why: 'Typo.', context: { schoolYear: 4, setting: 'Oakfield' } }],
    ['correction', { why: 'Typo.', context: { schoolYear: 4, senStatus: 'E' } }, { why: 'Typo.', context: { schoolYear: 4, senStatus: 'K' } }],
  ])('so do %s', (path, one, other) => {
    expect(words(one, path)).not.toBe(words(other, path));
  });
});
