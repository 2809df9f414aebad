import { auditShown } from './councilAudit.ts';
import type { CouncilFramework } from './councilFile.ts';
import { grouped, OTHERS, SMALLER_SCHOOLS } from './councilGroups.ts';
import { CHANGES, type CouncilTable, type CouncilTableId, HOURS, SIGNS } from './councilTable.ts';
import { protectGrid } from './heldGrid.ts';
import { protectLine } from './heldLine.ts';
import type { Grid } from './heldRings.ts';
import type { HeldTable } from './heldTable.ts';
import { NEED_MOVES } from './needSupport.ts';
import { done, failed, type Result } from './result.ts';
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
  /** Every number stands rounded (`roundedView`). */
  readonly isRounded?: boolean;
}

/** A fault of this file, and no reason to show a number: these could be worked out, so nothing is shown. */
export interface SuppressProblem {
  readonly code: 'heldInVain';
  readonly cells: readonly string[];
}

/**
 * What may be shown of the raw tables. Small groups go together, alike in all tables; a number from 1 to below the threshold is held back, and
 * others with it. Hours also where one child has more than half of them, or where nearly every child has some; in `areas` also a
 * school whose children all are alike.
 *
 * What holds, for somebody who knows these tables, how they are made, and nothing of the children: a number that is held back, and a
 * small number that two shown ones would tell (children without a plan of a band, in an area but not in one strand of it, in no
 * such row of need against support), still could have at least `threshold` different values. It is a range and no secret: a dash mostly
 * stands for a small number. It does not hold for who knows some of the children already, for numbers of another date, or for
 * those of another choice of schools: `isTooNear` and `roundedView` are for these.
 *
 * A higher threshold begins with what a lower one holds back. So all it shows can be worked out from the lower one's view, and
 * looking at both tells nothing more. `largestShare` is that of `councilCount`. The same tables give the same view.
 */
export function suppress(tables: readonly CouncilTable[], framework: Pick<CouncilFramework, 'domains' | 'overTheLineFrom'>, threshold: Threshold, largestShare: readonly number[] = []): Result<CouncilView, SuppressProblem> {
  const children = sum(tables.find(({ id }) => id === 'schools')?.counts.map(sum) ?? []);
  let shown: readonly HeldTable[] = tables.map((table) => ({ ...table, held: table.counts.map((cells) => cells.map(() => false)) }));
  const facts = { ...factsOf(tables, framework, children), largestShare };
  for (const each of THRESHOLDS) if (each <= threshold) shown = children < each ? [] : heldBack(grouped(shown, each), each, facts);
  const view = {
    threshold,
    children,
    tables: shown.map(asShown),
    tablesLeftOut: tables.filter(({ id, of }) => !shown.some((one) => one.id === id && one.of === of)).map(({ id, of }) => ({ id, ...(of !== undefined && { of }) })),
    strandsLeftOut: facts.strands.filter((code) => shown.length > 0 && !shown.some(({ id, rows }) => id === 'levels' && rows.includes(code))),
  };
  const known = auditShown(view.tables, framework);
  return known.length > 0 ? failed({ code: 'heldInVain', cells: known }) : done(view);
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
  const isFew = ({ id, rows }: HeldTable, row: number, cells: readonly number[], count: number) => {
    if (id !== 'hours') return isSmall(count);
    const children = cells[HOURS.indexOf('children')] ?? 0;
    return isSmall(children) || isSmall(facts.children - children) || (facts.largestShare[facts.strands.indexOf(rows[row] ?? '')] ?? 0) > HALF;
  };
  const start = tables
    .filter(({ id, counts, columns }) => id !== 'areas' || !columns.some((_, column) => isSmall(sum(counts.map((cells) => cells[column] ?? 0)))))
    .map((table): Working => ({ ...table, held: table.counts.map((cells, row) => cells.map((count, column) => table.held[row]?.[column] || isFew(table, row, cells, count))) }))
    .filter((table, _, all) => !GRIDS.includes(table.id) || protectGrid(gridOf(table, all), threshold, { wholeRows: table.id === 'areas' }))
    .filter((table) => table.id !== 'needSupport' || NEED_MOVES.every((_, way) => protectMoved(table, way, threshold, facts)));
  let shown = start;
  const leftOut = new Set<string>();
  for (const code of facts.strands) {
    const area = (table: HeldTable) => table.id === 'areas' && table.of === facts.domainOf(code);
    // The strand is worth more than what stands around it: that goes first.
    for (const isInTheWay of [() => false, area, ({ id }: HeldTable) => id === 'needSupport', undefined]) {
      if (!isInTheWay) {
        leftOut.add(code);
        break;
      }
      const without = shown.filter((table) => !isInTheWay(table));
      if (!protectStrand(code, without, threshold, facts)) continue;
      shown = without;
      break;
    }
  }
  return shown.map((table) => (OF_STRANDS.includes(table.id) ? withoutRows(table, leftOut) : table));
}

const HALF = 0.5;

/** Children with a plan, by type, are also the totals of their placements: they are known, and never held back. */
function gridOf({ id, counts, held, columns }: Working, all: readonly HeldTable[]): Grid {
  const plan = id === 'needs' && all.some((table) => table.id === 'placements') ? columns.indexOf('E') : -1;
  if (plan < 0) return { counts, held };
  // The row is a view of the same cells: what is held back in it is held back in the table.
  return { counts: counts.map((cells) => cells.map((count, column) => (column === plan ? 0 : count))), held };
}

/**
 * Need against support has no totals, but a row has at least as many children as the change of any strand, and at most as many as all
 * strands together and as there are children. So no number is held back alone, and those in no such row are not told where they are few.
 */
function protectMoved({ counts, held }: Working, way: number, threshold: number, facts: Facts): boolean {
  const [own, dashes] = [counts[way] ?? [], held[way] ?? []];
  const cells = [...own.keys()];
  const [total, bySlice] = [sum(own), facts.strands.map((code) => facts.of(code).moved[way] ?? 0)];
  const [least, most] = [Math.max(0, ...bySlice), Math.min(sum(bySlice), facts.children)];
  const holdRow = () => { for (const cell of cells) dashes[cell] = true; };
  if (total === 0) return true;
  if (total < threshold) return false;
  const outside = facts.children - total;
  if (outside > 0 && outside < threshold) {
    if (most - least + 1 < threshold) return false;
    holdRow();
    return true;
  }
  const moves = cells.flatMap((one) => cells.slice(one + 1).map((other) => ({ plus: [one], minus: [other] })));
  if (!protectLine({ counts: own, held: dashes, moves, limits: [] }, threshold)) holdRow();
  return true;
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
    loose: [STRAND.helped],
  };
  if (!protectLine(line, threshold)) return false;
  for (const { cells, held } of parts) for (const [at, cell] of cells.entries()) if (held) held[at] = line.held[cell] ?? false;
  return true;
}

interface Working extends HeldTable {
  readonly held: boolean[][];
}

type Facts = ReturnType<typeof factsOf> & { readonly largestShare: readonly number[] };

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
    domainOf: (code: string) => domains.find(({ strands }) => strands.includes(code))?.code,
    around(code: string, shown: readonly HeldTable[]): AroundStrand {
      const domain = domains.find(({ strands }) => strands.includes(code));
      const area = shown.find((table) => table.id === 'areas' && table.of === domain?.code);
      const [moved, hours] = (['needSupport', 'hours'] as const).map((wanted) => shown.find(({ id }) => id === wanted));
      const row = hours?.rows.indexOf(code) ?? -1;
      const isShown = hours?.held[row]?.[HOURS.indexOf('children')] === false;
      const [over = 0, notOver = 0] = area?.columns.map((_, column) => sum(area.counts.map((cells) => cells[column] ?? 0))) ?? [];
      const others = (domain?.strands ?? []).filter((one) => one !== code).map(of);
      // `strandLimits` adds the strand's own number to those of the others.
      return {
        ...(isShown && { withHours: hours.counts[row]?.[HOURS.indexOf('children')] ?? 0 }),
        ...(area && { domain: { isPair: others.length === 1, over, rated: over + notOver, overElsewhere: sum(others.map((one) => one.over)), ratedElsewhere: sum(others.map((one) => one.rated)) } }),
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
