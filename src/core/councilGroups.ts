import type { CouncilTable, STATUSES } from './councilTable.ts';
import type { HeldTable } from './heldTable.ts';

/** Schools that are too small to stand alone, and all else that is: rows and columns with these keys hold several. */
export const SMALLER_SCHOOLS = '+schools';
export const OTHERS = '+others';

/** What stands in rows or columns. One dimension is grouped alike in every table. */
type Dimension = 'schools' | 'types' | 'statuses' | 'placements' | 'bands' | 'layers' | 'outcomes' | 'times' | 'dueTimes';

const DIMENSIONS: Partial<Record<CouncilTable['id'], readonly [rows: Dimension, columns?: Dimension]>> = {
  schools: ['schools', 'bands'], needs: ['types', 'statuses'], placements: ['types', 'placements'], areas: ['schools'],
  layers: ['layers', 'bands'], decisions: ['outcomes', 'times'], due: ['dueTimes', 'bands'],
};

/**
 * Puts rows and columns together until every total of a line of a table is 0 or at least the threshold, and the same ones in
 * every table, so that no two tables differ by one of them. Smaller schools go together first, with the next smallest while they are too few.
 */
export function grouped(tables: readonly HeldTable[], threshold: number): readonly HeldTable[] {
  let shown = tables;
  for (const dimension of ['statuses', 'schools', 'types', 'placements', 'bands', 'layers', 'outcomes', 'times', 'dueTimes'] as const) {
    const small = smallKeys(marginsOf(shown, dimension), dimension, threshold);
    if (small.size > 0) shown = shown.map((table) => mergedIn(table, dimension, small));
    // What only children with a plan are in would tell how many of a group have one.
    if (dimension === 'statuses' && small.has('E')) shown = shown.filter(({ id }) => !WITH_PLAN.includes(id));
  }
  return shown.map((table) => (table.id === 'change' ? withoutSmallPairs(table, threshold) : table));
}

const WITH_PLAN: readonly CouncilTable['id'][] = ['placements', 'decisions', 'due'];
const PLAN: (typeof STATUSES)[number] = 'E';

/** For each key its totals, one for each table it is in; of types and bands also that of all children without a plan, which two tables tell. */
function marginsOf(tables: readonly HeldTable[], dimension: Dimension): ReadonlyMap<string, readonly number[]> {
  const margins = new Map<string, number[]>();
  const tell = (key: string, sums: readonly number[]) => margins.set(key, [...margins.get(key) ?? [], ...sums]);
  for (const { id, rows, columns, counts } of tables) {
    const [ofRows, ofColumns] = DIMENSIONS[id] ?? [];
    const plan = id === 'needs' ? columns.indexOf(PLAN) : -1;
    if (ofRows === dimension) for (const [row, key] of rows.entries()) tell(key, [sum(counts[row] ?? []), ...(plan < 0 ? [] : [sum(counts[row] ?? []) - (counts[row]?.[plan] ?? 0)])]);
    if (ofColumns === dimension) for (const [column, key] of columns.entries()) tell(key, [sum(counts.map((cells) => cells[column] ?? 0))]);
  }
  const [all, due] = (['schools', 'due'] as const).map((wanted) => tables.find(({ id }) => id === wanted));
  if (dimension === 'bands' && all && due) for (const [column, key] of all.columns.entries()) tell(key, [sum(all.counts.map((cells) => cells[column] ?? 0)) - sum(due.counts.map((cells) => cells[column] ?? 0))]);
  return margins;
}

/** Those that go together; none, or more than one unless there is no other. */
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
      .toSorted(([one, a], [other, b]) => Number(dimension === 'statuses' && one === PLAN) - Number(dimension === 'statuses' && other === PLAN) || (a[failing] ?? 0) - (b[failing] ?? 0))[0];
    if (!next) return small;
    small.add(next[0]);
  }
}

/** The table with these keys as one, which stands last. */
function mergedIn(table: HeldTable, dimension: Dimension, keys: ReadonlySet<string>): HeldTable {
  const [ofRows, ofColumns] = DIMENSIONS[table.id] ?? [];
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

