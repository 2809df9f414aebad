import { type Cell, createRings, type Grid } from './heldRings.ts';

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
 * A group (`groupsOf`) that is one number alone is not shown either, for then each of its children is known: that number and a 0 beside
 * it go on a ring on which the 0 could be any up to the threshold. False when even that leaves such a group to be told.
 */
export function protectGrid(grid: Grid, threshold: number, groups: readonly (readonly Cell[])[] = []): boolean {
  const rings = createRings(grid, threshold);
  const isHeld = ([row, column]: Cell) => grid.held[row]?.[column] === true;
  for (const [row, cells] of grid.counts.entries()) {
    for (const [column, count] of cells.entries()) {
      if (!isHeld([row, column]) || count === 0) continue; // a 0 is held back with all others, or for a group
      const ring = rings.through(row, column);
      if (!ring) return holdAll(grid, groups);
      for (const cell of ring) rings.hold(...cell);
    }
  }
  for (const group of groups) {
    if (!isAlike(grid, group)) continue;
    const way = group.flatMap((cell) => {
      const ring = countAt(grid, cell) === 0 ? rings.through(...cell) : undefined;
      return ring ? [[cell, ...ring]] : [];
    }).map((cells) => ({ cells, more: cells.filter((cell) => !isHeld(cell)).length })).toSorted((one, other) => one.more - other.more)[0];
    if (!way) return holdAll(grid, groups);
    for (const cell of way.cells) rings.hold(...cell);
  }
  return true;
}

/** Holds back every number that is not told by its totals alone. False when a group that is one number alone is told by them. */
function holdAll(grid: Grid, groups: readonly (readonly Cell[])[]): boolean {
  const { counts, held } = grid;
  const rows = counts.flatMap((cells, row) => (cells.some(Boolean) ? [row] : []));
  const columns = (counts[0] ?? []).flatMap((_, column) => (counts.some((cells) => cells[column]) ? [column] : []));
  for (const [row, cells] of held.entries()) for (const column of cells.keys()) cells[column] = rows.length > 1 && columns.length > 1 && rows.includes(row) && columns.includes(column);
  return groups.every((group) => !isAlike(grid, group) || group.filter(([row, column]) => held[row]?.[column]).length > 1);
}

function isAlike(grid: Grid, group: readonly Cell[]): boolean {
  return group.filter((cell) => countAt(grid, cell) > 0).length === 1;
}

function countAt({ counts }: Grid, [row, column]: Cell): number {
  return counts[row]?.[column] ?? 0;
}
