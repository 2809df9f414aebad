import { CHANGES, SIGNS } from './councilTable.ts';
import type { HeldFacts } from './heldFacts.ts';
import { protectLine } from './heldLine.ts';
import type { HeldTable, Working } from './heldTable.ts';
import { STRAND, strandLimits } from './strandLine.ts';

/**
 * Holds back more of what is told of a strand until nothing can be worked out of it: see `protectLine`. False, and nothing is
 * written, where that cannot be: numbers that are too small, or all children who have a level, or two, are alike in it. Without
 * the table `change` only what is left is looked at. `tables` are those that will be shown.
 */
export function protectStrand(code: string, tables: readonly Working[], threshold: number, facts: HeldFacts): boolean {
  const hasWays = tables.some(({ id }) => id === 'change');
  const parts = ([['levels', STRAND.signs], ['change', STRAND.ways], ['inPlace', STRAND.inPlace], ['helped', STRAND.helped]] as const).map(([id, cells]) => {
    const table = tables.find((one) => one.id === id);
    const row = table?.rows.indexOf(code) ?? -1;
    return { id, cells, counts: table?.counts[row], held: table?.held[row] };
  });
  if (parts.some(({ id, counts }) => !counts && (id !== 'change' || hasWays))) return false; // left out already
  if (isAlike(parts[0]?.counts, SIGNS, TOLD_BY_LEVELS) || isAlike(parts[1]?.counts, CHANGES, TOLD_BY_CHANGE)) return false;
  const line = {
    counts: parts.flatMap(({ counts, cells }) => cells.map((_, at) => counts?.[at] ?? 0)),
    held: parts.flatMap(({ held, cells }) => cells.map((_, at) => held?.[at] ?? false)),
    moves: hasWays ? facts.moves.withWays : facts.moves.withoutWays,
    limits: strandLimits(facts.line, facts.around(code, tables), hasWays),
    loose: [STRAND.helped],
  };
  if (!protectLine(line, threshold)) return false;
  for (const { cells, held } of parts) for (const [at, cell] of cells.entries()) if (held) held[at] = line.held[cell] ?? false;
  return true;
}

/** Of tables without sums, the row of a strand is shown or left out as a whole. */
export function withoutStrands<Table extends HeldTable>(table: Table, codes: ReadonlySet<string>): Table {
  const kept = table.rows.flatMap((code, row) => (codes.has(code) ? [] : [row]));
  return { ...table, rows: kept.map((row) => table.rows[row] ?? ''), counts: kept.map((row) => table.counts[row] ?? []), held: kept.map((row) => table.held[row] ?? []) };
}

/** What says something of a child: not that nothing is known. */
const TOLD_BY_LEVELS: readonly string[] = ['0', '1', '2', '3', '4', 'x'] satisfies readonly (typeof SIGNS)[number][];
const TOLD_BY_CHANGE: readonly string[] = ['more', 'same', 'less', 'newlyRated', 'noLongerRated'] satisfies readonly (typeof CHANGES)[number][];

function isAlike(counts: readonly number[] = [], columns: readonly string[], told: readonly string[]): boolean {
  return columns.filter((key, column) => told.includes(key) && (counts[column] ?? 0) > 0).length === 1;
}
