import { describe, expect, test } from 'vitest';
import type { CouncilFile } from '../../src/core/councilFile.ts';
import { councilTables } from '../../src/core/councilTables.ts';
import type { ShownTable } from '../../src/core/shownTable.ts';
import { suppress, type Threshold } from '../../src/core/suppress.ts';
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
  return suppress(councilTables(files), files[0]!.framework, threshold);
}

function narrow(found: readonly Found[], threshold: number): readonly Found[] {
  return found.filter(({ least, most }) => most - least + 1 < threshold - 1e-6);
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
    expect(narrow(attack([viewOf(files, 10).tables], files[0]!.framework), 10)).toEqual([]);
    expect(narrow(attack([viewOf(files, 20).tables], files[0]!.framework), 20)).toEqual([]);
  });

  test.each(SEEDS.slice(0, 5))('learns nothing by raising the threshold (council %i)', (seed) => {
    const files = madeUpSchools(seed, { sizes: [24, 9, 8, 6, 3, 2] });
    const [low, middle, high] = ([5, 10, 20] as const).map((threshold) => viewOf(files, threshold).tables) as [readonly ShownTable[], readonly ShownTable[], readonly ShownTable[]];
    const ranges = (found: readonly Found[]) => found.filter(({ cell }) => cell.startsWith('0 ')).map(({ cell, least, most }) => [cell, Math.round(least), Math.round(most)]);
    expect(ranges(attack([low, middle, high], files[0]!.framework))).toEqual(ranges(attack([low], files[0]!.framework)));
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

  test('holds back nearly nothing of a large council, and does so quickly', () => {
    const files = madeUpSchools(5, { sizes: Array.from({ length: 60 }, (_, at) => 100 + at) });
    const { tables } = viewOf(files);
    const cells = tables.filter(({ id }) => id === 'levels' || id === 'change' || id === 'inPlace' || id === 'needs').flatMap((table) => table.cells.flat());
    expect(cells.filter((cell) => cell === undefined)).toEqual([]);
  });

  test('has hours only where enough children have them', () => {
    const files = madeUpSchools(6, { sizes: [20, 20], domains: [{ code: 'A', strands: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'] }] });
    const raw = councilTables(files).find(({ id }) => id === 'hours');
    const shown = viewOf(files).tables.find(({ id }) => id === 'hours');
    expect(raw?.counts.some(([children]) => children && children < 5)).toBe(true);
    for (const [at, code] of (shown?.rows ?? []).entries()) {
      const [children = 0, hours] = raw?.counts[raw.rows.indexOf(code)] ?? [];
      expect(shown?.cells[at]).toEqual(children > 0 && children < 5 ? [undefined, undefined] : [children, hours]);
    }
  });
});

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
