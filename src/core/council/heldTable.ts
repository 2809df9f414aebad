import type { CouncilTable } from './councilTable.ts';

/** A table on its way to be shown: which of its numbers are held back. Rows and columns may hold several of those it began with. */
export interface HeldTable extends CouncilTable {
  readonly held: readonly (readonly boolean[])[];
}

/** The same while more is being held back. */
export interface Working extends HeldTable {
  readonly held: boolean[][];
}
