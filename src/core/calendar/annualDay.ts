import type { DateCode } from './dateRules.ts';
import { addMonths, type Day } from '../day.ts';

/**
 * The dates that lie beyond a review, of all that come: without the annual day where that is the day by which the review itself has to be
 * complete. `reviewedOn` is the day of its profile (R-C1, R-C4).
 *
 * | the council's decision | annual day after the profile | whose it is      |
 * |------------------------|------------------------------|------------------|
 * | still to come          | any                          | this review's    |
 * | –                      | sooner than six months       | this review's    |
 * | –                      | six months or later          | the next one's   |
 */
export function withoutOwnAnnualDay<Item extends { readonly code: DateCode; readonly on: Day }>(dates: readonly Item[], reviewedOn: Day): readonly Item[] {
  const isDecided = !dates.some(({ code }) => code === 'decision');
  const first = addMonths(reviewedOn, MONTHS_OF_ITS_OWN);
  return dates.filter(({ code, on }) => code !== 'annualReview' || (isDecided && on >= first));
}

const MONTHS_OF_ITS_OWN = 6;
