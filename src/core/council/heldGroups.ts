import { type CouncilTable, type CouncilTableId, OUTCOMES, OVER, PLACEMENTS, TIMES, TYPES } from './councilTable.ts';
import { EVERYONE } from './councilGroups.ts';
import type { Cell } from './heldRings.ts';

/**
 * Which groups one can be known to belong to, by table, and what says nothing of a child of one. A group whose children all are
 * alike otherwise gives each of them away, however many they are.
 *
 * | table      | the children of             | are not told all to be in        |
 * |------------|-----------------------------|----------------------------------|
 * | needs      | a status                    | one type                         |
 * | placements | a type, and a setting       | one setting, and of one type     |
 * | areas      | a school                    | over the line, or not            |
 * | layers     | a band                      | one layer                        |
 * | decisions  | an outcome, and a time      | one time, and one outcome        |
 * | due        | a band                      | time, or late                    |
 *
 * Not that all of a type have a plan, or none: the totals of placements tell it. Nor which bands are in a school, which is no secret.
 */
const GROUPS: Partial<Record<CouncilTableId, { readonly rows?: { readonly aside: string }; readonly columns?: { readonly aside: string } }>> = {
  needs: { columns: { aside: 'none' satisfies (typeof TYPES)[number] } },
  placements: { rows: { aside: 'none' satisfies (typeof PLACEMENTS)[number] }, columns: { aside: 'none' satisfies (typeof TYPES)[number] } },
  areas: { rows: { aside: 'neither' satisfies (typeof OVER)[number] } },
  layers: { columns: { aside: 'none' } },
  decisions: { rows: { aside: 'unknown' satisfies (typeof TIMES)[number] }, columns: { aside: 'none' satisfies (typeof OUTCOMES)[number] } },
  due: { columns: { aside: 'unknown' satisfies (typeof TIMES)[number] } },
};

/** The groups of a table: for each, the places of the numbers that say something of its children. */
export function groupsOf({ id, rows, columns }: Pick<CouncilTable, 'id' | 'rows' | 'columns'>): readonly (readonly Cell[])[] {
  const { rows: byRow, columns: byColumn } = GROUPS[id] ?? {};
  const told = (keys: readonly string[], aside: string) => keys.flatMap((key, at) => (key === aside || key === EVERYONE ? [] : [at]));
  return [
    ...(byRow ? rows.map((_, row) => told(columns, byRow.aside).map((column): Cell => [row, column])) : []),
    ...(byColumn ? columns.map((_, column) => told(rows, byColumn.aside).map((row): Cell => [row, column])) : []),
  ];
}
