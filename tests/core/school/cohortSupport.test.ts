import { describe, expect, it } from 'vitest';
import { LAYER_PACKS } from '../../../src/catalog/supportLayers.ts';
import type { ChildRecord } from '../../../src/core/child.ts';
import { cohortPlaces } from '../../../src/core/school/cohort.ts';
import { type ChildMovement, childMovement, hasMoved, needBySupport, pairsOf } from '../../../src/core/school/cohortSupport.ts';
import type { Context, Mark, Profile, Rating } from '../../../src/core/review.ts';
import { TWO_PARTS } from '../arbitraries.ts';

const shown = cohortPlaces(TWO_PARTS);
const [one = '', two = ''] = shown.map(({ strand }) => strand.code);
const [pack] = LAYER_PACKS;
const rungs = (pack?.layers ?? []).toSorted((a, b) => a.rank - b.rank);
const layer = (rung: number) => ({ pack: pack?.id ?? '', code: rungs[rung]?.code ?? '' });

interface Review {
  readonly on: string;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly rung?: number;
  readonly context?: Partial<Context>;
  readonly elsewhere?: true;
}

function recordOf(id: string, reviews: readonly Review[]): ChildRecord {
  return {
    id, card: { firstName: id, bornOn: '2016-05-01' }, cardEdition: 1,
    events: reviews.map(({ on, marks, rung, context, elsewhere }, at) => {
      const ratings = Object.fromEntries(Object.entries(marks).map(([code, mark]): [string, Rating] => [code, { mark }]));
      const profile: Profile = {
        reviewedOn: on, kind: 'annual', framework: elsewhere ? { id: 'another', edition: '1.0' } : { id: TWO_PARTS.id, edition: TWO_PARTS.edition },
        views: [{ voice: 'school', ratings }], strengths: {}, context: { schoolYear: 6 + at, ...context }, ...(rung !== undefined && { support: { layer: layer(rung), provisions: {} } }),
      };
      return { id: `${id}${at}`, device: 'd', sequence: at + 1, happenedAt: `${on}T10:00:00.000Z`, kind: 'profileFinished' as const, reviewId: `r${at}`, profile };
    }),
  };
}

const moved = (id: string, reviews: readonly Review[]) => childMovement(recordOf(id, reviews), TWO_PARTS, shown, LAYER_PACKS);
const all = (...found: readonly (ChildMovement | undefined)[]) => found.flatMap((one) => one ?? []);

describe('what a record says of the last two reviews', () => {
  it('is nothing without two that can be compared', () => {
    expect(moved('a', [{ on: '2026-01-10', marks: { [one]: 2 } }])).toBeUndefined();
    expect(moved('a', [{ on: '2025-01-10', marks: { [one]: 2 }, elsewhere: true }, { on: '2026-01-10', marks: { [one]: 2 } }])).toBeUndefined();
  });

  it('is of the last two, however many there are', () => {
    const found = moved('a', [
      { on: '2024-01-10', marks: { [one]: 4 }, rung: 2 }, { on: '2025-01-10', marks: { [one]: 1 }, rung: 0, context: { setting: 'Oak' } }, { on: '2026-01-10', marks: { [one]: 3 }, rung: 1, context: { setting: 'Elm' } },
    ]);
    expect(found).toMatchObject({ layer: 'more', strands: [{ code: one, need: 'more', support: 'more' }], before: { schoolYear: 7, setting: 'Oak' }, after: { schoolYear: 8, setting: 'Elm' } });
    expect(found && hasMoved(found)).toBe(true);
  });

  it.each<[string, Partial<Context>, Partial<Context>, boolean]>([
    ['another name', { setting: 'Oak' }, { setting: 'Elm' }, true],
    ['another type', { setting: 'Oak', settingType: 'mainstream' }, { setting: 'Oak', settingType: 'senUnit' }, true],
    ['the same', { setting: 'Oak', settingType: 'mainstream' }, { setting: 'Oak', settingType: 'mainstream' }, false],
    ['nothing on record before', {}, { setting: 'Elm', settingType: 'special' }, false],
  ])('tells a move by %s', (_, before, after, expected) => {
    expect(hasMoved({ before: { schoolYear: 6, ...before }, after: { schoolYear: 7, ...after } })).toBe(expected);
  });
});

describe('over many children', () => {
  const found = all(
    moved('a', [{ on: '2025-01-10', marks: { [one]: 1, [two]: 3 }, rung: 0 }, { on: '2026-01-10', marks: { [one]: 3, [two]: 1 }, rung: 0 }]),
    moved('b', [{ on: '2025-01-10', marks: { [one]: 1 }, rung: 0 }, { on: '2026-01-10', marks: { [one]: 2 }, rung: 1 }]),
    moved('c', [{ on: '2025-01-10', marks: { [one]: 1 } }, { on: '2026-01-10', marks: { [one]: 2 } }]),
  );

  it('need stands against support by child, strand for strand or over all of them', () => {
    expect([...needBySupport(found, one)]).toEqual([['more same', ['a']], ['more more', ['b']], ['more unclear', ['c']]]);
    expect([...needBySupport(found, undefined)]).toEqual([['more same', ['a']], ['less same', ['a']], ['more more', ['b']], ['more unclear', ['c']]]);
  });

  it('pairs say from where to where, and what is not on record', () => {
    expect(pairsOf(found, ({ layer: placed }) => placed?.layer.code)).toEqual([
      { from: rungs[0]?.code, to: rungs[0]?.code, ids: ['a'] }, { from: rungs[0]?.code, to: rungs[1]?.code, ids: ['b'] }, { from: undefined, to: undefined, ids: ['c'] },
    ]);
  });
});
