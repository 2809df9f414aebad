import { auditShown } from './councilAudit.ts';
import type { CouncilFramework } from './councilFile.ts';
import { grouped, OTHERS, SMALLER_SCHOOLS } from './councilGroups.ts';
import { CHANGES, type CouncilTable, type CouncilTableId, HOURS, SIGNS } from './councilTable.ts';
import { type Grid, protectGrid } from './heldGrid.ts';
import { protectLine } from './heldLine.ts';
import type { HeldTable } from './heldTable.ts';
import { NEED_MOVES } from './needSupport.ts';
import type { ShownTable } from './shownTable.ts';
import { type AroundStrand, STRAND, strandLimits, strandMoves } from './strandLine.ts';

/** The least number of children that may stand alone: 5 unless a council wants more, never fewer. */
export const THRESHOLDS = [5, 10, 20] as const;
export type Threshold = (typeof THRESHOLDS)[number];

export interface CouncilView {
  readonly threshold: Threshold;
  readonly children: number;
  readonly tables: readonly ShownTable[];
  /** Too few children to show anything of it. */
  readonly tablesLeftOut: readonly Pick<CouncilTable, 'id' | 'of'>[];
  readonly strandsLeftOut: readonly string[];
}

/**
 * What may be shown of the raw tables. Small groups go together, alike in all tables; a number from 1 to below the threshold is held back, and
 * others with it, until each that is held back could have at least `threshold` different values for somebody who sees all
 * tables of this view and of views with a lower threshold. The same tables give the same view.
 *
 * A higher threshold begins with what a lower one holds back. So all it shows can be worked out from the lower one's view, and
 * looking at both tells nothing more. What two different choices of schools leave apart cannot be held back here: a screen
 * must not let anybody take a school out once tables were shown.
 */
export function suppress(tables: readonly CouncilTable[], framework: Pick<CouncilFramework, 'domains' | 'overTheLineFrom'>, threshold: Threshold): CouncilView {
  const children = sum(tables.find(({ id }) => id === 'schools')?.counts.map(sum) ?? []);
  let shown: readonly HeldTable[] = tables.map((table) => ({ ...table, held: table.counts.map((cells) => cells.map(() => false)) }));
  const facts = factsOf(tables, framework, children);
  for (const each of THRESHOLDS) if (each <= threshold) shown = children < each ? [] : heldBack(grouped(shown, each), each, facts);
  const view = {
    threshold,
    children,
    tables: shown.map(asShown),
    tablesLeftOut: tables.filter(({ id, of }) => !shown.some((one) => one.id === id && one.of === of)).map(({ id, of }) => ({ id, ...(of !== undefined && { of }) })),
    strandsLeftOut: facts.strands.filter((code) => shown.length > 0 && !shown.some(({ id, rows }) => id === 'levels' && rows.includes(code))),
  };
  const known = auditShown(view.tables, framework);
  if (known.length > 0) throw new Error(`Held back in vain: ${known.join(', ')}`); // a fault of this file, and no reason to show the number
  return view;
}

/** Says whether a row or column holds several that are too small alone. */
export function isGroup(key: string): boolean {
  return key === SMALLER_SCHOOLS || key === OTHERS;
}

/** Tables with a total for each row and column, in which rings can be found. */
const GRIDS: readonly CouncilTableId[] = ['schools', 'needs', 'placements', 'areas', 'layers', 'decisions', 'due'];
const OF_STRANDS: readonly CouncilTableId[] = ['levels', 'change', 'inPlace', 'helped', 'hours'];

function heldBack(tables: readonly HeldTable[], threshold: number, facts: Facts): readonly HeldTable[] {
  const isSmall = (count: number) => count > 0 && count < threshold;
  const start = tables
    .filter(({ id, counts, columns }) => id !== 'areas' || !columns.some((_, column) => isSmall(sum(counts.map((cells) => cells[column] ?? 0)))))
    .map((table): Working => ({ ...table, held: table.counts.map((cells, row) => cells.map((count, column) => table.held[row]?.[column] || isSmall(table.id === 'hours' ? (cells[HOURS.indexOf('children')] ?? 0) : count))) }));
  for (const table of start) if (GRIDS.includes(table.id)) protectGrid(gridOf(table, start), threshold);
  const moved = start.find(({ id }) => id === 'needSupport');
  const isSafe = moved === undefined || NEED_MOVES.every((_, way) => protectMoved(moved, way, threshold, facts));
  const shown = isSafe ? start : start.filter((table) => table !== moved);
  const leftOut = new Set(facts.strands.filter((code) => !protectStrand(code, shown, threshold, facts)));
  return shown.map((table) => (OF_STRANDS.includes(table.id) ? withoutRows(table, leftOut) : table));
}

/** Children with a plan, by type, are also the totals of their placements: they are known, and never held back. */
function gridOf({ id, counts, held, columns }: Working, all: readonly HeldTable[]): Grid {
  const plan = id === 'needs' && all.some((table) => table.id === 'placements') ? columns.indexOf('E') : -1;
  if (plan < 0) return { counts, held };
  // The row is a view of the same cells: what is held back in it is held back in the table.
  return { counts: counts.map((cells) => cells.map((count, column) => (column === plan ? 0 : count))), held };
}

/** Need against support has no totals, but a row has at least as many children as the change of any strand, and at most as many as all. */
function protectMoved({ counts, held }: Working, way: number, threshold: number, facts: Facts): boolean {
  const cells = [...(counts[way] ?? []).keys()];
  const bySlice = facts.strands.map((code) => facts.of(code).moved[way] ?? 0);
  return protectLine({
    counts: counts[way] ?? [],
    held: held[way] ?? [],
    moves: [...cells.map((cell) => ({ plus: [cell], minus: [] })), ...cells.flatMap((one) => cells.slice(one + 1).map((other) => ({ plus: [one], minus: [other] })))],
    limits: [{ base: -Math.max(...bySlice), plus: cells, minus: [] }, { base: Math.min(sum(bySlice), facts.children), plus: [], minus: cells }],
  }, threshold);
}

function protectStrand(code: string, tables: readonly Working[], threshold: number, facts: Facts): boolean {
  const parts = ([['levels', STRAND.signs], ['change', STRAND.ways], ['inPlace', STRAND.inPlace], ['helped', STRAND.helped]] as const).map(([id, cells]) => {
    const table = tables.find((one) => one.id === id);
    const row = table?.rows.indexOf(code) ?? -1;
    return { cells, counts: table?.counts[row], held: table?.held[row] };
  });
  if (parts.some(({ counts }) => !counts)) return false; // left out already
  const line = {
    counts: parts.flatMap(({ counts, cells }) => cells.map((_, at) => counts?.[at] ?? 0)),
    held: parts.flatMap(({ held, cells }) => cells.map((_, at) => held?.[at] ?? false)),
    moves: facts.moves,
    limits: strandLimits(facts.line, facts.around(code, tables)),
  };
  if (!protectLine(line, threshold)) return false;
  for (const { cells, held } of parts) for (const [at, cell] of cells.entries()) if (held) held[at] = line.held[cell] ?? false;
  return true;
}

interface Working extends HeldTable {
  readonly held: boolean[][];
}

type Facts = ReturnType<typeof factsOf>;

/** What is asked again and again of the raw tables. */
function factsOf(tables: readonly CouncilTable[], { domains, overTheLineFrom }: Pick<CouncilFramework, 'domains' | 'overTheLineFrom'>, children: number) {
  const [levels, change] = (['levels', 'change'] as const).map((wanted) => tables.find(({ id }) => id === wanted));
  const own = new Map((levels?.rows ?? []).map((code, row) => {
    const signs = levels?.counts[row]?.slice(0, SIGNS.indexOf('?')) ?? [];
    return [code, { over: sum(signs.slice(overTheLineFrom)), rated: sum(signs), moved: NEED_MOVES.map((way) => change?.counts[row]?.[CHANGES.indexOf(way)] ?? 0) }] as const;
  }));
  const of = (code: string) => own.get(code) ?? { over: 0, rated: 0, moved: [] };
  const moves = strandMoves(overTheLineFrom);
  return {
    children, moves, of, line: overTheLineFrom, strands: levels?.rows ?? [],
    around(code: string, shown: readonly HeldTable[]): AroundStrand {
      const domain = domains.find(({ strands }) => strands.includes(code));
      const area = shown.find((table) => table.id === 'areas' && table.of === domain?.code);
      const moved = shown.find(({ id }) => id === 'needSupport');
      const [over = 0, notOver = 0] = area?.columns.map((_, column) => sum(area.counts.map((cells) => cells[column] ?? 0))) ?? [];
      const others = (domain?.strands ?? []).filter((one) => one !== code).map(of);
      // `strandLimits` adds the strand's own number to those of the others.
      return {
        ...(area && { domain: { over, rated: over + notOver, overElsewhere: sum(others.map((one) => one.over)), ratedElsewhere: sum(others.map((one) => one.rated)) } }),
        ...(moved && { moved: NEED_MOVES.map((_, way) => ({ inRow: sum(moved.counts[way] ?? []), elsewhere: sum([...own].filter(([one]) => one !== code).map(([, other]) => other.moved[way] ?? 0)) })) }),
      };
    },
  };
}

function withoutRows<Table extends HeldTable>(table: Table, keys: ReadonlySet<string>): Table {
  const kept = table.rows.flatMap((key, row) => (keys.has(key) ? [] : [row]));
  return { ...table, rows: kept.map((row) => table.rows[row] ?? ''), counts: kept.map((row) => table.counts[row] ?? []), held: kept.map((row) => table.held[row] ?? []) };
}

function asShown({ id, of, rows, columns, counts, held, totals }: HeldTable): ShownTable {
  return {
    id, ...(of !== undefined && { of }), rows, columns,
    cells: counts.map((cells, row) => cells.map((count, column) => (held[row]?.[column] ? undefined : count))),
    ...(totals !== 'none' && { rowTotals: counts.map(sum) }),
    ...(totals === 'both' && { columnTotals: columns.map((_, column) => sum(counts.map((cells) => cells[column] ?? 0))) }),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
