import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CouncilChild, CouncilFile, CouncilReview } from '../../../src/core/council/councilFile.ts';
import { COUNCIL_TABLES, type CouncilTableId } from '../../../src/core/council/councilTable.ts';
import { councilCounting } from '../../../src/core/council/councilTables.ts';
import { councilCount, madeUpSchools } from '../councils.ts';

function review(marks: string, more: Partial<CouncilReview> = {}): CouncilReview {
  return { month: '2026-10', kind: 'annual', schoolYear: 4, marks, provisions: [], ...more };
}

function school(id: string, children: readonly Partial<CouncilChild>[]): CouncilFile {
  return {
    recipient: 'Lowmere Council', madeOn: '2026-11-01', madeAt: '2026-11-01T09:00:00.000Z', who: 'all', school: { id, name: id },
    framework: { id: 'made-up', edition: '1', overTheLineFrom: 2, domains: [{ code: 'A', strands: ['A1', 'A2'] }, { code: 'B', strands: ['B1'] }] },
    children: children.map((child, at) => ({ id: `${id}${at}`, schoolYear: 4, reviews: [], ...child })),
  };
}

/** The numbers of a table that are not 0, as "row column". */
function counted(files: readonly CouncilFile[], id: CouncilTableId, of?: string): Readonly<Record<string, number>> {
  const table = councilCount(files).tables.find((one) => one.id === id && one.of === of);
  return Object.fromEntries((table?.counts ?? []).flatMap((cells, row) => cells.flatMap((count, column) => (count ? [[`${table?.rows[row]} ${table?.columns[column]}`, count]] : []))));
}

describe('tables over the files of many schools', () => {
  test('are those of the contract, in its order, and none without files', () => {
    expect([...new Set(councilCount(madeUpSchools(1, { sizes: [5] })).tables.map(({ id }) => id))]).toEqual([...COUNCIL_TABLES]);
    expect(councilCount([]).tables).toEqual([]);
  });

  test('count children by age group, main type, status and setting', () => {
    const files = [school('s', [
      { schoolYear: 0, status: 'K', types: ['SLCN', 'ASD'] },
      { schoolYear: 11, status: 'E', types: ['ASD'], reviews: [review('000', { settingType: 'senUnit' })] },
      { schoolYear: 12, status: 'E', reviews: [review('000')] },
    ])];
    expect(counted(files, 'schools')).toEqual({ 's early': 1, 's secondary': 1, 's post16': 1 });
    expect(counted(files, 'needs')).toEqual({ 'SLCN K': 1, 'ASD E': 1, 'none E': 1 });
    expect(counted(files, 'placements')).toEqual({ 'ASD resourced': 1, 'none none': 1 });
  });

  test('count the latest level, and change from the review before it', () => {
    const files = [school('s', [{ reviews: [review('444'), review('01?'), review('2?1')] }, { reviews: [review('-3x')] }, {}])];
    expect(counted(files, 'levels')).toEqual({ 'A1 2': 1, 'A1 -': 2, 'A2 ?': 1, 'A2 3': 1, 'A2 -': 1, 'B1 1': 1, 'B1 x': 1, 'B1 -': 1 });
    expect(counted(files, 'change')).toEqual({ 'A1 more': 1, 'A2 noLongerRated': 1, 'B1 newlyRated': 1, 'A1 noPair': 2, 'A2 noPair': 2, 'B1 noPair': 2 });
    expect(counted(files, 'areas', 'A')).toEqual({ 's over': 2, 's neither': 1 });
    expect(counted(files, 'areas', 'B')).toEqual({ 's notOver': 1, 's neither': 2 });
  });

  test.each([
    ['0', '1', 'more'], ['3', '3', 'same'], ['4', '0', 'less'], ['?', '0', 'newlyRated'], ['x', '2', 'newlyRated'], ['1', '?', 'noLongerRated'],
    ['?', 'x', 'apart'], ['-', '2', 'apart'], ['2', '-', 'apart'], ['-', '-', 'apart'],
  ])('%s then %s is %s', (before, after, way) => {
    expect(counted([school('s', [{ reviews: [review(`${before}00`), review(`${after}00`)] }])], 'change')[`A1 ${way}`]).toBe(1);
  });

  test('set need against support by the rank of one ladder, a child once in a cell', () => {
    const at = (rank: number, pack = 'law') => ({ layer: { pack, code: `l${rank}`, rank } });
    const files = [school('s', [
      { reviews: [review('000', at(1)), review('110', at(2))] },
      { reviews: [review('200', at(2)), review('100', at(2, 'other'))] },
      { reviews: [review('???', at(1)), review('000', at(2))] },
    ])];
    expect(counted(files, 'needSupport')).toEqual({ 'more more': 1, 'same more': 1, 'less unclear': 1, 'same unclear': 1 });
    expect(counted(files, 'layers')).toEqual({ 'law:l2 primary': 2, 'other:l2 primary': 1 });
  });

  test('count provisions once for each strand, and hours whole, half up', () => {
    const files = [school('s', [
      { reviews: [review('220', { provisions: [{ strands: ['A1', 'B1', 'A1'], hours: 10.25, helped: 'yes' }, { strands: ['A1', 'gone'], hours: 0.25 }, { strands: ['B1'] }] })] },
    ])];
    expect(counted(files, 'inPlace')).toEqual({ 'A1 with': 1, 'A2 without': 1, 'B1 neither': 1 });
    expect(counted(files, 'helped')).toEqual({ 'A1 yes': 1, 'A1 notSaid': 1, 'B1 yes': 1, 'B1 notSaid': 1 });
    expect(counted(files, 'hours')).toEqual({ 'A1 children': 1, 'A1 hours': 11, 'B1 children': 1, 'B1 hours': 10 });
  });

  test('know whose provisions they are: children for each answer, the hours of those with the most, and how far two strands differ', () => {
    const having = (hours: number, strands: readonly string[], helped?: 'yes' | 'no') => ({ strands, hours, ...(helped && { helped }) });
    const { behind } = councilCount([
      school('s', [
        { reviews: [review('220', { provisions: [having(4, ['A1', 'A2'], 'no'), having(1.5, ['A1'], 'no'), { strands: ['B1'] }] })] },
        { reviews: [review('220', { provisions: [having(3, ['A1', 'A2'], 'yes')] })] },
      ]),
      school('t', [{ reviews: [review('220', { provisions: [having(2, ['A1', 'A2'], 'no')] })] }, { reviews: [review('220', { provisions: [having(0.25, ['A1'])] })] }, {}]),
    ]);
    expect(behind.helped).toEqual([[1, 0, 2, 0, 1], [1, 0, 2, 0, 0], [0, 0, 0, 0, 1]]);
    expect(behind.hours).toEqual([{ most: 5.5e6, others: 2.25e6 }, { most: 4e6, others: 2e6 }, { most: 0, others: 0 }]);
    expect(behind.apart).toEqual([[0, 2, 4], [2, 0, 3], [4, 3, 0]]);
  });

  test('count decisions and reviews in time of children with a plan alone', () => {
    const decided = [review('000', { decision: { decision: 'amend', inTime: false } })];
    const files = [school('s', [{ status: 'E', due: 'late', reviews: decided }, { status: 'E', reviews: [review('000')] }, { status: 'K', due: 'late', reviews: decided }])];
    expect(counted(files, 'decisions')).toEqual({ 'amend late': 1, 'none unknown': 1 });
    expect(counted(files, 'due')).toEqual({ 'late primary': 1, 'unknown primary': 1 });
  });

  test('agree with one another: each counts the same children', () => {
    const files = madeUpSchools(7, { sizes: [40, 30, 50] });
    const tables = councilCount(files).tables;
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    for (const { id, counts } of tables) {
      if (['schools', 'needs', 'areas', 'layers'].includes(id)) expect(sum(counts.map(sum))).toBe(120);
      if (['levels', 'change', 'inPlace'].includes(id)) for (const row of counts) expect(sum(row)).toBe(120);
    }
    expect(sum(tables.find(({ id }) => id === 'due')!.counts.map(sum))).toBe(sum(tables.find(({ id }) => id === 'placements')!.counts.map(sum)));
  });

  test('are the same in steps of any size as in one piece', () => {
    fc.assert(fc.property(fc.integer(), fc.array(fc.nat(12), { maxLength: 5 }), fc.integer({ min: 1, max: 30 }), (seed, sizes, childrenInAStep) => {
      const files = madeUpSchools(seed, { sizes });
      const heard: number[] = [];
      const steps = councilCounting(files, childrenInAStep);
      let step = steps.next();
      for (; !step.done; step = steps.next()) heard.push(step.value);
      expect(step.value).toEqual(councilCount(files, Infinity));
      const children = sizes.reduce((sum, size) => sum + size, 0);
      expect(heard).toEqual(Array.from({ length: Math.floor(children / childrenInAStep) }, (_, at) => (at + 1) * childrenInAStep));
    }));
  });
});
