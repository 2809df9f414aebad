import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/core/child.ts';
import { annotate, type Draft, draftFrom, emptyDraft, rate, sameAsLastTime, strengthen } from '../../src/core/draft.ts';
import { finishProfile, remindersFor, TEXT_LIMIT } from '../../src/core/finish.ts';
import type { Profile } from '../../src/core/review.ts';
import { loadFramework } from '../../src/catalog/load.ts';

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
