import { describe, expect, it } from 'vitest';
import { baselinesFor } from '../../../src/core/entry/baseline.ts';
import { differencesOf, openDifferences } from '../../../src/core/change/differences.ts';
import type { Settled } from '../../../src/core/meeting.ts';
import type { Mark, Profile, Review } from '../../../src/core/review.ts';
import type { Contribution } from '../../../src/core/views.ts';
import { profileOf, TWO_PARTS } from '../arbitraries.ts';

const ratings = (marks: Readonly<Record<string, Mark>>) => Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, { mark }]));

function heard(school: Record<string, Mark>, family: Record<string, Mark>, more: Partial<Profile> = {}): Profile {
  return { ...profileOf({}), views: [{ voice: 'school', ratings: ratings(school) }, { voice: 'family', by: 'Dad', ratings: ratings(family) }], ...more };
}

const teacher: Contribution = { n: 1, role: 'teacher', by: 'Mr Ashdown', answers: {}, ratings: ratings({ TK2: 3, MV1: 'notAssessed' }) };

describe('differences of view', () => {
  it('are where two voices gave levels that differ, in the order of the profile; a strand nobody looked at is none', () => {
    const profile = heard({ TK1: 2, TK2: 1, MV1: 0, MV2: 'notApplicable' }, { MV1: 2, TK1: 2, MV2: 3 }, { contributions: { t: teacher } });
    expect(differencesOf(profile, TWO_PARTS).map(({ place, said, isOpen }) => [place.strand.code, said.map(({ voice, level, by }) => [voice, by, level]), isOpen])).toEqual([
      ['TK2', [['school', undefined, 1], ['contribution', 'Mr Ashdown', 3]], true],
      ['MV1', [['school', undefined, 0], ['family', 'Dad', 2]], true],
    ]);
  });

  it.each<[Settled | undefined, boolean]>([[undefined, true], [{}, true], [{ note: 'Talk again.' }, true], [{ unresolved: true }, true], [{ mark: 2 }, false], [{ mark: 'notApplicable' }, false]])(
    'settled as %j, are open: %s',
    (settled, isOpen) => {
      const profile = heard({ TK1: 1 }, { TK1: 3 }, settled ? { agreed: { TK1: settled } } : {});
      expect(differencesOf(profile, TWO_PARTS)).toMatchObject([{ isOpen }]);
      expect(openDifferences(profile, TWO_PARTS)).toHaveLength(isOpen ? 1 : 0);
    },
  );

  it('are there where the meeting recorded one, though the levels are alike', () => {
    expect(differencesOf(heard({ TK1: 1 }, { TK1: 1 }, { agreed: { TK1: { unresolved: true } } }), TWO_PARTS)).toMatchObject([{ isOpen: true }]);
  });

  it('follow a meeting as it goes on', () => {
    expect(openDifferences(heard({ TK1: 1 }, { TK1: 3 }), TWO_PARTS, { TK1: { mark: 3 } })).toEqual([]);
  });

  it('are read under the codes of today', () => {
    const earlier = { id: 'two-parts', edition: '1.0' };
    const framework = { ...TWO_PARTS, readsAs: [{ from: earlier, strands: [{ how: 'renamed' as const, from: ['OLD1'], to: ['TK2'] }] }] };
    const profile = heard({ OLD1: 1 }, {}, { framework: earlier, contributions: { t: { ...teacher, ratings: ratings({ OLD1: 3, TK2: 1 }) } }, agreed: { OLD1: { unresolved: true }, TK2: { mark: 4 } } });
    expect(differencesOf(profile, framework)).toMatchObject([{ place: { strand: { code: 'TK2' } }, said: [{ level: 1 }, { level: 3 }], isOpen: true }]);
  });
});

describe('what a review is compared with', () => {
  const review = (id: string, setting?: string, settingType?: 'mainstream' | 'special'): Review =>
    ({ id, editions: [], later: [], profile: profileOf({}, { context: { schoolYear: 4, ...(setting && { setting }), ...(settingType && { settingType }) } }) });
  const kinds = (reviews: readonly Review[], at = reviews.length - 1) => {
    const after = reviews[at];
    return after && baselinesFor(reviews, after).map(({ kind, review: { id } }) => [kind, id]);
  };

  it.each([
    ['one alone', [review('a')], []],
    ['two', [review('a'), review('b')], [['previous', 'a']]],
    ['three', [review('a'), review('b'), review('c')], [['previous', 'b'], ['first', 'a']]],
    ['a move', [review('a', 'Elm'), review('b', 'Elm'), review('c', 'Oak'), review('d', 'Oak')], [['previous', 'c'], ['beforeMove', 'b'], ['first', 'a']]],
    ['two moves', [review('a', 'Elm'), review('b', 'Oak'), review('c', 'Ash'), review('d', 'Ash')], [['previous', 'c'], ['beforeMove', 'b'], ['first', 'a']]],
    ['a move just now', [review('a', 'Elm'), review('b', 'Elm'), review('c', 'Oak')], [['previous', 'b'], ['first', 'a']]],
    ['a setting that was not said', [review('a'), review('b', 'Oak'), review('c', 'Oak')], [['previous', 'b'], ['first', 'a']]],
    ['another type of setting', [review('a', 'Oak', 'mainstream'), review('b', 'Oak', 'mainstream'), review('c', 'Oak', 'special'), review('d', 'Oak', 'special')], [['previous', 'c'], ['beforeMove', 'b'], ['first', 'a']]],
  ])('%s', (_, reviews, expected) => { expect(kinds(reviews)).toEqual(expected); });

  it('is never a later one', () => {
    expect(kinds([review('a'), review('b'), review('c', 'Elm'), review('d', 'Oak')], 1)).toEqual([['previous', 'a']]);
  });
});
