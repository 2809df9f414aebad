import type { AppealRule } from './dateRules.ts';
import { addDays, addMonths, type Day, isDay } from '../day.ts';
import type { Decision } from '../decision.ts';
import { isInSpan, weekdayOf } from './weekday.ts';

/**
 * The last day on which a family or young person can appeal: two months from the council's letter (or the final plan), or one
 * month from the mediation certificate, whichever is later (F65, R-F5). A time that ends in August is moved to the first working
 * day of September, one that ends from 25 December to 1 January to the next working day of January. It is not moved for
 * any other weekend: so it is never said too late.
 *
 * | letter     | certificate | last day   |                                    |
 * |------------|-------------|------------|------------------------------------|
 * | 2026-03-10 |             | 2026-05-10 |                                    |
 * | 2026-03-10 | 2026-05-01  | 2026-06-01 | the later of the two               |
 * | 2026-06-20 |             | 2026-09-01 | 20 August is moved                 |
 * | 2026-10-28 |             | 2026-12-28 → 2027-01-04 | 1 January is a holiday, 2 and 3 a weekend |
 */
export function appealBy(letterOn: Day, certificateOn: Day | undefined, { monthsFromDecision, monthsFromCertificate, moved }: AppealRule): Day {
  const fromLetter = addMonths(letterOn, monthsFromDecision);
  const fromCertificate = certificateOn ? addMonths(certificateOn, monthsFromCertificate) : fromLetter;
  const plain = fromCertificate > fromLetter ? fromCertificate : fromLetter;
  const span = moved.find((one) => isInSpan(plain, one));
  if (!span) return plain;
  let day = plain;
  while (isInSpan(day, span) || !isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/**
 * Until when can be appealed, by the rule (F65): counted from the final plan where the plan is changed, else from the decision.
 * Undefined until that day is known. A mediation certificate may make it later.
 */
export function workedOutAppeal({ decision, decidedOn, finalPlanOn }: Pick<Decision, 'decision' | 'decidedOn' | 'finalPlanOn'>, rule: AppealRule, certificateOn?: Day): Day | undefined {
  const letterOn = decision === 'amend' ? finalPlanOn : decidedOn;
  return decision && letterOn && isDay(letterOn) ? appealBy(letterOn, certificateOn && isDay(certificateOn) ? certificateOn : undefined, rule) : undefined;
}

/** Monday to Friday, save New Year's Day and, where that is on a weekend, the Monday that stands in for it. */
function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  const at = day.slice(5);
  return weekday < 5 && at !== '01-01' && !(weekday === 0 && (at === '01-02' || at === '01-03'));
}
