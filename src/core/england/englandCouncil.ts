import { OTHERS } from '../council/councilGroups.ts';
import { BESIDE_CODES, type BesideId, type Count, type Counts, isMostlyUnknown, sumOf } from './england.ts';

/** A table after small numbers were held back (`core/council/shownTable.ts` is one). A row or column that is missing is among the other and small groups. */
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

/** The tables `needs`, `placements` and `decisions` of `core/council/councilTable.ts`, as far as they are shown. */
export interface CouncilBeside {
  readonly needs?: HeldBackTable | undefined;
  readonly placements?: HeldBackTable | undefined;
  readonly decisions?: HeldBackTable | undefined;
}

/** What a council sees beside England. */
export const COUNCIL_BESIDE = ['needs', 'placements', 'decided', 'weeks'] as const satisfies readonly BesideId[];
export type CouncilBesideId = (typeof COUNCIL_BESIDE)[number];
type CouncilCounts = Partial<Readonly<Record<CouncilBesideId, Counts>>>;

/**
 * What a council has put together from its schools, as it can be set beside England. Only what is shown is added up: nothing that
 * was held back can be worked out from it. Small groups that stand together have the code `OTHERS`. What is not known of most
 * children is left out: `councilNotCompared` has it.
 */
export function councilCounts(tables: CouncilBeside): CouncilCounts {
  return only(tables, false);
}

/** What cannot be set beside England, as it is not known of more than half (`missingFrom`). */
export function councilNotCompared(tables: CouncilBeside): CouncilCounts {
  return only(tables, true);
}

function only(tables: CouncilBeside, areUnknown: boolean): CouncilCounts {
  const all = countsIn(tables);
  return Object.fromEntries(COUNCIL_BESIDE.flatMap((id) => { const counts = all[id]; return counts && isMostlyUnknown(id, counts) === areUnknown ? [[id, counts] as const] : []; }));
}

function countsIn({ needs, placements, decisions }: CouncilBeside): CouncilCounts {
  return {
    ...(needs && { needs: { of: totalOfColumn(needs, PLAN), by: countsBy('needs', needs.rows, (code) => cellOf(needs, code, PLAN)) } }),
    ...(placements && { placements: {
      ...whole(countsBy('placements', placements.columns, (code) => totalOfColumn(placements, code))), unknown: totalOfColumn(placements, UNPLACED),
    } }),
    ...(decisions && {
      decided: some(countsBy('decided', decisions.rows, (code) => totalOfRow(decisions, code))),
      weeks: some(countsBy('weeks', decisions.columns, (code) => totalOfColumn(decisions, code))),
    }),
  };
}

const PLAN = 'E';
/** No kind of setting is on record: these are in no row, so that no per cent is worked out of them. */
const UNPLACED = 'none';
/** Codes of ours that hold several of the table's. */
const HOLDS: Partial<Readonly<Record<BesideId, Readonly<Record<string, readonly string[]>>>>> = {
  needs: { none: ['none', 'NSA'] }, placements: { elsewhere: ['other'] },
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
