import { LAYER_PACKS } from '../../../src/catalog/supportLayers.ts';
import { SEN_STATUSES, SEN_TYPES, SETTING_TYPES } from '../../../src/core/census.ts';
import { cohortPlaces } from '../../../src/core/school/cohort.ts';
import type { CouncilChild, CouncilFile, CouncilFramework, CouncilProvision, CouncilReview } from '../../../src/core/council/councilFile.ts';
import { DECISIONS } from '../../../src/core/decision.ts';
import type { Framework } from '../../../src/core/framework.ts';
import { REVIEW_KINDS } from '../../../src/core/review.ts';
import { HELPED } from '../../../src/core/support.ts';

export interface Size {
  readonly schools: number;
  /** In each school. */
  readonly children: number;
  /** The most of a child: nine in ten have as many, the others fewer or none. */
  readonly reviews: number;
}

/** Invented council files, the same at every run, one school at a time: every field is sometimes missing. */
export function* councilFiles(framework: CouncilFramework, { schools, children, reviews }: Size, madeOn = '2026-11-21'): Generator<CouncilFile> {
  const chance = createChance(638_745);
  const strands = framework.domains.flatMap((domain) => domain.strands);
  for (let school = 0; school < schools; school += 1) {
    yield {
      recipient: 'Testshire Council', madeOn, madeAt: `${madeOn}T09:00:00.000Z`, who: 'all', framework,
      school: { id: pseudonym(1_000_000 + school, chance), name: `Testschool ${school + 1}` },
      children: Array.from({ length: children }, (_, at) => childAt(at, reviews, strands, chance)),
    };
  }
}

/** What a council file says of a framework. */
export function councilFramework(framework: Framework): CouncilFramework {
  const domains = new Map<string, string[]>();
  for (const { domain, strand } of cohortPlaces(framework)) domains.set(domain.code, [...domains.get(domain.code) ?? [], strand.code]);
  return { id: framework.id, edition: framework.edition, overTheLineFrom: framework.rules.overTheLineFrom, domains: [...domains].map(([code, strands]) => ({ code, strands })) };
}

const SIGNS = '0000011112223344??xx-';
const LAYERS = LAYER_PACKS.flatMap(({ id, layers }) => layers.map(({ code, rank }) => ({ pack: id, code, rank })));

function childAt(at: number, most: number, strands: readonly string[], chance: Chance): CouncilChild {
  const schoolYear = Math.floor(chance() * 17) - 2;
  const [first, second] = [oneOf(SEN_TYPES, chance), oneOf(SEN_TYPES, chance)];
  const due = chance();
  const count = chance() < 0.9 ? most : Math.floor(chance() * most);
  const marks = Array.from(strands, () => SIGNS[Math.floor(chance() * SIGNS.length)] ?? '?');
  return {
    id: pseudonym(at, chance), schoolYear,
    ...(chance() < 0.95 && { status: oneOf(SEN_STATUSES, chance) }),
    ...(chance() < 0.9 && { types: first === second ? [first] : [first, second] }),
    ...(due < 0.8 && { due: due < 0.5 ? 'inTime' as const : 'late' as const }),
    reviews: Array.from({ length: count }, (_, review) => reviewAt(count - review, schoolYear, marks, strands, chance)),
  };
}

function reviewAt(yearsAgo: number, schoolYear: number, marks: string[], strands: readonly string[], chance: Chance): CouncilReview {
  for (const at of marks.keys()) if (chance() < 0.2) marks[at] = SIGNS[Math.floor(chance() * SIGNS.length)] ?? '?';
  const decided = chance();
  return {
    month: `${2027 - yearsAgo}-0${1 + Math.floor(chance() * 9)}`, kind: oneOf(REVIEW_KINDS, chance), schoolYear: schoolYear - yearsAgo + 1, marks: marks.join(''),
    ...(chance() < 0.8 && { settingType: oneOf(SETTING_TYPES, chance) }),
    ...(chance() < 0.8 && { layer: oneOf(LAYERS, chance) }),
    ...(decided < 0.5 && { decision: { decision: oneOf(DECISIONS, chance), ...(decided < 0.4 && { inTime: decided < 0.3 }) } }),
    provisions: Array.from({ length: Math.floor(chance() * 3) }, () => provision(strands, chance)),
  };
}

function provision(strands: readonly string[], chance: Chance): CouncilProvision {
  const hours = oneOf([1, 2, 3, 5], chance) * oneOf([10, 15, 20, 25, 45], chance) * oneOf([6, 12, 38, 39], chance) / 60;
  return {
    strands: Array.from({ length: 1 + Math.floor(chance() * 2) }, () => oneOf(strands, chance)),
    ...(chance() < 0.8 && { hours }),
    ...(chance() < 0.4 && { pence: Math.round(hours * 1800) }),
    ...(chance() < 0.7 && { helped: oneOf(HELPED, chance) }),
  };
}

/** Of 22 characters, as one of the app's is, and no two alike. */
function pseudonym(n: number, chance: Chance): string {
  const random = (length: number) => Math.floor(chance() * 36 ** length).toString(36).padStart(length, '0');
  return `${n.toString(36).padStart(5, '0')}${random(9)}${random(8)}`;
}

type Chance = () => number;

function oneOf<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/** Chance that can be repeated (mulberry32): numbers from 0 up to but not 1. */
function createChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
