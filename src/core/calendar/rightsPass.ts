import type { DateRulePack } from './dateRules.ts';
import { addDays, addMonths, type Day } from '../day.ts';
import { weekdayOf } from './weekday.ts';

/**
 * The end of compulsory school age, when the rights of the law pass from the parents to the young person: the last Friday in
 * June of the school year (1 September to 31 August) in which they turn 16. It is worked out from the date of birth, never from the
 * year group (F31, R-C7).
 *
 * | born                     | rights pass |
 * |--------------------------|-------------|
 * | 2009-09-01 … 2010-08-31  | 2026-06-26  |
 * | 2010-09-01 … 2011-08-31  | 2027-06-25  |
 * | 2011-09-01 … 2012-08-31  | 2028-06-30  |
 */
export function rightsPassOn(bornOn: Day, { birthday }: DateRulePack['rights']): Day {
  const turns = addMonths(bornOn, birthday * 12);
  const year = Number(turns.slice(0, 4)) + (turns.slice(5) >= '09-01' ? 1 : 0);
  const last = `${year}-06-30`;
  return addDays(last, -((weekdayOf(last) - FRIDAY + 7) % 7));
}

const FRIDAY = 4;
