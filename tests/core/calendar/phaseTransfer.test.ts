import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import type { DateFacts } from '../../../src/core/calendar/dateFacts.ts';
import { datesOf, nextOf } from '../../../src/core/calendar/deadlines.ts';
import type { LocalDates } from '../../../src/core/calendar/localDates.ts';
import { transferOf } from '../../../src/core/calendar/phaseTransfer.ts';

const TODAY = '2026-11-21';
const told = (bornOn: string, today = TODAY, local: LocalDates = {}, yearOffset = 0) => {
  const transfer = transferOf({ bornOn, yearOffset }, DATE_RULES, local, today);
  return transfer && [transfer.phase.code, transfer.lastDay, transfer.certain];
};

describe('the move to another phase (R-C5)', () => {
  it.each<[year: string, bornOn: string, transfer: readonly unknown[] | undefined]>([
    ['nursery', '2022-09-01', ['earlyToSchool', '2027-02-14', true]],
    ['Reception', '2022-08-31', undefined],
    ['Year 2', '2020-01-10', ['infantToJunior', '2027-02-14', false]],
    ['Year 4', '2018-01-10', ['primaryToMiddle', '2027-02-14', false]],
    ['Year 5', '2017-01-10', ['primaryToSecondary', '2028-02-14', true]],
    ['Year 6', '2016-01-10', ['primaryToSecondary', '2027-02-14', true]],
    ['Year 9', '2013-01-10', undefined],
    ['Year 10', '2012-01-10', ['secondaryToPost16', '2028-03-30', true]],
    ['Year 11', '2011-01-10', ['secondaryToPost16', '2027-03-30', true]],
    ['Year 13', '2009-01-10', ['post16', '2027-04-01', false]],
  ])('%s: %s', (_, bornOn, transfer) => expect(told(bornOn)).toEqual(transfer));

  it('goes by the year a child is taught in', () => expect(told('2016-01-10', TODAY, {}, -1)).toEqual(['primaryToSecondary', '2028-02-14', true]));

  it('belongs to the calendar year in which the school year ends, and is over on 1 September', () => {
    expect(told('2016-01-10', '2026-09-01')).toEqual(['primaryToSecondary', '2027-02-14', true]);
    expect(told('2016-01-10', '2027-08-31')).toEqual(['primaryToSecondary', '2027-02-14', true]);
    expect(told('2016-01-10', '2027-09-01')).toEqual(['middleToSecondary', '2028-02-14', false]);
  });

  it('follows the years after which children move here', () => {
    const infants = { leavingYears: [2] };
    expect(told('2020-01-10', TODAY, infants)).toEqual(['infantToJunior', '2027-02-14', true]);
    expect(told('2016-01-10', TODAY, infants)).toBeUndefined();
  });

  it.each([['2016-01-10', '2026-11-22'], ['2011-01-10', '2027-01-05']])('born %s: the meeting by %s', (bornOn, meeting) => {
    expect(itemsOf({ bornOn, planMadeOn: '2026-05-01' }).find(({ code }) => code === 'latestPhaseMeeting')?.on).toBe(meeting);
  });

  it('is overdue from 15 February, and done with the final plan of that year alone', () => {
    const sixth = { bornOn: '2016-01-10', planMadeOn: '2026-05-01' };
    const status = (today: string, more: Partial<DateFacts> = {}) => itemsOf({ ...sixth, ...more }, today).find(({ code }) => code === 'phaseTransfer')?.status;
    expect(status('2027-02-14')).toEqual({ code: 'dueSoon' });
    expect(status('2027-02-15')).toEqual({ code: 'overdue', days: 1 });
    expect(status('2027-02-15', { dates: { lastOn: '2026-11-09', phaseFinalOn: '2027-02-10' } })).toEqual({ code: 'done', on: '2027-02-10' });
    expect(status('2027-02-15', { dates: { lastOn: '2026-11-09', phaseFinalOn: '2026-02-10' } })?.code).toBe('overdue');
  });

  it('is only mentioned where only some children move: never overdue, never what comes next', () => {
    const second = { bornOn: '2020-01-10', planMadeOn: '2026-05-01' };
    expect(itemsOf(second, '2027-02-20').find(({ code }) => code === 'phaseTransfer')).toMatchObject({ status: { code: 'passed' }, remark: 'ifTheyMove' });
    expect(nextOf(datesOf({ ...second, senStatus: 'E' }, { rules: DATE_RULES, local: {}, today: TODAY }))?.code).toBe('latestMeeting');
  });
});

function itemsOf(facts: DateFacts, today = TODAY) {
  return datesOf({ senStatus: 'E', ...facts }, { rules: DATE_RULES, local: {}, today }).items;
}
