import type { DateFacts } from './dateFacts.ts';
import type { DateRulePack } from './dateRules.ts';
import { addDays, type Day } from '../day.ts';
import { completedOf } from './reviewDates.ts';

/** The day from which the twelve months of the next annual review count, and how it is known. */
export interface CountedFrom {
  readonly on: Day;
  /** The council's decision; what the card says of a review that is not here; the day the plan was made; or a review whose decision is not written down. */
  readonly how: 'decided' | 'told' | 'plan' | 'review';
}

/**
 * The twelve months count from the day on which the last annual review was complete, that is, the council decided; for a plan
 * that has not been reviewed, from the day on which it was first made (F57). Of what is known, the latest day counts:
 *
 * | known                                                     | counts                                        |
 * |-----------------------------------------------------------|-----------------------------------------------|
 * | an annual review with the council's decision              | the decision                                  |
 * | the card: last review completed, outside this record      | that day                                      |
 * | the plan was first made                                   | that day                                      |
 * | one without a decision, 12 weeks after its meeting        | its meeting; the missing decision stays overdue |
 * | one without a decision, before that                       | nothing yet: it is under way                  |
 * | one with neither a decision nor a meeting                 | nothing: a profile alone is no review         |
 *
 * The meeting itself never completes a review, and a meeting that is arranged is the next one's. After the longest time the law gives from the meeting to a final plan (12 weeks, F63)
 * the app supposes that the decision was made and not written down. Interim, six-monthly and SEN support reviews do not count.
 */
export function countedFrom(facts: DateFacts, rules: DateRulePack, today: Day): CountedFrom | undefined {
  const { annual, earlier } = facts.dates ?? {};
  const known: CountedFrom[] = [];
  if (facts.planMadeOn) known.push({ on: facts.planMadeOn, how: 'plan' });
  if (facts.planReviewedOn) known.push({ on: facts.planReviewedOn, how: 'told' });
  for (const one of [earlier, annual && completedOf(annual)]) {
    if (one?.decided) known.push({ on: one.on, how: 'decided' });
    else if (one && isLongAgo(one.on, rules, today)) known.push({ on: one.on, how: 'review' });
  }
  return known.reduce<CountedFrom | undefined>((latest, one) => (latest && latest.on >= one.on ? latest : one), undefined);
}

/** Whether the newest annual review has long been left with neither a meeting nor a decision, and with none to come, so that nobody can count from it. */
export function lacksMeeting({ dates, meetingOn }: DateFacts, from: CountedFrom | undefined, rules: DateRulePack, today: Day): boolean {
  const annual = dates?.annual;
  if (meetingOn && meetingOn >= today) return false;
  return annual !== undefined && !completedOf(annual) && isLongAgo(annual.reviewedOn, rules, today) && (from === undefined || annual.reviewedOn > from.on);
}

/** Whether the longest time from a meeting to a final plan is over. */
function isLongAgo(on: Day, { rules }: DateRulePack, today: Day): boolean {
  return addDays(on, rules.finalPlan.offset?.count ?? 0) < today;
}
