import { describe, expect, test } from 'vitest';
import type { ShownTable } from '../../../src/core/council/shownTable.ts';
import { suppress, type Threshold, withoutTold } from '../../../src/core/council/suppress.ts';
import type { CouncilFile, CouncilReview } from '../../../src/core/council/councilFile.ts';
import { SIGNS } from '../../../src/core/council/councilTable.ts';
import { EVERYONE } from '../../../src/core/council/councilGroups.ts';
import { roundedView } from '../../../src/core/council/roundedView.ts';
import { alike, attack, type Found, narrow } from '../attacker.ts';
import { councilCount, inSchools, MADE_UP, madeUpChild as child, madeUpReview as review, madeUpSchools, many, randomFrom, schoolFile } from '../councils.ts';
import { contributors } from './contributors.ts';

const SEEDS = Array.from({ length: Number(process.env['SEEDS'] ?? 16) }, (_, seed) => seed);

/** Councils of a few schools, each otherwise: large and tiny schools, plans alone or all children, marks of another edition or none. */
function council(seed: number): readonly CouncilFile[] {
  const random = randomFrom(seed + 1000);
  const sizes = Array.from({ length: 3 + Math.floor(random() * 6) }, () => 1 + Math.floor(random() ** 2 * 50));
  return madeUpSchools(seed, { sizes, who: seed % 3 === 0 ? 'E' : 'all', unread: seed % 4 === 0 ? 0 : 0.08, domains: seed % 5 === 0 ? [{ code: 'A', strands: ['A1'] }] : undefined });
}

function viewOf(files: readonly CouncilFile[], threshold: Threshold = 5) {
  const told = suppress(councilCount(files), files[0]!.framework, threshold);
  if (!told.ok) throw new Error(JSON.stringify(told.problem));
  return told.value;
}

describe('somebody with all tables at once', () => {
  test.each(SEEDS)('cannot tell a number that is held back from four others (council %i)', (seed) => {
    const files = council(seed);
    const view = viewOf(files);
    expect(narrow(attack([view.tables], files[0]!.framework), 5)).toEqual([]);
    expect(contributors(view.tables, files, 5)).toEqual([]);
    expect(alike(view.tables)).toEqual([]);
    for (const { cells, id } of view.tables) if (id !== 'hours') expect(cells.flat().every((cell) => cell === undefined || cell === 0 || cell >= 5)).toBe(true);
  });

  test.each(SEEDS.slice(0, 8))('cannot with a higher threshold either (council %i)', (seed) => {
    const files = madeUpSchools(seed, { sizes: [60, 50, 40, 12, 8, 7, 2] });
    for (const threshold of [10, 20] as const) {
      const { tables } = viewOf(files, threshold);
      expect(narrow(attack([tables], files[0]!.framework, threshold), threshold)).toEqual([]);
      expect(contributors(tables, files, threshold)).toEqual([]);
      expect(alike(tables)).toEqual([]);
    }
  });

  test.each(SEEDS.slice(0, 5))('learns nothing by raising the threshold (council %i)', (seed) => {
    const files = madeUpSchools(seed, { sizes: [24, 9, 8, 6, 3, 2] });
    const [low, middle, high] = ([5, 10, 20] as const).map((threshold) => viewOf(files, threshold).tables) as [readonly ShownTable[], readonly ShownTable[], readonly ShownTable[]];
    const ranges = (found: readonly Found[]) => found.filter(({ cell }) => cell.startsWith('0 ')).map(({ cell, least, most }) => [cell, Math.round(least), Math.round(most)]);
    expect(ranges(attack([low, middle, high], files[0]!.framework))).toEqual(ranges(attack([low], files[0]!.framework, 0)));
  }, 300_000);

  test.each(SEEDS.slice(0, 8))('cannot tell the few without a plan, where nearly all have one (council %i)', (seed) => {
    const random = randomFrom(seed + 2000);
    const files = madeUpSchools(seed, { sizes: [34, 21, 17] }).map((file) => ({ ...file, children: file.children.map(({ due: _, ...one }) => {
      const status = random() < 0.12 ? 'K' as const : 'E' as const;
      const types = [(['ASD', 'SLCN', 'MLD', 'SEMH'] as const)[Math.floor(random() * 4)] ?? 'ASD'];
      return { ...one, status, types, ...(status === 'E' && { due: 'inTime' as const }) };
    }) }));
    for (const threshold of [5, 10] as const) {
      const { tables } = viewOf(files, threshold);
      expect(narrow(attack([tables], files[0]!.framework, threshold), threshold)).toEqual([]);
      expect(alike(tables)).toEqual([]);
    }
  });

  test('finds many when only small numbers are held back', () => {
    const found = SEEDS.slice(0, 4).flatMap((seed) => {
      const files = madeUpSchools(seed, { sizes: [30, 25, 40] });
      const tables = councilCount(files).tables.map(({ id, of, rows, columns, counts, totals }): ShownTable => ({
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
    expect(viewOf(madeUpSchools(1, { sizes: [2, 1, 1] }))).toMatchObject({ children: 4, tables: [] });
    expect(viewOf(madeUpSchools(1, { sizes: [3, 3, 3] }), 10).tables).toEqual([]);
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
    const views = SEEDS.map((seed) => viewOf(council(seed)));
    for (const places of Object.values(DIMENSIONS)) {
      const compared = views.map(({ tables }) => places.flatMap(([id, side]) => tables.filter((table) => table.id === id && !table[side].includes(EVERYONE)).map((table) => table[side].join())));
      for (const keys of compared.filter(({ length }) => length > 0)) expect(new Set(keys).size).toBe(1);
      expect(compared.filter(({ length }) => length > 1).length).toBeGreaterThan(SEEDS.length / 2);
    }
  });

  test('keeps large types and ages apart where few of them have no plan: what tells these is no longer split', () => {
    const [types, of] = [[['ASD', 17, 4], ['MLD', 9, 2], ['SLCN', 9, 1], ['SEMH', 13, 0], ['SLD', 6, 0], ['PMLD', 5, 0], ['HI', 3, 0], ['PD', 3, 0]] as const, (at: number) => (at < 29 ? 4 : at < 67 ? 9 : 13)];
    const all = types.flatMap(([type, plans, others]) => many(plans + others, (at) => ({ type, status: at < plans ? 'E' as const : 'K' as const })));
    const children = all.map(({ type, status }, at) => {
      const { due, ...rest } = child({ types: [type], status, schoolYear: of((at * 31) % 72), reviews: [review(`${at % 4}${(at + 1) % 4}0`, { settingType: at % 3 ? 'mainstream' : 'special' })] });
      return { ...rest, ...(status === 'E' && { due: at % 2 ? 'late' as const : due ?? 'late' as const }) };
    });
    const view = viewOf(inSchools(children));
    const [needs, schools, placements, due] = (['needs', 'schools', 'placements', 'due'] as const).map((wanted) => view.tables.find(({ id }) => id === wanted));
    const totals = Object.fromEntries((needs?.rows ?? []).map((key, row) => [key, needs?.rowTotals?.[row]]));
    expect(totals).toMatchObject({ ASD: 21, MLD: 11, SLCN: 10, SEMH: 13, SLD: 6, PMLD: 5, '+others': 6 });
    expect(needs?.columnTotals?.[needs.columns.indexOf('E')]).toBe(65);
    expect([schools?.columns, schools?.columnTotals]).toEqual([['early', 'primary', 'secondary', 'post16'], [0, 29, 38, 5]]);
    expect([placements?.rows, placements?.rowTotals, due?.columns, due?.columnTotals]).toEqual([[EVERYONE], [65], [EVERYONE], [65]]);
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
    // Where all have a plan, two tables tell nothing of others.
    expect(viewOf(inSchools(children.filter(({ status }) => status === 'E'))).tables.find(({ id }) => id === 'placements')?.rows).toContain('ASD');
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
    const count = councilCount(files);
    for (const threshold of [5, 20] as const) {
      const began = process.cpuUsage(); // of this process: others may be at work on the machine
      expect(suppress(count, files[0]!.framework, threshold).ok).toBe(true);
      expect(process.cpuUsage(began).user / 1000).toBeLessThan(3000);
    }
  }, 60_000);

  test('has hours where children enough have some, and nobody nearly all', () => {
    const hours = (each: readonly number[]) => many(60, (at) => child({ reviews: [review(at % 2 ? '222' : '331', { provisions: at < each.length ? [{ strands: ['A1'], hours: each[at] ?? 0 }] : [] })] }));
    const rowOf = (each: readonly number[]) => cellsOf(viewOf(inSchools(hours(each))).tables, 'hours', 'A1');
    expect(rowOf([])).toEqual([0, 0]);
    expect(rowOf([10, 10, 10, 10])).toEqual([undefined, undefined]);
    expect(rowOf([10, 10, 10, 10, 10])).toEqual([5, 50]);
    expect(rowOf(many(57, () => 10))).toEqual([undefined, undefined]); // three have none
    expect(rowOf([50, 10, 10, 10, 10])).toEqual([undefined, undefined]);
  });

  test('is held back where nobody says whose the provisions are', () => {
    const count = councilCount(inSchools(many(60, (at) => child({ reviews: [review(at % 2 ? '222' : '331', { provisions: [{ strands: ['A1'], hours: 10, helped: 'yes' }] })] }))));
    const told = suppress({ ...count, behind: { helped: [], hours: [], apart: [] } }, MADE_UP, 5);
    if (!told.ok) throw new Error(told.problem.code);
    expect(cellsOf(told.value.tables, 'hours', 'A1')).toEqual([undefined, undefined]);
    expect(cellsOf(told.value.tables, 'helped', 'A1')).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('a table of which a number could be worked out, by a fault', () => {
  const grid = (id: 'layers' | 'due', cells: ShownTable['cells']): ShownTable => ({ id, rows: ['r0', 'r1'], columns: ['c0', 'c1'], cells, rowTotals: [20, 20], columnTotals: [20, 20] });
  const sound = (id: 'layers' | 'due') => grid(id, [[undefined, undefined], [undefined, undefined]]);
  const lone = (id: 'layers' | 'due') => grid(id, [[undefined, 17], [17, 3]]); // its row says that it is 3

  test('is left out whole and named, and the others stay', () => {
    expect(withoutTold([[sound('layers'), sound('due')]], MADE_UP)).toEqual({ tables: [sound('layers'), sound('due')], inVain: [] });
    expect(withoutTold([[lone('layers'), sound('due')]], MADE_UP)).toEqual({ tables: [sound('due')], inVain: [{ id: 'layers' }] });
  });

  test('stays left out at every higher threshold, so that none shows what a lower one does not', () => {
    expect(withoutTold([[lone('layers'), sound('due')], [sound('layers'), lone('due')]], MADE_UP)).toEqual({ tables: [], inVain: [{ id: 'layers' }, { id: 'due' }] });
  });

  test('does not take a strand with it that another table tells of', () => {
    const levels: ShownTable = { id: 'levels', rows: ['B1'], columns: [...SIGNS], cells: [[10, 10, 7, 8, undefined, 0, 0, 5]], rowTotals: [44] };
    const inPlace: ShownTable = { id: 'inPlace', rows: ['B1'], columns: ['with', 'without', 'neither'], cells: [[undefined, undefined, 25]], rowTotals: [44] };
    expect(withoutTold([[levels, inPlace]], MADE_UP)).toEqual({ tables: [inPlace], inVain: [{ id: 'levels' }] });
  });
});

describe('a number that could be worked out once', () => {
  test('of "did it help", beside the children with hours, has another with it', () => {
    const children = many(60, (at) => child({ reviews: [
      review(at < 9 ? '300' : at < 30 ? '110' : '031'),
      review(at < 9 ? '300' : at < 30 ? '110' : '031', { provisions: at < 9 ? [{ strands: ['A1'], hours: 10, helped: at < 5 ? 'no' : 'yes' }] : [] }),
    ] }));
    const view = viewOf(inSchools(children));
    expect(cellsOf(view.tables, 'helped', 'A1').filter((cell) => cell === undefined).length).toBeGreaterThan(1);
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
    const lone = view.tables.map((table) => (table.id === 'helped' ? { ...table, cells: table.cells.map((cells, row) => (table.rows[row] === 'A1' ? [undefined, 0, 5, 0, 0] : cells)) } : table));
    expect(attack([lone], MADE_UP)).toContainEqual({ cell: 'told 0 A1 children who say yes', least: 4, most: 4 });
  });

  test('of need against support, beside the change of a strand, has another with it', () => {
    const children = many(80, (at) => {
      const moved = at < 44;
      const rank = at < 12 ? 2 : at < 32 ? 1 : at < 36 ? 0 : undefined;
      const layer = rank === undefined ? {} : { layer: { pack: 'law', code: 'abc'[rank] ?? '', rank } };
      return child({ reviews: [review(moved ? '111' : '110', { layer: { pack: 'law', code: 'b', rank: 1 } }), { ...without(review(moved ? (at < 10 ? '222' : '211') : '110')), ...layer }] });
    });
    const view = viewOf(inSchools(children));
    for (const way of ['more', 'same', 'less']) expect(cellsOf(view.tables, 'needSupport', way).filter((cell) => cell === undefined)).not.toHaveLength(1);
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
  });

  test('of an age group without a plan is in no two tables', () => {
    const children = many(40, (at) => {
      const hasPlan = !(at < 2 || (at >= 20 && at < 26));
      return child({ schoolYear: at < 20 ? 4 : 9, status: hasPlan ? 'E' : 'K', ...(hasPlan ? { due: 'inTime' } : {}), reviews: [review('111')] });
    });
    const { tables } = viewOf(inSchools(children));
    const [all, due] = ['schools', 'due'].map((wanted) => tables.find(({ id }) => id === wanted));
    for (const [at, key] of (due?.columns ?? []).entries()) {
      const apart = (all?.columnTotals?.[all.columns.indexOf(key)] ?? 0) - (due?.columnTotals?.[at] ?? 0);
      expect(apart === 0 || apart >= 5).toBe(true);
    }
    expect(narrow(attack([tables], MADE_UP), 5)).toEqual([]);
  });

  test('of an area and not of a strand in it cannot be told', () => {
    const children = many(60, (at) => child({ reviews: [review(at < 28 ? '300' : at < 30 ? '030' : '111')] }));
    const view = viewOf(inSchools(children));
    expect(narrow(attack([view.tables], MADE_UP), 5)).toEqual([]);
    expect(view.strandsLeftOut).toEqual([]);
  });

  test('of children with no such change at all cannot be told', () => {
    const children = many(28, (at) => child({ reviews: [review(at < 25 ? '22' : '11'), review(at < 25 ? '11' : '22')] }));
    const { tables, tablesLeftOut } = viewOf(inSchools(children, TWO));
    expect(tablesLeftOut).toContainEqual({ id: 'needSupport' });
    expect(cellsOf(tables, 'change', 'A1')).not.toContain(25);
    expect(narrow(attack([tables], TWO), 5)).toEqual([]);
  });

  test('of a school where all are over the line is held back, with 0 beside it', () => {
    const schools = ['s0', 's1', 's2', 's3'].map((id, school) => schoolFile(id, many(school === 0 ? 7 : 20, (at) => child({ reviews: [review(school === 0 || at % 2 === 0 ? '333' : '111')] }))));
    const area = viewOf(schools).tables.find(({ id, of }) => id === 'areas' && of === 'A');
    expect(area?.cells[area.rows.indexOf('s0')]?.filter((cell) => cell === undefined).length).toBeGreaterThan(1);
    expect(narrow(attack([viewOf(schools).tables], MADE_UP), 5)).toEqual([]);
  });

  test('of hours, of which one child has more than half, is held back', () => {
    const children = many(40, (at) => child({ reviews: [review(at % 2 ? '222' : '333', { provisions: at < 10 ? [{ strands: ['A1'], hours: at === 0 ? 500 : 10 }] : at < 30 ? [{ strands: ['A2'], hours: 20 }] : [] })] }));
    const { tables } = viewOf(inSchools(children));
    expect(cellsOf(tables, 'hours', 'A1')).toEqual([undefined, undefined]);
    expect(cellsOf(tables, 'hours', 'A2')).toEqual([20, 400]);
  });

  test('by a month apart differs where numbers are exact, and mostly not where they are rounded', () => {
    const before = many(80, (at) => child({ status: at % 3 ? 'E' : 'K', types: [at % 2 ? 'ASD' : 'SLCN'], reviews: [review(`${at % 4}${(at + 1) % 4}${(at >> 1) % 4}`)] }));
    const [old, now] = [before, [...before, child({ types: ['SLCN'], due: 'late', reviews: [review('432')] })]].map((children) => viewOf(inSchools(children))) as [ReturnType<typeof viewOf>, ReturnType<typeof viewOf>];
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

const TWO = { ...MADE_UP, domains: MADE_UP.domains.slice(0, 1) };

function without({ layer: _, ...rest }: CouncilReview): CouncilReview {
  return rest;
}

function cellsOf(tables: readonly ShownTable[], id: ShownTable['id'], row: string) {
  const table = tables.find((one) => one.id === id);
  return table?.cells[table.rows.indexOf(row)] ?? [];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
