import { describe, expect, it } from 'vitest';
import pack from '../../../src/catalog/date-rules.json';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import { DATE_CODES } from '../../../src/core/calendar/dateRules.ts';
import { isDay } from '../../../src/core/day.ts';
import { isLocalCount, leavingYearsOf, localCodes, tidyLocalDates } from '../../../src/core/calendar/localDates.ts';

describe('the pack of rules', () => {
  it('has every rule with its words and source, and no other', () => {
    expect(Object.keys(pack.rules).toSorted()).toEqual([...DATE_CODES].toSorted());
    for (const { label, text, source } of [...Object.values(DATE_RULES.rules), ...DATE_RULES.phases]) {
      expect([label, text, source].every((words) => words.trim().length > 5)).toBe(true);
    }
  });

  it('says since when it is in force, and has real days', () => {
    expect(isDay(DATE_RULES.inForceFrom) && isDay(DATE_RULES.checkedOn)).toBe(true);
    const spans = [...DATE_RULES.closures, ...DATE_RULES.appeal.moved].flatMap(({ from, to }) => [from, to]);
    for (const at of [...spans, ...DATE_RULES.phases.map(({ lastDay }) => lastDay)]) expect(isDay(`2027-${at}`)).toBe(true);
  });

  it('says must where the law does, and should elsewhere (R-M4)', () => {
    const must = DATE_CODES.filter((code) => DATE_RULES.rules[code].kind === 'must');
    expect(must).toEqual(['annualReview', 'invite', 'papers', 'report', 'decision', 'comments', 'finalPlan', 'phaseTransfer', 'adulthood', 'rights', 'appeal']);
    for (const code of DATE_CODES) {
      if (DATE_RULES.rules[code].kind === 'should') expect(DATE_RULES.rules[code].text).not.toMatch(/\bmust\b/);
    }
  });

  it('lists no school year in two phases', () => {
    const years = DATE_RULES.phases.flatMap(({ leavingYears }) => leavingYears);
    expect(new Set(years).size).toBe(years.length);
  });
});

describe('a council’s own numbers', () => {
  it.each([['report', 14, true], ['report', 10, true], ['report', 15, false], ['invite', 13, false], ['invite', 21, true], ['decision', 29, false], ['sixMonthly', 3, true], ['sixMonthly', 7, false]] as const)(
    '%s %i: %s', (code, count, is) => {
      const offset = DATE_RULES.rules[code].offset;
      expect(offset && isLocalCount(offset, count)).toBe(is);
    });

  it('can be those of the law, and no others are laxer', () => {
    for (const { offset } of localCodes(DATE_RULES)) expect([isLocalCount(offset, offset.count), isLocalCount(offset, 1.5)]).toEqual([true, false]);
  });

  it('are kept only where they differ', () => {
    expect(tidyLocalDates(DATE_RULES, { offsets: { report: 14, invite: 14 }, leavingYears: [11, -1, 6] })).toBeUndefined();
    expect(tidyLocalDates(DATE_RULES, { offsets: { report: 10, invite: 13 } })).toEqual({ offsets: { report: 10 } });
    expect(tidyLocalDates(DATE_RULES, { leavingYears: [] })).toEqual({ leavingYears: [] });
    expect(leavingYearsOf(DATE_RULES, {})).toEqual([-1, 6, 11]);
  });
});
