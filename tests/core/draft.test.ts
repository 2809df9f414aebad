import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, clearMark, draftFrom, emptyDraft, rate, sameAsLastTime, strengthen } from '../../src/core/draft.ts';
import type { Rating } from '../../src/core/review.ts';
import { anyDraft, anyMark, anyProfile, profileOf, STRANDS, TWO_PARTS } from './arbitraries.ts';

const START = { id: 'r1', childId: 'c1', framework: { id: TWO_PARTS.id, edition: TWO_PARTS.edition }, kind: 'annual', reviewedOn: '' } as const;
const draft = emptyDraft(START);
const anyVoice = fc.constantFrom('school', 'family');
const anyStrand = fc.constantFrom(...STRANDS);

describe('a draft', () => {
  it('begins with nothing rated by anybody', () => {
    expect(draft).toEqual({ ...START, ratings: { school: {}, family: {} }, by: {}, strengths: {} });
  });

  it('gives one strand of one voice a mark, and touches nothing else', () => {
    fc.assert(fc.property(anyDraft, anyVoice, anyStrand, anyMark, (any, voice, code, mark) => {
      const before = structuredClone(any);
      const rated = rate(any, voice, code, mark);
      expect(any).toEqual(before);
      const { confirmedUnchanged: _, ...kept }: Rating = before.ratings[voice][code] ?? { mark };
      expect(rated).toEqual({ ...before, ratings: { ...before.ratings, [voice]: { ...before.ratings[voice], [code]: { ...kept, mark } } } });
    }));
  });

  it('keeps what was written when the mark is changed or taken away', () => {
    const written = annotate(rate(draft, 'school', 'TK1', 3), 'school', 'TK1', { evidence: 'Reads signs', going: 'partly', specialistAdvice: true });
    const notes = { evidence: 'Reads signs', going: 'partly', specialistAdvice: true };
    expect(rate(written, 'school', 'TK1', 2).ratings.school).toEqual({ TK1: { mark: 2, ...notes } });
    expect(clearMark(written, 'school', 'TK1').ratings.school).toEqual({ TK1: { mark: 'notAssessed', ...notes } });
    expect(clearMark(draft, 'school', 'TK1')).toEqual(draft);
  });

  it('may hold words about a strand before it has a level', () => {
    expect(annotate(draft, 'family', 'F1', { evidence: 'Ask Dad' }).ratings).toEqual({ school: {}, family: { F1: { mark: 'notAssessed', evidence: 'Ask Dad' } } });
  });

  it('writes strengths piece by piece', () => {
    expect(strengthen(strengthen(draft, 'TK', { toBuildOn: true }), 'TK', { text: 'Sings' }).strengths).toEqual({ TK: { text: 'Sings', toBuildOn: true } });
    expect(strengthen(draft, 'TK', { toBuildOn: true }).strengths).toEqual({ TK: { text: '', toBuildOn: true } });
  });
});

describe('the same as last time', () => {
  const last = profileOf({ TK1: { mark: 3, evidence: 'Old', reason: 'Old', going: 'well' }, TK2: 'notApplicable', TK3: 'notAssessed', F1: 2 });

  it('takes over the mark, confirmed, without what was written last time', () => {
    const confirmed = sameAsLastTime(draft, 'school', ['TK1', 'TK2', 'TK3', 'MV1', 'F1'], last);
    expect(confirmed.ratings).toEqual({
      school: { TK1: { mark: 3, confirmedUnchanged: true }, TK2: { mark: 'notApplicable', confirmedUnchanged: true } },
      family: {},
    });
  });

  it('keeps what was written this time, and no longer says so once the strand is rated', () => {
    const confirmed = sameAsLastTime(annotate(draft, 'school', 'TK1', { evidence: 'New' }), 'school', ['TK1'], last);
    expect(confirmed.ratings.school).toEqual({ TK1: { mark: 3, evidence: 'New', confirmedUnchanged: true } });
    expect(rate(confirmed, 'school', 'TK1', 3).ratings.school).toEqual({ TK1: { mark: 3, evidence: 'New' } });
  });

  it.each([{ id: 'two-parts', edition: '1.0' }, { id: 'elsewhere', edition: '2.1' }])('is not known when last time was rated with %o', (framework) => {
    expect(sameAsLastTime(draft, 'school', ['TK1'], { ...last, framework })).toEqual(draft);
  });
});

describe('a draft that corrects a profile', () => {
  it('holds everything the profile says of needs and strengths, and asks why', () => {
    fc.assert(fc.property(anyProfile, (profile) => {
      const corrected = draftFrom(profile, { id: 'r1', childId: 'c1' });
      expect(corrected).toMatchObject({ ...START, kind: profile.kind, reviewedOn: profile.reviewedOn, strengths: profile.strengths, correction: { why: '' } });
      for (const voice of ['school', 'family'] as const) {
        const view = profile.views.find((known) => known.voice === voice);
        expect(corrected.ratings[voice]).toEqual(view?.ratings ?? {});
        expect(corrected.by[voice]).toBe(view?.by);
      }
    }));
  });
});
