import type { CouncilTableId } from './councilTable.ts';

/** A table as it may be shown. */
export interface ShownTable {
  readonly id: CouncilTableId;
  readonly of?: string;
  /** With `SMALLER_SCHOOLS` and `OTHERS` for several together. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /**
   * `cells[row][column]`; undefined is held back, for itself or for another's sake. The mark does not say which, but whoever sees dashes knows
   * that one among those of the table or the strand is small.
   */
  readonly cells: readonly (readonly (number | undefined)[])[];
  readonly rowTotals?: readonly number[];
  readonly columnTotals?: readonly number[];
}
