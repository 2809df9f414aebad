import { describe, expect, it } from 'vitest';
import { compareProfiles } from '../../src/core/change.ts';
import { codesIn, readIn } from '../../src/core/editions.ts';
import type { Framework } from '../../src/core/framework.ts';
import type { Settled } from '../../src/core/meeting.ts';
import { type Mark, markThatCounts, type Profile } from '../../src/core/review.ts';
import { at, profileOf, TWO_PARTS } from './arbitraries.ts';

const EARLIER = { id: 'two-parts', edition: '1.0' };
const FRAMEWORK: Framework = {
  ...TWO_PARTS,
  readsAs: [{
    from: EARLIER,
    strands: [
      { how: 'renamed', from: ['OLD1'], to: ['TK2'] },
      { how: 'merged', from: ['A1', 'B1'], to: ['MV1'] },
      { how: 'split', from: ['WIDE1'], to: ['TK3', 'MV2'] },
    ],
  }],
};

function earlier(marks: Readonly<Record<string, Mark>>, agreed: Readonly<Record<string, Settled>>): Profile {
  const ratings = Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, { mark }]));
  return { ...profileOf({}), framework: EARLIER, reviewedOn: '2025-11-21', views: [{ voice: 'school', ratings }], agreed };
}

describe('a level that was agreed with an earlier edition', () => {
  it.each<[says: string, code: string, marks: Record<string, Mark>, agreed: Record<string, Settled>, expected: readonly [says: string | number, whose: string]]>([
    ['reads under the new name', 'TK2', { OLD1: 1 }, { OLD1: { mark: 3 } }, [3, 'agreed']],
    ['reads where no voice had rated', 'TK2', {}, { OLD1: { mark: 3 } }, [3, 'agreed']],
    ['stands for the voice in what was merged', 'MV1', { A1: 4, B1: 1 }, { A1: { mark: 2 } }, [2, 'agreed']],
    ['makes whole what was partly rated', 'MV1', { A1: 2 }, { B1: { mark: 3 } }, [3, 'agreed']],
    ['is not that of what was merged where a voice’s level on another part is higher', 'MV1', { A1: 1, B1: 4 }, { A1: { mark: 2 } }, [4, 'school']],
    ['was lower than the voice’s, which no longer stands', 'MV1', { A1: 4, B1: 3 }, { A1: { mark: 1 } }, [3, 'school']],
    ['does not say which part it was for', 'TK3', { WIDE1: 0 }, { WIDE1: { mark: 2 } }, ['split', 'school']],
    ['leaves both parts without a need where none was agreed', 'MV2', { WIDE1: 3 }, { WIDE1: { mark: 0 } }, [0, 'agreed']],
    ['is not there where the difference stayed open', 'TK2', { OLD1: 1 }, { OLD1: { unresolved: true } }, [1, 'school']],
    ['is no strand of today that happens to have its code', 'TK1', {}, { TK1: { mark: 4 } }, ['notMapped', 'school']],
  ])('%s', (_, code, marks, agreed, expected) => {
    const read = readIn(FRAMEWORK, earlier(marks, agreed));
    if (!read) throw new Error('it has a map');
    const { mark, whose } = markThatCounts(read.profile, at(code));
    expect([read.because.get(code) ?? mark, whose]).toEqual(expected);
  });

  it('is compared, with its note, and a difference that stayed open is told', () => {
    const now = profileOf({ TK2: 3 }, { agreed: { TK2: { mark: 1, note: 'Seen by all.' }, TK1: { unresolved: true } } });
    const changes = compareProfiles(earlier({ OLD1: 1 }, { OLD1: { mark: 3 } }), now, FRAMEWORK);
    expect(changes.find(({ place }) => place.strand.code === 'TK2')).toMatchObject({ before: 3, after: 1, direction: 'stepDown', whoseBefore: 'agreed', whoseAfter: 'agreed', note: 'Seen by all.' });
    expect(changes.find(({ place }) => place.strand.code === 'TK1')).toMatchObject({ unresolved: true });
  });

  it('is asked for under the codes of its own edition', () => {
    expect(codesIn(FRAMEWORK, { framework: EARLIER }, 'MV1')).toEqual(['A1', 'B1']);
    expect(codesIn(FRAMEWORK, { framework: EARLIER }, 'TK1')).toEqual([]);
    expect(codesIn(FRAMEWORK, profileOf({}), 'TK1')).toEqual(['TK1']);
  });
});
