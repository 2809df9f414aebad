import { HOURS } from './councilTable.ts';
import type { ShownTable } from './shownTable.ts';
import type { CouncilView } from './suppress.ts';

/** What numbers are rounded to for paper that leaves the room; hours go to twice that. */
export const ROUNDED_TO = 5;

/**
 * The view with every number and every total rounded to 5, hours to 10, each for itself: so totals need not be the sum of what is
 * above them, and parts are worked out of rounded numbers alone. It is another way to show the same set of schools, and protects nothing by
 * itself: beside exact numbers of nearly the same children, or several rounded ones, a number that crosses from one step to the next tells.
 */
export function roundedView(view: CouncilView): CouncilView {
  return { ...view, children: view.children < view.threshold ? view.children : rounded(view.children), isRounded: true, tables: view.tables.map(roundedTable) };
}

function roundedTable({ rowTotals, columnTotals, ...table }: ShownTable): ShownTable {
  const stepOf = (column: number) => (table.id === 'hours' && table.columns[column] === HOURS[1] ? 2 * ROUNDED_TO : ROUNDED_TO);
  return {
    ...table,
    cells: table.cells.map((row) => row.map((count, column) => (count === undefined ? undefined : rounded(count, stepOf(column))))),
    ...(rowTotals && { rowTotals: rowTotals.map((total) => rounded(total)) }),
    ...(columnTotals && { columnTotals: columnTotals.map((total) => rounded(total)) }),
  };
}

function rounded(count: number, step: number = ROUNDED_TO): number {
  return Math.round(count / step) * step;
}
