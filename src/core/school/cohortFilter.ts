import { SEN_STATUSES, SETTING_TYPES } from '../census.ts';
import { type Cohort, DUE, NO_DAY, type ReviewPick } from './cohort.ts';
import { moveBetween, pairAt, type ReviewBlock, STANDING } from './cohortBlock.ts';
import { type Day, isDay } from '../day.ts';
import { asksRecords, POINTS_WHICH, type RecordFilter, type RecordStanding, recordStanding, VIEW_MISSING } from './recordFilter.ts';
import { codesIn, codesText } from '../words/codesText.ts';
import { nameWordsIn } from '../words/searched.ts';
import type { SchoolRecord } from './schoolRecord.ts';

/** Which children are shown, and in which order. Codes only: no name is ever part of it. */
export interface CohortFilter extends RecordFilter {
  readonly year?: number;
  /** `none` for those of whom it is not written down. */
  readonly status?: string;
  readonly setting?: string;
  /** Strand codes: over the line in any of them. */
  readonly over: readonly string[];
  readonly changed?: ChangedWhich;
  /** What `changed` counts from, when it is not the review before. */
  readonly since?: Day;
  readonly due?: DueWhich;
  readonly sort: CohortSort;
  /** The framework to look with, as `id,edition`; the current one when left out. */
  readonly framework?: string;
}

export const CHANGED = ['more', 'less', 'either'] as const;
export type ChangedWhich = (typeof CHANGED)[number];
export const DUE_WHICH = ['overdue', 'dueSoon', 'pastLocal', 'missing'] as const;
export type DueWhich = (typeof DUE_WHICH)[number];
/** By what children may be put in order. Never by a level, and never by how many strands are over the line. */
export const SORTS = ['name', 'year', 'last', 'due', 'changed'] as const;
export type CohortSort = (typeof SORTS)[number];

export const NO_FILTER: CohortFilter = { over: [], sort: 'name' };

/** The review that "changed since" counts from. */
export function sincePick({ since }: Pick<CohortFilter, 'since'>): ReviewPick {
  return since ? `by ${since}` : 'before';
}

/** Who a filter leaves, in its order, and of whom it cannot say: those are neither in nor out, and have to be told apart. */
export interface Filtered {
  readonly shown: Uint32Array;
  /** How many children each reason is true of; all 0 for a filter that asks nothing of records. */
  readonly unsure: Readonly<Record<Unsure, number>>;
}

export type Unsure = Exclude<RecordStanding, 'in' | 'out'>;

/**
 * The children that a filter leaves. `search`: every word has to be in the name. Needs the block `latest` and, where it asks
 * for change, the one of `sincePick`; while that is not there, nobody counts as changed. Where it asks for what only records
 * know (`asksRecords`), nobody is in before their record is among `records`.
 */
export function filtered(cohort: Cohort, filter: CohortFilter, search = '', records?: ReadonlyMap<string, SchoolRecord>): Filtered {
  const { children, facts, places, framework, blocks } = cohort;
  const latest = blocks.get('latest');
  const before = blocks.get(sincePick(filter));
  const words = nameWordsIn(search);
  const over = filter.over.map((code) => places.findIndex(({ strand }) => strand.code === code)).filter((at) => at >= 0);
  const found: number[] = [];
  const unsure = { notRead: 0, noReview: 0, elsewhere: 0 };
  const isAsking = asksRecords(filter);
  for (const at of facts.byName) {
    const child = children[at];
    if (!child) continue;
    if (filter.year !== undefined && facts.years[at] !== filter.year) continue;
    if (filter.status !== undefined && (child.senStatus ?? 'none') !== filter.status) continue;
    if (filter.setting !== undefined && (child.settingType ?? 'none') !== filter.setting) continue;
    if (filter.due && ((facts.due[at] ?? 0) & DUE[filter.due]) === 0) continue;
    if (words.some((word) => !(facts.names[at] ?? '').includes(word))) continue;
    if (over.length > 0 && !(latest && isOver(latest, at, over, framework.rules.overTheLineFrom))) continue;
    if (filter.changed && !hasChanged(before, latest, at, filter.changed)) continue;
    const stands = isAsking ? recordStanding(filter, latest?.standing[at] ?? STANDING.none, records?.get(child.id)) : 'in';
    if (stands === 'in') found.push(at);
    else if (stands !== 'out') unsure[stands] += 1;
  }
  return { shown: inOrder(cohort, found, filter), unsure };
}

/** Whether a child with a pair of reviews (`pairAt`) needs more help in some strand, and whether less in some: both may be true. */
export function movesOf(before: ReviewBlock, after: ReviewBlock, at: number): { readonly more: boolean; readonly less: boolean } {
  let [more, less] = [false, false];
  const { strands } = after;
  for (let place = at * strands; place < (at + 1) * strands; place += 1) {
    const move = moveBetween(before.marks[place] ?? 255, after.marks[place] ?? 255);
    if (move === 'more') more = true;
    else if (move === 'less') less = true;
  }
  return { more, less };
}

/** How many of these children cannot be shown, for their latest review was rated with another framework or edition. */
export function countElsewhere(cohort: Cohort, shown: Uint32Array): number {
  const standing = cohort.blocks.get('latest')?.standing;
  return shown.reduce((count, at) => count + (standing?.[at] === STANDING.elsewhere ? 1 : 0), 0);
}

/** The filter as it stands in an address: codes with `;` between, empty for no filter. */
export function filterText({ year, status, setting, over, changed, since, due, points, viewMissing, sort, framework }: CohortFilter): string {
  return codesText({
    year: year?.toString(), status, setting, over: over.length > 0 ? over.join(',') : undefined,
    changed, since, due, points, viewMissing, sort: sort === 'name' ? undefined : sort, framework,
  });
}

/** Reads what `filterText` wrote. An address is typed by people too: what is not known is passed over. */
export function filterFrom(text: string): CohortFilter {
  const said = codesIn(text);
  const since = said.get('since');
  const year = said.get('year');
  const framework = said.get('framework');
  const changed = oneOf(CHANGED, said.get('changed'));
  const due = oneOf(DUE_WHICH, said.get('due'));
  const points = oneOf(POINTS_WHICH, said.get('points'));
  const viewMissing = oneOf(VIEW_MISSING, said.get('viewMissing'));
  const status = oneOf([...SEN_STATUSES, 'none'], said.get('status'));
  const setting = oneOf([...SETTING_TYPES, 'none'], said.get('setting'));
  return {
    over: said.get('over')?.split(',').filter(Boolean) ?? [],
    sort: oneOf(SORTS, said.get('sort')) ?? 'name',
    ...(year !== undefined && /^-?\d{1,2}$/.test(year) && { year: Number(year) }),
    ...(status && { status }), ...(setting && { setting }), ...(changed && { changed }), ...(due && { due }),
    ...(points && { points }), ...(viewMissing && { viewMissing }),
    ...(since !== undefined && isDay(since) && { since }),
    ...(framework && { framework }),
  };
}

/**
 * `found` is in the order of names, and stays so within everything else. Those never reviewed, or with no date, stand last;
 * "changed" puts everybody who moved, either way, before everybody who did not.
 */
function inOrder({ facts, blocks }: Cohort, found: readonly number[], filter: CohortFilter): Uint32Array {
  if (filter.sort === 'name') return Uint32Array.from(found);
  const latest = blocks.get('latest');
  const before = blocks.get(sincePick(filter));
  const keyOf = (at: number): number => {
    if (filter.sort === 'year') return facts.years[at] ?? 0;
    if (filter.sort === 'last') return latest?.days[at] || NO_DAY;
    if (filter.sort === 'due') return facts.dueOn[at] ?? NO_DAY;
    return hasChanged(before, latest, at, 'either') ? 0 : 1;
  };
  // One number for the key and the place, so that numbers alone are sorted.
  const keys = Float64Array.from(found, (at, place) => keyOf(at) * MANY + place).sort();
  return Uint32Array.from(keys, (key) => found[key - Math.floor(key / MANY) * MANY] ?? 0);
}

/** More children than anybody has, and small enough that a day times it is still a whole number. */
const MANY = 2 ** 21;

function isOver({ marks, strands }: ReviewBlock, at: number, wanted: readonly number[], from: number): boolean {
  return wanted.some((strand) => {
    const byte = marks[at * strands + strand] ?? 255;
    return byte <= 4 && byte >= from;
  });
}

function hasChanged(before: ReviewBlock | undefined, latest: ReviewBlock | undefined, at: number, which: ChangedWhich): boolean {
  if (!before || !latest || pairAt(before, latest, at) !== 'pair') return false;
  const { more, less } = movesOf(before, latest, at);
  return which === 'more' ? more : which === 'less' ? less : more || less;
}

function oneOf<Value extends string>(values: readonly Value[], value: string | undefined): Value | undefined {
  return values.find((known) => known === value);
}
