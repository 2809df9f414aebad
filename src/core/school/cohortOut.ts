import type { SenStatus, SenType, SettingType } from '../census.ts';
import type { Card } from '../child.ts';
import type { Cohort, CohortChild, ReviewPick } from './cohort.ts';
import { BYTE, byteAt, levelIn, markIn, moveBetween, pairAt, type ReviewBlock, STANDING } from './cohortBlock.ts';
import { type CohortFilter, filterText } from './cohortFilter.ts';
import type { DatedItem, DateSetting } from '../calendar/datedItem.ts';
import { type Day, dayOfNumber } from '../day.ts';
import { datesOf, nextOf } from '../calendar/deadlines.ts';
import type { Level } from '../framework.ts';
import { initialOf } from '../words/initials.ts';
import type { PlanReview } from '../calendar/planReview.ts';
import type { SchoolRecord } from './schoolRecord.ts';

/** A child in a list that goes out: nothing that anybody typed but a name. */
export interface OutChild {
  /** Their place in this list, from 1: what tells two children with the same initials apart. */
  readonly n: number;
  readonly name: OutName;
  readonly upn?: string;
  readonly schoolYear: number;
  readonly senStatus?: SenStatus;
  /** The main one first; undefined where the record is not open. */
  readonly senTypes?: readonly SenType[];
  readonly settingType?: SettingType;
  readonly lastReviewedOn?: Day;
  /** What comes next of the child's dates. */
  readonly next?: Pick<DatedItem, 'on' | 'code' | 'label'>;
  /** One for each strand of the cohort, in its order. */
  readonly strands: readonly OutMark[];
  /** Why nothing is said of change; undefined where the two reviews can be compared. */
  readonly notCompared?: 'noPair' | 'elsewhere';
  readonly planReviews: readonly PlanReview[];
}

export type OutName = { readonly initials: string } | Pick<Card, 'firstName' | 'lastName'>;

/** What counts on one strand: a level, or why there is none. Never a 0 for what nobody has looked at. */
export interface OutMark {
  readonly mark: Level | 'notAssessed' | 'notApplicable' | 'cannotRead' | 'noReview';
  readonly change?: 'more' | 'same' | 'less';
}

/** What of a child goes into a list beside the least (R-J4). */
export interface OutMore {
  readonly fullName: boolean;
  readonly upn: boolean;
}

/** What a list is made from. */
export interface OutSource {
  readonly cohort: Cohort;
  readonly records: ReadonlyMap<string, SchoolRecord>;
  readonly setting: DateSetting;
  /** The review that change counts from. */
  readonly since: ReviewPick;
  readonly more: OutMore;
}

/** The child at one place of a cohort, as number `n` of a list. */
export function outChild({ cohort, records, setting, since, more }: OutSource, at: number, n: number): OutChild {
  const child = cohort.children[at];
  if (!child) throw new RangeError(`nobody at ${at}`);
  const record = records.get(child.id);
  const [latest, before] = [cohort.blocks.get('latest'), cohort.blocks.get(since)];
  const next = nextOf(datesOf(child, setting));
  const pair = pairAt(before, latest, at);
  const { senStatus, settingType } = child;
  const lastReviewedOn = latest?.days[at] ? dayOfNumber(latest.days[at]) : undefined;
  return {
    n,
    name: nameOf(child, more),
    ...(more.upn && record?.upn && { upn: record.upn }),
    schoolYear: cohort.facts.years[at] ?? 0,
    ...(senStatus && { senStatus }),
    ...(record && { senTypes: record.senTypes ?? [] }),
    ...(settingType && { settingType }),
    ...(lastReviewedOn && { lastReviewedOn }),
    ...(next && { next: { on: next.on, code: next.code, label: next.label } }),
    strands: cohort.places.map((_, strand) => outMark(before, latest, at, strand)),
    ...(pair !== 'pair' && { notCompared: pair }),
    planReviews: record?.planReviews ?? [],
  };
}

function nameOf({ firstName, lastName }: CohortChild, { fullName }: OutMore): OutName {
  if (fullName) return { firstName, ...(lastName && { lastName }) };
  return { initials: [firstName, ...(lastName ? [lastName] : [])].map(initialOf).join(' ') };
}

function outMark(before: ReviewBlock | undefined, latest: ReviewBlock | undefined, at: number, strand: number): OutMark {
  if (!latest || latest.standing[at] === STANDING.none) return { mark: 'noReview' };
  const byte = byteAt(latest, at, strand);
  const mark = levelIn(byte) ?? (byte === BYTE.cannotRead ? 'cannotRead' : markIn(byte));
  const change = before && pairAt(before, latest, at) === 'pair' ? moveBetween(byteAt(before, at, strand), byte) : undefined;
  return { mark, ...(change && { change }) };
}

/** A short name for a filter, for file names: four letters and digits, the same each time and in whatever order. `all` for none. */
export function filterCode(filter: CohortFilter): string {
  const text = filterText({ ...filter, sort: 'name' });
  if (text === '') return 'all';
  let mixed = 0x811C9DC5; // FNV-1a
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (mixed % 36 ** 4).toString(36).padStart(4, '0');
}
