import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, ageOn, dayInWords, dayOfNumber, daysBetween, isDay, monthInWords, numberOfDay, namesOfDays, spanInWords } from '../../src/core/day.ts';
import { anyDay } from './arbitraries.ts';

/** The platform's own calendar, in UTC, to check ours against. */
const byPlatform = (day: string, days: number) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

describe('a day', () => {
  it.each([
    ['2026-11-21', true], ['2024-02-29', true], ['2000-02-29', true], ['1900-01-01', true], ['2199-12-31', true],
    ['2026-02-29', false], ['1900-02-29', false], ['2100-02-29', false], ['2026-04-31', false], ['2026-00-10', false],
    ['2026-13-01', false], ['2026-01-00', false], ['1899-12-31', false], ['2200-01-01', false], ['2026-1-1', false],
    ['21/11/2026', false], ['2026-11-21T00:00', false], [' 2026-11-21', false], ['2026-11-21\n', false], ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('goes forward and back as the platform does', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
      expect(addDays(day, days)).toBe(byPlatform(day, days));
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }));
  });

  it('has its own number, one more each day, over every leap rule', () => {
    expect(numberOfDay('0000-03-01')).toBe(0);
    const first = numberOfDay('1896-02-01');
    const last = numberOfDay('2404-03-31');
    expect(last - first).toBe((Date.UTC(2404, 2, 31) - Date.UTC(1896, 1, 1)) / 86_400_000);
    for (let number = first; number <= last; number += 1) {
      if (numberOfDay(dayOfNumber(number)) !== number) expect.fail(`${dayOfNumber(number)} is not number ${number}`);
    }
  });

  it.each([
    ['2025-03-14', 12, '2026-03-14'],
    ['2024-02-29', 12, '2025-03-01'],
    ['2024-02-29', -12, '2023-03-01'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-02-29', 1, '2024-03-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 2, '2027-01-30'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it.each([
    ['2025-03-14', '2026-03-13'], ['2025-09-01', '2026-08-31'], ['2024-02-29', '2025-02-28'],
  ])('reviewed on %s, the next is complete by %s (R-C1)', (reviewedOn, by) => {
    expect(addDays(addMonths(reviewedOn, 12), -1)).toBe(by);
  });

  it.each([
    ['2010-09-01', '2026-08-31', 15], ['2010-09-01', '2026-09-01', 16], ['2012-02-29', '2025-02-28', 12],
    ['2012-02-29', '2025-03-01', 13], ['2012-02-29', '2024-02-29', 12], ['2026-11-21', '2026-11-21', 0],
  ])('born on %s, on %s the age is %i', (bornOn, on, age) => {
    expect(ageOn(bornOn, on)).toBe(age);
  });

  it('is said in words', () => {
    expect(dayInWords('2026-12-01')).toBe('1 December 2026');
    expect(monthInWords('2025-11-14')).toBe('November 2025');
  });

  it('is never guessed from something else', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => dayInWords('soon')).toThrow('soon');
  });
});

describe('days shown together', () => {
  it.each([
    [['2025-11-14', '2026-11-05'], ['November 2025', 'November 2026']],
    [['2026-11-05', '2026-11-22'], ['5 November 2026', '22 November 2026']],
    [['2025-11-14', '2026-11-05', '2026-11-22'], ['November 2025', '5 November 2026', '22 November 2026']],
    [[], []],
  ])('%j are named %j', (days, names) => expect(namesOfDays(days)).toEqual(names));

  it.each([
    ['2026-11-05', '2026-11-06', '1 day'], ['2026-11-05', '2026-11-22', '17 days'], ['2026-09-01', '2026-10-27', '56 days'],
    ['2025-11-14', '2026-11-05', '12 months'], ['2024-01-10', '2026-01-10', '24 months'],
  ])('from %s to %s lie %s', (from, to, span) => expect(spanInWords(from, to)).toBe(span));
});
