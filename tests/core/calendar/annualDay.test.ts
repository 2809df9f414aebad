import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutOwnAnnualDay } from '../../../src/core/calendar/annualDay.ts';
import { DATE_CODES, type DateCode } from '../../../src/core/calendar/dateRules.ts';
import { addDays } from '../../../src/core/day.ts';

const REVIEWED_ON = '2026-11-21';
const left = (...dates: readonly (readonly [DateCode, string])[]) => withoutOwnAnnualDay(dates.map(([code, on]) => ({ code, on })), REVIEWED_ON).map(({ code }) => code);

describe('the annual day', () => {
  it.each<[what: string, left: readonly DateCode[], told: readonly DateCode[]]>([
    ['is this review’s while the council has not decided', left(['report', '2026-12-09'], ['annualReview', '2027-12-20'], ['decision', '2026-12-23']), ['report', 'decision']],
    ['is this review’s sooner than six months after its profile', left(['annualReview', '2027-05-20']), []],
    ['is the next one’s from six months on', left(['annualReview', '2027-05-21']), ['annualReview']],
    ['is this review’s where it has gone by', left(['annualReview', '2026-11-01'], ['rights', '2027-06-25']), ['rights']],
  ])('%s', (_, found, told) => {
    expect(found).toEqual(told);
  });

  it('is the only one that is ever left out, and the others keep their order', () => {
    fc.assert(fc.property(fc.array(fc.record({ code: fc.constantFrom(...DATE_CODES), on: fc.integer({ min: -200, max: 500 }).map((days) => addDays(REVIEWED_ON, days)) })), (dates) => {
      const others = (some: typeof dates) => some.filter(({ code }) => code !== 'annualReview');
      expect(others([...withoutOwnAnnualDay(dates, REVIEWED_ON)])).toEqual(others(dates));
    }));
  });
});
