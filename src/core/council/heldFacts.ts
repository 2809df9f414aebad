import type { CouncilFramework } from './councilFile.ts';
import type { CouncilBehind } from './councilProvisions.ts';
import { CHANGES, type CouncilTable, HOURS, SIGNS } from './councilTable.ts';
import type { HeldTable } from './heldTable.ts';
import { NEED_MOVES } from '../support/needSupport.ts';
import { type AroundStrand, strandMoves } from './strandLine.ts';

export type HeldFacts = ReturnType<typeof heldFacts>;

/** What is asked again and again of the raw tables while numbers are held back. */
export function heldFacts(tables: readonly CouncilTable[], behind: CouncilBehind, { domains, overTheLineFrom }: Pick<CouncilFramework, 'domains' | 'overTheLineFrom'>) {
  const [schools, levels, change] = (['schools', 'levels', 'change'] as const).map((wanted) => tables.find(({ id }) => id === wanted));
  const children = sum(schools?.counts.map(sum) ?? []);
  const own = new Map((levels?.rows ?? []).map((code, row) => {
    const signs = levels?.counts[row]?.slice(0, SIGNS.indexOf('?')) ?? [];
    return [code, { over: sum(signs.slice(overTheLineFrom)), rated: sum(signs), moved: NEED_MOVES.map((way) => change?.counts[row]?.[CHANGES.indexOf(way)] ?? 0) }] as const;
  }));
  const strands = levels?.rows ?? [];
  return {
    children,
    /** Those with two reviews: the same in each row of `change`. */
    pairs: children - (change?.counts[0]?.[CHANGES.indexOf('noPair')] ?? children),
    schoolsWithChildren: schools?.counts.filter((cells) => sum(cells) > 0).length ?? 0,
    strands,
    behind,
    /** By the place of a strand in `behind`. */
    placeOf: (code: string) => strands.indexOf(code),
    of: (code: string) => own.get(code) ?? { over: 0, rated: 0, moved: [] },
    line: overTheLineFrom,
    moves: { withWays: strandMoves(overTheLineFrom, true), withoutWays: strandMoves(overTheLineFrom, false) },
    domainOf: (code: string) => domains.find(({ strands: codes }) => codes.includes(code))?.code,

    around(code: string, shown: readonly HeldTable[]): AroundStrand {
      const domain = domains.find(({ strands: codes }) => codes.includes(code));
      const area = shown.find((table) => table.id === 'areas' && table.of === domain?.code);
      const [moved, hours] = (['needSupport', 'hours'] as const).map((wanted) => shown.find(({ id }) => id === wanted));
      const row = hours?.rows.indexOf(code) ?? -1;
      const isShown = hours?.held[row]?.[HOURS.indexOf('children')] === false;
      const [over = 0, notOver = 0] = area?.columns.map((_, column) => sum(area.counts.map((cells) => cells[column] ?? 0))) ?? [];
      const others = (domain?.strands ?? []).flatMap((one) => (one === code ? [] : own.get(one) ?? []));
      return {
        ...(isShown && { withHours: hours.counts[row]?.[HOURS.indexOf('children')] ?? 0 }),
        ...(area && { domain: { isPair: others.length === 1, over, rated: over + notOver, overElsewhere: sum(others.map((one) => one.over)), ratedElsewhere: sum(others.map((one) => one.rated)) } }),
        ...(moved && { moved: NEED_MOVES.map((_, way) => ({ inRow: sum(moved.counts[way] ?? []), elsewhere: sum([...own].filter(([one]) => one !== code).map(([, other]) => other.moved[way] ?? 0)) })) }),
      };
    },
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
