import type { Card } from '../child.ts';
import { addMonths, type Day } from '../day.ts';

/**
 * Years after birth for which a record with special educational needs is kept: 25, up to which a plan can run, and 6 in
 * which a claim can be made. Guidance of the Information and Records Management Society (IRMS), not law (F135, R-J5).
 */
export const USUAL_KEEP_YEARS = 31;

/** Years of the same guidance for the files of other pupils. */
export const OTHER_PUPILS_KEEP_YEARS = 25;

/** What a person may choose instead. */
export const KEEP_YEARS = { least: 1, most: 99 } as const;

/** What of a card or a line of the list says how long it is kept. */
type Kept = Pick<Card, 'bornOn' | 'keepUntil'>;

/**
 * The day until which a child's record is kept: the card's own, else the birthday so many years on.
 *
 * | born       | years | own date   | kept until |
 * |------------|-------|------------|------------|
 * | 2010-09-01 | 31    |            | 2041-09-01 |
 * | 2012-02-29 | 31    |            | 2043-03-01 (no 29 February then: the day after the 28th, so never too early) |
 * | 2012-02-29 | 32    |            | 2044-02-29 |
 * | 2010-09-01 | 31    | 2050-01-31 | 2050-01-31 |
 */
export function keepUntilOf({ bornOn, keepUntil }: Kept, years = USUAL_KEEP_YEARS): Day {
  return keepUntil ?? addMonths(bornOn, years * 12);
}

/** Whether that day has gone by. On the day itself the record is still kept. Nothing is ever erased by this alone. */
export function isPastKeeping(kept: Kept, today: Day, years = USUAL_KEEP_YEARS): boolean {
  return keepUntilOf(kept, years) < today;
}

/** Whether somebody may choose so many years. */
export function isKeepYears(years: number): boolean {
  return Number.isInteger(years) && years >= KEEP_YEARS.least && years <= KEEP_YEARS.most;
}
