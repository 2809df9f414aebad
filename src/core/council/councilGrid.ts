import type { CouncilTable, CouncilTableId } from './councilTable.ts';

/** Counts by place of row and column, to begin with 0 everywhere. */
export function createGrid(rows: readonly string[], columns: readonly string[]) {
  const width = columns.length;
  const counts = new Float64Array(rows.length * width);
  const rowsOf = () => rows.map((_, row) => Array.from(counts.subarray(row * width, (row + 1) * width)));
  return {
    add(row: number, column: number): void {
      counts[row * width + column] = (counts[row * width + column] ?? 0) + 1;
    },
    counts: rowsOf,
    as: (id: CouncilTableId, totals: CouncilTable['totals']): CouncilTable => ({ id, rows, columns, counts: rowsOf(), totals }),
  };
}
