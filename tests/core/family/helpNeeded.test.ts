import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/core/family/findings.ts';
import { levelsNamed, type Reasons, theHelpNeeded } from '../../../src/core/family/helpNeeded.ts';
import type { Mark, Profile, Rating } from '../../../src/core/review.ts';
import type { Place } from '../../../src/core/framework.ts';
import { anyProfile, anyProfileOfAnyEdition, at, profileOf, TWO_PARTS } from '../arbitraries.ts';
import { THREE_PARTS, toldOf } from '../told.ts';

const BEFORE = { reviewedOn: '2025-11-14' };
type Marks = Readonly<Record<string, Mark | Rating>>;

const ALONE = { differ: [], reasons: 'all' } as const;
const saidOf = (profile: Profile, before?: Profile, differ: readonly Place[] = [], reasons: Reasons = 'all') => theHelpNeeded(findingsOf(profile, TWO_PARTS, before), { differ, reasons }).map(toldOf);
/** What is said under an area. */
function under(area: string, marks: Marks, before?: Marks): readonly string[] {
  const said = saidOf(profileOf(marks), before && profileOf(before, BEFORE));
  const from = said.indexOf(`subheading: area ${area}`);
  const rest = said.slice(from + 1);
  const next = rest.findIndex((one) => one.startsWith('subheading'));
  return from < 0 ? [] : next < 0 ? rest : rest.slice(0, next);
}

describe('the help that is needed, in an area', () => {
  it.each<[what: string, marks: Marks, said: readonly string[]]>([
    ['nothing looked at', {}, []],
    ['all of it fine', { TK1: 0, TK2: 0, TK3: 0 }, []],
    ['one over the line: its own statement', { TK1: 2 }, ['statement TK1 2']],
    ['the most help first, in the statement; the rest by how much', { TK1: 2, TK2: 4, TK3: 3 }, ['statement TK2 4', 'need.atLevel level=3 places=TK3', 'need.atLevel level=2 places=TK1']],
    ['the same level: the first of the framework', { TK1: 3, TK2: 3, TK3: 1 }, ['statement TK1 3', 'need.atLevel level=3 places=TK2', 'need.atLevel level=1 places=TK3']],
    ['below the line: only a list', { TK1: 1, TK3: 1 }, ['need.atLevel level=1 places=TK1,TK3']],
    ['what does not apply is no need', { TK1: 'notApplicable' }, []],
    ['a specialist, whatever the level', { TK1: { mark: 0, specialistAdvice: true }, TK2: { mark: 3, specialistAdvice: true } }, ['statement TK2 3', 'need.specialist places=TK1,TK2']],
  ])('%s', (_, marks, said) => {
    expect(under('TK', marks)).toEqual(said);
  });

  it.each<[what: string, before: Marks, now: Marks, said: readonly string[]]>([
    ['one more', { TK1: 0 }, { TK1: 1 }, ['change.more since=2025-11-14 about=child more=TK1']],
    ['one less', { TK1: 1 }, { TK1: 0 }, ['change.less since=2025-11-14 about=child less=TK1']],
    ['one of each, in one sentence', { TK1: 0, TK2: 1 }, { TK1: 1, TK2: 0 }, ['change.both since=2025-11-14 about=child more=TK1 less=TK2']],
    ['several: a sentence for each way, so that nobody takes one for the other', { TK1: 0, TK2: 0, TK3: 1 }, { TK1: 1, TK2: 1, TK3: 0 }, ['change.more since=2025-11-14 about=child more=TK1,TK2', 'change.less since=2025-11-14 about=child less=TK3']],
    ['the same', { TK1: 1 }, { TK1: 1 }, ['change.same since=2025-11-14']],
    ['more beside the same: the same goes without saying', { TK1: 1, TK2: 0 }, { TK1: 1, TK2: 1 }, ['change.more since=2025-11-14 about=child more=TK2']],
    ['new', {}, { TK1: 1 }, ['change.new places=TK1']],
    ['looked at before, and not now: no change is said', { TK1: 1, TK2: 0 }, { TK2: 0 }, ['change.same since=2025-11-14']],
    ['no longer applies', { TK1: 1 }, { TK1: 'notApplicable' }, ['change.gone places=TK1']],
    ['did not apply before', { TK1: 'notApplicable' }, { TK1: 1 }, ['change.new places=TK1']],
    ['did not apply either time', { TK1: 'notApplicable' }, { TK1: 'notApplicable' }, []],
  ])('%s', (_, before, now, said) => {
    expect(under('TK', now, before).filter((one) => one.startsWith('change.'))).toEqual(said);
  });

  it('says of the setting and of the home what is to be put in place, or wanted', () => {
    const profile = (mark: Mark, on = '2026-11-21'): Profile => ({ ...profileOf({ F1: mark }, { reviewedOn: on }), views: [{ voice: 'school', ratings: { ST1: { mark }, TK1: { mark } } }, { voice: 'family', ratings: { F1: { mark } } }] });
    const said = theHelpNeeded(findingsOf(profile(1), THREE_PARTS, profile(2, '2025-11-14')), ALONE).map(toldOf).filter((one) => one.startsWith('change.'));
    expect(said).toEqual(['child less=TK1', 'setting less=ST1', 'home less=F1'].map((rest) => `change.less since=2025-11-14 about=${rest}`));
  });

  it('says why, where somebody wrote it down, and what people still see differently', () => {
    const now = profileOf({ TK1: { mark: 3, reason: ' A new room. ' }, TK2: { mark: 1, reason: 'More practice.' }, TK3: { mark: 2, reason: 'As before.' } });
    const said = saidOf(now, profileOf({ TK1: 2, TK2: 2, TK3: 2 }, BEFORE), [at('TK2'), at('MV1')]);
    expect(said.filter((one) => /differ|change/.test(one))).toEqual([
      'agreed.differ places=TK2', 'change.both since=2025-11-14 about=child more=TK1 less=TK2', 'change.why places=TK1 "A new room."', 'change.why places=TK2 "More practice."',
      'agreed.differ places=MV1',
    ]);
    // Fewer where there is no room: those of strands that crossed the line, or none.
    const whys = (reasons: Reasons) => saidOf(now, profileOf({ TK1: 2, TK2: 2, TK3: 2 }, BEFORE), [], reasons).filter((one) => one.startsWith('change.why'));
    expect([whys('crossed'), whys('none')]).toEqual([['change.why places=TK2 "More practice."'], []]);
    expect(saidOf(profileOf({ TK1: { mark: 3, reason: 'A new room.' } }), profileOf({ TK1: 2 }, BEFORE))).toContain('change.whyOnly "A new room."');
  });

  it('names the day before where the month is the same', () => {
    const said = saidOf(profileOf({ TK1: 1 }, { reviewedOn: '2026-11-21' }), profileOf({ TK1: 1 }, { reviewedOn: '2026-11-02' }));
    const both = theHelpNeeded(findingsOf(profileOf({ TK1: 1 }), TWO_PARTS, profileOf({ TK1: 1 }, { reviewedOn: '2026-11-02' })), ALONE);
    expect(said).toContain('change.same since=2026-11-02');
    expect(JSON.stringify(both)).toContain('"since":{"day":"2026-11-02"}');
    expect(JSON.stringify(theHelpNeeded(findingsOf(profileOf({ TK1: 1 }), TWO_PARTS, profileOf({ TK1: 1 }, BEFORE)), ALONE))).toContain('"since":{"month":"2025-11-14"}');
  });
});

describe('the help that is needed, on the whole', () => {
  const rest = (marks: Marks, before?: Profile) => saidOf(profileOf(marks), before).filter((one) => /^(note|need\.not|change\.(q|n))/.test(one));

  it('has the picture with its key, first; of the marks only those that are drawn', () => {
    expect(saidOf(profileOf({ TK1: 2, TK2: 0, TK3: 0, MV1: 0, MV2: 0 })).slice(0, 3)).toEqual(['[picture]', 'note: need.pictureKey', 'fine P: TK2,TK3,MV1,MV2']);
    expect(rest({ TK1: 'notApplicable', TK2: 0, TK3: 0, MV1: 0, MV2: 0 })).toEqual(['note: need.pictureKey', 'note: need.doesNotApplyKey']);
    expect(rest({ TK1: 0, TK2: 0, TK3: 0, MV1: 0 })).toEqual(['note: need.pictureKey', 'note: need.notLookedKey', 'need.notYetLookedAt places=MV2']);
  });

  it('says before the areas what is of none of them: what needs no extra help, part by part, what cannot be compared, what was not looked at', () => {
    const now = profileOf({ TK1: 0, TK2: 3, TK3: 1, MV1: 1, F1: 0, F2: 2 });
    const after = (before?: Profile) => saidOf(now, before).filter((one) => !/^(\[|note)/.test(one));
    const areas = ['subheading: area TK', 'statement TK2 3', 'need.atLevel level=1 places=TK3', 'subheading: area MV', 'need.atLevel level=1 places=MV1', 'subheading: area F', 'statement F2 2'];
    expect(after()).toEqual(['fine P: TK1', 'fine F: F1', 'need.notYetLookedAt places=MV2', ...areas]);
    expect(after({ ...profileOf({ TK2: 1 }, BEFORE), framework: { id: TWO_PARTS.id, edition: '1.0' } }))
      .toEqual(['fine P: TK1', 'fine F: F1', 'change.questions', 'need.notLookedAtThisTime places=MV2', ...areas]);
    expect(after(profileOf({ MV2: 1 }, BEFORE)).slice(0, 4)).toEqual(['fine P: TK1', 'fine F: F1', 'change.nothingBoth', 'need.notLookedAtThisTime places=MV2']);
  });

  it('says what nobody has looked at yet, or not this time, the family part only where they filled it in', () => {
    expect(rest({ TK1: 0 }).at(-1)).toBe('need.notYetLookedAt places=TK2,TK3,MV1,MV2');
    expect(rest({ TK1: 0, F1: 0 }).at(-1)).toBe('need.notYetLookedAt places=TK2,TK3,MV1,MV2,F2');
    expect(rest({ TK1: 0 }, profileOf({ TK1: 0, MV1: 3 }, BEFORE)).at(-1)).toBe('need.notLookedAtThisTime places=TK2,TK3,MV1,MV2');
  });

  it('says why nothing can be said of change', () => {
    expect(rest({ TK1: 3 }, profileOf({ TK1: 1 }, { ...BEFORE, framework: { id: TWO_PARTS.id, edition: '1.0' } }))).toContain('change.questions');
    expect(rest({ TK1: 3 }, profileOf({ MV1: 1 }, BEFORE))).toContain('change.nothingBoth');
    expect(rest({ TK1: 3 }).join()).not.toContain('change.');
    expect(rest({ TK1: 3 }, profileOf({ TK1: 3 }, BEFORE)).join()).not.toContain('change.');
  });

  it('explains the levels that stand by themselves, from the line up', () => {
    const named = (marks: Marks) => levelsNamed(findingsOf(profileOf(marks), TWO_PARTS));
    expect(named({ TK1: 4, MV1: 1 })).toEqual([]);
    expect(named({ TK1: 4, TK2: 2, MV1: 3, MV2: 3 })).toEqual([2, 3]);
  });
});

describe('whatever was rated', () => {
  it('says of every strand that needs help how much, once, and of no other', () => {
    fc.assert(fc.property(anyProfile, (profile) => {
      const findings = findingsOf(profile, TWO_PARTS);
      const said = theHelpNeeded(findings, ALONE).map(toldOf);
      const levels = said.flatMap((one) => {
        const [, strand, level] = /^statement (\w+) (\d)$/.exec(one) ?? [];
        const [, at, codes = ''] = /^need\.atLevel level=(\d) places=(.*)$/.exec(one) ?? [];
        return strand ? [`${strand}=${level}`] : at ? codes.split(',').map((code) => `${code}=${at}`) : [];
      });
      const needed = findings.areas.flatMap(({ needs, littleExtra }) => [...needs, ...littleExtra].map(({ place, level }) => `${place.strand.code}=${level}`));
      expect(levels.toSorted()).toEqual(needed.toSorted());
    }));
  });

  it('is a mirror: what was more one way is less the other, in the same words', () => {
    fc.assert(fc.property(anyProfileOfAnyEdition, anyProfile, (one, other) => {
      const [a, b] = [{ ...one, framework: other.framework, reviewedOn: '2026-03-02' }, { ...other, reviewedOn: '2026-03-02' }];
      const changes = (now: Profile, then: Profile) => theHelpNeeded(findingsOf(now, TWO_PARTS, then), ALONE).map(toldOf).flatMap((text) =>
        [...text.matchAll(/(more|less)=(\S+)/g)].flatMap(([, way, codes = '']) => codes.split(',').map((code) => `${way} ${code}`)));
      const turned = changes(b, a).map((text) => text.replace(/more|less/, (way) => (way === 'more' ? 'less' : 'more')));
      expect(turned.toSorted()).toEqual([...changes(a, b)].toSorted());
    }));
  });

  it('has under an area nothing that is not of that area alone', () => {
    fc.assert(fc.property(anyProfile, anyProfileOfAnyEdition, (profile, before) => {
      let under: string | undefined;
      for (const item of theHelpNeeded(findingsOf(profile, TWO_PARTS, before), { differ: [at('TK2'), at('MV1')], reasons: 'all' })) {
        if (item.kind === 'subheading') under = item.key;
        else if (under !== undefined) expect('key' in item ? item.key : item.kind).toMatch(new RegExp(`^${under.replace('.', '\\.')}\\.`));
      }
    }));
  });

  it('gives every line a key of its own', () => {
    fc.assert(fc.property(anyProfile, anyProfileOfAnyEdition, (profile, before) => {
      const keys = theHelpNeeded(findingsOf(profile, TWO_PARTS, before), ALONE).flatMap((item) => ('key' in item ? [item.key] : []));
      expect(new Set(keys).size).toBe(keys.length);
    }));
  });
});
