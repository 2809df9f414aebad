/** Numbers and which of them are held back, in rows of one length. `held` is written to. */
export interface Grid {
  readonly counts: readonly (readonly number[])[];
  readonly held: readonly boolean[][];
}

/**
 * Holds back more numbers of a table whose totals all are known, until each that is held back could have at least `threshold`
 * different values for whoever knows all the rest, and that no 0 is held back. Every total is 0 or at least the threshold.
 *
 * A held-back number lies on a ring of held-back numbers, by turns one more and one less, so that no total notices:
 *
 *     + − ·      one step up needs every − above 1, one step down every +: so a ring leaves
 *     · · ·      (smallest − less 1) + (smallest + less 1) + 1 possible values
 *     − + ·
 *
 * Where there is no such ring, all numbers are held back and the totals are left: a number r × c in a table of n then can be
 * anything over a range of min(r, c, n − r, n − c), which is a sum of totals and so at least the threshold.
 */
export function protectGrid(grid: Grid, threshold: number): void {
  for (const [row, cells] of grid.counts.entries()) {
    for (const column of cells.keys()) {
      if (!grid.held[row]?.[column]) continue;
      const ring = cheapestRing(grid, row, column, threshold);
      if (!ring) return holdAll(grid);
      for (const [ringRow, ringColumn] of ring) hold(grid, ringRow, ringColumn);
    }
  }
  return undefined;
}

/** Holds back every number that is not told by its totals alone. */
export function holdAll({ counts, held }: Grid): void {
  const rows = counts.flatMap((cells, row) => (cells.some(Boolean) ? [row] : []));
  const columns = (counts[0] ?? []).flatMap((_, column) => (counts.some((cells) => cells[column]) ? [column] : []));
  for (const [row, cells] of held.entries()) for (const column of cells.keys()) cells[column] = rows.length > 1 && columns.length > 1 && rows.includes(row) && columns.includes(column);
}

type Cell = readonly [row: number, column: number];

/** The ring that holds back the fewest more, and of these the smallest numbers. */
function cheapestRing(grid: Grid, row: number, column: number, threshold: number): readonly Cell[] | undefined {
  let best: { readonly cells: readonly Cell[]; readonly cost: number } | undefined;
  const own = grid.counts[row]?.[column] ?? 0;
  for (let down = Math.min(own, threshold) - 1; down >= 0 && best?.cost !== 0; down -= 1) {
    const ring = ringThrough(grid, row, column, { minus: threshold - down, plus: down + 1 });
    if (ring && (!best || ring.cost < best.cost)) best = ring;
  }
  return best?.cells;
}

/** The cheapest way from the column over rows and columns back to the row (Dijkstra), over numbers of at least this size. */
function ringThrough(grid: Grid, row: number, column: number, least: { readonly minus: number; readonly plus: number }): { readonly cells: readonly Cell[]; readonly cost: number } | undefined {
  const { counts } = grid;
  const height = counts.length;
  const width = counts[0]?.length ?? 0;
  const ROW = 0;
  const place = (kind: number, at: number) => (kind === ROW ? at : height + at);
  const cost = new Float64Array(height + width).fill(Infinity);
  const from: (number | undefined)[] = [];
  const isDone = new Uint8Array(height + width);
  cost[height + column] = 0;
  for (;;) {
    const at = nearest(cost, isDone);
    if (at === undefined) return undefined;
    if (at === row) break;
    isDone[at] = 1;
    const isRow = at < height;
    for (let to = 0; to < (isRow ? width : height); to += 1) {
      const [r, c] = isRow ? [at, to] : [to, at - height];
      if (r === row && c === column) continue;
      const count = counts[r]?.[c] ?? 0;
      if (count < (isRow ? least.plus : least.minus)) continue;
      const next = place(isRow ? 1 : ROW, to);
      const sum = (cost[at] ?? 0) + costOf(grid, r, c, count);
      if (!isDone[next] && sum < (cost[next] ?? 0)) {
        cost[next] = sum;
        from[next] = at;
      }
    }
  }
  const cells: Cell[] = [];
  for (let at = row; from[at] !== undefined; at = from[at] ?? 0) {
    const before = from[at] ?? 0;
    cells.push(at < height ? [at, before - height] : [before, at - height]);
  }
  return { cells, cost: cost[row] ?? 0 };
}

/** One for a number that is not held back yet, and less than one more, the larger it is. */
function costOf({ held }: Grid, row: number, column: number, count: number): number {
  return held[row]?.[column] ? 0 : 1 + count / (count + 1000);
}

function nearest(cost: Float64Array, isDone: Uint8Array): number | undefined {
  let found: number | undefined;
  for (let at = 0; at < cost.length; at += 1) if (!isDone[at] && (cost[at] ?? Infinity) < (found === undefined ? Infinity : (cost[found] ?? Infinity))) found = at;
  return found;
}

function hold({ held }: Grid, row: number, column: number): void {
  const cells = held[row];
  if (cells) cells[column] = true;
}
