import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import type { DateFacts } from '../../../src/core/calendar/dateFacts.ts';
import type { DatedItem } from '../../../src/core/calendar/datedItem.ts';
import type { DateCode } from '../../../src/core/calendar/dateRules.ts';
import { addDays, dayOfNumber, numberOfDay } from '../../../src/core/day.ts';
import { datesOf, nextOf } from '../../../src/core/calendar/deadlines.ts';
import type { LocalDates } from '../../../src/core/calendar/localDates.ts';
import type { AnnualDates } from '../../../src/core/calendar/reviewDates.ts';

/** Year 4 on 21 November 2026. */
const CHILD: DateFacts = { bornOn: '2018-03-02', senStatus: 'E' };
const TODAY = '2026-11-21';

const datesWith = (more: Partial<DateFacts>, today = TODAY, local: LocalDates = {}) => datesOf({ ...CHILD, ...more }, { rules: DATE_RULES, local, today });
const itemsOf = (code: DateCode, more: Partial<DateFacts>, today?: string, local?: LocalDates) => datesWith(more, today, local).items.filter((item) => item.code === code);
const itemOf = (code: DateCode, more: Partial<DateFacts>, today?: string, local?: LocalDates): DatedItem | undefined => itemsOf(code, more, today, local)[0];
const annual = (more: Partial<AnnualDates> = {}): AnnualDates => ({ kind: 'annual', reviewedOn: '2026-10-26', ...more });
const reviewed = (more: Partial<AnnualDates> = {}, earlier?: string) => ({
  dates: { lastOn: more.heldOn ?? '2026-10-26', annual: annual(more), ...(earlier && { earlier: { on: earlier, decided: true as const } }) },
});

describe('the annual review is complete by (R-C1) and its latest safe meeting (R-C2)', () => {
  it.each([
    ['2025-03-14', '2026-03-13', '2026-02-13'],
    ['2025-09-01', '2026-08-31', '2026-08-03'],
    ['2024-02-29', '2025-02-28', '2025-01-31'],
  ])('plan made on %s: by %s, meeting by %s', (planMadeOn, by, meeting) => {
    const today = planMadeOn;
    expect(itemOf('annualReview', { planMadeOn }, today)).toMatchObject({ on: by, kind: 'must', status: { code: 'due' } });
    expect(itemOf('latestMeeting', { planMadeOn }, today)).toMatchObject({ on: meeting, kind: 'should' });
  });

  it('lies within the twelve months that begin with the day, whatever the day (D5)', () => {
    const anyDay = fc.integer({ min: numberOfDay('2014-09-01'), max: numberOfDay('2060-12-31') }).map(dayOfNumber);
    fc.assert(fc.property(anyDay, (planMadeOn) => {
      const after = addDays(itemOf('annualReview', { planMadeOn }, planMadeOn)?.on ?? '', 1);
      expect(after.slice(5)).toBe(planMadeOn.endsWith('02-29') && !after.endsWith('02-29') ? '03-01' : planMadeOn.slice(5));
      expect(Number(after.slice(0, 4))).toBe(Number(planMadeOn.slice(0, 4)) + 1);
    }));
  });

  it.each<[what: string, facts: Partial<DateFacts>, how: string | undefined, from: string | undefined]>([
    ['nothing', {}, undefined, undefined],
    ['the plan alone', { planMadeOn: '2026-01-05' }, 'plan', '2026-01-05'],
    ['a review outside the record', { planMadeOn: '2022-01-05', planReviewedOn: '2026-01-20' }, 'told', '2026-01-20'],
    ['a decision, not the meeting', { planMadeOn: '2022-01-05', ...reviewed({ heldOn: '2026-10-26', decidedOn: '2026-11-18' }) }, 'decided', '2026-11-18'],
    ['a meeting under way changes nothing', { planMadeOn: '2022-01-05', ...reviewed({ heldOn: '2026-11-09' }, '2025-12-01') }, 'decided', '2025-12-01'],
    ['a profile under way neither', { planMadeOn: '2026-01-05', ...reviewed({ reviewedOn: '2026-11-20' }) }, 'plan', '2026-01-05'],
    ['84 days after the meeting it is still under way', { ...reviewed({ heldOn: '2026-08-29' }, '2025-10-01') }, 'decided', '2025-10-01'],
    ['85 days after it, its meeting counts', { ...reviewed({ heldOn: '2026-08-28' }, '2025-10-01') }, 'review', '2026-08-28'],
    ['a second profile does not complete the meeting before it', { planMadeOn: '2026-01-05', dates: { lastOn: '2026-11-12', annual: annual({ reviewedOn: '2026-11-12' }), earlier: { on: '2026-11-09' } } }, 'plan', '2026-01-05'],
    ['a profile of old whose meeting is still to come', { meetingOn: '2026-12-09', ...reviewed({ reviewedOn: '2026-08-01' }, '2026-01-01') }, 'decided', '2026-01-01'],
    ['an amended plan is no review', { planMadeOn: '2026-01-05', planAmendedOn: '2026-10-01' }, 'plan', '2026-01-05'],
  ])('counts from what is known: %s', (_, facts, how, from) => {
    const dates = datesWith(facts);
    expect([dates.from?.how, dates.from?.on]).toEqual([how, from]);
    expect(dates.missing).toEqual(from ? [] : ['planDay']);
  });

  it('never counts from a profile alone, however old, and says what is missing', () => {
    const facts = { planMadeOn: '2026-01-05', ...reviewed({ reviewedOn: '2026-08-28' }) };
    expect(datesWith(facts, '2026-11-20')).toMatchObject({ from: { how: 'plan', on: '2026-01-05' }, missing: [] });
    expect(datesWith(facts, '2026-11-21')).toMatchObject({ from: { how: 'plan', on: '2026-01-05' }, missing: ['meetingOrDecision'] });
    expect(itemOf('annualReview', facts, '2027-01-05')?.status).toEqual({ code: 'overdue', days: 1 });
    expect(datesWith(reviewed({ reviewedOn: '2026-03-01' })).missing).toEqual(['planDay', 'meetingOrDecision']);
    expect(datesWith({ ...facts, planReviewedOn: '2026-09-30' }).missing).toEqual([]);
  });

  it('counts from no meeting that is only arranged, and says how late the review is all the same', () => {
    const facts = { ...reviewed({ reviewedOn: '2026-08-01' }, '2025-08-10') };
    for (const meetingOn of [undefined, '2026-08-20', '2026-10-20', '2026-12-20']) {
      expect(datesWith({ ...facts, meetingOn }).from).toEqual({ how: 'decided', on: '2025-08-10' });
      expect(itemOf('annualReview', { ...facts, meetingOn })?.status).toEqual({ code: 'overdue', days: 104 });
    }
  });

  it('shows the earlier of annual review and move first (R-C5)', () => {
    const yearSix = { bornOn: '2016-01-10', planMadeOn: '2026-05-01' };
    expect(datesWith(yearSix).items.map(({ code }) => code)).toEqual(['latestPhaseMeeting', 'phaseTransfer', 'latestMeeting', 'annualReview']);
    expect(nextOf(datesWith(yearSix))).toMatchObject({ code: 'latestPhaseMeeting', on: '2026-11-22' });
  });

  it('is done with, once held, for the latest meeting alone; and says where the meeting is arranged too late', () => {
    expect(itemOf('latestMeeting', reviewed({ heldOn: '2026-11-09' }, '2025-12-01'))?.status).toEqual({ code: 'done', on: '2026-11-09' });
    expect(itemOf('annualReview', reviewed({ heldOn: '2026-11-09' }, '2025-12-01'))?.status.code).toBe('dueSoon');
    expect(itemOf('latestMeeting', { planMadeOn: '2026-01-05', meetingOn: '2026-12-07' })).toBeUndefined();
    expect(itemOf('latestMeeting', { planMadeOn: '2026-01-05', meetingOn: '2026-12-08' })).toMatchObject({ on: '2026-12-07', remark: 'meetingTooLate' });
  });
});

describe('from a meeting day (R-C3, R-C4)', () => {
  it('has papers, report, decision and final plan at −14, +14, +28 and +84', () => {
    const dates = datesWith({ planMadeOn: '2026-01-05', meetingOn: '2026-11-09' }, '2026-10-20');
    expect(Object.fromEntries(dates.items.map(({ code, on }) => [code, on]))).toMatchObject({
      invite: '2026-10-26', papers: '2026-10-26', meeting: '2026-11-09', report: '2026-11-23', decision: '2026-12-07', finalPlan: '2027-02-01',
    });
  });

  it('gives 15 days to comment, the day it was served included, and eight weeks from then to the final plan', () => {
    const facts = reviewed({ heldOn: '2026-11-09', decision: 'amend', decidedOn: '2026-12-07', draftPlanOn: '2026-12-07' });
    expect(itemOf('comments', facts, '2026-12-08')).toMatchObject({ on: '2026-12-21', who: 'family' });
    expect(itemOf('finalPlan', facts, '2026-12-08')).toMatchObject({ on: '2027-02-01', status: { code: 'due' } });
    const early = reviewed({ heldOn: '2026-11-09', decision: 'amend', decidedOn: '2026-11-20', draftPlanOn: '2026-11-20' });
    expect(itemOf('finalPlan', early, '2026-12-08')?.on).toBe('2027-01-15');
  });

  it.each<[what: string, more: Partial<AnnualDates>, today: string, expected: Partial<Record<DateCode, string>>]>([
    ['just held', {}, '2026-11-10', { report: 'dueSoon', decision: 'dueSoon', finalPlan: 'due' }],
    ['report late', {}, '2026-11-26', { report: 'overdue', decision: 'dueSoon', finalPlan: 'due' }],
    ['report sent', { sentOn: '2026-11-20' }, '2026-11-26', { report: 'done', decision: 'dueSoon', finalPlan: 'due' }],
    ['no word of a decision', { sentOn: '2026-11-20' }, '2027-02-02', { report: 'done', decision: 'overdue', finalPlan: 'passed' }],
    ['the plan stays', { decision: 'maintain', decidedOn: '2026-12-01' }, '2026-12-02', { report: 'overdue', decision: 'done', finalPlan: 'none' }],
    ['the plan is to be changed, nobody says how', { decision: 'amend', decidedOn: '2026-12-01' }, '2026-12-02', { decision: 'dueSoon', finalPlan: 'due' }],
    ['the plan is to be changed, late', { decision: 'amend', decidedOn: '2026-12-01' }, '2027-02-02', { report: 'overdue', decision: 'overdue', finalPlan: 'overdue' }],
    ['the changes are proposed', { decision: 'amend', decidedOn: '2026-12-01', draftPlanOn: '2026-12-03' }, '2026-12-08', { decision: 'done', comments: 'dueSoon', finalPlan: 'due' }],
    ['the plan stays, whatever a draft says', { decision: 'maintain', decidedOn: '2026-12-01', draftPlanOn: '2026-11-30', finalPlanOn: '2026-12-01' }, '2026-12-02', { decision: 'done', comments: 'none', finalPlan: 'none' }],
    ['the plan is final', { decision: 'amend', decidedOn: '2026-12-01', finalPlanOn: '2027-01-20' }, '2027-02-02', { report: 'overdue', decision: 'done', finalPlan: 'done' }],
  ])('after the meeting, %s', (_, more, today, expected) => {
    const facts = reviewed({ heldOn: '2026-11-09', ...more });
    for (const [code, status] of Object.entries(expected)) {
      expect([code, datesWith(facts, today).items.find((item) => item.code === code)?.status.code ?? 'none']).toEqual([code, status]);
    }
  });

  it('says that the proposed changes are missing, and when both were there', () => {
    expect(itemOf('decision', reviewed({ heldOn: '2026-11-09', decision: 'amend', decidedOn: '2026-12-01' }), '2026-12-02')?.remark).toBe('changesNotSent');
    const sent = itemOf('decision', reviewed({ heldOn: '2026-11-09', decision: 'amend', decidedOn: '2026-12-01', draftPlanOn: '2026-12-12' }), '2026-12-14');
    expect(sent).toMatchObject({ status: { code: 'done', on: '2026-12-12' } });
    expect(sent).not.toHaveProperty('remark');
  });

  it('says of what nobody tells it only that the day has gone by', () => {
    const gone = datesWith({ planMadeOn: '2026-03-05', meetingOn: '2026-11-30' }, '2026-11-21').items;
    expect(gone.filter(({ code }) => code === 'invite' || code === 'papers').map(({ status }) => status.code)).toEqual(['passed', 'passed']);
    expect(itemOf('meeting', { meetingOn: '2026-11-20' })).toMatchObject({ status: { code: 'passed' }, remark: 'notSaidHeld' });
  });

  it('keeps the meeting that was held apart from the one that is arranged after it', () => {
    const both = { ...reviewed({ heldOn: '2026-10-26' }), meetingOn: '2027-09-20' };
    expect(itemsOf('report', both).map(({ on }) => on)).toEqual(['2026-11-09', '2027-10-04']);
    expect(itemsOf('report', { ...both, meetingOn: '2026-10-26' }).map(({ on }) => on)).toEqual(['2026-11-09']);
  });

  it('has for SEN support the meeting alone', () => {
    expect(datesWith({ senStatus: 'K', meetingOn: '2026-12-01', dates: { lastOn: '2026-09-20' } }).items.map(({ code }) => code)).toEqual(['meeting', 'senSupport']);
  });
});

describe('status (R-C9) and closed schools (R-C10)', () => {
  it.each([
    [-1, { code: 'overdue', days: 1 }], [0, { code: 'dueSoon' }], [27, { code: 'dueSoon' }], [28, { code: 'due' }], [-400, { code: 'overdue', days: 400 }],
  ])('%i days ahead', (ahead, status) => {
    expect(itemOf('annualReview', { planMadeOn: '2025-03-14' }, addDays('2026-03-13', -ahead))?.status).toEqual(status);
  });

  it.each([
    ['2025-08-01', undefined], ['2025-08-02', true], ['2025-09-01', true], ['2025-09-02', undefined],
    ['2025-12-24', undefined], ['2025-12-25', true], ['2026-01-03', true], ['2026-01-04', undefined],
  ])('plan made on %s: %s', (planMadeOn, closed) => {
    expect(itemOf('annualReview', { planMadeOn }, planMadeOn)?.schoolClosed).toBe(closed);
  });
});

describe('younger and older children', () => {
  it.each<[bornOn: string, lastOn: string, by: string | undefined, why: string]>([
    ['2022-05-10', '2026-10-26', '2027-04-25', 'four on that day'],
    ['2022-04-25', '2026-10-26', undefined, 'five on that day'],
  ])('born %s, reviewed %s: consider a review by %s (%s)', (bornOn, lastOn, by) => {
    expect(itemOf('sixMonthly', { bornOn, planMadeOn: '2025-12-01', dates: { lastOn } })).toEqual(by ? expect.objectContaining({ on: by, kind: 'should' }) : undefined);
  });

  it('reviews SEN support three times a year, and says that there was none yet', () => {
    expect(itemOf('senSupport', { senStatus: 'K', dates: { lastOn: '2026-09-20' } })).toMatchObject({ on: '2027-01-19', kind: 'should' });
    expect(datesWith({ senStatus: 'K' }).missing).toEqual(['firstReview']);
  });

  it.each([['2013-09-01', undefined], ['2013-08-31', '2027-01-04']])('looks at adulthood from Year 9: born %s', (bornOn, on) => {
    expect(itemOf('adulthood', { bornOn, planMadeOn: '2026-01-05' })?.on).toBe(on);
  });

  it.each<[what: string, more: Partial<DateFacts>, today: string, on: string | undefined]>([
    ['missed in Year 8, not yet held in Year 9', {}, '2026-09-10', '2026-09-10'],
    ['missed in Year 8, in Year 8 still', {}, '2026-08-20', undefined],
    ['arranged for Year 9', { meetingOn: '2026-10-01' }, '2026-08-20', '2026-10-01'],
  ])('a late review looks at adulthood in the year in which it comes: %s', (_, more, today, on) => {
    expect(itemOf('adulthood', { bornOn: '2013-03-02', planMadeOn: '2025-07-10', ...more }, today)?.on).toBe(on);
  });

  it.each([['2026-06-24', undefined], ['2026-06-25', 'due'], ['2027-06-24', 'dueSoon'], ['2027-06-25', 'done']])('on %s the passing of rights is %s', (today, status) => {
    expect(itemOf('rights', { bornOn: '2010-12-25', planMadeOn: '2026-01-05' }, today)?.status.code).toBe(status);
  });

  it('gives the family its time to appeal, from the letter or the final plan', () => {
    expect(itemOf('appeal', reviewed({ decision: 'maintain', decidedOn: '2026-11-10' }))?.on).toBe('2027-01-10');
    expect(itemOf('appeal', reviewed({ decision: 'amend', decidedOn: '2026-11-10' }))).toBeUndefined();
    expect(itemOf('appeal', reviewed({ decision: 'amend', decidedOn: '2026-11-10', finalPlanOn: '2026-11-20' }))?.on).toBe('2027-01-20');
    expect(itemOf('appeal', reviewed({ decision: 'maintain', decidedOn: '2026-11-10', finalPlanOn: '2026-11-20' }))?.on).toBe('2027-01-10');
    expect(itemOf('appeal', reviewed({ decision: 'cease', decidedOn: '2026-11-10', appealBy: '2027-03-01' }))?.on).toBe('2027-03-01');
    expect(itemOf('appeal', reviewed({ decision: 'maintain', decidedOn: '2026-01-10' }))).toBeUndefined();
  });

  it('asks nothing of a child who has left, or has no special educational needs', () => {
    const nothing = { items: [], missing: [] };
    expect(datesWith({ planMadeOn: '2020-01-05', leftOn: '2026-11-21' })).toEqual(nothing);
    expect(datesWith({ planMadeOn: '2020-01-05', senStatus: 'N' })).toEqual(nothing);
    expect(datesWith({ senStatus: undefined }).missing).toEqual(['senStatus']);
  });
});

describe('a council’s own numbers (F69)', () => {
  it('stand beside the law’s day, which stays', () => {
    const local = { offsets: { papers: 21, latestMeeting: 61, decision: 21 } };
    const facts = { planMadeOn: '2026-01-05', meetingOn: '2026-12-14' };
    expect(itemOf('papers', facts, TODAY, local)).toMatchObject({ on: '2026-11-23', localOn: '2026-11-23', statutoryOn: '2026-11-30' });
    expect(itemOf('latestMeeting', facts, TODAY, local)).toMatchObject({ on: '2026-11-04', localOn: '2026-11-04', statutoryOn: '2026-12-07' });
    expect(itemOf('decision', facts, TODAY, local)).toMatchObject({ on: '2027-01-04', localOn: '2027-01-04', statutoryOn: '2027-01-11' });
    expect(itemOf('report', facts, TODAY, local)).not.toHaveProperty('localOn');
  });

  it.each<[today: string, status: object]>([
    ['2026-11-30', { code: 'dueSoon' }], ['2026-12-01', { code: 'pastLocal' }], ['2026-12-07', { code: 'pastLocal' }], ['2026-12-08', { code: 'overdue', days: 1 }],
  ])('make nothing overdue before the law’s own day: %s', (today, status) => {
    const local = { offsets: { decision: 21 } };
    expect(itemOf('decision', reviewed({ heldOn: '2026-11-09' }), today, local)).toMatchObject({ localOn: '2026-11-30', statutoryOn: '2026-12-07', status });
  });

  it('leave what the law still waits for among what comes next', () => {
    const facts = { planMadeOn: '2025-12-05' };
    const dates = datesWith(facts, TODAY, { offsets: { annualReview: 11 } });
    expect(dates.items.find(({ code }) => code === 'latestMeeting')).toMatchObject({ on: '2026-11-06' });
    expect(nextOf({ ...dates, items: dates.items.filter(({ code }) => code === 'annualReview') })?.status).toEqual({ code: 'pastLocal' });
  });

  it('never make a date of the law later, whatever stands there', () => {
    fc.assert(fc.property(fc.integer({ min: -500, max: 500 }), (count) => {
      const offsets = { annualReview: count, invite: count, papers: count, report: count, decision: count, finalPlan: count };
      for (const item of datesWith({ planMadeOn: '2026-01-05', meetingOn: '2026-12-14' }, TODAY, { offsets }).items) {
        if (item.kind === 'must') expect(item.on <= item.statutoryOn).toBe(true);
      }
    }));
  });
});
