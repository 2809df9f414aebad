import { EVERYONE } from './councilGroups.ts';
import type { CouncilTableId } from './councilTable.ts';
import type { HeldFacts } from './heldFacts.ts';
import { protectGrid } from './heldGrid.ts';
import { groupsOf } from './heldGroups.ts';
import { protectHours } from './heldHours.ts';
import { protectMoved } from './heldMoved.ts';
import type { Grid } from './heldRings.ts';
import { protectStrand, withoutStrands } from './heldStrand.ts';
import type { HeldTable, Working } from './heldTable.ts';

/**
 * The tables with all that has to be held back at the threshold, and without those, and the strands, that cannot be shown safely at
 * all. What was held back already stays so. The tables come from `grouped`, of the same threshold.
 */
export function heldBack(tables: readonly HeldTable[], threshold: number, facts: HeldFacts): readonly HeldTable[] {
  const isSmall = (count: number) => count > 0 && count < threshold;
  const start = tables
    .filter(({ id }) => !isSmall(facts.pairs) || !OF_PAIRS.includes(id))
    .filter(({ id, counts, columns }) => id !== 'areas' || !columns.some((_, column) => isSmall(sum(counts.map((cells) => cells[column] ?? 0)))))
    .map((table): Working => ({ ...table, held: table.counts.map((cells, row) => cells.map((count, column) => table.held[row]?.[column] || isFew(table, row, column, count, threshold, facts))) }));
  for (const table of start) if (table.id === 'hours') protectHours(table, threshold, facts);
  const placements = start.find((table) => table.id === 'placements' && isGridSafe(table, false, threshold));
  const plans = placements !== undefined && !placements.rows.includes(EVERYONE);
  const safe = start.filter((table) => {
    if (table.id === 'placements') return table === placements;
    if (table.id === 'needSupport') return protectMoved(table, threshold, facts);
    return !GRIDS.includes(table.id) || isGridSafe(table, plans, threshold);
  });
  const all = withSafeStrands(safe, threshold, facts);
  if (all.leftOut.size <= (safe.find(({ id }) => id === 'levels')?.rows.length ?? 0) / 2) return all.shown;
  // Most strands would go because few children have two reviews: then their change goes first.
  const others = withSafeStrands(safe.filter(({ id }) => !OF_PAIRS.includes(id)), threshold, facts);
  return others.leftOut.size < all.leftOut.size ? others.shown : all.shown;
}

/** Tables with a total for each row and column, in which rings can be found. */
const GRIDS: readonly CouncilTableId[] = ['schools', 'needs', 'placements', 'areas', 'layers', 'decisions', 'due'];
const OF_STRANDS: readonly CouncilTableId[] = ['levels', 'change', 'inPlace', 'helped', 'hours'];
/** These count children with two reviews. */
const OF_PAIRS: readonly CouncilTableId[] = ['change', 'needSupport'];

/** Of provisions, what counts is how many children they are of. */
function isFew({ id, rows }: HeldTable, row: number, column: number, count: number, threshold: number, facts: HeldFacts): boolean {
  if (id === 'hours' || count === 0) return false;
  return (id === 'helped' ? facts.behind.helped[facts.placeOf(rows[row] ?? '')]?.[column] ?? 0 : count) < threshold;
}

/**
 * Children with a plan, by type, are also the totals of their placements: where these are shown, they are known, and never held back.
 * Else they are held back where few others are of the type: the total less those with a plan would tell these.
 */
function isGridSafe(table: Working, isPlanKnown: boolean, threshold: number): boolean {
  const plans = table.id === 'needs' ? table.columns.indexOf('E') : -1;
  const plan = isPlanKnown ? plans : -1;
  for (const [row, cells] of plans < 0 || isPlanKnown ? [] : table.counts.entries()) {
    const others = sum(cells) - (cells[plans] ?? 0);
    if (others > 0 && others < threshold) (table.held[row] ?? [])[plans] = true;
  }
  // The row is a view of the same cells: what is held back in it is held back in the table.
  const grid: Grid = plan < 0 ? table : { held: table.held, counts: table.counts.map((cells) => cells.map((count, column) => (column === plan ? 0 : count))) };
  return protectGrid(grid, threshold, groupsOf(table));
}

/** The strands one after another. Each is worth more than what stands around it: so that goes first. */
function withSafeStrands(tables: readonly Working[], threshold: number, facts: HeldFacts): { readonly shown: readonly HeldTable[]; readonly leftOut: ReadonlySet<string> } {
  let shown = tables.map((table) => (OF_STRANDS.includes(table.id) ? { ...table, held: table.held.map((cells) => [...cells]) } : table));
  const leftOut = new Set<string>();
  for (const code of shown.find(({ id }) => id === 'levels')?.rows ?? []) {
    const isArea = ({ id, of }: HeldTable) => id === 'areas' && of === facts.domainOf(code);
    const tries = [() => false, isArea, ({ id }: HeldTable) => id === 'needSupport'].map((isInTheWay) => shown.filter((table) => !isInTheWay(table)));
    const safe = tries.find((without) => protectStrand(code, without, threshold, facts));
    if (safe) shown = safe;
    else leftOut.add(code);
  }
  return { shown: shown.map((table) => (OF_STRANDS.includes(table.id) ? withoutStrands(table, leftOut) : table)), leftOut };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
