import { createRings, type Grid } from './heldRings.ts';

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
 *
 * With `wholeRows`, a row that is one number alone is not shown either, for then each of its children is known: that number and a 0 beside
 * it go on a ring on which the 0 could be any up to the threshold. False when even that leaves such a row to be told.
 */
export function protectGrid(grid: Grid, threshold: number, { wholeRows = false }: { readonly wholeRows?: boolean } = {}): boolean {
  const rings = createRings(grid, threshold);
  for (const [row, cells] of grid.counts.entries()) {
    for (const [column, count] of cells.entries()) {
      if (!grid.held[row]?.[column] || count === 0) continue; // a 0 is held back with all others, or for a whole row
      const ring = rings.through(row, column);
      if (!ring) return holdAll(grid, wholeRows);
      for (const cell of ring) rings.hold(...cell);
    }
  }
  if (!wholeRows) return true;
  for (const [row, cells] of grid.counts.entries()) {
    if (!isWhole(cells)) continue;
    const way = cells.flatMap((count, column) => {
      const ring = count === 0 ? rings.through(row, column) : undefined;
      return ring ? [[[row, column] as const, ...ring]] : [];
    }).toSorted((one, other) => one.length - other.length)[0];
    if (!way) return holdAll(grid, wholeRows);
    for (const cell of way) rings.hold(...cell);
  }
  return true;
}

/** Holds back every number that is not told by its totals alone. False when a row that is one number alone is told by them. */
function holdAll({ counts, held }: Grid, wholeRows: boolean): boolean {
  const rows = counts.flatMap((cells, row) => (cells.some(Boolean) ? [row] : []));
  const columns = (counts[0] ?? []).flatMap((_, column) => (counts.some((cells) => cells[column]) ? [column] : []));
  for (const [row, cells] of held.entries()) for (const column of cells.keys()) cells[column] = rows.length > 1 && columns.length > 1 && rows.includes(row) && columns.includes(column);
  return !wholeRows || (rows.length > 1 && columns.length > 1) || !counts.some(isWhole);
}

function isWhole(cells: readonly number[]): boolean {
  return cells.filter((count) => count > 0).length === 1;
}
