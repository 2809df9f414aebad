import { describe, expect, it } from 'vitest';
import { attainedInWords } from '../../../src/catalog/outcomeWords.ts';
import { emptyDraft } from '../../../src/core/draft.ts';
import { addOutcome, changeOutcome, inOutcomes, judge, outcomesOf, removeOutcome } from '../../../src/core/entry/keepOutcome.ts';
import { emptyMeeting } from '../../../src/core/meeting.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import { outcomesNow } from '../../../src/core/entry/outcomeNow.ts';
import { smartHints } from '../../../src/core/words/smart.ts';

const draft = emptyDraft({ id: 'd', childId: 'c', framework: { id: 'vsend-core', edition: '1.0' }, kind: 'annual', reviewedOn: '2026-11-21' });
const clear: Outcome = { n: 1, what: 'Asks for help with a word or a sign', measure: 'Seen in four lessons of five', dueOn: '2027-07-16', strands: ['CI2'] };
const at = { on: '2026-11-21', overTheLine: ['CI2', 'EM1'] };

describe('hints for an outcome', () => {
  it.each<[string, Partial<Outcome>, readonly string[]]>([
    ['none when it is clear', {}, []],
    ['only that nothing is said', { what: ' ', measure: undefined, dueOn: undefined, strands: [] }, ['noWords']],
    ['no measure', { measure: ' ' }, ['noMeasure']],
    ['no date', { dueOn: undefined }, ['noDate']],
    ['a date that is none', { dueOn: '2027-02-31' }, ['noDate']],
    ['a date that is gone', { dueOn: '2026-11-21' }, ['dateGone']],
    ['no strand', { strands: [] }, ['noStrand']],
    ['no strand over the line', { strands: ['CL1'] }, ['notOverTheLine']],
    ['one over the line among others', { strands: ['CL1', 'EM1'] }, []],
    ['the same words as before, whatever the stops', { what: 'Asks for help, with a word or a sign.' }, ['sameWords']],
  ])('%s', (_, change, hints) => {
    const { what, measure, dueOn, strands } = { ...clear, ...change };
    const outcome: Outcome = { n: 1, what: what ?? '', strands: strands ?? [], ...(measure !== undefined && { measure }), ...(dueOn !== undefined && { dueOn }) };
    const earlier = what?.startsWith('Asks for help,') ? ['asks for help with a word or a sign'] : ['Something else'];
    expect(smartHints(outcome, { ...at, earlier })).toEqual(hints);
  });

  it('say nothing of the line while nothing is over it', () => {
    expect(smartHints({ ...clear, strands: ['CL1'] }, { on: at.on, overTheLine: [] })).toEqual([]);
  });
});

describe('outcomes of a draft', () => {
  it('keep their order, and what is taken away of one is gone', () => {
    const two = addOutcome(addOutcome({}, 'b'), 'a', clear);
    expect(outcomesOf(two).map(([id, { n }]) => `${id}${n}`)).toEqual(['b1', 'a2']);
    expect(changeOutcome(two, 'a', { measure: undefined, what: 'x' })['a']).toEqual({ n: 2, what: 'x', dueOn: clear.dueOn, strands: ['CI2'] });
    expect(changeOutcome(two, 'gone', { what: 'x' })).toBe(two);
    expect(removeOutcome(two, 'b')).toEqual({ a: { ...clear, n: 2 } });
    expect(inOutcomes(draft, () => two).outcomes).toBe(two);
  });

  it('hold how far an earlier one has come, and nothing once that is taken back', () => {
    const judged = judge(judge(draft, 'o1', { attained: 0 }), 'o1', { evidence: 'Seen on Monday.' });
    expect(judged.progress).toEqual({ o1: { attained: 0, evidence: 'Seen on Monday.' } });
    expect(judge(judge(judged, 'o1', { attained: undefined }), 'o1', { evidence: undefined }).progress).toEqual({});
  });

  it('are those of the meeting once there was one', () => {
    const profile = { reviewedOn: '2026-11-21', kind: 'annual', framework: draft.framework, views: [], strengths: {}, context: { schoolYear: 4 }, outcomes: { a: clear } } as const;
    const met = { id: 'e', device: 'd', sequence: 2, happenedAt: '2026-12-01T10:00:00Z', reviewId: 'r', kind: 'met', meeting: emptyMeeting('2026-12-01', { b: clear }) } as const;
    expect(outcomesNow(undefined)).toEqual({});
    expect(outcomesNow({ profile, later: [] })).toEqual({ a: clear });
    expect(outcomesNow({ profile, later: [met] })).toEqual({ b: clear });
  });
});

it('reads attainment in the words that were written in advance, where there are some', () => {
  expect(attainedInWords(-1, { ...clear, scale: { '-1': 'Asks once a week' } })).toBe('Asks once a week');
  expect(attainedInWords(0, { ...clear, scale: { '-1': 'Asks once a week', '0': ' ' } })).toBe('As expected');
});
