import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../../../src/core/draft.ts';
import { finishMeeting, isBeforeProfile, type MeetingProblem } from '../../../src/core/meeting/finishMeeting.ts';
import { emptyMeeting, type Meeting } from '../../../src/core/meeting.ts';

const card = { firstName: 'Odalys', bornOn: '2016-03-27' };
const TODAY = '2026-11-22';
const empty = emptyMeeting('2026-11-19');
type Typed = NonNullable<Draft['meeting']>;
const draftWith = (meeting: Typed): Draft => ({ ...emptyDraft({ id: 'r1', childId: 'c1', framework: { id: 'two-parts', edition: '2.1' }, kind: 'annual', reviewedOn: '2026-11-12' }), meeting });

const said: Typed = {
  ...emptyMeeting(' 2026-11-19 '),
  invitees: { i1: { n: 1, name: ' Mrs Wrona ', role: 'family', came: true }, i2: { n: 2, name: ' ', role: 'council' }, i3: { n: 3, name: '', role: 'health', came: false } },
  settled: { TK1: { mark: 2, note: ' Agreed. ' }, TK2: { unresolved: true, mark: 1 }, TK3: { note: ' ' } },
  outcomes: { o1: { n: 1, what: ' Reads signs. ', strands: ['TK1'], dueOn: '', scale: { '-2': ' ', 0: ' By then ' } }, o2: { n: 2, what: '', strands: ['TK1'] } },
  actions: { a1: { n: 1, what: ' Ring. ', by: '2026-12-01' }, a2: { n: 2, what: ' ' } },
  earlierHelp: { h1: { n: 1, what: '' }, h2: { n: 2, what: ' A visit ', was: 'notThere' } },
  recommendation: { code: 'maintain', note: ' ' },
  familyAnswers: { listenedTo: { words: ' Yes! ' }, knowsWhatNext: { words: '' } },
  points: { 'needsMore:TK1': { answer: 'talkedAbout', because: ' In May. ' } },
  notes: '  ',
};

describe('finishing a meeting', () => {
  it('trims what was said, leaves out what is empty, and has no agreed level where they differ', () => {
    expect(finishMeeting(draftWith(said), card, TODAY)).toEqual({ ok: true, value: {
      heldOn: '2026-11-19',
      invitees: { i1: { n: 1, name: 'Mrs Wrona', role: 'family', came: true }, i3: { n: 3, name: '', role: 'health', came: false } },
      settled: { TK1: { mark: 2, note: 'Agreed.' }, TK2: { unresolved: true } },
      outcomes: { o1: { n: 1, what: 'Reads signs.', strands: ['TK1'], scale: { 0: 'By then' } } },
      actions: { a1: { n: 1, what: 'Ring.', by: '2026-12-01' } },
      earlierHelp: { h2: { n: 2, what: 'A visit', was: 'notThere' } },
      recommendation: { code: 'maintain' }, familyAnswers: { listenedTo: { words: 'Yes!' } }, points: { 'needsMore:TK1': { answer: 'talkedAbout', because: 'In May.' } },
    } });
  });

  it.each<[string, Partial<Typed>, Meeting | undefined, MeetingProblem]>([
    ['no day', { heldOn: '' }, undefined, { code: 'heldOnMissing', field: 'heldOn' }],
    ['no real day', { heldOn: '2026-02-30' }, undefined, { code: 'heldOnNotADay', field: 'heldOn' }],
    ['a day to come', { heldOn: '2026-11-23' }, undefined, { code: 'heldOnInFuture', field: 'heldOn' }],
    ['a day before birth', { heldOn: '2016-03-27' }, undefined, { code: 'heldBeforeBirth', field: 'heldOn' }],
    ['a second one without why', {}, emptyMeeting('2026-11-18'), { code: 'whyMissing', field: 'why' }],
    ['a why that is empty', { why: ' ' }, undefined, { code: 'whyMissing', field: 'why' }],
    ['a why beyond the limit', { why: 'x'.repeat(2001) }, undefined, { code: 'tooLong', field: 'why' }],
    ['notes beyond the limit', { notes: 'x'.repeat(2001) }, undefined, { code: 'tooLong', field: 'notes' }],
    ['an action without what', { actions: { a1: { n: 1, what: '', who: 'Dad' } } }, undefined, { code: 'whatMissing', field: 'actions', item: 'a1' }],
    ['an action by no day', { actions: { a1: { n: 1, what: 'Ring.', by: 'soon' } } }, undefined, { code: 'notADay', field: 'actions', item: 'a1' }],
  ])('says what has to be mended: %s', (_, change, before, problem) => {
    expect(finishMeeting(draftWith({ ...empty, ...change }), card, TODAY, before)).toEqual({ ok: false, problem: [problem] });
  });

  it('keeps why out of the meeting: it goes into the event', () => {
    expect(finishMeeting(draftWith({ ...empty, why: 'A name was wrong.' }), card, TODAY, empty)).toEqual({ ok: true, value: empty });
  });
});

it.each([['2026-11-11', true], ['2026-11-12', false], ['2026-11-20', false], ['2026-02-30', false], ['', false], ['soon', false]])('a meeting on “%s” is before the profile of 12 November: %s', (heldOn, is) => {
  expect(isBeforeProfile(heldOn, { reviewedOn: '2026-11-12' })).toBe(is);
});
