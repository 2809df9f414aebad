import { auditShown } from './councilAudit.ts';
import type { CouncilFramework } from './councilFile.ts';
import { grouped, OTHERS, SMALLER_SCHOOLS } from './councilGroups.ts';
import type { CouncilTable } from './councilTable.ts';
import type { CouncilCount } from './councilTables.ts';
import { heldBack } from './heldBack.ts';
import { heldFacts } from './heldFacts.ts';
import type { HeldTable } from './heldTable.ts';
import { done, failed, type Result } from '../result.ts';
import type { ShownTable } from './shownTable.ts';

/** The least number of children that may stand alone: 5 unless a council wants more, never fewer. */
export const THRESHOLDS = [5, 10, 20] as const;
export type Threshold = (typeof THRESHOLDS)[number];

export type WhichTable = Pick<CouncilTable, 'id' | 'of'>;

export interface CouncilView {
  readonly threshold: Threshold;
  readonly children: number;
  readonly tables: readonly ShownTable[];
  /** Too few children to show anything of it, or all are alike. */
  readonly tablesLeftOut: readonly WhichTable[];
  /** A fault of this code: a number that is held back in them could be worked out. */
  readonly tablesInVain: readonly WhichTable[];
  readonly strandsLeftOut: readonly string[];
  /** Every number stands rounded (`roundedView`). */
  readonly isRounded?: boolean;
}

/** Why there is no view. */
export type SuppressProblem =
  /** Fewer than `LEAST_SCHOOLS` have children. Of two schools, each could take its own numbers away and know the other's. */
  | { readonly code: 'tooFewSchools' }
  /** A fault of this code: in every table there is a number that could be worked out. */
  | { readonly code: 'heldInVain' };

/** The fewest schools with children that are shown together. */
export const LEAST_SCHOOLS = 3;

/**
 * What may be shown of what `councilCount` gives. Small groups go together, alike in all tables; where large ones would go for the few
 * without a plan alone, a table of plans is no longer split (`grouped`). Held back is a number from 1 to below
 * the threshold, and others with it; one of provisions that fewer children have; hours that would tell one child's
 * (`protectHours`); a group whose children all are alike (`groupsOf`). A strand in which all are alike is left out.
 *
 * What holds, for somebody who sees these tables and knows that each counts the same children, and what a dash can mean: a number that is
 * held back, and a small number that two shown ones would tell (children without a plan of a band, in an area but not in one
 * strand of it, in no such row of need against support), still could have at least `threshold` different values. It is a range
 * and no secret: a dash mostly stands for a small number.
 *
 * Where a fault of this code lets sums tell a number of a table (`auditShown`), that table is left out whole, at this threshold and every higher
 * one, and the others stay as they are. Whoever sees that it is missing learns what a dash in it would have told, that one of its numbers is
 * held back, and neither which nor how large; and of the others less is known than if it stood beside them.
 *
 * What does not hold:
 * - for somebody who makes the tables anew from each of these values, as this code does. Which others are held back with a number is
 *   chosen by totals and not by size, but depends on whether they are wide enough, so fewer values can fit: that it is small, which a
 *   dash tells anyhow, and now and then more;
 * - for somebody who knows some of the children already, as each school knows its own;
 * - for numbers of another date, other schools, or another threshold set beside these. Each number that a higher threshold shows
 *   can be worked out from the view of a lower one, which it begins with; which it holds back can tell more.
 */
export function suppress({ tables, behind }: CouncilCount, framework: Pick<CouncilFramework, 'domains' | 'overTheLineFrom'>, threshold: Threshold): Result<CouncilView, SuppressProblem> {
  const facts = heldFacts(tables, behind, framework);
  const { children, schoolsWithChildren } = facts;
  if (schoolsWithChildren < LEAST_SCHOOLS) return failed({ code: 'tooFewSchools' });
  let shown: readonly HeldTable[] = tables.map((table) => ({ ...table, held: table.counts.map((cells) => cells.map(() => false)) }));
  const stages: (readonly ShownTable[])[] = [];
  for (const each of THRESHOLDS.filter((one) => one <= threshold)) {
    shown = children < each ? [] : heldBack(grouped(shown, each), each, facts);
    stages.push(shown.map(asShown));
  }
  const { tables: safe, inVain } = withoutTold(stages, framework);
  if (safe.length === 0 && inVain.length > 0) return failed({ code: 'heldInVain' });
  return done({
    threshold,
    children,
    tables: safe,
    tablesLeftOut: tables.filter((table) => !shown.some((one) => isSame(one, table)) && !inVain.some((one) => isSame(one, table))).map(which),
    tablesInVain: inVain,
    strandsLeftOut: facts.strands.filter((code) => shown.length > 0 && !shown.some(({ id, rows }) => id === 'levels' && rows.includes(code))),
  });
}

/** The tables of the last threshold without those of which, at this or a lower one, a number could be worked out. Each stage is what would be shown at its threshold. */
export function withoutTold(stages: readonly (readonly ShownTable[])[], framework: Pick<CouncilFramework, 'domains' | 'overTheLineFrom'>): { readonly tables: readonly ShownTable[]; readonly inVain: readonly WhichTable[] } {
  const told = stages.flatMap((tables) => auditShown(tables, framework).map(which));
  return {
    tables: stages.at(-1)?.filter((table) => !told.some((one) => isSame(one, table))) ?? [],
    inVain: told.filter((table, at) => told.findIndex((one) => isSame(one, table)) === at),
  };
}

function isSame(one: WhichTable, other: WhichTable): boolean {
  return one.id === other.id && one.of === other.of;
}

function which({ id, of }: WhichTable): WhichTable {
  return { id, ...(of !== undefined && { of }) };
}

/** Says whether a row or column holds several that are too small alone. */
export function isGroup(key: string): boolean {
  return key === SMALLER_SCHOOLS || key === OTHERS;
}

function asShown({ id, of, rows, columns, counts, held, totals }: HeldTable): ShownTable {
  return {
    id, ...(of !== undefined && { of }), rows, columns,
    cells: counts.map((cells, row) => cells.map((count, column) => (held[row]?.[column] ? undefined : count))),
    ...(totals !== 'none' && { rowTotals: counts.map(sum) }),
    ...(totals === 'both' && { columnTotals: columns.map((_, column) => sum(counts.map((cells) => cells[column] ?? 0))) }),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
