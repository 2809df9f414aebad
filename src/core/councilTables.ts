import type { CouncilChild, CouncilFile, CouncilReview } from './councilFile.ts';
import {
  bandOf, BANDS, CHANGES, type CouncilTable, type CouncilTableId, DID_HELP, HOURS, IN_PLACE, OUTCOMES, OVER, PLACEMENT_OF, PLACEMENTS, SIGNS, STATUSES, SUPPORTS, TIMES, TYPES,
} from './councilTable.ts';
import { NEED_MOVES } from './needSupport.ts';

/**
 * The tables of `core/councilTable.ts` over these files, in the order of `COUNCIL_TABLES`: raw numbers, before anything is held back.
 * The files are those of `mergeCouncil`: one for each school, all of one framework and edition. Without files there are no tables.
 */
export function councilTables(files: readonly CouncilFile[]): readonly CouncilTable[] {
  return councilCount(files).tables;
}

/** The tables, and what only `suppress` has to know. */
export interface CouncilCount {
  readonly tables: readonly CouncilTable[];
  /** For each row of `hours`, which part of the hours, 0 to 1, is that of the child with the most. */
  readonly largestShare: readonly number[];
}

/** The same tables in the same pass, with the largest share of hours beside them. */
export function councilCount(files: readonly CouncilFile[]): CouncilCount {
  const framework = files[0]?.framework;
  if (!framework) return { tables: [], largestShare: [] };
  const strands = framework.domains.flatMap((domain) => domain.strands);
  const schools = files.map(({ school }) => school.id);
  const layers = layersOf(files);
  const [schoolsTable, needs, placements] = [grid(schools, BANDS), grid(TYPES, STATUSES), grid(TYPES, PLACEMENTS)];
  const [levels, change, inPlace, helped] = [grid(strands, SIGNS), grid(strands, CHANGES), grid(strands, IN_PLACE), grid(strands, DID_HELP)];
  const areas = framework.domains.map(() => grid(schools, OVER));
  const [layersTable, needSupport, decisions, due] = [grid(layers, BANDS), grid(NEED_MOVES, SUPPORTS), grid(OUTCOMES, TIMES), grid(TIMES, BANDS)];
  const withHours = new Float64Array(strands.length);
  const hours = new Float64Array(strands.length);

  const domainOf = Uint16Array.from(framework.domains.flatMap((domain, at) => domain.strands.map(() => at)));
  const placeOf = new Map(strands.map((code, at) => [code, at]));
  const layerAt = new Map(layers.map((key, at) => [key, at]));
  const statesOf = new Uint8Array(framework.domains.length);
  const provided = new Uint8Array(strands.length);
  const own = new Float64Array(strands.length);
  const largest = new Float64Array(strands.length);
  const hasHours = new Uint8Array(strands.length);

  for (const [school, { children }] of files.entries()) {
    for (const child of children) {
      const [latest, before] = [child.reviews.at(-1), child.reviews.at(-2)];
      const band = BANDS.indexOf(bandOf(child.schoolYear));
      const type = TYPES.indexOf(child.types?.[0] ?? 'none');
      schoolsTable.add(school, band);
      needs.add(type, STATUSES.indexOf(child.status ?? 'none'));
      layersTable.add((latest?.layer && layerAt.get(layerKey(latest.layer))) ?? layers.length - 1, band);
      if (child.status === 'E') {
        placements.add(type, PLACEMENTS.indexOf(latest?.settingType ? PLACEMENT_OF[latest.settingType] : 'none'));
        const { decision, inTime } = latest?.decision ?? {};
        decisions.add(OUTCOMES.indexOf(decision ?? 'none'), TIMES.indexOf(inTime === undefined ? 'unknown' : inTime ? 'inTime' : 'late'));
        due.add(TIMES.indexOf(child.due ?? 'unknown'), band);
      }

      countProvisions(latest);
      statesOf.fill(NEITHER);
      let moves = 0;
      for (let strand = 0; strand < strands.length; strand += 1) {
        const sign = latest ? signAt(latest, strand) : UNREAD;
        levels.add(strand, sign);
        const way = latest && before ? wayBetween(signAt(before, strand), sign) : NO_PAIR;
        change.add(strand, way);
        if (way < NEED_MOVES.length) moves |= 1 << way;
        const isOver = sign <= 4 && sign >= framework.overTheLineFrom;
        inPlace.add(strand, isOver ? (provided[strand] ? 0 : 1) : 2);
        const domain = domainOf[strand] ?? 0;
        if (sign <= 4) statesOf[domain] = Math.min(statesOf[domain] ?? NEITHER, isOver ? 0 : 1);
      }
      for (const [domain, table] of areas.entries()) table.add(school, statesOf[domain] ?? NEITHER);
      if (moves) {
        const support = supportBetween(before, latest);
        for (let way = 0; way < NEED_MOVES.length; way += 1) if (moves & (1 << way)) needSupport.add(way, support);
      }
    }
  }

  /** Fills `provided` for one review, and counts what helped and the hours. */
  function countProvisions(review: CouncilReview | undefined): void {
    provided.fill(0);
    hasHours.fill(0);
    own.fill(0);
    for (const provision of review?.provisions ?? []) {
      for (const code of new Set(provision.strands)) {
        const strand = placeOf.get(code);
        if (strand === undefined) continue;
        provided[strand] = 1;
        helped.add(strand, DID_HELP.indexOf(provision.helped ?? 'notSaid'));
        if (provision.hours === undefined) continue;
        const added = Math.round(provision.hours * MILLIONTHS);
        hours[strand] = (hours[strand] ?? 0) + added;
        own[strand] = (own[strand] ?? 0) + added;
        largest[strand] = Math.max(largest[strand] ?? 0, own[strand] ?? 0);
        if (!hasHours[strand]) withHours[strand] = (withHours[strand] ?? 0) + 1;
        hasHours[strand] = 1;
      }
    }
  }

  const tables = [
    schoolsTable.as('schools', 'both'), needs.as('needs', 'both'), placements.as('placements', 'both'), levels.as('levels', 'rows'), change.as('change', 'rows'),
    ...areas.map((table, at) => ({ ...table.as('areas', 'both'), of: framework.domains[at]?.code ?? '' })),
    layersTable.as('layers', 'both'), needSupport.as('needSupport', 'none'), inPlace.as('inPlace', 'rows'), helped.as('helped', 'none'),
    { id: 'hours' as const, rows: strands, columns: HOURS, counts: strands.map((_, at) => [withHours[at] ?? 0, Math.floor(((hours[at] ?? 0) + MILLIONTHS / 2) / MILLIONTHS)]), totals: 'none' as const },
    decisions.as('decisions', 'both'), due.as('due', 'both'),
  ];
  return { tables, largestShare: strands.map((_, at) => (hours[at] ? (largest[at] ?? 0) / (hours[at] ?? 1) : 0)) };
}

/** Hours are added as whole millionths: fractions would add up differently in another order, as a database takes them. */
const MILLIONTHS = 1e6;
/** Places in `SIGNS`, `CHANGES` and `OVER`. */
const UNREAD = SIGNS.indexOf('-');
const [NEWLY, NO_LONGER, APART, NO_PAIR] = [CHANGES.indexOf('newlyRated'), CHANGES.indexOf('noLongerRated'), CHANGES.indexOf('apart'), CHANGES.indexOf('noPair')];
const NEITHER = OVER.indexOf('neither');

function signAt({ marks }: CouncilReview, strand: number): number {
  const sign = SIGNS.indexOf((marks[strand] ?? '?') as (typeof SIGNS)[number]);
  return sign < 0 ? UNREAD : sign;
}

/** The same table as in `core/cohortMovement.ts`, by places in `SIGNS` and `CHANGES`, of which the first three are `NEED_MOVES`. */
function wayBetween(from: number, to: number): number {
  if (from <= 4 && to <= 4) return to > from ? 0 : to === from ? 1 : 2;
  if (from === UNREAD || to === UNREAD || (from > 4 && to > 4)) return APART;
  return to <= 4 ? NEWLY : NO_LONGER;
}

/** By the step of the ladder, where both reviews have one of the same ladder; else unclear. */
function supportBetween(before: CouncilReview | undefined, after: CouncilReview | undefined): number {
  const [was, is] = [before?.layer, after?.layer];
  if (!was || !is || was.pack !== is.pack) return SUPPORTS.indexOf('unclear');
  return SUPPORTS.indexOf(is.rank > was.rank ? 'more' : is.rank === was.rank ? 'same' : 'less');
}

function layerKey({ pack, code }: { readonly pack: string; readonly code: string }): string {
  return `${pack}:${code}`;
}

/** Those of the latest reviews, ladder by ladder and step by step, and `none`. */
function layersOf(files: readonly CouncilFile[]): readonly string[] {
  const found = new Map<string, NonNullable<CouncilReview['layer']>>();
  const look = ({ reviews }: CouncilChild) => {
    const layer = reviews.at(-1)?.layer;
    if (layer) found.set(layerKey(layer), layer);
  };
  for (const { children } of files) for (const child of children) look(child);
  const inOrder = [...found].toSorted(([, one], [, other]) => compare(one.pack, other.pack) || one.rank - other.rank || compare(one.code, other.code));
  return [...inOrder.map(([key]) => key), 'none'];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function grid(rows: readonly string[], columns: readonly string[]) {
  const width = columns.length;
  const counts = new Float64Array(rows.length * width);
  return {
    add(row: number, column: number): void {
      counts[row * width + column] = (counts[row * width + column] ?? 0) + 1;
    },
    as: (id: CouncilTableId, totals: CouncilTable['totals']): CouncilTable => ({
      id, rows, columns, counts: rows.map((_, row) => Array.from(counts.subarray(row * width, (row + 1) * width))), totals,
    }),
  };
}
