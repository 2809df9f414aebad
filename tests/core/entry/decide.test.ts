import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import { correctsDecision, type DecisionEntry, decisionEntry, finishDecision } from '../../../src/core/entry/decide.ts';
import type { Decision } from '../../../src/core/decision.ts';
import { finishReport } from '../../../src/core/entry/sendReport.ts';
import { LONGEST_TEXT } from '../../../src/core/words/tidy.ts';

const RULE = DATE_RULES.appeal;
const TIMES = { from: '2026-11-04', isMeeting: true, today: '2026-12-21' };
const entry = (more: Partial<DecisionEntry>, before?: Decision): DecisionEntry => ({ ...decisionEntry(before, RULE), ...more });
const problems = (more: Partial<DecisionEntry>, before?: Decision) => {
  const finished = finishDecision(entry(more, before), TIMES, RULE, before);
  return finished.ok ? [] : finished.problem.map(({ field, code }) => `${field} ${code}`);
};
const decided = (more: Partial<DecisionEntry>, before?: Decision) => {
  const finished = finishDecision(entry(more, before), TIMES, RULE, before);
  if (!finished.ok) throw new Error(JSON.stringify(finished.problem));
  return finished.value;
};

describe('a decision of the council', () => {
  it.each<[Partial<DecisionEntry>, readonly string[]]>([
    [{}, ['decision nothingSaid']],
    [{ decision: 'maintain' }, []],
    [{ draftPlanOn: '2026-11-20' }, []],
    [{ decidedOn: '2026-11-20' }, ['decision decisionMissing']],
    [{ decision: 'maintain', decidedOn: '2026-11-03' }, ['decidedOn dayBeforeMeeting']],
    [{ decision: 'maintain', decidedOn: '2026-11-04' }, []],
    [{ decision: 'maintain', decidedOn: '2026-11-31' }, ['decidedOn dayNotADay']],
    [{ decision: 'maintain', decidedOn: '2026-12-22' }, ['decidedOn dayToCome']],
    [{ decision: 'cease', decidedOn: '2026-11-20' }, ['ceaseReason ceaseReasonMissing']],
    [{ decision: 'cease', decidedOn: '2026-11-20', ceaseReason: '2' }, []],
    [{ decision: 'amend', decidedOn: '2026-11-20', draftPlanOn: '2026-11-25', finalPlanOn: '2026-11-24' }, ['finalPlanOn finalBeforeDraft']],
    [{ decision: 'amend', decidedOn: '2026-11-20', finalPlanOn: '2026-11-19' }, ['finalPlanOn finalBeforeDecision']],
    [{ decision: 'amend', draftPlanOn: '2026-11-01', phaseTransferFinalOn: '2026-11-02' }, ['draftPlanOn dayBeforeMeeting', 'phaseTransferFinalOn dayBeforeMeeting']],
    [{ decision: 'amend', phaseTransferDueOn: '2027-02-14' }, []],
    [{ decision: 'amend', phaseTransferDueOn: 'soon', appealBy: 'x' }, ['phaseTransferDueOn dayNotADay', 'appealBy dayNotADay']],
    [{ decision: 'maintain', decidedOn: '2026-11-20', appealBy: '2026-11-20' }, ['appealBy appealBeforeDecision']],
    [{ decision: 'maintain', note: 'x'.repeat(LONGEST_TEXT + 1) }, ['note tooLong']],
  ])('%j', (more, codes) => expect(problems(more)).toEqual(codes));

  it('works out until when can be appealed: from the letter, or the final plan of a changed one', () => {
    expect(decided({ decision: 'maintain', decidedOn: '2026-11-10' }).decision.appealBy).toBe('2027-01-10');
    expect(decided({ decision: 'amend', decidedOn: '2026-11-10' }).decision.appealBy).toBeUndefined();
    expect(decided({ decision: 'amend', decidedOn: '2026-11-10', finalPlanOn: '2026-12-10' }).decision.appealBy).toBe('2027-02-10');
    expect(decided({ decision: 'maintain', decidedOn: '2026-11-10', appealBy: '2027-01-30' }).decision.appealBy).toBe('2027-01-30');
  });

  const AMEND: Decision = { decision: 'amend', decidedOn: '2026-11-10', note: 'By letter.' };
  it.each<[string, Partial<DecisionEntry>, Decision, boolean]>([
    ['a date more', { finalPlanOn: '2026-12-10' }, AMEND, false],
    ['a note that goes on in a line of its own', { note: 'By letter.\nAnd by phone.' }, AMEND, false],
    ['a note that goes on in the same line', { note: 'By letter. That is what we were told, and it was not so.' }, AMEND, true],
    ['another note', { note: 'By phone.' }, AMEND, true],
    ['another date', { decidedOn: '2026-11-11' }, AMEND, true],
    ['a date taken away', { decidedOn: '', decision: 'amend' }, AMEND, true],
    ['the final plan again, and the day to appeal with it', { finalPlanOn: '2026-12-11' }, { ...AMEND, finalPlanOn: '2026-12-10', appealBy: '2027-02-10' }, true],
    ['the day to appeal, now said', { appealBy: '2027-03-01' }, { ...AMEND, finalPlanOn: '2026-12-10', appealBy: '2027-02-10' }, true],
    ['nothing', {}, { ...AMEND, finalPlanOn: '2026-12-10', appealBy: '2027-02-10' }, false],
  ])('%s', (_, more, before, corrects) => {
    expect(correctsDecision(entry(more, before), RULE, before)).toBe(corrects);
    if (corrects) expect(problems(more, before)).toContain('why whyMissing');
  });

  it('is told whole, keeps what a newer version wrote, and forgets why it was to end when it is not', () => {
    const cease = { decision: 'cease', decidedOn: '2026-11-10', ceaseReason: '2', appealBy: '2027-01-10', from: 'later' } as const;
    expect(decided({ decision: 'maintain', why: ' The letter was misread. ' }, cease)).toEqual({
      decision: { decision: 'maintain', decidedOn: '2026-11-10', appealBy: '2027-01-10', from: 'later' }, why: 'The letter was misread.',
    });
    expect(problems({}, cease)).toEqual(['decision nothingNew']);
    expect(decided({ phaseTransferDueOn: '2027-02-14', why: 'not asked' }, cease)).not.toHaveProperty('why');
  });
});

describe('a correction', () => {
  const AMENDED: Decision = { decision: 'amend', decidedOn: '2026-11-10', draftPlanOn: '2026-11-12', finalPlanOn: '2026-12-10', appealBy: '2027-02-10' };
  it('from a changed plan to another decision drops the days of the change, and counts the appeal from the letter', () => {
    expect(decided({ decision: 'maintain', why: 'Misread.' }, AMENDED).decision).toEqual({ decision: 'maintain', decidedOn: '2026-11-10', appealBy: '2027-01-10' });
  });
  it('finds no fault in days that fall away', () => {
    expect(problems({ decision: 'maintain', decidedOn: '2026-12-11', why: 'Misread.' }, AMENDED)).toEqual([]);
    expect(problems({ decidedOn: '2026-12-11', why: 'Misread.' }, AMENDED)).toEqual(['finalPlanOn finalBeforeDecision']);
  });
});

describe('a report', () => {
  const sent = (more: object, before?: { sentOn: string; sentTo?: string }) => {
    const finished = finishReport({ sentOn: '2026-11-10', sentTo: '', why: '', ...more }, TIMES, before);
    return finished.ok ? finished.value : finished.problem.map(({ field, code }) => `${field} ${code}`);
  };
  it.each([
    [{}, undefined, { sent: { sentOn: '2026-11-10' } }],
    [{ sentTo: ' Mum ' }, undefined, { sent: { sentOn: '2026-11-10', sentTo: 'Mum' } }],
    [{ sentOn: '' }, undefined, ['sentOn dayMissing']],
    [{ sentOn: '2026-11-01' }, undefined, ['sentOn dayBeforeMeeting']],
    [{ sentOn: '2026-12-30' }, undefined, ['sentOn dayToCome']],
    [{}, { sentOn: '2026-11-10' }, ['sentOn nothingNew']],
    [{ sentTo: 'Mumford' }, { sentOn: '2026-11-10', sentTo: 'Mum' }, ['why whyMissing']],
    [{ sentTo: 'Mum, and the council' }, { sentOn: '2026-11-10', sentTo: 'Mum' }, { sent: { sentOn: '2026-11-10', sentTo: 'Mum, and the council' } }],
    [{ sentOn: '2026-11-11' }, { sentOn: '2026-11-10' }, ['why whyMissing']],
    [{ sentOn: '2026-11-11', why: 'Misread.' }, { sentOn: '2026-11-10' }, { sent: { sentOn: '2026-11-11' }, why: 'Misread.' }],
  ])('%j after %j', (more, before, expected) => expect(sent(more, before)).toEqual(expected));
});
