import type { CouncilTableId } from './councilTable.ts';

/** A table as it may be shown. */
export interface ShownTable {
  readonly id: CouncilTableId;
  readonly of?: string;
  /** With `SMALLER_SCHOOLS` and `OTHERS` for several together. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `cells[row][column]`; undefined is held back, for itself or so that another cannot be worked out: nobody can tell which. */
  readonly cells: readonly (readonly (number | undefined)[])[];
  readonly rowTotals?: readonly number[];
  readonly columnTotals?: readonly number[];
}
