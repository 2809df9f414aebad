import type { Cohort, CohortChild } from '../school/cohort.ts';
import { countedFrom } from '../calendar/completedReview.ts';
import { PLACEMENT_OF } from '../council/councilTable.ts';
import { type DateSetting, datedItem } from '../calendar/datedItem.ts';
import { addMonths, type Day } from '../day.ts';
import { BESIDE_CODES, type Counts } from './england.ts';
import type { PlanReview } from '../calendar/planReview.ts';
import type { SchoolRecord } from '../school/schoolRecord.ts';

/** What a school sees beside England. */
export const SCHOOL_BESIDE = ['needs', 'placements', 'reviews', 'decisions', 'weeks'] as const;
type SchoolBesideId = (typeof SCHOOL_BESIDE)[number];

/** A school's own children with a plan, as they can be set beside England: by place in the cohort, so that they can be named. */
export interface SchoolBeside {
  /** Reviews and decisions are those of the twelve months from this day up to today. */
  readonly since: Day;
  /** Children with a plan, and those of them whose record is not open: they are in `placements` alone. */
  readonly plans: readonly number[];
  readonly unread: readonly number[];
  readonly groups: Readonly<Record<SchoolBesideId, Groups>>;
}

/** The children behind each row, each in one of them or in none. */
export interface Groups {
  readonly by: ReadonlyMap<string, readonly number[]>;
  /** Of whom it cannot be told. */
  readonly unknown: readonly number[];
  /** Of reviews alone: none was expected yet. */
  readonly notYet: readonly number[];
  /** Of reviews alone: in `held` only because the card says that the review was complete. No meeting is in these records. */
  readonly byCard: readonly number[];
}

/**
 * Sorts the children with a plan, child by child, so that the page can answer in between.
 *
 * | of the last twelve months                                                      | review    | decision and its time |
 * |--------------------------------------------------------------------------------|-----------|-----------------------|
 * | an annual or phase transfer review had its meeting                             | held      | what is on record     |
 * | else: the card says that the review was complete                               | held, `byCard` | unknown          |
 * | else: the law's day for the review (R-C1, from `countedFrom`) has gone by      | not held  |                       |
 * | else: it has not, as with a new plan                                           | not yet   |                       |
 * | else: nobody knows what to count from                                          | unknown   |                       |
 *
 * Each child is counted once, by the last of these meetings, and decisions are those after it; in time is by the law's day (R-C3),
 * whatever a council's own is. Where no kind of setting is on the card, `placements` has the child as unknown.
 */
export function* schoolBesideSteps({ children }: Cohort, records: ReadonlyMap<string, SchoolRecord>, setting: DateSetting): Generator<undefined, SchoolBeside> {
  const since = addMonths(setting.today, -12);
  const groups = Object.fromEntries(SCHOOL_BESIDE.map((id) => [id, createGroups(BESIDE_CODES[id])])) as Record<SchoolBesideId, ReturnType<typeof createGroups>>;
  const plans: number[] = [];
  const unread: number[] = [];
  for (const [at, child] of children.entries()) {
    yield;
    if (child.senStatus !== 'E') continue;
    plans.push(at);
    const placement = child.settingType && PLACEMENT_OF[child.settingType];
    groups.placements.add(placement === undefined ? 'unknown' : placement === 'other' ? 'elsewhere' : placement, at);
    const record = records.get(child.id);
    if (!record) {
      unread.push(at);
      continue;
    }
    const [type] = record.senTypes ?? [];
    groups.needs.add(type === undefined || type === 'NSA' ? 'none' : type, at);
    const review = record.planReviews?.findLast(({ kind, heldOn }) => (kind === 'annual' || kind === 'phaseTransfer') && heldOn !== undefined && heldOn > since && heldOn <= setting.today);
    if (review) {
      groups.reviews.add('held', at);
      groups.decisions.add(review.decision ?? 'none', at);
      if (review.decision) groups.weeks.add(timeOf(review, setting), at);
    } else {
      const standing = reviewStanding(child, since, setting);
      groups.reviews.add(standing === 'elsewhere' ? 'held' : standing, at);
      if (standing !== 'elsewhere') continue;
      groups.reviews.byCard.push(at);
      groups.decisions.add('unknown', at);
      groups.weeks.add('unknown', at);
    }
  }
  return { since, plans, unread, groups };
}

/** The same as numbers. Who is not expected yet is in none of them. */
export function countsOf({ by, unknown }: Groups): Counts {
  const counts = [...by].map(([code, places]): readonly [string, number] => [code, places.length]);
  return { of: counts.reduce((sum, [, count]) => sum + count, 0), by: new Map(counts), unknown: unknown.length };
}

/** Of a child without a meeting in these records. A review due today is not late. */
function reviewStanding(child: CohortChild, since: Day, setting: DateSetting): 'elsewhere' | 'notHeld' | 'unknown' | 'notYet' {
  const { rules, today } = setting;
  const from = countedFrom(child, rules, today);
  if (!from) return 'unknown';
  if (from.how === 'told' && from.on > since && from.on <= today) return 'elsewhere';
  return datedItem('annualReview', from.on, 'after', setting).statutoryOn < today ? 'notHeld' : 'notYet';
}

function timeOf({ heldOn, decidedOn }: PlanReview, setting: DateSetting): 'inTime' | 'late' | 'unknown' {
  if (!heldOn || !decidedOn) return 'unknown';
  return decidedOn <= datedItem('decision', heldOn, 'after', setting).statutoryOn ? 'inTime' : 'late';
}

/** Anything that has no row of its own is unknown. */
function createGroups(codes: readonly string[]) {
  const by = new Map(codes.map((code): [string, number[]] => [code, []]));
  const unknown: number[] = [];
  const notYet: number[] = [];
  const byCard: number[] = [];
  return { by, unknown, notYet, byCard, add: (code: string, at: number) => { (by.get(code) ?? (code === 'notYet' ? notYet : unknown)).push(at); } };
}
