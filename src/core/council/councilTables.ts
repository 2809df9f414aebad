import type { CouncilChild, CouncilFile, CouncilFramework, CouncilReview } from './councilFile.ts';
import { createGrid } from './councilGrid.ts';
import { type CouncilBehind, createProvisionCount } from './councilProvisions.ts';
import {
  bandOf, BANDS, CHANGES, type CouncilTable, IN_PLACE, OUTCOMES, OVER, PLACEMENT_OF, PLACEMENTS, SIGNS, STATUSES, SUPPORTS, TIMES, TYPES,
} from './councilTable.ts';
import { NEED_MOVES } from '../support/needSupport.ts';

/** The tables, and what only `suppress` has to know. */
export interface CouncilCount {
  readonly tables: readonly CouncilTable[];
  readonly behind: CouncilBehind;
}

/**
 * The tables of `core/council/councilTable.ts` over these files, in the order of `COUNCIL_TABLES`: raw numbers, before anything is held
 * back, and whose those of provisions are. The files are those of `mergeCouncil`: one for each school, all of one framework and
 * edition. Without files there are no tables. It goes in steps of so many children, whichever school they are of, and after each
 * says how many are counted: whoever takes the steps may rest between them, or take no more.
 */
export function* councilCounting(files: readonly CouncilFile[], childrenInAStep = STEP): Generator<number, CouncilCount> {
  const framework = files[0]?.framework;
  if (!framework) return { tables: [], behind: { helped: [], hours: [], apart: [] } };
  const count = createCount(files, framework);
  let counted = 0;
  for (const [school, { children }] of files.entries()) {
    for (const child of children) {
      count.add(school, child);
      counted += 1;
      if (counted % childrenInAStep === 0) yield counted;
    }
  }
  return count.all();
}

/** Some milliseconds on a slow machine. */
const STEP = 64;

function createCount(files: readonly CouncilFile[], framework: CouncilFramework) {
  const strands = framework.domains.flatMap((domain) => domain.strands);
  const schools = files.map(({ school }) => school.id);
  const layers = layersOf(files);
  const [schoolsTable, needs, placements] = [createGrid(schools, BANDS), createGrid(TYPES, STATUSES), createGrid(TYPES, PLACEMENTS)];
  const [levels, change, inPlace] = [createGrid(strands, SIGNS), createGrid(strands, CHANGES), createGrid(strands, IN_PLACE)];
  const areas = framework.domains.map(() => createGrid(schools, OVER));
  const [layersTable, needSupport, decisions, due] = [createGrid(layers, BANDS), createGrid(NEED_MOVES, SUPPORTS), createGrid(OUTCOMES, TIMES), createGrid(TIMES, BANDS)];
  const provisions = createProvisionCount(strands);

  const domainOf = Uint16Array.from(framework.domains.flatMap((domain, at) => domain.strands.map(() => at)));
  const layerAt = new Map(layers.map((key, at) => [key, at]));
  const statesOf = new Uint8Array(framework.domains.length);

  return {
    add(school: number, child: CouncilChild): void {
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

      provisions.count(latest);
      statesOf.fill(NEITHER);
      let moves = 0;
      for (let strand = 0; strand < strands.length; strand += 1) {
        const sign = latest ? signAt(latest, strand) : UNREAD;
        levels.add(strand, sign);
        const way = latest && before ? wayBetween(signAt(before, strand), sign) : NO_PAIR;
        change.add(strand, way);
        if (way < NEED_MOVES.length) moves |= 1 << way;
        const isOver = sign <= 4 && sign >= framework.overTheLineFrom;
        inPlace.add(strand, isOver ? (provisions.isProvided(strand) ? 0 : 1) : 2);
        const domain = domainOf[strand] ?? 0;
        if (sign <= 4) statesOf[domain] = Math.min(statesOf[domain] ?? NEITHER, isOver ? 0 : 1);
      }
      for (const [domain, table] of areas.entries()) table.add(school, statesOf[domain] ?? NEITHER);
      if (moves) {
        const support = supportBetween(before, latest);
        for (let way = 0; way < NEED_MOVES.length; way += 1) if (moves & (1 << way)) needSupport.add(way, support);
      }
    },

    all(): CouncilCount {
      const { helped, hours } = provisions.tables();
      const tables = [
        schoolsTable.as('schools', 'both'), needs.as('needs', 'both'), placements.as('placements', 'both'), levels.as('levels', 'rows'), change.as('change', 'rows'),
        ...areas.map((table, at) => ({ ...table.as('areas', 'both'), of: framework.domains[at]?.code ?? '' })),
        layersTable.as('layers', 'both'), needSupport.as('needSupport', 'none'), inPlace.as('inPlace', 'rows'), helped, hours,
        decisions.as('decisions', 'both'), due.as('due', 'both'),
      ];
      return { tables, behind: provisions.behind() };
    },
  };
}

/** Places in `SIGNS`, `CHANGES` and `OVER`. */
const UNREAD = SIGNS.indexOf('-');
const [NEWLY, NO_LONGER, APART, NO_PAIR] = [CHANGES.indexOf('newlyRated'), CHANGES.indexOf('noLongerRated'), CHANGES.indexOf('apart'), CHANGES.indexOf('noPair')];
const NEITHER = OVER.indexOf('neither');

function signAt({ marks }: CouncilReview, strand: number): number {
  const sign = SIGNS.indexOf((marks[strand] ?? '?') as (typeof SIGNS)[number]);
  return sign < 0 ? UNREAD : sign;
}

/** The same table as in `core/school/cohortMovement.ts`, by places in `SIGNS` and `CHANGES`, of which the first three are `NEED_MOVES`. */
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
