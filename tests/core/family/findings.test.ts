import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaFound, type Findings, findingsOf } from '../../../src/core/family/findings.ts';
import { anyProfile, anyProfileOfAnyEdition, profileOf, TWO_PARTS } from '../arbitraries.ts';

const codes = (found: AreaFound | undefined) => found && {
  needs: found.needs.map(({ place, level }) => `${place.strand.code}=${level}`),
  littleExtra: found.littleExtra.map(({ place }) => place.strand.code),
  fine: found.fine.map(({ strand }) => strand.code),
  notLookedAt: found.notLookedAt.map(({ strand }) => strand.code),
  doesNotApply: found.doesNotApply.map(({ strand }) => strand.code),
};
const area = ({ areas }: Findings, code: string) => areas.find(({ domain }) => domain.code === code);
const moved = (found: AreaFound | undefined) => found && Object.fromEntries(
  (['more', 'less', 'same', 'newlyLookedAt', 'noLongerApplies'] as const).map((key) => [key, found[key].map(({ place }) => place.strand.code)]),
);

describe('findings', () => {
  it('put the most help first, then the order of the framework', () => {
    const findings = findingsOf(profileOf({ TK1: 2, TK2: 4, TK3: 2, MV1: 1, MV2: 0 }), TWO_PARTS);
    expect(codes(area(findings, 'TK'))).toEqual({ needs: ['TK2=4', 'TK1=2', 'TK3=2'], littleExtra: [], fine: [], notLookedAt: [], doesNotApply: [] });
    expect(codes(area(findings, 'MV'))).toEqual({ needs: [], littleExtra: ['MV1'], fine: ['MV2'], notLookedAt: [], doesNotApply: [] });
    expect(area(findings, 'TK')?.needs[0]?.statement).toBe('Somebody helps {name} with Joining in nearly all the time.');
  });

  it('keep not looked at and does not apply apart from fine', () => {
    const findings = findingsOf(profileOf({ TK1: 'notApplicable', TK2: 0 }), TWO_PARTS);
    expect(codes(area(findings, 'TK'))).toEqual({ needs: [], littleExtra: [], fine: ['TK2'], notLookedAt: ['TK3'], doesNotApply: ['TK1'] });
  });

  it('follow the line of the framework', () => {
    const findings = findingsOf(profileOf({ TK1: 2, TK2: 3 }), { ...TWO_PARTS, rules: { ...TWO_PARTS.rules, overTheLineFrom: 3 } });
    expect(codes(area(findings, 'TK'))).toMatchObject({ needs: ['TK2=3'], littleExtra: ['TK1'] });
  });

  it('put every strand in exactly one place', () => {
    fc.assert(fc.property(anyProfile, fc.option(anyProfileOfAnyEdition, { nil: undefined }), (profile, before) => {
      for (const found of findingsOf(profile, TWO_PARTS, before).areas) {
        const placed = Object.values(codes(found) ?? {}).flat().map((code) => code.split('=')[0]);
        expect(placed).toHaveLength(found.domain.strands.length);
        expect(new Set(placed)).toEqual(new Set(found.domain.strands.map(({ code }) => code)));
      }
    }));
  });

  it('say what changed since the profile before', () => {
    const findings = findingsOf(profileOf({ TK1: 3, TK2: 1, TK3: 0, MV1: 2, MV2: 'notApplicable' }), TWO_PARTS, profileOf({ TK1: 1, TK2: 2, TK3: 0, MV2: 1 }, { reviewedOn: '2025-11-14' }));
    expect(findings.since).toBe('2025-11-14');
    expect(moved(area(findings, 'TK'))).toEqual({ more: ['TK1'], less: ['TK2'], same: ['TK3'], newlyLookedAt: [], noLongerApplies: [] });
    expect(moved(area(findings, 'MV'))).toEqual({ more: [], less: [], same: [], newlyLookedAt: ['MV1'], noLongerApplies: ['MV2'] });
  });

  it('say nothing of change without a profile before, or with one of another edition', () => {
    const none = { more: [], less: [], same: [], newlyLookedAt: [], noLongerApplies: [] };
    const profile = profileOf({ TK1: 3 });
    const first = findingsOf(profile, TWO_PARTS);
    expect([first.since, first.cannotCompare, moved(area(first, 'TK'))]).toEqual([undefined, undefined, none]);
    const other = findingsOf(profile, TWO_PARTS, profileOf({ TK1: 1 }, { reviewedOn: '2025-11-14', framework: { id: 'two-parts', edition: '1.0' } }));
    expect([other.since, other.cannotCompare, moved(area(other, 'TK'))]).toEqual(['2025-11-14', true, none]);
  });

  it('hold the strengths as typed, in the order of the framework', () => {
    const strengths = { MV: { text: ' Climbs well. ' }, TK: { text: '', toBuildOn: true as const }, F: { text: 'Cooks' }, GONE: { text: 'Elsewhere' } };
    expect(findingsOf(profileOf({ TK1: 1 }, { strengths }), TWO_PARTS).strengths.map(({ part: _, domain, ...rest }) => [domain.code, rest])).toEqual([
      ['TK', { text: '', toBuildOn: true }],
      ['MV', { text: 'Climbs well.', toBuildOn: false }],
    ]);
    expect(findingsOf(profileOf({}, { strengths: { TK: { text: '  ' } } }), TWO_PARTS).strengths).toEqual([]);
  });

  it('tell of the private part when the family filled it in, unless it is to stay out', () => {
    const told = (marks: Parameters<typeof profileOf>[0], withPrivateParts?: boolean) =>
      findingsOf(profileOf(marks, { strengths: { F: { text: 'Cooks' } } }), TWO_PARTS, undefined, { withPrivateParts });
    expect(area(told({ F1: 2 }), 'F')).toBeDefined();
    expect(area(told({ F1: 2 }, true), 'F')).toBeDefined();
    expect(area(told({}), 'F')).toBeUndefined();
    expect(area(told({ F1: 2 }, false), 'F')).toBeUndefined();
    expect(told({ F1: 2 }, false).strengths).toEqual([]);
  });

  it('refuse a profile of another edition', () => {
    expect(() => findingsOf(profileOf({ TK1: 1 }), { ...TWO_PARTS, edition: '3.0' })).toThrow(RangeError);
  });
});
