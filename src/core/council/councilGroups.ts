import type { CouncilTable, STATUSES } from './councilTable.ts';
import type { HeldTable } from './heldTable.ts';

/** Schools that are too small to stand alone, and all else that is: rows and columns with these keys hold several. */
export const SMALLER_SCHOOLS = '+schools';
export const OTHERS = '+others';

/** All children of a table that is no longer split by its rows, or by its columns. */
export const EVERYONE = '+everyone';

/** What stands in rows or columns. One dimension is grouped alike in every table. */
type Dimension = 'schools' | 'types' | 'statuses' | 'placements' | 'bands' | 'layers' | 'outcomes' | 'times' | 'dueTimes';

const DIMENSIONS: Partial<Record<CouncilTable['id'], readonly [rows: Dimension, columns?: Dimension]>> = {
  schools: ['schools', 'bands'], needs: ['types', 'statuses'], placements: ['types', 'placements'], areas: ['schools'],
  layers: ['layers', 'bands'], decisions: ['outcomes', 'times'], due: ['dueTimes', 'bands'],
};

/**
 * Tables of children with a plan that, beside one of all children, tell how many of a type or of an age have none. Where these are
 * few, large groups go together for their sake: so where more than a third would stand in "other", this table is no longer
 * split by it, and they stay untold.
 */
const PLANS_BY: Partial<Record<Dimension, CouncilTable['id']>> = { types: 'placements', bands: 'due' };
const MOST_IN_OTHERS = 1 / 3;

/**
 * Puts rows and columns together until every total of a line of a table is 0 or at least the threshold, and the same ones in
 * every table, so that no two tables differ by one of them. Smaller ones go together first, with the next smallest while they are too few.
 */
export function grouped(tables: readonly HeldTable[], threshold: number): readonly HeldTable[] {
  let shown = tables;
  for (const dimension of ['statuses', 'schools', 'types', 'placements', 'bands', 'layers', 'outcomes', 'times', 'dueTimes'] as const) {
    shown = groupedBy(shown, dimension, threshold);
  }
  return shown.map((table) => (table.id === 'change' ? withoutSmallPairs(table, threshold) : table));
}

function groupedBy(tables: readonly HeldTable[], dimension: Dimension, threshold: number): readonly HeldTable[] {
  const asIs = withoutSmall(tables, dimension, threshold);
  const plans = PLANS_BY[dimension];
  if (!plans || partInOthers(asIs, dimension, plans) <= MOST_IN_OTHERS) return asIs;
  const coarser = withoutSmall(tables.map((table) => (table.id === plans ? unsplit(table, dimension) : table)), dimension, threshold);
  return partInOthers(coarser, dimension, plans) < partInOthers(asIs, dimension, plans) ? coarser : asIs;
}

function withoutSmall(tables: readonly HeldTable[], dimension: Dimension, threshold: number): readonly HeldTable[] {
  const small = smallKeys(marginsOf(tables, dimension), dimension, threshold);
  if (small.size === 0) return tables;
  const merged = tables.map((table) => mergedIn(table, dimension, small));
  // What only children with a plan are in would tell how many of a group have one.
  return dimension === 'statuses' && small.has(PLAN) ? merged.filter(({ id }) => !WITH_PLAN.includes(id)) : merged;
}

const WITH_PLAN: readonly CouncilTable['id'][] = ['placements', 'decisions', 'due'];
const PLAN: (typeof STATUSES)[number] = 'E';

/** What part of all children stands in the others, by a table that counts them all; 0 where there is none. */
function partInOthers(tables: readonly HeldTable[], dimension: Dimension, plans: CouncilTable['id']): number {
  const table = tables.find((one) => one.id !== plans && dimensionsOf(one).includes(dimension));
  if (!table) return 0;
  const { columns, counts } = dimensionsOf(table)[0] === dimension ? turned(table) : table;
  const others = sum(counts.map((cells) => cells[columns.indexOf(OTHERS)] ?? 0));
  return others / (sum(counts.flat()) || 1);
}

/** Of rows and columns; undefined where the table is not split by one. */
function dimensionsOf({ id, rows, columns }: HeldTable): readonly [rows?: Dimension | undefined, columns?: Dimension | undefined] {
  const [ofRows, ofColumns] = DIMENSIONS[id] ?? [];
  return [rows.includes(EVERYONE) ? undefined : ofRows, columns.includes(EVERYONE) ? undefined : ofColumns];
}

/** Not split by the dimension any more. What is left are totals, which stood there before, so none of it is held back yet. */
function unsplit(table: HeldTable, dimension: Dimension): HeldTable {
  const [ofRows, ofColumns] = dimensionsOf(table);
  if (ofRows !== dimension && ofColumns !== dimension) return table;
  const whole = ofRows === dimension ? turned(mergedColumns(turned(table), new Set(table.rows), EVERYONE)) : mergedColumns(table, new Set(table.columns), EVERYONE);
  return { ...whole, held: whole.counts.map((cells) => cells.map(() => false)) };
}

/** For each key its totals, one for each table it is in; of types and bands also that of all children without a plan, where two tables tell it. */
function marginsOf(tables: readonly HeldTable[], dimension: Dimension): ReadonlyMap<string, readonly number[]> {
  const margins = new Map<string, number[]>();
  const tell = (key: string, sums: readonly number[]) => margins.set(key, [...margins.get(key) ?? [], ...sums]);
  const tellsPlans = tables.some((table) => table.id === PLANS_BY[dimension] && dimensionsOf(table).includes(dimension));
  for (const table of tables) {
    const { id, rows, columns, counts } = table;
    const [ofRows, ofColumns] = dimensionsOf(table);
    const plan = id === 'needs' && tellsPlans ? columns.indexOf(PLAN) : -1;
    if (ofRows === dimension) for (const [row, key] of rows.entries()) tell(key, [sum(counts[row] ?? []), ...(plan < 0 ? [] : [sum(counts[row] ?? []) - (counts[row]?.[plan] ?? 0)])]);
    if (ofColumns === dimension) for (const [column, key] of columns.entries()) tell(key, [sum(counts.map((cells) => cells[column] ?? 0))]);
  }
  const [all, due] = (['schools', 'due'] as const).map((wanted) => tables.find(({ id }) => id === wanted));
  if (dimension === 'bands' && all && due && tellsPlans) for (const [column, key] of all.columns.entries()) tell(key, [sum(all.counts.map((cells) => cells[column] ?? 0)) - sum(due.counts.map((cells) => cells[column] ?? 0))]);
  return margins;
}

/** Those that go together; none, or more than one unless there is no other. Which more join them goes by totals that are shown. */
function smallKeys(margins: ReadonlyMap<string, readonly number[]>, dimension: Dimension, threshold: number): ReadonlySet<string> {
  const isSmall = (count: number) => count > 0 && count < threshold;
  const small = new Set([...margins].filter(([, own]) => own.some(isSmall)).map(([key]) => key));
  if (small.size === 0) return small;
  for (const key of [SMALLER_SCHOOLS, OTHERS]) if (margins.has(key)) small.add(key);
  for (;;) {
    const together = [...margins].filter(([key]) => small.has(key)).map(([, own]) => own);
    const failing = (together[0] ?? []).findIndex((_, at) => isSmall(sum(together.map((own) => own[at] ?? 0))));
    if (failing < 0) return small;
    const next = [...margins].filter(([key, own]) => !small.has(key) && (own[failing] ?? 0) > 0)
      .toSorted(([one, a], [other, b]) => Number(dimension === 'statuses' && one === PLAN) - Number(dimension === 'statuses' && other === PLAN) || (a[0] ?? 0) - (b[0] ?? 0))[0];
    if (!next) return small;
    small.add(next[0]);
  }
}

/** The table with these keys as one, which stands last. */
function mergedIn(table: HeldTable, dimension: Dimension, keys: ReadonlySet<string>): HeldTable {
  const [ofRows, ofColumns] = dimensionsOf(table);
  if (ofRows === dimension) return turned(mergedColumns(turned(table), keys, dimension === 'schools' ? SMALLER_SCHOOLS : OTHERS));
  return ofColumns === dimension ? mergedColumns(table, keys, OTHERS) : table;
}

function mergedColumns(table: HeldTable, keys: ReadonlySet<string>, name: string): HeldTable {
  const kept = table.columns.flatMap((key, column) => (keys.has(key) ? [] : [column]));
  const merged = table.columns.flatMap((key, column) => (keys.has(key) ? [column] : []));
  return {
    ...table,
    columns: [...kept.map((column) => table.columns[column] ?? ''), name],
    counts: table.counts.map((cells) => [...kept.map((column) => cells[column] ?? 0), sum(merged.map((column) => cells[column] ?? 0))]),
    held: table.held.map((cells) => [...kept.map((column) => cells[column] ?? false), merged.some((column) => cells[column])]),
  };
}

function turned(table: HeldTable): HeldTable {
  const { rows, columns, counts, held } = table;
  return {
    ...table, rows: columns, columns: rows,
    counts: columns.map((_, column) => counts.map((cells) => cells[column] ?? 0)), held: columns.map((_, column) => held.map((cells) => cells[column] ?? false)),
  };
}

/** Children without two reviews are the same in every row of changes: too few of them go with those of whom nothing can be compared. */
function withoutSmallPairs(table: HeldTable, threshold: number): HeldTable {
  const none = table.counts[0]?.[table.columns.indexOf('noPair')] ?? 0;
  return none > 0 && none < threshold ? mergedColumns(table, new Set(['apart', 'noPair']), OTHERS) : table;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

