import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEETING_STEPS, stopsOf, strandsToSettle } from '../../../src/core/meeting/meetingSteps.ts';
import type { Mark, Profile } from '../../../src/core/review.ts';
import { anyProfile, at, profileOf, STRANDS, TWO_PARTS } from '../arbitraries.ts';

const short = { every: false, withPrivate: false };
const family = (marks: Readonly<Record<string, Mark>>): Profile['views'] => [{ voice: 'family', ratings: Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, { mark }])) }];
const codes = (...args: Parameters<typeof strandsToSettle>) => strandsToSettle(...args).map(({ strand }) => strand.code);

describe('the strands to go through', () => {
  it.each([
    ['needs more help', { TK1: 0 }, { TK1: 1 }, true],
    ['needs less help', { TK1: 1 }, { TK1: 0 }, true],
    ['the same, below the line', { TK1: 1 }, { TK1: 1 }, false],
    ['the same, over the line', { TK1: 2 }, { TK1: 2 }, true],
    ['new, below the line', {}, { TK1: 1 }, false],
    ['new, over the line', {}, { TK1: 3 }, true],
    ['no longer rated', { TK1: 3 }, {}, true],
    ['never looked at', {}, {}, false],
  ] as const)('%s', (_, before, after, isThere) => {
    expect(codes(profileOf(after), profileOf(before), TWO_PARTS, {}, short).includes('TK1')).toBe(isThere);
  });

  it('are those that voices see differently, and those that somebody alone sees over the line', () => {
    const { views } = profileOf({ TK1: 0, TK2: 1 });
    const profile = profileOf({}, { views: [...views, ...family({ TK1: 1, TK3: 4 })] });
    expect(codes(profile, undefined, TWO_PARTS, {}, short)).toEqual(['TK1', 'TK3']);
    const other = profileOf({ TK1: 1 }, { contributions: { x: { n: 1, role: 'teacher', answers: {}, ratings: { TK1: { mark: 0 } } } } });
    expect(codes(other, undefined, TWO_PARTS, {}, short)).toEqual(['TK1']);
  });

  it('stay once they are settled, and are all there on request', () => {
    const profile = profileOf({ TK1: 0 });
    expect(codes(profile, undefined, TWO_PARTS, {}, short)).toEqual([]);
    expect(codes(profile, undefined, TWO_PARTS, { TK2: { note: 'x' } }, short)).toEqual(['TK2']);
    expect(codes(profile, undefined, TWO_PARTS, {}, { every: true, withPrivate: true })).toEqual(STRANDS);
  });

  it('are never of a private part unless the family says so, and come in the order of the framework', () => {
    fc.assert(fc.property(anyProfile, fc.option(anyProfile, { nil: undefined }), fc.boolean(), (profile, before, every) => {
      const found = strandsToSettle(profile, before, TWO_PARTS, {}, { every, withPrivate: false });
      expect(found.some(({ part }) => part.keptPrivate)).toBe(false);
      const withPrivate = codes(profile, before, TWO_PARTS, {}, { every, withPrivate: true });
      expect(withPrivate).toEqual(STRANDS.filter((code) => withPrivate.includes(code)));
      expect(withPrivate).toEqual(expect.arrayContaining(found.map(({ strand }) => strand.code)));
    }));
  });

  it('are none where the profile cannot be read', () => {
    expect(codes(profileOf({ TK1: 4 }, { framework: { id: 'elsewhere', edition: '1' } }), undefined, TWO_PARTS, {}, { every: true, withPrivate: true })).toEqual([]);
  });
});

describe('the screenfuls', () => {
  const said = { answers: { goingWell: { text: 'Maps.' } } };
  const plain = { profile: profileOf({}), strands: [], hasEarlier: false, hasQuestions: false };

  it('are one for each step at least, in the order of the steps, each at a place of its own', () => {
    fc.assert(fc.property(anyProfile, fc.boolean(), fc.boolean(), fc.subarray(STRANDS), (profile, hasEarlier, hasQuestions, chosen) => {
      const stops = stopsOf({ profile, strands: chosen.map(at), hasEarlier, hasQuestions });
      expect([...new Set(stops.map(({ step }) => step))]).toEqual(MEETING_STEPS);
      expect(stops.map(({ step }) => MEETING_STEPS.indexOf(step))).toEqual(stops.map(({ step }) => MEETING_STEPS.indexOf(step)).toSorted((a, b) => a - b));
      expect(new Set(stops.map((stop) => stop.at)).size).toBe(stops.length);
      expect(stops.flatMap(({ place }) => place?.strand.code ?? [])).toEqual(chosen);
    }));
  });

  it('show what others said after the child, and only where they said something', () => {
    const profile = profileOf({}, { familysView: said, contributions: { b: { n: 2, role: 'teacher', ratings: {}, ...said }, a: { n: 1, role: 'health', ratings: {}, answers: {} } } });
    expect(stopsOf({ ...plain, profile }).filter(({ step }) => step === 'words')).toEqual([
      { step: 'words', at: 'child' }, { step: 'words', at: 'family-says' }, { step: 'words', at: 'says-1', contribution: 'b' },
    ]);
    expect(stopsOf(plain).filter(({ step }) => step === 'words')).toEqual([{ step: 'words', at: 'child' }]);
  });

  it('leave out earlier agreements and questions where there are none', () => {
    const ats = (more: object) => stopsOf({ ...plain, ...more }).map((stop) => stop.at);
    expect(ats({})).not.toEqual(expect.arrayContaining(['since-last-time']));
    expect(ats({})).not.toContain('questions');
    expect(ats({ hasEarlier: true, hasQuestions: true })).toEqual(expect.arrayContaining(['since-last-time', 'questions']));
  });
});
