import type { CouncilReview } from './councilFile.ts';
import { createGrid } from './councilGrid.ts';
import { type CouncilTable, DID_HELP, HOURS } from './councilTable.ts';

/** Whose the numbers of provisions are, by place of the strand. No table tells it; `suppress` holds back by it. */
export interface CouncilBehind {
  /** For each row and column of `helped`, how many children have such a provision. */
  readonly helped: readonly (readonly number[])[];
  /** For each row of `hours`, in millionths: the hours of the child with the most, and of all children but the two with the most. */
  readonly hours: readonly { readonly most: number; readonly others: number }[];
  /** For each two rows of `hours`, how many children do not have the same in both. */
  readonly apart: readonly (readonly number[])[];
}

/** Counts the provisions of one latest review after another: the tables `helped` and `hours`, and whose they are. */
export function createProvisionCount(strands: readonly string[]) {
  const placeOf = new Map(strands.map((code, at) => [code, at]));
  const [helped, children, shared] = [createGrid(strands, DID_HELP), createGrid(strands, DID_HELP), new Float64Array(strands.length ** 2)];
  const said = new Set<number>();
  const provided = new Uint8Array(strands.length);
  const own = new Float64Array(strands.length);
  const rows = strands.map(() => ({ children: 0, sum: 0, most: 0, second: 0 }));
  const apartOf = (one: number, other: number) => (rows[one]?.children ?? 0) + (rows[other]?.children ?? 0) - (shared[Math.min(one, other) * strands.length + Math.max(one, other)] ?? 0);

  function addHours(): void {
    const having = [...strands.keys()].filter((strand) => (own[strand] ?? NONE) !== NONE);
    for (const [at, strand] of having.entries()) {
      const [row, hours] = [rows[strand], own[strand] ?? 0];
      if (!row) continue;
      row.children += 1;
      row.sum += hours;
      [row.most, row.second] = hours > row.most ? [hours, row.most] : [row.most, Math.max(row.second, hours)];
      for (const other of having.slice(at + 1)) {
        const pair = strand * strands.length + other;
        shared[pair] = (shared[pair] ?? 0) + (own[other] === hours ? 2 : 1); // it stands in both rows: as two, or once as one who differs
      }
    }
  }

  return {
    /** Whether something is in place for the strand at the place, by the review that was counted last. */
    isProvided: (strand: number) => provided[strand] === 1,

    count(review: CouncilReview | undefined): void {
      provided.fill(0);
      said.clear();
      own.fill(NONE);
      for (const provision of review?.provisions ?? []) {
        const answer = DID_HELP.indexOf(provision.helped ?? 'notSaid');
        for (const code of new Set(provision.strands)) {
          const strand = placeOf.get(code);
          if (strand === undefined) continue;
          provided[strand] = 1;
          helped.add(strand, answer);
          const place = strand * DID_HELP.length + answer;
          if (!said.has(place)) children.add(strand, answer);
          said.add(place);
          if (provision.hours !== undefined) own[strand] = Math.max(own[strand] ?? 0, 0) + Math.round(provision.hours * MILLIONTHS);
        }
      }
      if (said.size > 0) addHours();
    },

    tables: (): { readonly helped: CouncilTable; readonly hours: CouncilTable } => ({
      helped: helped.as('helped', 'none'),
      hours: { id: 'hours', rows: strands, columns: HOURS, counts: rows.map((row) => [row.children, Math.floor((row.sum + MILLIONTHS / 2) / MILLIONTHS)]), totals: 'none' },
    }),

    behind: (): CouncilBehind => ({
      helped: children.counts(),
      hours: rows.map(({ sum, most, second }) => ({ most, others: sum - most - second })),
      apart: rows.map((_, one) => rows.map((__, other) => (one === other ? 0 : apartOf(one, other)))),
    }),
  };
}

/** Hours are added as whole millionths: fractions would add up differently in another order, as a database takes them. */
const MILLIONTHS = 1e6;
/** Of a strand without hours. */
const NONE = -1;
