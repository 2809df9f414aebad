import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/core/child.ts';
import { annotate, type Draft, draftFrom, emptyDraft, rate, sameAsLastTime, strengthen } from '../../../src/core/draft.ts';
import { finishProfile, remindersFor, TEXT_LIMIT } from '../../../src/core/entry/finish.ts';
import type { Profile } from '../../../src/core/review.ts';
import { loadFramework } from '../../../src/catalog/load.ts';

const framework = await loadFramework();
const TODAY = '2026-11-21';
const card: Card = { firstName: 'Amara', bornOn: '2018-03-02', setting: 'Invented Primary', senStatus: 'E' };
const ref = { id: framework.id, edition: framework.edition };
const empty = emptyDraft({ id: 'r1', childId: 'c1', framework: ref, kind: 'annual', reviewedOn: '2026-11-20' });
const rated = rate(empty, 'school', 'CI1', 2);
const problems = (draft: Draft) => {
  const finished = finishProfile(draft, card, framework, TODAY);
  return finished.ok ? [] : finished.problem.map(({ code }) => code);
};
const profileOf = (draft: Draft): Profile => {
  const finished = finishProfile(draft, card, framework, TODAY);
  if (!finished.ok) throw new Error(JSON.stringify(finished.problem));
  return finished.value;
};
const reminders = (draft: Draft, last?: Profile) => Object.fromEntries(
  remindersFor(draft, framework, last).map(({ code, places }) => [code, places.map(({ strand }) => strand.code)]));

it('keeps who answered for the family also where they gave words and no level, through a correction', () => {
  const profile = profileOf({ ...rated, by: { family: ' Mum and Dad ' }, familysView: { answers: { hopes: { text: 'A friend.' } } } });
  expect(profile.familysView).toEqual({ by: 'Mum and Dad', answers: { hopes: { text: 'A friend.' } } });
  const corrected = draftFrom(profile, { id: 'r1', childId: 'c1' });
  expect(corrected.by.family).toBe('Mum and Dad');
  expect(profileOf({ ...corrected, correction: { why: 'A word was missing.', context: profile.context } }).familysView).toEqual(profile.familysView);
});

describe('finishing a profile: one door from maybe to true', () => {
  it.each([
    ['', 'reviewedOnMissing'], ['2026-02-30', 'reviewedOnNotADay'], ['2026-11-22', 'reviewedOnInFuture'], ['2018-03-01', 'reviewedBeforeBirth'], ['2018-03-02', 'reviewedBeforeBirth'],
  ])('a review on %j: %s', (reviewedOn, code) => expect(problems({ ...rated, reviewedOn })).toEqual([code]));

  it('tells every problem at once', () => {
    expect(problems({ ...empty, reviewedOn: '', correction: { why: ' ', context: { schoolYear: 4 } } })).toEqual(['reviewedOnMissing', 'nothingRated', 'whyMissing']);
  });

  it('counts neither "not assessed" nor "not applicable" as a rating', () => {
    expect(problems(rate(rate(empty, 'school', 'CI1', 'notAssessed'), 'school', 'CI2', 'notApplicable'))).toEqual(['nothingRated']);
    expect(problems(rate(empty, 'family', 'H1', 0))).toEqual([]);
  });

  it('refuses text that is too long, and says where', () => {
    const long = annotate(rated, 'school', 'EM3', { evidence: 'a'.repeat(TEXT_LIMIT + 1) });
    expect(finishProfile(long, card, framework, TODAY)).toMatchObject({ ok: false, problem: [{ code: 'tooLong', strand: 'EM3', domain: 'EM' }] });
    expect(problems(annotate(rated, 'school', 'EM3', { evidence: 'a'.repeat(TEXT_LIMIT) }))).toEqual([]);
  });

  it('carries the note for the school only along, into a correction too', () => {
    const profile = profileOf({ ...rated, schoolNote: ' Ask the nurse first. ' });
    expect(profile.schoolNote).toBe('Ask the nurse first.');
    expect(draftFrom(profile, { id: 'r1', childId: 'c1' }).schoolNote).toBe('Ask the nurse first.');
    expect(profileOf({ ...rated, schoolNote: '  ' })).not.toHaveProperty('schoolNote');
    expect(problems({ ...rated, schoolNote: 'a'.repeat(TEXT_LIMIT + 1) })).toEqual(['schoolNoteTooLong']);
  });

  it('freezes views, support, outcomes, progress and news: trimmed, and without what is empty', () => {
    const profile = profileOf({
      ...rated,
      childsView: { by: ' Amara ', how: 'signed', answers: { likes: { text: ' Maps ' }, hard: { text: '  ', how: 'spoke' } } },
      familysView: { answers: { hopes: { text: '' } } },
      contributions: {
        t: { n: 1, role: 'speechTherapist', ratings: { CI2: { mark: 3, evidence: ' In a group. ' }, CI3: { mark: 'notAssessed' } }, answers: {} },
        nobody: { n: 2, role: 'other', ratings: {}, answers: { helps: { text: ' ' } }, how: 'wrote' },
      },
      support: { layer: { pack: 'england-2015', code: 'plan' }, provisions: { p1: { n: 1, what: ' A mentor ', who: ' ', minutes: 30, since: '', strands: ['CI1'] }, p2: { n: 2, what: '', strands: [] } } },
      outcomes: { o1: { n: 1, what: ' Reads signs. ', strands: ['CL2'], scale: { '-2': ' ', 0: ' By then ' } }, o2: { n: 2, what: ' ', strands: ['CI1'] } },
      progress: { o0: { attained: 0, evidence: ' Twice. ' }, o9: { evidence: '' } },
      circumstances: { attendance: 92.5, news: ' ' },
    });
    expect(profile).toMatchObject({ context: { schoolYear: 4, senStatus: 'E', attendance: 92.5 } });
    expect(profile.context).not.toHaveProperty('news');
    expect(profile.childsView).toEqual({ by: 'Amara', how: 'signed', answers: { likes: { text: 'Maps' } } });
    expect(profile).not.toHaveProperty('familysView');
    expect(profile.contributions).toEqual({ t: { n: 1, role: 'speechTherapist', ratings: { CI2: { mark: 3, evidence: 'In a group.' } }, answers: {} } });
    expect(profile.support).toEqual({ layer: { pack: 'england-2015', code: 'plan' }, provisions: { p1: { n: 1, what: 'A mentor', minutes: 30, strands: ['CI1'] } } });
    expect(profile.outcomes).toEqual({ o1: { n: 1, what: 'Reads signs.', strands: ['CL2'], scale: { 0: 'By then' } } });
    expect(profile.progress).toEqual({ o0: { attained: 0, evidence: 'Twice.' } });
    expect(profileOf(rated)).not.toHaveProperty('support');
    const again = draftFrom(profile, { id: 'r1', childId: 'c1' });
    const slip = { why: 'A slip', context: profile.context };
    expect(profileOf({ ...again, correction: slip })).toEqual(profile);
    expect(profileOf({ ...again, correction: slip, circumstances: {} }).context).not.toHaveProperty('attendance');
  });

  it.each<[string, Partial<Draft>, object]>([
    ['an answer beyond the limit', { childsView: { answers: { likes: { text: 'a'.repeat(TEXT_LIMIT + 1) } } } }, { code: 'tooLong', section: 'views' }],
    ['a contribution on no day', { contributions: { t: { n: 1, role: 'health', by: 'Nurse', givenOn: 'June', ratings: {}, answers: {} } } }, { code: 'notADay', section: 'views', item: 't' }],
    ['more weeks than a year has', { support: { provisions: { p: { n: 1, what: 'A mentor', weeks: 60, strands: [] } } } }, { code: 'badNumber', section: 'support', item: 'p' }],
    ['half a child in a group', { support: { provisions: { p: { n: 1, what: 'A mentor', groupSize: 2.5, strands: [] } } } }, { code: 'badNumber', section: 'support', item: 'p' }],
    ['a provision without what it is', { support: { provisions: { p: { n: 1, what: ' ', who: 'Dad', strands: [] } } } }, { code: 'whatMissing', section: 'support', item: 'p' }],
    ['an outcome by no day', { outcomes: { o: { n: 1, what: 'Reads.', dueOn: '2026-02-30', strands: [] } } }, { code: 'notADay', section: 'outcomes', item: 'o' }],
    ['attendance beyond all', { circumstances: { attendance: 101 } }, { code: 'badNumber', section: 'news' }],
    ['more days out of school than a school year has', { circumstances: { daysSuspended: 190.5 } }, { code: 'badNumber', section: 'news' }],
    ['no number at all', { circumstances: { attendance: Number.NaN } }, { code: 'badNumber', section: 'news' }],
  ])('says in which section something has to be mended: %s', (_, change, problem) => {
    expect(finishProfile({ ...rated, ...change }, card, framework, TODAY)).toEqual({ ok: false, problem: [problem] });
  });

  it('freezes what was said and where the child was, and nothing that was left empty', () => {
    const draft = strengthen(annotate(rate(rate(rated, 'school', 'CI2', 'notAssessed'), 'family', 'H1', 3), 'school', 'CI1', { evidence: ' Seen twice. ', going: 'well' }), 'CI', { text: ' ' });
    expect(profileOf({ ...draft, by: { family: ' Mum ' } })).toEqual({
      reviewedOn: '2026-11-20',
      kind: 'annual',
      framework: ref,
      views: [
        { voice: 'school', ratings: { CI1: { mark: 2, going: 'well', evidence: 'Seen twice.' } } },
        { voice: 'family', by: 'Mum', ratings: { H1: { mark: 3 } } },
      ],
      strengths: {},
      context: { schoolYear: 4, setting: 'Invented Primary', senStatus: 'E' },
    });
  });

  it('a correction begins as the profile it corrects', () => {
    const profile = profileOf(strengthen(annotate(rated, 'school', 'CI1', { evidence: 'Seen.' }), 'CI', { text: 'Kind.' }));
    const correcting = draftFrom(profile, { id: 'r1', childId: 'c1' });
    const moved = { ...card, setting: 'Another School', senStatus: 'K' as const };
    const finished = finishProfile({ ...correcting, correction: { why: 'Wrong strand.', context: profile.context } }, moved, framework, TODAY);
    expect(finished).toEqual({ ok: true, value: profile });
  });
});

describe('reminders stop nobody', () => {
  const last = profileOf(annotate(rate(rated, 'school', 'CI2', 1), 'school', 'CI1', { evidence: 'Last year.' }));

  it('says when no strengths are written down', () => {
    expect(reminders(rated)).toHaveProperty('noStrengths');
    expect(reminders(strengthen(rated, 'CI', { text: 'Kind.' }))).not.toHaveProperty('noStrengths');
  });

  it('lists what nobody has looked at, but never the part that may be left out', () => {
    const { notLookedAt } = reminders(rate(rated, 'school', 'CI2', 'notApplicable'));
    expect(notLookedAt).not.toContain('CI1');
    expect(notLookedAt).not.toContain('CI2');
    expect(notLookedAt).toHaveLength(23);
    expect(notLookedAt?.some((code) => code.startsWith('H'))).toBe(false);
  });

  it('asks for a reason once, when the level changed', () => {
    const changed = rate(rate(empty, 'school', 'CI1', 3), 'school', 'CI2', 1);
    expect(reminders(changed, last)['noReasonForChange']).toEqual(['CI1']);
    expect(reminders(annotate(changed, 'school', 'CI1', { reason: 'New class.' }), last)).not.toHaveProperty('noReasonForChange');
    expect(reminders(changed)).not.toHaveProperty('noReasonForChange');
  });

  it('does not take "same as last time" for evidence', () => {
    const same = sameAsLastTime(empty, 'school', ['CI1', 'CI2', 'CI3'], last);
    expect(same.ratings.school).toEqual({ CI1: { mark: 2, confirmedUnchanged: true }, CI2: { mark: 1, confirmedUnchanged: true } });
    expect(reminders(same, last)['noEvidenceOverTheLine']).toEqual(['CI1']);
  });

  it('asks who in the family answered', () => {
    const home = rate(rated, 'family', 'H2', 1);
    expect(reminders(home)['familyUnnamed']).toEqual(['H2']);
    expect(reminders({ ...home, by: { family: 'Dad' } })).not.toHaveProperty('familyUnnamed');
  });
});
