import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBinUntil, isToBeErased, latestOf } from '../../src/core/bin.ts';

const REMOVED = '2026-01-10T15:00:00.000Z';

describe('what is in the bin', () => {
  it('can be put back until the thirtieth day', () => {
    expect(inBinUntil(REMOVED)).toBe('2026-02-09');
    expect(inBinUntil('2023-12-31T23:59:59Z')).toBe('2024-01-30');
  });

  it.each<[what: string, now: string, newest: string, erased: boolean]>([
    ['the day itself', '2026-01-10T16:00:00Z', '2026-01-10T15:30:00Z', false],
    ['the last day', '2026-02-09T23:59:59Z', '2026-02-09T08:00:00Z', false],
    ['the day after', '2026-02-10T00:00:00Z', '2026-02-09T08:00:00Z', true],
    ['long after, the app in daily use', '2027-06-01T09:00:00Z', '2027-05-31T09:00:00Z', true],
    ['a clock put back to before it was thrown away', '2019-01-01T00:00:00Z', '2026-01-20T00:00:00Z', false],
    ['a clock put forward by a year', '2027-01-12T09:00:00Z', '2026-01-11T09:00:00Z', false],
    ['a summer without anybody', '2026-03-20T09:00:00Z', '2026-01-10T15:00:00Z', false],
    ['the day after such a summer, when something was written down', '2026-03-21T09:00:00Z', '2026-03-20T10:00:00Z', true],
    ['thirty days since anything', '2026-02-11T09:00:00Z', '2026-01-12T09:00:00Z', true],
    ['thirty-one days since anything', '2026-02-12T09:00:00Z', '2026-01-12T09:00:00Z', false],
    ['records that know of nothing', '2026-03-01T09:00:00Z', '1900-01-01T00:00:00Z', false],
  ])('on %s', (_, now, newest, erased) => expect(isToBeErased(REMOVED, now, newest)).toBe(erased));

  it('is never erased before thirty days are over, whatever the records know of', () => {
    const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(fc.property(instant, instant, instant, (removed, now, newest) => {
      if (isToBeErased(removed, now, newest)) expect(Date.parse(now) - Date.parse(removed)).toBeGreaterThan(30 * 86_400_000);
    }));
  });
});

it('finds the latest instant, and passes over what is not there', () => {
  expect(latestOf(REMOVED, [])).toBe(REMOVED);
  expect(latestOf(REMOVED, [undefined, '2026-01-10T15:00:00.001Z', '2025-12-31T00:00:00Z'])).toBe('2026-01-10T15:00:00.001Z');
});
