import { describe, expect, test } from 'vitest';
import type { ShownTable } from '../../src/core/shownTable.ts';
import { suppress, type Threshold } from '../../src/core/suppress.ts';
import type { CouncilChild, CouncilFile, CouncilReview } from '../../src/core/councilFile.ts';
import { councilCount, councilTables } from '../../src/core/councilTables.ts';
import { roundedView } from '../../src/core/roundedView.ts';
import { attack, type Found } from './attacker.ts';
import { madeUpSchools, randomFrom } from './councils.ts';

const SEEDS = Array.from({ length: Number(process.env['SEEDS'] ?? 16) }, (_, seed) => seed);

/** Councils of a few schools, each otherwise: large and tiny schools, plans alone or all children, marks of another edition or none. */
function council(seed: number): readonly CouncilFile[] {
  const random = randomFrom(seed + 1000);
  const sizes = Array.from({ length: 2 + Math.floor(random() * 7) }, () => Math.floor(random() ** 2 * 50));
  return madeUpSchools(seed, { sizes, who: seed % 3 === 0 ? 'E' : 'all', unread: seed % 4 === 0 ? 0 : 0.08, domains: seed % 5 === 0 ? [{ code: 'A', strands: ['A1'] }] : undefined });
}

function viewOf(files: readonly CouncilFile[], threshold: Threshold = 5) {
  const { tables, largestShare } = councilCount(files);
  const told = suppress(tables, files[0]!.framework, threshold, largestShare);
  if (!told.ok) throw new Error(told.problem.cells.join());
  return told.value;
}

function narrow(found: readonly Found[], threshold: number): readonly Found[] {
  // One that stands nowhere may be known as long as it is 0 or not small.
  return found.filter(({ cell, least, most }) => most - least + 1 < threshold - 1e-6 && !(cell.startsWith('told') && (most < 1e-6 || most > threshold - 1 + 1e-6)));
}

describe('somebody with all tables at once', () => {
  test.each(SEEDS)('cannot tell a number that is held back from four others (council %i)', (seed) => {
    const files = council(seed);
    const view = viewOf(files);
    expect(narrow(attack([view.tables], files[0]!.framework), 5)).toEqual([]);
    for (const { cells, id } of view.tables) if (id !== 'hours') expect(cells.flat().every((cell) => cell === undefined || cell === 0 || cell >= 5)).toBe(true);
  });

  test.each(SEEDS.slice(0, 8))('cannot with a higher threshold either (council %i)', (seed) => {
    const files = madeUpSchools(seed, { sizes: [60, 50, 40, 12, 8, 7, 2] });
    expect(narrow(attack([viewOf(files, 10).tables], files[0]!.framework, 10), 10)).toEqual([]);
    expect(narrow(attack([viewOf(files, 20).tables], files[0]!.framework, 20), 20)).toEqual([]);
  });

  test.each(SEEDS.slice(0, 5))('learns nothing by raising the threshold (council %i)', (seed) => {
    const files = madeUpSchools(seed, { sizes: [24, 9, 8, 6, 3, 2] });
    const [low, middle, high] = ([5, 10, 20] as const).map((threshold) => viewOf(files, threshold).tables) as [readonly ShownTable[], readonly ShownTable[], readonly ShownTable[]];
    const ranges = (found: readonly Found[]) => found.filter(({ cell }) => cell.startsWith('0 ')).map(({ cell, least, most }) => [cell, Math.round(least), Math.round(most)]);
    expect(ranges(attack([low, middle, high], files[0]!.framework))).toEqual(ranges(attack([low], files[0]!.framework, 0)));
  });

  test('finds many when only small numbers are held back', () => {
    const found = SEEDS.slice(0, 4).flatMap((seed) => {
      const files = madeUpSchools(seed, { sizes: [30, 25, 40] });
      const tables = councilTables(files).map(({ id, of, rows, columns, counts, totals }): ShownTable => ({
        id, ...(of !== undefined && { of }), rows, columns, cells: counts.map((cells) => cells.map((count) => (count > 0 && count < 5 ? undefined : count))),
        ...(totals !== 'none' && { rowTotals: counts.map(sum) }), ...(totals === 'both' && { columnTotals: columns.map((_, at) => sum(counts.map((cells) => cells[at] ?? 0))) }),
      }));
      return attack([tables], files[0]!.framework);
    });
    expect(found.filter(({ least, most }) => most - least < 0.5).length).toBeGreaterThan(20);
  });
});

describe('what is shown', () => {
  test('is the same for the same files', () => {
    expect(viewOf(council(4))).toEqual(viewOf(council(4)));
  });

  test('is nothing at all of fewer children than the threshold', () => {
    expect(viewOf(madeUpSchools(1, { sizes: [2, 2] }))).toMatchObject({ children: 4, tables: [] });
    expect(viewOf(madeUpSchools(1, { sizes: [9] }), 10).tables).toEqual([]);
  });

  test('puts smaller schools together, alike in every table', () => {
    const view = viewOf(madeUpSchools(3, { sizes: [40, 3, 12, 1, 30] }));
    const rows = view.tables.filter(({ id }) => id === 'schools' || id === 'areas').map((table) => table.rows);
    expect(rows.length).toBeGreaterThan(1);
    // Four children in two schools are still too few: the next smallest joins them.
    for (const own of rows) expect(own).toEqual(['s0', 's4', '+schools']);
    expect(view.tables[0]?.rowTotals).toEqual([40, 30, 16]);
  });

  test('puts every group together alike, in every table it is in', () => {
    const DIMENSIONS = { types: [['needs', 'rows'], ['placements', 'rows']], bands: [['schools', 'columns'], ['layers', 'columns'], ['due', 'columns']], schools: [['schools', 'rows'], ['areas', 'rows']] } as const;
    for (const seed of SEEDS) {
      const { tables } = viewOf(council(seed));
      for (const places of Object.values(DIMENSIONS)) {
        const keys = places.flatMap(([id, side]) => tables.filter((table) => table.id === id).map((table) => table[side].join()));
        expect(new Set(keys).size).toBeLessThanOrEqual(1);
      }
    }
  });

  test('holds back nearly nothing of a large council', () => {
    const files = madeUpSchools(5, { sizes: Array.from({ length: 60 }, (_, at) => 100 + at) });
    const { tables } = viewOf(files);
    const parts = (ids: readonly string[]) => {
      const cells = tables.filter(({ id }) => ids.includes(id)).flatMap((table) => table.cells.flat());
      return cells.filter((cell) => cell === undefined).length / cells.length;
    };
    expect(parts(['levels', 'change', 'inPlace', 'helped', 'hours', 'needSupport', 'needs'])).toBe(0);
    expect(parts(['schools', 'areas'])).toBeLessThan(0.2);
  });

  test('takes less than three seconds for 600 schools, whatever the threshold', () => {
    const domains = ['C', 'D', 'E', 'F', 'G', 'H'].map((code) => ({ code, strands: [1, 2, 3, 4].map((at) => `${code}${at}`) }));
    const files = madeUpSchools(3, { sizes: Array.from({ length: 600 }, (_, at) => 19 + (at % 31)), domains });
    const { tables, largestShare } = councilCount(files);
    for (const threshold of [5, 20] as const) {
      const began = performance.now();
      expect(suppress(tables, files[0]!.framework, threshold, largestShare).ok).toBe(true);
      expect(performance.now() - began).toBeLessThan(3000);
    }
  }, 60_000);

  test('has hours only where enough children have them', () => {
    const files = madeUpSchools(6, { sizes: [20, 20], domains: [{ code: 'A', strands: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'] }] });
    const { tables, largestShare: share } = councilCount(files);
    const raw = tables.find(({ id }) => id === 'hours');
    const shown = viewOf(files).tables.find(({ id }) => id === 'hours');
    expect(raw?.counts.some(([children]) => children && children < 5)).toBe(true);
    for (const [at, code] of (shown?.rows ?? []).entries()) {
      const [children = 0, hours] = raw?.counts[raw.rows.indexOf(code)] ?? [];
      expect(shown?.cells[at]).toEqual((children > 0 && children < 5) || (share[raw!.rows.indexOf(code)] ?? 0) > 0.5 ? [undefined, undefined] : [children, hours]);
    }
  });
});

describe('a number that could be worked out once', () => {
  test('of "did it help", beside the children with hours, has another with it (finding 5a)', () => {
    const children = many(60, (at) => child({ reviews: [
      review(at < 9 ? '300' : at < 30 ? '110' : '031'),
      review(at < 9 ? '300' : at < 30 ? '110' : '031', { provisions: at < 9 ? [{ strands: ['A1'], hours: 10, helped: at < 5 ? 'no' : 'yes' }] : [] }),
    ] }));
    const view = viewOf([file(children)]);
    expect(cellsOf(view.tables, 'helped', 'A1').filter((cell) => cell === undefined).length).toBeGreaterThan(1);
    expect(narrow(attack([view.tables], FRAMEWORK), 5)).toEqual([]);
    const lone = view.tables.map((table) => (table.id === 'helped' ? { ...table, cells: table.cells.map((cells, row) => (table.rows[row] === 'A1' ? [undefined, 0, 5, 0, 0] : cells)) } : table));
    expect(attack([lone], FRAMEWORK)).toContainEqual({ cell: '0 helped  A1 yes', least: 4, most: 4 });
  });

  test('of need against support, beside the change of a strand, has another with it (finding 5b)', () => {
    const children = many(80, (at) => {
      const moved = at < 44;
      const rank = at < 12 ? 2 : at < 32 ? 1 : at < 36 ? 0 : undefined;
      const layer = rank === undefined ? {} : { layer: { pack: 'law', code: 'abc'[rank] ?? '', rank } };
      return child({ reviews: [review(moved ? '111' : '110', { layer: { pack: 'law', code: 'b', rank: 1 } }), { ...without(review(moved ? (at < 10 ? '222' : '211') : '110')), ...layer }] });
    });
    const view = viewOf([file(children)]);
    for (const way of ['more', 'same', 'less']) expect(cellsOf(view.tables, 'needSupport', way).filter((cell) => cell === undefined)).not.toHaveLength(1);
    expect(narrow(attack([view.tables], FRAMEWORK), 5)).toEqual([]);
  });

  test('of an age group without a plan is in no two tables (finding 6)', () => {
    const children = many(40, (at) => {
      const hasPlan = !(at < 2 || (at >= 20 && at < 26));
      return child({ schoolYear: at < 20 ? 4 : 9, status: hasPlan ? 'E' : 'K', ...(hasPlan ? { due: 'inTime' } : {}), reviews: [review('111')] });
    });
    const { tables } = viewOf([file(children)]);
    const [all, due] = ['schools', 'due'].map((wanted) => tables.find(({ id }) => id === wanted));
    for (const [at, key] of (due?.columns ?? []).entries()) {
      const apart = (all?.columnTotals?.[all.columns.indexOf(key)] ?? 0) - (due?.columnTotals?.[at] ?? 0);
      expect(apart === 0 || apart >= 5).toBe(true);
    }
    expect(narrow(attack([tables], FRAMEWORK), 5)).toEqual([]);
  });

  test('of an area and not of a strand in it cannot be told (finding 7)', () => {
    const children = many(60, (at) => child({ reviews: [review(at < 28 ? '300' : at < 30 ? '030' : '111')] }));
    const view = viewOf([file(children)]);
    expect(narrow(attack([view.tables], FRAMEWORK), 5)).toEqual([]);
    expect(view.strandsLeftOut).toEqual([]);
  });

  test('of children with no such change at all cannot be told (a stranger’s finding 2)', () => {
    const children = many(28, (at) => child({ reviews: [review(at < 25 ? '22' : '11'), review(at < 25 ? '11' : '22')] }));
    const { tables } = viewOf([file(children, 's0', TWO)]);
    expect(tables.find(({ id }) => id === 'needSupport')?.cells.some((row) => !row.includes(undefined) && sum(row.map((cell) => cell ?? 0)) === 25)).not.toBe(true);
    expect(narrow(attack([tables], TWO), 5)).toEqual([]);
  });

  test('of a school where all are over the line is held back, with 0 beside it (a stranger’s finding 5)', () => {
    const schools = ['s0', 's1', 's2', 's3'].map((id, school) => file(many(school === 0 ? 7 : 20, (at) => child({ reviews: [review(school === 0 || at % 2 === 0 ? '333' : '111')] })), id));
    const area = viewOf(schools).tables.find(({ id, of }) => id === 'areas' && of === 'A');
    expect(area?.cells[area.rows.indexOf('s0')]?.filter((cell) => cell === undefined).length).toBeGreaterThan(1);
    expect(narrow(attack([viewOf(schools).tables], FRAMEWORK), 5)).toEqual([]);
  });

  test('of hours, of which one child has more than half, is held back (finding 10)', () => {
    const children = many(40, (at) => child({ reviews: [review('222', { provisions: at < 10 ? [{ strands: ['A1'], hours: at === 0 ? 500 : 10 }] : at < 30 ? [{ strands: ['A2'], hours: 20 }] : [] })] }));
    const { tables } = viewOf([file(children)]);
    expect(cellsOf(tables, 'hours', 'A1')).toEqual([undefined, undefined]);
    expect(cellsOf(tables, 'hours', 'A2')).toEqual([20, 400]);
  });

  test('by a month apart differs where numbers are exact, and mostly not where they are rounded (finding 3)', () => {
    const before = many(80, (at) => child({ status: at % 3 ? 'E' : 'K', types: [at % 2 ? 'ASD' : 'SLCN'], reviews: [review(`${at % 4}${(at + 1) % 4}${(at >> 1) % 4}`)] }));
    const [old, now] = [before, [...before, child({ types: ['SLCN'], due: 'late', reviews: [review('432')] })]].map((children) => viewOf([file(children)])) as [ReturnType<typeof viewOf>, ReturnType<typeof viewOf>];
    const differing = (one: readonly ShownTable[], other: readonly ShownTable[]) => one.flatMap((table, at) => table.cells.flatMap((row, line) => row.filter((cell, place) => cell !== undefined && other[at]?.cells[line]?.[place] !== undefined && other[at]?.cells[line]?.[place] !== cell))).length;
    expect(differing(old.tables, now.tables)).toBeGreaterThan(4);
    expect(differing(roundedView(old).tables, roundedView(now).tables)).toBeLessThan(differing(old.tables, now.tables) / 2);
  });
});

test('rounds every number and total, and hours to ten, but not what is held back', () => {
  const view = viewOf(council(2));
  const rounded = roundedView(view);
  expect(rounded).toMatchObject({ isRounded: true, children: Math.round(view.children / 5) * 5 });
  for (const [at, table] of rounded.tables.entries()) {
    for (const number of [...(table.rowTotals ?? []), ...(table.columnTotals ?? []), ...table.cells.flat().filter((cell) => cell !== undefined)]) expect(number % 5).toBe(0);
    if (table.id === 'hours') for (const [, hours] of table.cells) expect((hours ?? 0) % 10).toBe(0);
    expect(table.cells.map((row) => row.map((cell) => cell === undefined))).toEqual(view.tables[at]?.cells.map((row) => row.map((cell) => cell === undefined)));
  }
});

const FRAMEWORK = { id: 'm', edition: '1', overTheLineFrom: 2 as const, domains: [{ code: 'A', strands: ['A1', 'A2'] }, { code: 'B', strands: ['B1'] }] };
const TWO = { ...FRAMEWORK, domains: FRAMEWORK.domains.slice(0, 1) };

function file(children: readonly CouncilChild[], id = 's0', framework: CouncilFile['framework'] = FRAMEWORK): CouncilFile {
  return { recipient: 'Lowmere Council', madeOn: '2026-11-01', madeAt: '2026-11-01T09:00:00.000Z', who: 'all', framework, school: { id, name: id }, children } as CouncilFile;
}

function child(more: Partial<CouncilChild>): CouncilChild {
  return { id: 'c', schoolYear: 4, status: 'E', types: ['ASD'], due: 'inTime', reviews: [], ...more };
}

function review(marks: string, more: Partial<CouncilReview> = {}): CouncilReview {
  return { month: '2026-10', kind: 'annual', schoolYear: 4, settingType: 'mainstream', marks, layer: { pack: 'law', code: 'support', rank: 1 }, provisions: [], ...more };
}

function without({ layer: _, ...rest }: CouncilReview): CouncilReview {
  return rest;
}

function many<Thing>(length: number, make: (at: number) => Thing): readonly Thing[] {
  return Array.from({ length }, (_, at) => make(at));
}

function cellsOf(tables: readonly ShownTable[], id: ShownTable['id'], row: string) {
  const table = tables.find((one) => one.id === id);
  return table?.cells[table.rows.indexOf(row)] ?? [];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
