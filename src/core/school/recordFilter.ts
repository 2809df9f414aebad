import { STANDING } from './cohortBlock.ts';
import type { SchoolRecord } from './schoolRecord.ts';

/** What only whole records can answer of a child: see `SchoolRecord`. Codes only. */
export interface RecordFilter {
  /** What there is to talk about at the latest review, held back or not. `none`: nothing at all. */
  readonly points?: PointsWhich;
  /** Whose own view is not on record at the latest review. `either`: the child's, the family's or both. */
  readonly viewMissing?: ViewMissing;
}

/** More and less help stand beside one another, and neither is before the other in anything but this list. */
export const POINTS_WHICH = ['more', 'less', 'any', 'none'] as const;
export type PointsWhich = (typeof POINTS_WHICH)[number];
export const VIEW_MISSING = ['child', 'family', 'either'] as const;
export type ViewMissing = (typeof VIEW_MISSING)[number];

/**
 * How a child stands to a filter over records. Who is neither in nor out is told apart: `notRead`, the record has not been
 * opened or cannot be; `noReview`, there is nothing to ask yet; `elsewhere`, rated with another framework or edition.
 */
export type RecordStanding = 'in' | 'out' | 'notRead' | 'noReview' | 'elsewhere';

/** Whether a filter asks anything of whole records. */
export function asksRecords({ points, viewMissing }: RecordFilter): boolean {
  return points !== undefined || viewMissing !== undefined;
}

/**
 * Where one child stands. `standing` is that of the latest review (`STANDING`); `record` is undefined while it is not read.
 *
 * | latest review           | record   | filter                                      |              |
 * |-------------------------|----------|---------------------------------------------|--------------|
 * | none                    | any      | any                                         | noReview     |
 * | in another framework    | any      | points                                      | elsewhere    |
 * | there                   | not read | any                                         | notRead      |
 * | there                   | read     | both questions answered yes (or not asked)  | in, else out |
 */
export function recordStanding({ points, viewMissing }: RecordFilter, standing: number, record: SchoolRecord | undefined): RecordStanding {
  if (standing === STANDING.none) return 'noReview';
  if (points && standing === STANDING.elsewhere) return 'elsewhere';
  if (!record) return 'notRead';
  if (!record.voices) return 'noReview';
  if (points && !hasPoints(record, points)) return 'out';
  if (viewMissing && !isViewMissing(record.voices, viewMissing)) return 'out';
  return 'in';
}

function hasPoints({ points }: SchoolRecord, which: PointsWhich): boolean {
  if (which === 'none') return points.length === 0;
  return points.some(({ need }) => which === 'any' || need === which);
}

function isViewMissing({ child, family }: NonNullable<SchoolRecord['voices']>, which: ViewMissing): boolean {
  return which === 'child' ? !child : which === 'family' ? !family : !child || !family;
}
