import { OTHERS } from './councilGroups.ts';
import { BESIDE_CODES, type BesideId, type Count, type Counts, sumOf } from './england.ts';

/** A table after small numbers were held back (`core/shownTable.ts` is one). A row or column that is missing is among the other and small groups. */
export interface HeldBackTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly HeldBackCount[])[];
  /** Where they are shown: they may be known where single cells are held back. */
  readonly rowTotals?: readonly HeldBackCount[];
  readonly columnTotals?: readonly HeldBackCount[];
}

/** Undefined and `heldBack` both: held back. */
export type HeldBackCount = number | 'heldBack' | undefined;

/** The tables `needs`, `placements` and `decisions` of `core/councilTable.ts`, as far as they are shown. */
export interface CouncilBeside {
  readonly needs?: HeldBackTable | undefined;
  readonly placements?: HeldBackTable | undefined;
  readonly decisions?: HeldBackTable | undefined;
}

/** What a council sees beside England. */
export const COUNCIL_BESIDE = ['needs', 'placements', 'decided', 'weeks'] as const satisfies readonly BesideId[];
type CouncilBesideId = (typeof COUNCIL_BESIDE)[number];

/**
 * What a council has put together from its schools, as it can be set beside England. Only what is shown is added up: nothing that
 * was held back can be worked out from it. Small groups that stand together have the code `OTHERS`.
 */
export function councilCounts({ needs, placements, decisions }: CouncilBeside): Partial<Readonly<Record<CouncilBesideId, Counts>>> {
  return {
    ...(needs && { needs: { of: totalOfColumn(needs, PLAN), by: countsBy('needs', needs.rows, (code) => cellOf(needs, code, PLAN)) } }),
    ...(placements && { placements: whole(countsBy('placements', placements.columns, (code) => totalOfColumn(placements, code))) }),
    ...(decisions && {
      decided: some(countsBy('decided', decisions.rows, (code) => totalOfRow(decisions, code))),
      weeks: some(countsBy('weeks', decisions.columns, (code) => totalOfColumn(decisions, code))),
    }),
  };
}

const PLAN = 'E';
/** Codes of ours that hold several of the table's. */
const HOLDS: Partial<Readonly<Record<BesideId, Readonly<Record<string, readonly string[]>>>>> = {
  needs: { none: ['none', 'NSA'] }, placements: { elsewhere: ['other', 'none'] },
};

function countsBy(id: CouncilBesideId, keys: readonly string[], countOf: (code: string) => Count): ReadonlyMap<string, Count> {
  const by = BESIDE_CODES[id].map((code): [string, Count] => [code, sumOf((HOLDS[id]?.[code] ?? [code]).map((one) => (keys.includes(one) ? countOf(one) : 'together')))]);
  return new Map([...by, ...(keys.includes(OTHERS) ? [[OTHERS, countOf(OTHERS)] as const] : [])]);
}

/** What is together is counted once, with the other and small groups. */
function whole(by: ReadonlyMap<string, Count>): Counts {
  return { of: sumOf([...by.values()].filter((count) => count !== 'together')), by };
}

/** Of decisions alone: small groups may hold children without one, so that nothing is a part of a whole then. */
function some(by: ReadonlyMap<string, Count>): Counts {
  const known = new Map([...by].filter(([code]) => code !== OTHERS));
  return { of: by.has(OTHERS) ? 'together' : sumOf([...known.values()]), by: known };
}

function cellOf({ rows, columns, cells }: HeldBackTable, row: string, column: string): Count {
  const across = columns.indexOf(column);
  return across < 0 ? 'together' : cells[rows.indexOf(row)]?.[across] ?? 'heldBack';
}

function totalOfColumn({ columns, cells, columnTotals }: HeldBackTable, column: string): Count {
  const at = columns.indexOf(column);
  return at < 0 ? 'together' : columnTotals?.[at] ?? sumOf(cells.map((row) => row[at] ?? 'heldBack'));
}

function totalOfRow({ rows, cells, rowTotals }: HeldBackTable, row: string): Count {
  const at = rows.indexOf(row);
  return rowTotals?.[at] ?? sumOf((cells[at] ?? []).map((count) => count ?? 'heldBack'));
}
