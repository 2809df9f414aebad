import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft, type Draft } from '../../../src/core/draft.ts';
import { LEVELS } from '../../../src/core/framework.ts';
import { addOutcome } from '../../../src/core/entry/keepOutcome.ts';
import {
  addAction, addEarlierHelp, agreeOutcomes, answerAsFamily, answerPoint, beginMeeting, changeAction, changeEarlierHelp, changeInvitee, holdOn, inviteTo, noteMeeting,
  noteSettled, putAction, recommend, removeAction, removeEarlierHelp, removeInvitee, rowsOf, sayWhy, seeDifferently, settle, unsettle,
} from '../../../src/core/meeting/meetingDraft.ts';
import { emptyMeeting, type Meeting } from '../../../src/core/meeting.ts';
import { type LaterEvent, type Profile, type Review, type RecordEvent, reviewsOf } from '../../../src/core/review.ts';
import { anyProfile, profileOf } from '../arbitraries.ts';

const outcomes = { o1: { n: 1, what: 'Join in at lunch', strands: ['TK2'] } };

function review(profile: Profile = profileOf({ TK1: 2 }, { outcomes }), later: readonly LaterEvent[] = []): Review {
  const finished: RecordEvent = { id: 'e1', device: 'd', sequence: 1, happenedAt: '2026-11-04T10:00:00.000Z', kind: 'profileFinished', reviewId: 'r1', profile, saw: { d: 7 } };
  const [found] = reviewsOf([finished, ...later]);
  if (!found) throw new Error('there is one');
  return found;
}

const met = (meeting: Meeting): LaterEvent => ({ id: 'e2', device: 'd', sequence: 2, happenedAt: '2026-11-20T10:00:00.000Z', kind: 'met', reviewId: 'r1', meeting });
const begun = () => beginMeeting(undefined, review(), 'c1', '2026-11-21');

describe('to begin', () => {
  it('holds what the profile says, its outcomes, and roles without names', () => {
    const draft = begun();
    expect(draft).toMatchObject({ id: 'r1', childId: 'c1', ratings: { school: { TK1: { mark: 2 } } }, versions: { seen: { d: 7 } }, meeting: { heldOn: '2026-11-21', outcomes } });
    expect(rowsOf(draft.meeting?.invitees ?? {}).map(([id, { role, name }]) => [id, role, name])).toEqual(
      ['family', 'child', 'headOrSenco', 'council', 'health', 'socialCare'].map((role) => [role, role, '']));
    expect(draft).not.toHaveProperty('correction');
    expect(draft.meeting).not.toHaveProperty('why');
  });

  it('goes on with what is open, also from the bin, and begins nothing twice', () => {
    const open = noteMeeting(begun(), 'Kept.');
    expect(beginMeeting(open, review(), 'c1', '2026-12-01')).toEqual(open);
    expect(beginMeeting({ ...open, removedAt: '2026-11-21T10:00:00.000Z' }, review(), 'c1', '2026-12-01')).toEqual(open);
  });

  it('opens a frozen meeting again as it was, and asks why', () => {
    const frozen: Meeting = { ...emptyMeeting('2026-11-10', {}), settled: { TK1: { mark: 3 } }, notes: 'So it was.' };
    const draft = beginMeeting(undefined, review(undefined, [met(frozen)]), 'c1', '2026-11-21');
    expect(draft.meeting).toEqual({ ...frozen, why: '' });
    expect(draft.ratings.school['TK1']).toEqual({ mark: 2 });
    expect(sayWhy(draft, 'A slip.').meeting?.why).toBe('A slip.');
  });
});

describe('what is settled', () => {
  it('is an agreed level or a difference, never both, and the note stays', () => {
    const noted = noteSettled(begun(), 'TK1', 'Mum saw more.');
    expect(settle(noted, 'TK1', 3).meeting?.settled).toEqual({ TK1: { mark: 3, note: 'Mum saw more.' } });
    expect(seeDifferently(settle(noted, 'TK1', 3), 'TK1').meeting?.settled).toEqual({ TK1: { unresolved: true, note: 'Mum saw more.' } });
    expect(settle(seeDifferently(noted, 'TK1'), 'TK1', 'notApplicable').meeting?.settled).toEqual({ TK1: { mark: 'notApplicable', note: 'Mum saw more.' } });
    expect(unsettle(settle(noted, 'TK1', 3), 'TK1').meeting?.settled).toEqual({ TK1: { note: 'Mum saw more.' } });
    expect(noteSettled(unsettle(settle(noted, 'TK1', 3), 'TK1'), 'TK1', '').meeting?.settled).toEqual({});
  });

  it('is never both, whatever is done in whatever order', () => {
    const step = fc.oneof(
      fc.constantFrom(...LEVELS).map((level) => (draft: Draft) => settle(draft, 'TK1', level)),
      fc.constant((draft: Draft) => seeDifferently(draft, 'TK1')), fc.constant((draft: Draft) => unsettle(draft, 'TK1')),
      fc.string({ maxLength: 3 }).map((note) => (draft: Draft) => noteSettled(draft, 'TK1', note)),
    );
    fc.assert(fc.property(fc.array(step), (steps) => {
      const settled: Meeting['settled'] = steps.reduce((draft, change) => change(draft), begun()).meeting?.settled ?? {};
      const one = settled['TK1'] ?? {};
      expect(one.mark !== undefined && one.unresolved === true).toBe(false);
      expect(Object.values(one)).not.toContain(undefined);
    }));
  });
});

describe('rows', () => {
  it('come after those that are there, are changed where they are, and go', () => {
    const two = addAction(addAction(begun(), 'a', { what: 'Call' }), 'b');
    expect(rowsOf(two.meeting?.actions ?? {})).toEqual([['a', { n: 1, what: 'Call' }], ['b', { n: 2, what: '' }]]);
    const said = changeAction(two, 'a', { who: 'Mr Bell', by: '2026-12-01', state: 'amber' });
    expect(said.meeting?.actions['a']).toEqual({ n: 1, what: 'Call', who: 'Mr Bell', by: '2026-12-01', state: 'amber' });
    expect(changeAction(said, 'a', { who: undefined }).meeting?.actions['a']).not.toHaveProperty('who');
    const gone = removeAction(said, 'a');
    expect(Object.keys(gone.meeting?.actions ?? {})).toEqual(['b']);
    expect(changeAction(gone, 'a', { what: 'Back from another tab' })).toEqual(gone);
    expect(putAction(gone, 'a', { n: 1, what: 'Call' }).meeting?.actions['a']?.n).toBe(1);
  });

  it('are people and what might have helped, too', () => {
    const here = changeInvitee(inviteTo(begun(), 'x', 'therapist', 'Dr Osei'), 'x', { came: true });
    expect(here.meeting?.invitees['x']).toEqual({ n: 7, role: 'therapist', name: 'Dr Osei', came: true });
    expect(removeInvitee(here, 'x')).toEqual(begun());
    const earlier = changeEarlierHelp(addEarlierHelp(begun(), 'h'), 'h', { what: 'A quiet room', was: 'thereNotUsed' });
    expect(earlier.meeting?.earlierHelp).toEqual({ h: { n: 1, what: 'A quiet room', was: 'thereNotUsed' } });
    expect(removeEarlierHelp(earlier, 'h')).toEqual(begun());
    expect(agreeOutcomes(begun(), (all) => addOutcome(all, 'o2')).meeting?.outcomes).toMatchObject({ ...outcomes, o2: { n: 2 } });
  });
});

it('keeps a reason to end a plan only with that recommendation', () => {
  const cease = recommend(recommend(begun(), { code: 'cease', note: 'Talked over' }), { ceaseReason: '2' });
  expect(cease.meeting?.recommendation).toEqual({ code: 'cease', note: 'Talked over', ceaseReason: '2' });
  expect(recommend(cease, { code: 'amend' }).meeting?.recommendation).toEqual({ code: 'amend', note: 'Talked over' });
});

it('keeps answers as they were given, and takes them back', () => {
  const said = answerAsFamily(answerAsFamily(begun(), 'listenedTo', { answer: 'partly' }), 'listenedTo', { words: 'At the end.' });
  expect(said.meeting?.familyAnswers).toEqual({ listenedTo: { answer: 'partly', words: 'At the end.' } });
  const point = answerPoint(begun(), 'k-TK1', { answer: 'talkedAbout' });
  expect(point.meeting?.points).toEqual({ 'k-TK1': { answer: 'talkedAbout' } });
  expect(answerPoint(point, 'k-TK1', undefined).meeting?.points).toEqual({});
});

it('changes nothing of a draft but its meeting, and nothing at all where there is none', () => {
  const verbs: readonly ((draft: Draft) => Draft)[] = [
    (draft) => holdOn(draft, '2026-11-19'), (draft) => noteMeeting(draft, 'n'), (draft) => settle(draft, 'TK1', 4), (draft) => seeDifferently(draft, 'TK2'),
    (draft) => addAction(draft, 'a'), (draft) => inviteTo(draft, 'i', 'other'), (draft) => recommend(draft, { code: 'maintain' }), (draft) => addEarlierHelp(draft, 'h'),
  ];
  fc.assert(fc.property(anyProfile, fc.array(fc.constantFrom(...verbs)), (profile, steps) => {
    const start = beginMeeting(undefined, review(profile), 'c1', '2026-11-21');
    const { meeting: _1, ...after } = steps.reduce((draft, verb) => verb(draft), start);
    const { meeting: _2, ...before } = start;
    expect(after).toEqual(before);
    const plain = emptyDraft({ id: 'r1', childId: 'c1', framework: profile.framework, kind: 'annual', reviewedOn: '2026-11-01' });
    expect(steps.reduce((draft, verb) => verb(draft), plain)).toBe(plain);
  }));
});
