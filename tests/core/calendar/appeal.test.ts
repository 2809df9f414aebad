import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import { appealBy } from '../../../src/core/calendar/appeal.ts';
import { dayOfNumber, numberOfDay } from '../../../src/core/day.ts';
import { rightsPassOn } from '../../../src/core/calendar/rightsPass.ts';
import { isInSpan, weekdayOf } from '../../../src/core/calendar/weekday.ts';

const anyDay = fc.integer({ min: numberOfDay('2014-09-01'), max: numberOfDay('2060-12-31') }).map(dayOfNumber);

describe('the last day to appeal (R-F5, F65)', () => {
  it.each<[letter: string, certificate: string | undefined, by: string, why: string]>([
    ['2026-03-10', undefined, '2026-05-10', 'two months; a Sunday is not moved'],
    ['2026-03-10', '2026-05-01', '2026-06-01', 'a month from the certificate is later'],
    ['2026-03-10', '2026-03-20', '2026-05-10', 'a month from the certificate is earlier'],
    ['2026-06-01', undefined, '2026-09-01', '1 August is moved'],
    ['2026-06-30', undefined, '2026-09-01', '30 August is moved'],
    ['2026-05-31', undefined, '2026-07-31', '31 July is not'],
    ['2025-12-31', undefined, '2026-02-28', 'February has no 31st'],
    ['2024-06-20', undefined, '2024-09-02', '1 September 2024 is a Sunday'],
    ['2026-10-24', undefined, '2026-12-24', '24 December is not moved'],
    ['2026-10-28', undefined, '2027-01-04', '2 January 2027 is a Saturday'],
    ['2025-11-01', undefined, '2026-01-02', '1 January 2026 is a holiday, the 2nd a Friday'],
    ['2022-10-25', undefined, '2023-01-03', '1 January 2023 is a Sunday, so Monday is the holiday'],
    ['2026-06-20', '2026-11-30', '2027-01-04', 'the certificate’s month ends on 30 December'],
  ])('letter %s, certificate %s: %s (%s)', (letter, certificate, by) => {
    expect(appealBy(letter, certificate, DATE_RULES.appeal)).toBe(by);
  });

  it('is never in a time that is moved, and never before either month has run out', () => {
    fc.assert(fc.property(anyDay, fc.option(anyDay, { nil: undefined }), (letter, certificate) => {
      const by = appealBy(letter, certificate, DATE_RULES.appeal);
      expect(DATE_RULES.appeal.moved.some((span) => isInSpan(by, span))).toBe(false);
      expect(by > letter && (certificate === undefined || by > certificate)).toBe(true);
    }));
  });
});

describe('when rights pass to the young person (R-C7, F31)', () => {
  it.each([
    ['2009-09-01', '2026-06-26'], ['2010-08-31', '2026-06-26'],
    ['2010-09-01', '2027-06-25'], ['2011-08-31', '2027-06-25'],
    ['2011-09-01', '2028-06-30'], ['2012-02-29', '2028-06-30'],
  ])('born %s: %s', (bornOn, on) => expect(rightsPassOn(bornOn, DATE_RULES.rights)).toBe(on));

  it('is a Friday, the last of its June', () => {
    fc.assert(fc.property(anyDay, (bornOn) => {
      const on = rightsPassOn(bornOn, DATE_RULES.rights);
      expect([weekdayOf(on), on.slice(5, 7)]).toEqual([4, '06']);
      expect(Number(on.slice(8))).toBeGreaterThanOrEqual(24);
    }));
  });
});

it.each([['2026-11-23', 0], ['2026-11-22', 6], ['2027-01-01', 4], ['2000-02-29', 1]])('%s is weekday %i, Monday being 0', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

it.each([['2026-12-24', true], ['2026-12-23', false], ['2027-01-02', true], ['2027-01-03', false], ['2026-08-15', false]])('%s in a span over New Year: %s', (day, is) => {
  expect(isInSpan(day, { from: '12-24', to: '01-02' })).toBe(is);
});
