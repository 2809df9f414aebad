import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, hoursInWords, missingForHours, poundsInWords, workedInWords } from '../../../src/catalog/supportWords.ts';
import { emptyDraft } from '../../../src/core/draft.ts';
import { addProvision, bringOver, changeProvision, chooseLayer, putProvision, removeProvision } from '../../../src/core/entry/keepSupport.ts';
import type { Provision } from '../../../src/core/support.ts';
import { hoursAYear, penceAYear, workedOut } from '../../../src/core/support/supportHours.ts';

const group: Provision = { n: 1, what: 'Talk group', timesAWeek: 3, minutes: 20, weeks: 38, groupSize: 4, pencePerHour: 1850, strands: ['CI2'] };
const draft = emptyDraft({ id: 'd', childId: 'c', framework: { id: 'vsend-core', edition: '1.0' }, kind: 'annual', reviewedOn: '2026-11-21' });

describe('hours and cost of a provision', () => {
  it.each([
    ['three times twenty minutes for 38 weeks', group, 38, 17575],
    ['one to one when no group is named', { ...group, groupSize: undefined }, 38, 70300],
    ['without weeks', { ...group, weeks: undefined }, undefined, undefined],
    ['without minutes', { ...group, minutes: undefined }, undefined, undefined],
    ['without a cost', { ...group, pencePerHour: undefined }, 38, undefined],
    ['never', { ...group, timesAWeek: 0 }, 0, 0],
  ])('%s', (_, provision, hours, pence) => {
    const known = Object.fromEntries(Object.entries(provision).filter(([, value]) => value !== undefined)) as unknown as Provision;
    expect(hoursAYear(known)).toBe(hours);
    expect(penceAYear(known)).toBe(pence);
  });

  it('shares the cost of an hour by the group, to the penny', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 100_000 }), (groupSize, pencePerHour) => {
      const all = penceAYear({ ...group, groupSize: 1, pencePerHour }) ?? 0;
      const each = penceAYear({ ...group, groupSize, pencePerHour }) ?? 0;
      return Math.abs(each * groupSize - all) <= groupSize;
    }));
  });

  it('adds up what is known and counts what is not', () => {
    expect(workedOut([group, { n: 2, what: 'Check-in', strands: [] }, group], hoursAYear)).toEqual({ sum: 76, unknown: 1 });
  });
});

describe('in words', () => {
  it.each<[Provision, string]>([
    [group, '3 times a week for 20 minutes, 38 weeks a year, in a group of 4'],
    [{ n: 1, what: 'x', strands: [], timesAWeek: 1, minutes: 1, weeks: 1, groupSize: 1 }, 'once a week for 1 minute, 1 week a year, one to one'],
    [{ n: 1, what: 'x', strands: [], minutes: 45 }, '45 minutes'],
    [{ n: 1, what: 'x', strands: [] }, ''],
  ])('says how much of it', (provision, words) => {
    expect(amountInWords(provision)).toBe(words);
  });

  it.each([[38, '38 hours a year'], [12.666, 'about 13 hours a year'], [6.333, 'about 6.5 hours a year'], [0.1, 'less than half an hour a year'], [1, '1 hour a year']])('rounds %d hours and says so', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words);
  });

  it.each([[17575, 'about £176'], [45000, '£450'], [950, '£9.50'], [123456700, '£1,234,567']])('rounds %d pence and says so', (pence, words) => {
    expect(poundsInWords(pence)).toBe(words);
  });

  it('names what is missing, and says of a sum what is not in it', () => {
    expect(missingForHours({ n: 1, what: 'x', strands: [], minutes: 20 })).toBe('times a week and weeks a year');
    expect(missingForHours(group)).toBe('');
    expect(workedInWords({ sum: 38, unknown: 2 }, hoursInWords, 'hours')).toBe('38 hours a year, without 2 provisions that have no hours');
  });
});

describe('support in a draft', () => {
  it('keeps its order, and what is taken away of a provision is gone', () => {
    const two = addProvision(addProvision(draft, 'b'), 'a');
    const changed = changeProvision(changeProvision(two, 'b', { what: 'Talk group', minutes: 20 }), 'b', { minutes: undefined });
    expect(changed.support?.provisions).toEqual({ b: { n: 1, what: 'Talk group', strands: [] }, a: { n: 2, what: '', strands: [] } });
  });

  it('changes nothing of what another tab took out', () => {
    expect(changeProvision(draft, 'gone', { what: 'x' })).toBe(draft);
  });

  it('can be taken out and put back as it was, the layer beside it untouched', () => {
    const before = putProvision(chooseLayer(draft, { pack: 'england-2015', code: 'class' }), 'a', group);
    const without = removeProvision(before, 'a');
    expect(without.support).toEqual({ layer: { pack: 'england-2015', code: 'class' }, provisions: {} });
    expect(putProvision(without, 'a', group)).toEqual(before);
    expect(chooseLayer(before, undefined).support).toEqual({ provisions: { a: group } });
  });

  it('brings over last time without whether it helped, and leaves what is here alone', () => {
    const last = { provisions: { a: { ...group, helped: 'yes', helpedEvidence: 'Speaks up.' }, b: { n: 2, what: 'Check-in', strands: [] } } } as const;
    const here = putProvision(draft, 'a', { n: 1, what: 'Talk group, smaller', strands: [] });
    expect(bringOver(here, last).support?.provisions).toEqual({ a: { n: 1, what: 'Talk group, smaller', strands: [] }, b: { n: 2, what: 'Check-in', strands: [] } });
    expect(bringOver(draft, last).support?.provisions['a']).toEqual(group);
  });
});
