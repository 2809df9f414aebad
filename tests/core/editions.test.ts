import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProfiles } from '../../src/core/change.ts';
import { frameworkForBoth, howMuchReads, leftBehind, readIn } from '../../src/core/editions.ts';
import { findingsOf } from '../../src/core/family/findings.ts';
import type { Framework } from '../../src/core/framework.ts';
import { pictureOf } from '../../src/core/change/picture.ts';
import { markThatCounts, type Mark, type Profile, type Rating } from '../../src/core/review.ts';
import { trendsOf } from '../../src/core/change/trend.ts';
import { anyProfile, anyMark, at, profileOf, STRANDS, TWO_PARTS } from './arbitraries.ts';

const EARLIER = { id: 'two-parts', edition: '1.0' };

/** Of the earlier edition, OLD is called TK2 now, A and B have become MV1, WIDE has become TK3 and MV2; F2 is new and GONE is gone. */
const FRAMEWORK: Framework = {
  ...TWO_PARTS,
  readsAs: [{
    from: EARLIER,
    strands: [
      { how: 'reworded', from: ['TK1'], to: ['TK1'] },
      { how: 'renamed', from: ['OLD1'], to: ['TK2'] },
      { how: 'merged', from: ['A1', 'B1'], to: ['MV1'] },
      { how: 'split', from: ['WIDE1'], to: ['TK3', 'MV2'] },
      { how: 'same', from: ['F1'], to: ['F1'] },
    ],
  }],
};

function earlier(school: Readonly<Record<string, Mark>>, family: Readonly<Record<string, Mark>> = {}): Profile {
  const ratings = (marks: Readonly<Record<string, Mark>>) => Object.fromEntries(Object.entries(marks).map(([code, mark]): [string, Rating] => [code, { mark }]));
  return { ...profileOf({}), framework: EARLIER, reviewedOn: '2025-11-21', views: [{ voice: 'school', ratings: ratings(school) }, { voice: 'family', ratings: ratings(family) }] };
}

/** What an earlier profile says of a strand today: its mark, or why it says nothing. */
function today(code: string, profile: Profile) {
  const read = readIn(FRAMEWORK, profile);
  return read?.because.get(code) ?? (read && markThatCounts(read.profile, at(code)).mark);
}

describe('a profile of an earlier edition', () => {
  it.each<[says: string, code: string, earlier: Record<string, Mark>, today: unknown]>([
    ['reads the same under its old code', 'TK1', { TK1: 3 }, 3],
    ['reads under the new name', 'TK2', { OLD1: 2 }, 2],
    ['is not assessed where it was not', 'TK2', {}, 'notAssessed'],
    ['does not apply where it did not', 'TK2', { OLD1: 'notApplicable' }, 'notApplicable'],
    ['reads the highest of what was merged', 'MV1', { A1: 1, B1: 3 }, 3],
    ['reads the highest of what was merged, whichever comes first', 'MV1', { A1: 3, B1: 1 }, 3],
    ['leaves out of a merger what did not apply', 'MV1', { A1: 'notApplicable', B1: 1 }, 1],
    ['does not apply where no part of a merger did', 'MV1', { A1: 'notApplicable', B1: 'notApplicable' }, 'notApplicable'],
    ['cannot be read where part of a merger was not assessed: that part may have been higher', 'MV1', { A1: 2 }, 'partlyRated'],
    ['cannot be read where part of a merger was marked as not assessed', 'MV1', { A1: 2, B1: 'notAssessed' }, 'partlyRated'],
    ['is not assessed where no part of a merger was', 'MV1', { A1: 'notAssessed' }, 'notAssessed'],
    ['had no part with a need where the wider strand had none', 'TK3', { WIDE1: 0 }, 0],
    ['does not say which part a level was for', 'TK3', { WIDE1: 2 }, 'split'],
    ['does not say so of the other part either', 'MV2', { WIDE1: 2 }, 'split'],
    ['does not apply to any part where the whole did not', 'MV2', { WIDE1: 'notApplicable' }, 'notApplicable'],
    ['says nothing of a strand that is new', 'F2', { F2: 1 }, 'notMapped'],
  ])('%s (%s)', (_, code, marks, expected) => {
    expect(today(code, earlier(marks))).toBe(expected);
  });

  it('keeps each voice apart, and counts the one that counts', () => {
    const read = readIn(FRAMEWORK, earlier({ TK1: 1, F1: 4, A1: 2 }, { TK1: 3, F1: 2, A1: 1, B1: 1 }));
    expect(read?.profile.views.map(({ voice, ratings }) => [voice, ratings['TK1']?.mark, ratings['F1']?.mark, ratings['MV1']?.mark])).toEqual([
      ['school', 1, 4, undefined], ['family', 3, 2, 1],
    ]);
    expect(read?.because.get('MV1')).toBe('partlyRated'); // the school's level would count, and the school looked at one of two
  });

  it('keeps the words of the rating it reads', () => {
    const profile = { ...earlier({}), views: [{ voice: 'school' as const, ratings: { A1: { mark: 1 as const, evidence: 'Stairs with a rail.' }, B1: { mark: 2 as const, evidence: 'Ties laces with help.' } } }] };
    expect(readIn(FRAMEWORK, profile)?.profile.views[0]?.ratings['MV1']).toEqual({ mark: 2, evidence: 'Ties laces with help.' });
  });

  it('names what it had and this edition has not', () => {
    expect(leftBehind(FRAMEWORK, earlier({ TK1: 1, GONE1: 2 }, { GONE2: 0 }))).toEqual(['GONE1', 'GONE2']);
    expect(leftBehind(FRAMEWORK, profileOf({ TK1: 1 }))).toEqual([]);
  });

  it.each<[reads: string, profile: Profile]>([
    ['all', earlier({ TK1: 1, OLD1: 0, WIDE1: 0 })], // F2 is new, and takes nothing away
    ['part', earlier({ TK1: 1, GONE1: 2 })],
    ['part', earlier({ TK1: 1, WIDE1: 2 })],
    ['part', earlier({ A1: 2 })],
    ['all', profileOf({ F2: 1 })],
    ['nothing', { ...earlier({ TK1: 1 }), framework: { id: 'elsewhere', edition: '1.0' } }],
  ])('reads as %s of it', (reads, profile) => {
    expect(howMuchReads(FRAMEWORK, profile)).toBe(reads);
  });

  it('is not read at all without a map, and its own edition is read as it stands', () => {
    const own = profileOf({ TK1: 1 });
    expect(readIn(FRAMEWORK, own)?.profile).toBe(own);
    expect(readIn(TWO_PARTS, earlier({ TK1: 1 }))).toBeUndefined();
    expect(readIn(FRAMEWORK, { ...own, framework: { id: 'elsewhere', edition: '1.0' } })).toBeUndefined();
  });

  it('is never changed by being read', () => {
    const profile = earlier({ TK1: 1, A1: 2, B1: 3 });
    const copy = structuredClone(profile);
    readIn(FRAMEWORK, profile);
    expect(profile).toEqual(copy);
  });
});

describe('two editions side by side', () => {
  const before = earlier({ TK1: 3, OLD1: 0, A1: 1, B1: 2, WIDE1: 2 });
  const after = profileOf({ TK1: 1, TK2: 2, MV1: 2, TK3: 3, F2: 1 });

  it('compare where the map allows, and say why where it does not', () => {
    expect(Object.fromEntries(compareProfiles(before, after, FRAMEWORK).map(({ place, direction, because }) => [place.strand.code, because ?? direction]))).toEqual({
      TK1: 'stepDown', TK2: 'stepUp', TK3: 'split', MV1: 'same', MV2: 'split', F1: 'same', F2: 'notMapped',
    });
  });

  it('draw the picture and the trend in the newer one', () => {
    expect(pictureOf(after, FRAMEWORK, { before }).groups[0]?.domains[0]?.marks[0]).toEqual({ key: 'TK1', mark: 1, was: 3, change: 'down' });
    expect(pictureOf(before, FRAMEWORK).ratedElsewhere).toBeUndefined();
    const trends = trendsOf([{ id: 'r1', profile: before, editions: [], later: [] }, { id: 'r2', profile: after, editions: [], later: [] }], FRAMEWORK);
    expect(trends.map(({ place, points }) => [place.strand.code, ...points.map(({ mark }) => mark)])).toContainEqual(['TK3', 'cannotCompare', 3]);
  });

  it('tell a family what changed since the earlier edition', () => {
    const findings = findingsOf(after, FRAMEWORK, before);
    expect(findings.cannotCompare).toBeUndefined();
    expect(findings.areas.flatMap(({ less }) => less).map(({ place }) => place.strand.code)).toEqual(['TK1']);
  });

  it('are compared in the framework that can read both', () => {
    expect(frameworkForBoth(TWO_PARTS, FRAMEWORK)).toBe(FRAMEWORK);
    const old = { ...TWO_PARTS, ...EARLIER };
    expect(frameworkForBoth(old, FRAMEWORK)).toBe(FRAMEWORK);
    expect(frameworkForBoth(FRAMEWORK, old)).toBe(FRAMEWORK);
    expect(frameworkForBoth(old, { ...TWO_PARTS, id: 'elsewhere' }).id).toBe('elsewhere');
  });

  it('mirror each other whichever comes first', () => {
    const mirror = { stepUp: 'stepDown', stepDown: 'stepUp', newlyRated: 'noLongerRated', noLongerRated: 'newlyRated', same: 'same', cannotCompare: 'cannotCompare' } as const;
    const anyEarlier = fc.dictionary(fc.constantFrom('TK1', 'OLD1', 'A1', 'B1', 'WIDE1', 'F1'), anyMark).map((marks) => earlier(marks, marks));
    fc.assert(fc.property(anyEarlier, anyProfile, (one, other) => {
      const there = compareProfiles(one, other, FRAMEWORK);
      const back = compareProfiles(other, one, FRAMEWORK);
      expect(there.map(({ place }) => place.strand.code)).toEqual(STRANDS);
      expect(back.map(({ direction }) => direction)).toEqual(there.map(({ direction }) => mirror[direction]));
      expect(back.map(({ because }) => because)).toEqual(there.map(({ because }) => because));
    }));
  });
});
