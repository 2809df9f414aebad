import { describe, expect, test } from 'vitest';
import type { CouncilChild, CouncilFile, CouncilProvision } from '../../../src/core/council/councilFile.ts';
import { type CouncilTableId, STATUSES } from '../../../src/core/council/councilTable.ts';
import type { ShownTable } from '../../../src/core/council/shownTable.ts';
import { suppress, type Threshold } from '../../../src/core/council/suppress.ts';
import { alike, attack, narrow } from '../attacker.ts';
import { councilCount, inSchools, MADE_UP, madeUpChild as child, madeUpReview as review, many, randomFrom, schoolFile } from '../councils.ts';
import { contributors } from './contributors.ts';

function toldOf(files: readonly CouncilFile[], threshold: Threshold = 5) {
  return suppress(councilCount(files), files[0]!.framework, threshold);
}

function viewOf(files: readonly CouncilFile[], threshold: Threshold = 5) {
  const told = toldOf(files, threshold);
  if (!told.ok) throw new Error(JSON.stringify(told.problem));
  return { ...told.value, find: (id: CouncilTableId, of?: string) => told.value.tables.find((table) => table.id === id && table.of === of) };
}

type View = ReturnType<typeof viewOf>;

function cellsOf(view: View, id: CouncilTableId, row: string, of?: string) {
  const table = view.find(id, of);
  const at = table?.rows.indexOf(row) ?? -1;
  if (!table || at < 0) throw new Error(`${id} has no row ${row}`);
  return table.cells[at] ?? [];
}

const reviewed = (marks: string, provisions: readonly CouncilProvision[] = []): CouncilChild => child({ reviews: [review(marks, { provisions })] });

describe('need against support, beside the children without two reviews', () => {
  test.each([
    ['all others otherwise', [...many(20, () => child({ reviews: [review('111')] })), ...many(38, () => child({ reviews: [review('111'), review('222')] })), ...many(2, () => child({ reviews: [review('222'), review('000')] }))]],
    ['in part', [...many(20, () => child({ reviews: [review('111')] })), ...many(38, (at) => child({ reviews: [review('111'), review(at % 2 ? '221' : '122')] })), ...many(2, () => child({ reviews: [review('111'), review('111')] }))]],
    ['where these are few themselves', [...many(3, () => child({ reviews: [review('111')] })), ...many(40, (at) => child({ reviews: [review('211'), review(at % 2 ? '221' : '212')] })), ...many(3, () => child({ reviews: [review('211'), review('122')] }))]],
  ])('does not tell the few who are in no such row (%s)', (_, children) => {
    const { tables } = viewOf(inSchools(children));
    expect(narrow(attack([tables], MADE_UP), 5)).toEqual([]);
  });
});

/** The counts themselves, as if each could be shown that is not small. */
const naive = (files: readonly CouncilFile[]): readonly ShownTable[] => councilCount(files).tables.map((table) => ({ ...table, cells: table.counts.map((cells) => cells.map((count) => (count > 0 && count < 5 ? undefined : count))) }));

describe('did it help', () => {
  test('counts children before it shows provisions: six of one child are held back', () => {
    const files = inSchools(many(40, (at) => reviewed(at < 8 ? '333' : '111', at === 0 ? many(6, () => ({ strands: ['B1'], helped: 'no' as const })) : at < 8 ? [] : [{ strands: ['A1'], helped: 'yes' as const, hours: 3 }])));
    const view = viewOf(files);
    expect(cellsOf(view, 'helped', 'B1')[2]).toBeUndefined();
    expect(cellsOf(view, 'helped', 'A1')[0]).toBe(32);
    expect(contributors(view.tables, files, 5)).toEqual([]);
    expect(contributors(naive(files), files, 5)).toEqual(['helped B1 no: 1 children']);
  });
});

describe('hours', () => {
  const withHours = (hours: readonly number[]) => inSchools(many(40, (at) => reviewed(at % 2 ? '222' : '333', at < hours.length ? [{ strands: ['A1'], hours: hours[at] ?? 0 }] : [])));

  test.each([
    ['one who has most', [500, ...many(9, () => 40)], false],
    ['two who have nearly all', [500, 490, 1, 1, 1, 1], false],
    ['two of five', [500, 500, 1, 1, 1], false],
    ['one, and others who have as much together', [60, 40, 20, 20, 20], true],
    ['all alike', [20, 20, 20, 20, 20], true],
  ])('are shown only where nobody’s can be told by another who has some: %s', (_, hours, isShown) => {
    const files = withHours(hours);
    const view = viewOf(files);
    expect(contributors(naive(files), files, 5).length > 0).toBe(!isShown);
    expect(cellsOf(view, 'hours', 'A1')).toEqual(isShown ? [hours.length, hours.reduce((sum, one) => sum + one, 0)] : [undefined, undefined]);
    expect(contributors(view.tables, files, 5)).toEqual([]);
  });

  test.each([
    ['one child is in one row alone', (at: number) => [{ strands: at === 0 ? ['A1'] : ['A1', 'A2'], hours: at === 0 ? 130 : 40 }], false],
    ['one child has more for one of them', (at: number) => [{ strands: ['A1', 'A2'], hours: 40 }, ...(at === 0 ? [{ strands: ['A2'], hours: 30 }] : [])], false],
    ['the same for all', () => [{ strands: ['A1', 'A2'], hours: 40 }], true],
    ['five children more', (at: number) => [{ strands: at < 5 ? ['A1'] : ['A1', 'A2'], hours: 40 }], true],
  ])('of two strands are not shown where they differ by few children: %s', (_, provisions, isShown) => {
    const files = inSchools(many(40, (at) => reviewed(at % 2 ? '222' : '333', at < 20 ? provisions(at) : [])));
    const view = viewOf(files);
    expect(contributors(naive(files), files, 5).length > 0).toBe(!isShown);
    expect([...cellsOf(view, 'hours', 'A1'), ...cellsOf(view, 'hours', 'A2')].every((cell) => cell !== undefined)).toBe(isShown);
    expect(contributors(view.tables, files, 5)).toEqual([]);
  });
});

describe('a group of children who all are alike', () => {
  test('at a school, over the line, though others of it have no level', () => {
    const schools = ['s0', 's1', 's2', 's3'].map((id, school) => schoolFile(id, many(20, (at) => reviewed(school > 0 ? (at % 2 ? '333' : '111') : at < 15 ? '333' : '???'))));
    const view = viewOf(schools);
    expect(cellsOf(view, 'areas', 's0', 'A').slice(0, 2)).not.toContain(0);
    expect(alike(view.tables)).toEqual([]);
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
  });

  test('of a type, in one kind of setting', () => {
    const view = viewOf(inSchools([...many(15, () => child({ types: ['SLCN'], reviews: [review('111', { settingType: 'special' })] })), ...many(20, (at) => child({ reviews: [review('111', { settingType: at % 2 ? 'special' : 'mainstream' })] })), ...many(5, () => child({ types: ['PMLD'], reviews: [review('111', { settingType: 'electiveHomeEducation' })] }))]));
    expect(view.find('placements')?.columns).toContain('home');
    expect(alike(view.tables)).toEqual([]);
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
  });

  test('of an age, late', () => {
    const view = viewOf(inSchools([...many(30, (at) => child({ due: at % 2 ? 'late' : 'inTime' })), ...many(5, () => child({ schoolYear: 13, due: 'late' }))]));
    expect(view.find('due')?.columns).toContain('post16');
    expect(alike(view.tables)).toEqual([]);
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
  });

  test('all of them: no table tells what there is no second number beside', () => {
    const view = viewOf(inSchools(many(21, () => child({ reviews: [review('4?3'), review('4?3')] }))));
    expect(view.strandsLeftOut).toEqual(['A1', 'B1']);
    expect(alike(view.tables)).toEqual([]);
    expect(alike(naive(inSchools(many(21, () => child({ reviews: [review('4?3'), review('4?3')] })))))).toContain('levels  A1');
    expect(view.tables.map(({ id }) => id)).toEqual(['schools', 'levels', 'change', 'needSupport', 'inPlace', 'helped', 'hours', 'decisions']); // no decision is told of anybody
  });

  test('is not seen in which years a school teaches, nor in a table that is of plans alone', () => {
    const schools = ['s0', 's1', 's2'].map((id, school) => schoolFile(id, many(20, (at) => child({ schoolYear: school === 0 ? 8 : 3, types: [at % 2 ? 'ASD' : 'SLCN'] }))));
    const view = viewOf(schools);
    expect(view.find('schools')?.cells).toEqual([[0, 0, 20, 0], [0, 20, 0, 0], [0, 20, 0, 0]]);
    expect(cellsOf(view, 'needs', 'ASD')[STATUSES.indexOf('E')]).toBe(30);
  });
});

describe('fewer than three schools', () => {
  test.each([
    ['one', [schoolFile('s0', many(40, () => reviewed('123')))]],
    ['two', [schoolFile('s0', many(40, () => reviewed('123'))), schoolFile('s1', many(40, () => reviewed('321')))]],
    ['two, and one without children', [...['s0', 's1'].map((id) => schoolFile(id, many(40, () => reviewed('123')))), schoolFile('s2', [])]],
  ])('are not shown at all, for one knows their own: %s', (_, files) => {
    expect(toldOf(files)).toEqual({ ok: false, problem: { code: 'tooFewSchools' } });
  });
});

describe('where few children have two reviews', () => {
  test.each([[0, true], [1, false], [3, false], [4, false], [60, true]])('%i of 2,000: change goes, and every strand stays', (pairs, hasChange) => {
    const view = viewOf(inSchools(many(2000, (at) => child({ reviews: at < pairs ? [review('111'), review(at % 2 ? '112' : '221')] : [review(`${at % 5}${at % 4}${at % 3}`)] }))));
    expect(view.strandsLeftOut).toEqual([]);
    expect(view.find('levels')?.rows).toHaveLength(3);
    expect([view.find('change') !== undefined, view.find('needSupport') !== undefined]).toEqual([hasChange, hasChange]);
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
  });

  test('and nothing changed for any: change goes, and every strand stays', () => {
    const view = viewOf(inSchools(many(2000, (at) => child({ reviews: at < 60 ? [review('111'), review('111')] : [review(`${at % 5}${at % 4}${at % 3}`)] }))));
    expect(view.strandsLeftOut).toEqual([]);
    expect(view.tablesLeftOut).toContainEqual({ id: 'change' });
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
  });

  test.each([6, 9, 14])('%i of 2,000, who differ: change goes before most strands do', (pairs) => {
    const view = viewOf(inSchools(many(2000, (at) => child({ reviews: [...(at < pairs ? [review(`${at % 3}${at % 5}${(at + 1) % 3}`)] : []), review(`${at % 5}${at % 4}${at % 3}`)] }))));
    expect(view.strandsLeftOut.length).toBeLessThan(2);
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
  });
});

describe('whoever makes the tables anew for each number that a dash could be', () => {
  const COLUMNS = ['early', 'primary', 'secondary', 'post16'];
  const see = (counts: readonly (readonly number[])[]) => {
    const table = { id: 'schools' as const, rows: counts.map((_, at) => `s${at}`), columns: COLUMNS, counts, totals: 'both' as const };
    const told = suppress({ tables: [table], behind: { helped: [], hours: [], apart: [] } }, { domains: [], overTheLineFrom: 2 }, 5);
    return told.ok ? told.value.tables[0]?.cells ?? [] : [];
  };
  /** How many values of the numbers on a ring of four give the same table. */
  const fitting = (counts: readonly (readonly number[])[]) => {
    const shown = see(counts);
    const held = shown.flatMap((cells, row) => cells.flatMap((cell, column) => (cell === undefined ? [[row, column] as const] : [])));
    const [rows, columns] = [[...new Set(held.map(([row]) => row))], [...new Set(held.map(([, column]) => column))]];
    if (shown.length !== counts.length || held.length !== 4 || rows.length !== 2) return undefined;
    const moved = (by: number) => counts.map((cells, row) => cells.map((count, column) => count + (held.some(([r, c]) => r === row && c === column) ? ((row === rows[0]) === (column === columns[0]) ? by : -by) : 0)));
    return many(121, (at) => moved(at - 60)).filter((other) => other.flat().every((count) => count > 0) && JSON.stringify(see(other)) === JSON.stringify(shown)).length;
  };

  test('is left with all that a small number can be: of a table that once told its 4', () => {
    expect(fitting([[17, 24, 21, 11], [30, 21, 27, 12], [10, 22, 17, 21], [12, 20, 4, 8]])).toBeGreaterThanOrEqual(4);
  });

  test('and of others', () => {
    const found = many(60, (seed) => {
      const random = randomFrom(seed);
      const small = [Math.floor(random() * 4), Math.floor(random() * 4)];
      return fitting(many(4, (row) => many(4, (column) => (row === small[0] && column === small[1] ? 1 + Math.floor(random() * 4) : 6 + Math.floor(random() * 30)))));
    }).flatMap((fits) => fits ?? []);
    expect(found.length).toBeGreaterThan(40);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(4);
  });
});
