import type { SenStatus, SenType, SettingType } from '../census.ts';
import type { Day } from '../day.ts';
import type { DECISIONS } from '../decision.ts';
import type { FrameworkRef, Level } from '../framework.ts';
import type { ReviewKind } from '../review.ts';
import type { Helped, LayerRef } from '../support.ts';

/**
 * What a school tells a council or a trust of its children: numbers and codes, and nothing that names a child. No name of anybody,
 * UPN, date of birth, day of a review, home part or typed word of a child is in it.
 */
export interface CouncilFile {
  /** Who it is for, as typed. Pseudonyms hold for this recipient alone. */
  readonly recipient: string;
  readonly madeOn: Day;
  /** The same as an instant in UTC, always as "2026-11-21T10:00:00.000Z": of two files of one school the later counts, and their texts sort so. */
  readonly madeAt: string;
  /** Which children are told of: those with a plan, those with a plan or SEN support, or all. */
  readonly who: CouncilWho;
  readonly school: CouncilSchool;
  readonly framework: CouncilFramework;
  readonly children: readonly CouncilChild[];
}

export const COUNCIL_WHO = ['E', 'KE', 'all'] as const;
export type CouncilWho = (typeof COUNCIL_WHO)[number];

/** `id`: a pseudonym of the school for this recipient, the same each time, so that a newer file takes the place of an older. */
export interface CouncilSchool {
  readonly id: string;
  readonly name: string;
}

/** As much of a framework as the numbers need. */
export interface CouncilFramework extends FrameworkRef {
  readonly overTheLineFrom: Level;
  /** Without parts that are kept private. The order of all strands is that of the marks. */
  readonly domains: readonly { readonly code: string; readonly strands: readonly string[] }[];
}

export interface CouncilChild {
  /** A pseudonym: HMAC of the child's id with the school's own key and the recipient's name. */
  readonly id: string;
  /** National Curriculum year when the file was made. */
  readonly schoolYear: number;
  readonly status?: SenStatus;
  /** The main one first. */
  readonly types?: readonly SenType[];
  /** Whether the annual review of a plan is in time by the law; missing where it cannot be told. */
  readonly due?: 'inTime' | 'late';
  /** The oldest first. A file for this app has the last two (`forTables`), lines for a database have all; files made before then have all too. */
  readonly reviews: readonly CouncilReview[];
}

export interface CouncilReview {
  /** Year and month, "2026-11". */
  readonly month: string;
  readonly kind: ReviewKind;
  readonly schoolYear: number;
  readonly settingType?: SettingType;
  /** One sign for each strand: 0 to 4, `?` not assessed, `x` does not apply, `-` rated with an edition that cannot be read in this one. */
  readonly marks: string;
  /** With its step of the ladder. */
  readonly layer?: LayerRef & { readonly rank: number };
  readonly provisions: readonly CouncilProvision[];
  /** `inTime`: within four weeks of the meeting; missing where a day is not on record. */
  readonly decision?: { readonly decision: (typeof DECISIONS)[number]; readonly inTime?: boolean };
}

export interface CouncilProvision {
  readonly strands: readonly string[];
  /** Whole hours a year for this child, from `hoursAYear`: exact ones would help to join the files of two recipients. */
  readonly hours?: number;
  /** Whole pence a year for this child, from those whole hours; only when the school has added costs. */
  readonly pence?: number;
  readonly helped?: Helped;
}

/** Of each child the reviews that a table counts, the last two: what no table needs does not travel. Lines for a database have the others, for who counts change over years. */
export function forTables(children: readonly CouncilChild[]): readonly CouncilChild[] {
  return children.map((child) => (child.reviews.length > COUNTED_REVIEWS ? { ...child, reviews: child.reviews.slice(-COUNTED_REVIEWS) } : child));
}

/** The latest, and the one before it for what changed. */
const COUNTED_REVIEWS = 2;
