import { describe, expect, it } from 'vitest';
import { schoolYearOn, yearInWords, yearOfAge } from '../../../src/core/calendar/schoolYear.ts';

describe('the school year of an age (R-B3)', () => {
  it.each([
    ['2015-08-31', '2026-09-01', 7],
    ['2015-09-01', '2026-09-01', 6],
    ['2022-08-31', '2026-09-01', 0],
    ['2022-09-01', '2026-09-01', -1],
    ['2010-12-25', '2026-08-31', 10],
    ['2010-12-25', '2026-09-01', 11],
  ])('born %s, on %s: %i', (bornOn, on, year) => expect(yearOfAge(bornOn, on)).toBe(year));

  it('moves a child taught outside their year on with everyone else', () => {
    const card = { bornOn: '2016-03-27', yearOffset: -1 };
    expect(schoolYearOn(card, '2026-08-31')).toBe(4);
    expect(schoolYearOn(card, '2026-09-01')).toBe(5);
  });

  it.each([[-3, 'Before nursery'], [-2, 'Before nursery'], [-1, 'Nursery'], [0, 'Reception'], [1, 'Year 1'], [13, 'Year 13'], [14, 'After Year 13']])(
    '%i is said as %s', (year, words) => expect(yearInWords(year)).toBe(words));
});
