import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import { places } from '../../../src/core/framework.ts';
import { emptyMeeting } from '../../../src/core/meeting.ts';
import { markThatCounts, type Profile, type RecordEvent, reviewsOf, type Voice } from '../../../src/core/review.ts';
import { openColumns } from '../../../src/data/format/columns.ts';
import { packColumns } from '../../../src/data/format/packColumns.ts';
import { anyChildRecord, anyProfileOfAnyEdition, profileOf, STRANDS, TWO_PARTS } from '../../core/arbitraries.ts';

const VOICES: readonly Voice[] = ['school', 'family'];

/** Up to a few children with none to fifteen reviews each, of several editions. */
const anyChildren = fc.uniqueArray(
  fc.tuple(anyChildRecord, fc.array(anyProfileOfAnyEdition, { maxLength: 15 })).map(([record, profiles]) => withProfiles(record, profiles)),
  { maxLength: 6, selector: (record) => record.id },
);

describe('columns', () => {
  it('say what a walk over the records says', () => {
    fc.assert(fc.property(anyChildren, (children) => {
      const shard = openColumns(packColumns(children));
      expect(shard.childIds).toEqual(children.map((child) => child.id));
      for (const child of children) {
        const walked = reviewsOf(child.events).map(({ profile }) => walk(profile));
        expect(shard.profilesOf(child.id).map((column) => walk(column.asProfile()))).toEqual(walked);
        expect(shard.profilesOf(child.id).map((column) => marksOf((voice, code) => column.markOf(voice, code)))).toEqual(walked.map(({ marks }) => marks));
      }
    }), { numRuns: 60 });
  });

  it('say the same when some children are kept from older columns and others are new, changed or gone', () => {
    fc.assert(fc.property(anyChildren, anyChildren, fc.nat(), (before, after, draw) => {
      const gone = before[draw % Math.max(1, before.length)]?.id;
      const changed = new Map(after.map((child, at) => [before[at * 2]?.id ?? child.id, child]));
      const records = [...changed].map(([id, child]) => ({ ...child, id }));
      const kept = before.filter(({ id }) => id !== gone && !changed.has(id));
      const shard = openColumns(packColumns(before));
      const again = openColumns(packColumns(records, { shard, childIds: kept.map(({ id }) => id) }));
      expect(again.childIds).toEqual([...kept, ...records].map(({ id }) => id));
      for (const child of [...kept, ...records]) {
        expect(again.profilesOf(child.id).map((column) => walk(column.asProfile()))).toEqual(reviewsOf(child.events).map(({ profile }) => walk(profile)));
      }
    }), { numRuns: 60 });
  });

  it('hold a byte a strand, and none for a voice that says nothing', () => {
    const spoken = profileOf({ TK1: 3, TK2: 'notApplicable' });
    const sizeOf = (profiles: readonly Profile[]) => packColumns([withProfiles(RECORD, profiles)]).byteLength;
    expect(sizeOf([spoken, spoken, spoken]) - sizeOf([spoken, spoken])).toBe(10 + 2);
    const family = profileOf({ TK1: 3, TK2: 'notApplicable', F1: 0 });
    expect(sizeOf([family, family, family]) - sizeOf([family, family])).toBe(10 + 3);
  });

  it('keep "not applicable" apart from "not assessed", and take a mark of a later version for not assessed', () => {
    const later: Profile['views'] = JSON.parse('[{"voice":"school","ratings":{"TK1":{"mark":"notApplicable"},"TK2":{"mark":258},"__proto__":{"mark":4}}}]');
    const [column] = openColumns(packColumns([withProfiles(RECORD, [profileOf({}, { views: later })])])).profilesOf('c1');
    expect(['TK1', 'TK2', 'TK3', '__proto__', 'toString'].map((code) => column?.markOf('school', code)))
      .toEqual(['notApplicable', 'notAssessed', 'notAssessed', 4, 'notAssessed']);
    expect(column?.markOf('family', 'TK1')).toBe('notAssessed');
  });

  it('have nothing of a child that is not in them', () => {
    expect(openColumns(packColumns([])).profilesOf('c1')).toEqual([]);
    expect(openColumns(packColumns([withProfiles(RECORD, [])])).profilesOf('c1')).toEqual([]);
  });
});

const RECORD: ChildRecord = { id: 'c1', card: { firstName: 'Isla', bornOn: '2015-05-05' }, cardEdition: 1, events: [] };

function withProfiles(record: ChildRecord, profiles: readonly Profile[]): ChildRecord {
  return {
    ...record,
    events: profiles.map((profile, at) => ({
      id: `e${at}`, device: 'd1', sequence: at, happenedAt: '2026-11-21T10:00:00Z', kind: 'profileFinished', reviewId: `r${at}`, profile,
    })),
  };
}

/** What columns keep of a profile, looked up in the simplest way. */
function walk(profile: Profile) {
  const { reviewedOn, kind, framework: { id, edition }, context: { schoolYear } } = profile;
  const marks = marksOf((voice, code) => profile.views.find((view) => view.voice === voice)?.ratings[code]?.mark ?? 'notAssessed');
  return { reviewedOn, kind, id, edition, schoolYear, marks };
}

function marksOf<Found>(find: (voice: Voice, code: string) => Found): readonly Found[] {
  return VOICES.flatMap((voice) => [...STRANDS, 'NOSUCH'].map((code) => find(voice, code)));
}

describe('a level that was agreed', () => {
  it('stands in the columns in the place of either voice’s', () => {
    const events: readonly RecordEvent[] = [
      { id: 'e1', device: 'd', sequence: 1, happenedAt: '2026-11-12T10:00:00Z', kind: 'profileFinished', reviewId: 'r1', profile: profileOf({ TK1: 2, TK2: 3, F1: 1 }) },
      { id: 'e2', device: 'd', sequence: 2, happenedAt: '2026-11-19T10:00:00Z', kind: 'met', reviewId: 'r1', meeting: { ...emptyMeeting('2026-11-19'), settled: { TK1: { mark: 4 }, TK2: { unresolved: true }, F1: { mark: 0 }, MV1: { mark: 1 } } } },
    ];
    const [column] = openColumns(packColumns([{ id: 'c1', card: { firstName: 'Odalys', bornOn: '2016-03-27' }, cardEdition: 1, events }])).profilesOf('c1');
    const [review] = reviewsOf(events);
    if (!column || !review) throw new Error('a review');
    for (const place of places(TWO_PARTS)) expect(markThatCounts(column.asProfile(), place).mark, place.strand.code).toBe(markThatCounts(review.profile, place).mark);
  });
});
