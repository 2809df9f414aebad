import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, dayOfNumber, numberOfDay } from '../../../src/core/day.ts';
import { isKeepYears, isPastKeeping, keepUntilOf } from '../../../src/core/calendar/keepUntil.ts';

describe('how long a record is kept', () => {
  it.each<[bornOn: string, years: number | undefined, own: string | undefined, until: string]>([
    ['2010-09-01', undefined, undefined, '2041-09-01'], // R-J5
    ['2010-09-01', 25, undefined, '2035-09-01'],
    ['2012-02-29', 31, undefined, '2043-03-01'],
    ['2012-02-29', 32, undefined, '2044-02-29'],
    ['2010-09-01', 31, '2050-01-31', '2050-01-31'],
    ['2010-09-01', 31, '2030-01-31', '2030-01-31'],
  ])('born %s, %s years, own date %s: until %s', (bornOn, years, keepUntil, until) => {
    expect(keepUntilOf({ bornOn, ...(keepUntil && { keepUntil }) }, years)).toBe(until);
  });

  it('is over on the day after, not on the day', () => {
    const child = { bornOn: '2010-09-01' };
    expect([isPastKeeping(child, '2041-09-01'), isPastKeeping(child, '2041-09-02')]).toEqual([false, true]);
    expect([isPastKeeping(child, '2035-09-02', 25), isPastKeeping({ ...child, keepUntil: '2060-01-01' }, '2041-09-02')]).toEqual([true, false]);
  });

  it('is the first day on which the child has that age, so never a day too early', () => {
    const born = fc.integer({ min: numberOfDay('1990-01-01'), max: numberOfDay('2050-12-31') });
    fc.assert(fc.property(born, fc.integer({ min: 1, max: 99 }), (number, years) => {
      const bornOn = dayOfNumber(number);
      const until = keepUntilOf({ bornOn }, years);
      expect(ageOn(bornOn, until)).toBe(years);
      expect(ageOn(bornOn, dayOfNumber(numberOfDay(until) - 1))).toBe(years - 1);
    }));
  });

  it('is chosen in whole years from 1 to 99', () => {
    expect([0, 1, 25, 31, 99, 100, 1.5, Number.NaN].map(isKeepYears)).toEqual([false, true, true, true, true, false, false, false]);
  });
});
