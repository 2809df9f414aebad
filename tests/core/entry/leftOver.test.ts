import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, emptyDraft, rate } from '../../../src/core/draft.ts';
import { draftValues, stampDraft, withDraftValues } from '../../../src/core/merge/draftValues.ts';
import { finishMeeting } from '../../../src/core/meeting/finishMeeting.ts';
import { correctionDraft, leftOver, meetingDraft } from '../../../src/core/entry/leftOver.ts';
import { emptyMeeting } from '../../../src/core/meeting.ts';
import { mergeDraft } from '../../../src/core/merge/merge.ts';
import { besideProfiles } from '../../../src/core/merge/mergeVault.ts';
import { type RecordEvent, reviewsOf } from '../../../src/core/review.ts';
import { draftOf } from '../../data/file/arbitraries.ts';
import { profileOf } from '../arbitraries.ts';

const FRAMEWORK = { id: 'two-parts', edition: '2.1' };
const on = (device: string, now: number) => ({ device, now });

const begun = stampDraft(undefined, rate(emptyDraft({ id: 'r1', childId: 'c1', framework: FRAMEWORK, kind: 'annual', reviewedOn: '2026-11-12' }), 'school', 'TK1', 2), on('a', 10));
const finished: RecordEvent = {
  id: 'e1', device: 'a', sequence: 1, happenedAt: '2026-11-12T10:00:00Z', kind: 'profileFinished', reviewId: 'r1', profile: profileOf({ TK1: 2 }, { reviewedOn: '2026-11-12' }),
  saw: begun.versions?.seen ?? {},
};
const met = (saw: RecordEvent['saw']): RecordEvent => ({
  id: 'e2', device: 'a', sequence: 2, happenedAt: '2026-11-19T10:00:00Z', kind: 'met', reviewId: 'r1', meeting: emptyMeeting('2026-11-19'), ...(saw && { saw }),
});
const [review] = reviewsOf([finished]);
const [again] = reviewsOf([finished, met({})]);
if (!review || !again) throw new Error('a review');
const meeting = stampDraft(undefined, meetingDraft(review, 'c1', emptyMeeting('2026-11-19')), on('a', 20));
/** What another device wrote into the draft before it heard that the review was finished. */
const stale = stampDraft(begun, annotate(begun, 'school', 'TK1', { evidence: 'Points at each picture.' }), on('b', 15));

describe('the values of a draft', () => {
  it('make the very draft again, with its sections, its meeting and what is unknown here', () => {
    fc.assert(fc.property(draftOf('child-1'), (draft) => {
      expect(withDraftValues(draft, draftValues(draft).values)).toEqual(draft);
      expect(mergeDraft(draft, draft)).toBe(draft);
    }));
  });

  it('hold what two devices said apart: both stay, whoever brings in whose', () => {
    const here = stampDraft(begun, { ...begun, childsView: { answers: { likes: { text: 'Trains' } } }, support: { provisions: { p1: { n: 1, what: 'A mentor', strands: [] } } } }, on('a', 30));
    const there = stampDraft(begun, { ...begun, childsView: { how: 'signed', answers: { helps: { text: 'Mum' } } }, support: { layer: { pack: 'l', code: 'plan' }, provisions: {} } }, on('b', 31));
    const united = mergeDraft(here, there);
    expect(united).toEqual(mergeDraft(there, here));
    expect(united.childsView).toEqual({ how: 'signed', answers: { likes: { text: 'Trains' }, helps: { text: 'Mum' } } });
    expect(united.support).toEqual({ layer: { pack: 'l', code: 'plan' }, provisions: { p1: { n: 1, what: 'A mentor', strands: [] } } });
    expect(united.versions?.beside).toBeUndefined();
  });
});

it('a correction is never taken for what went into the meeting, where the clock was put back since', () => {
  const events = [finished, met({ a: 50 })];
  const [held] = reviewsOf(events);
  if (!held) throw new Error('a review');
  const correction = stampDraft(undefined, correctionDraft(held, 'c1'), on('a', 30));
  expect(correction).toMatchObject({ correction: { why: '' }, versions: { seen: { a: 51 } } });
  expect(besideProfiles(correction, events)).toEqual(correction);
});

describe('the draft of a meeting', () => {
  it('stays one beside the finished profile, and is never made a correction', () => {
    const united = mergeDraft(meeting, stale);
    expect(united).toEqual(mergeDraft(stale, meeting));
    for (const draft of [meeting, united]) {
      expect(besideProfiles(draft, [finished])).toBe(draft);
      expect(draft.correction).toBeUndefined();
    }
    expect(JSON.stringify(united)).toContain('Points at each picture.');
    expect(united.meeting?.heldOn).toBe('2026-11-19');
  });

  it('stays one when it meets a draft that the app had made a correction elsewhere', () => {
    const corrects = besideProfiles(stale, [finished]);
    expect(corrects?.correction).toEqual({ why: '', context: { schoolYear: 4 } });
    const united = mergeDraft(meeting, corrects ?? stale);
    expect(united).toEqual(mergeDraft(corrects ?? stale, meeting));
    expect(united.meeting).toEqual(meeting.meeting);
    expect(united.correction).toBeUndefined();
  });

  it('goes when it is frozen, and leaves what no profile has seen as a correction', () => {
    const events = [finished, met(meeting.versions?.seen)];
    expect(leftOver(meeting, events, 'meeting')).toBeUndefined();
    expect(besideProfiles(meeting, events)).toBeUndefined();
    const united = mergeDraft(meeting, stale);
    const after = [finished, met(united.versions?.seen)];
    const left = leftOver(united, after, 'meeting');
    expect(left).toMatchObject({ correction: { why: '' } });
    expect(left?.meeting).toBeUndefined();
    expect(JSON.stringify(left)).toContain('Points at each picture.');
    const kept = stampDraft(united, left ?? united, on('a', 40));
    expect(besideProfiles(kept, after)).toEqual(kept);
    expect(besideProfiles(mergeDraft(kept, united), after)).toEqual(kept);
  });

  it('stays as it is when the profile is corrected meanwhile', () => {
    const both = { ...meeting, correction: { why: 'A slip', context: { schoolYear: 5 } } };
    const corrected: RecordEvent = { ...finished, id: 'e3', sequence: 2, kind: 'profileCorrected', why: 'A slip', profile: profileOf({ TK1: 3 }) };
    const left = leftOver(both, [finished, corrected], 'profile');
    expect(left).toMatchObject({ meeting: meeting.meeting, ratings: { school: { TK1: { mark: 3 } } } });
    expect(left?.correction).toBeUndefined();
  });

  it('begins with the meeting that was frozen before, and asks why', () => {
    expect(meetingDraft(again, 'c1', emptyMeeting('2026-11-21')).meeting).toEqual({ ...emptyMeeting('2026-11-19'), why: '' });
  });

  it('is frozen once a person chose where devices differ about the meeting, whatever waits beside it', () => {
    const card = { firstName: 'Odalys', bornOn: '2016-03-27' };
    const noted = (notes: string, stamp: { device: string; now: number }) => stampDraft(meeting, { ...meeting, meeting: { ...emptyMeeting('2026-11-19'), notes } }, stamp);
    expect(finishMeeting(mergeDraft(noted('One', on('a', 50)), noted('Other', on('b', 51))), card, '2026-11-22')).toEqual({ ok: false, problem: [{ code: 'stillDiffering' }] });
    expect(finishMeeting(mergeDraft(noted('One', on('a', 50)), stale), card, '2026-11-22')).toMatchObject({ ok: true });
  });
});
