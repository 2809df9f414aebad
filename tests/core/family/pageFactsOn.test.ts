import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import type { Card, ChildRecord } from '../../../src/core/child.ts';
import { emptyMeeting } from '../../../src/core/meeting.ts';
import { pageFactsOn } from '../../../src/core/family/pageFactsOn.ts';
import type { RecordEvent } from '../../../src/core/review.ts';
import { profileOf, TWO_PARTS } from '../arbitraries.ts';

const TODAY = '2026-11-21';
const head = (sequence: number, reviewId = 'r1') => ({ id: `e${sequence}`, device: 'd', sequence, happenedAt: '2026-11-05T15:30:00.000Z', reviewId });
const FIRST: RecordEvent = { ...head(1), kind: 'profileFinished', profile: profileOf({ TK1: 2 }, { reviewedOn: '2026-11-04' }) };
const met = (sequence: number, heldOn: string, reviewId?: string): RecordEvent => ({ ...head(sequence, reviewId), kind: 'met', meeting: emptyMeeting(heldOn) });

const child = (events: readonly RecordEvent[], card: Partial<Card> = {}): ChildRecord => ({
  id: 'c1', cardEdition: 1, events,
  card: { firstName: 'Odette', lastName: 'Quist', bornOn: '2018-03-02', senStatus: 'E', planMadeOn: '2025-12-03', ...card },
});
const factsOf = (events: readonly RecordEvent[], card?: Partial<Card>) => pageFactsOn(child(events, card), TWO_PARTS, { rules: DATE_RULES, local: {}, today: TODAY });
const told = (events: readonly RecordEvent[], card?: Partial<Card>) => factsOf(events, card)?.dates.map(({ code }) => code);

describe('what the pages of a child are made from, on a day', () => {
  it('is the latest finished profile, the one before it, and whom a family can ask', () => {
    const second: RecordEvent = { ...head(2, 'r2'), kind: 'profileFinished', profile: profileOf({ TK1: 3 }, { reviewedOn: '2026-11-18' }) };
    const facts = factsOf([FIRST, second]);
    expect([facts?.review.id, facts?.review.profile.reviewedOn, facts?.before?.reviewedOn]).toEqual(['r2', '2026-11-18', '2026-11-04']);
    expect(factsOf([FIRST])?.before).toBeUndefined();
    expect(pageFactsOn(child([FIRST]), TWO_PARTS, { rules: DATE_RULES, local: {}, today: TODAY }, 'Ms Lindqvist')?.contact).toBe('Ms Lindqvist');
  });

  it('is nothing before the first finished profile', () => {
    expect(factsOf([])).toBeUndefined();
  });
});

describe('what follows a meeting', () => {
  const AFTER = ['report', 'decision', 'finalPlan', 'comments'];

  it.each<[what: string, events: readonly RecordEvent[], card: Partial<Card>, after: readonly string[]]>([
    ['no meeting is known', [FIRST], {}, []],
    ['one is arranged', [FIRST], { meetingOn: '2026-12-08' }, []],
    ['its day has gone by, and nobody wrote down that there was one', [FIRST], { meetingOn: '2026-11-18' }, []],
    ['it was held', [FIRST, met(2, '2026-11-18')], { meetingOn: '2026-11-18' }, ['report', 'decision', 'finalPlan']],
    ['it was held, and the report went out', [FIRST, met(2, '2026-11-18'), { ...head(3), kind: 'reportSent', sentOn: '2026-11-20' }], {}, ['decision', 'finalPlan']],
  ])('%s', (_, events, card, after) => {
    expect(told(events, card)?.filter((code) => AFTER.includes(code))).toEqual(after);
  });

  it('is left out alone: the meeting itself and what does not wait for it are told', () => {
    expect(told([FIRST], { meetingOn: '2026-12-08' })).toContain('meeting');
  });
});
