import type { DateFacts } from './dateFacts.ts';
import type { DateRulePack } from './dateRules.ts';
import { addDays, type Day } from './day.ts';
import type { AnnualDates } from './reviewDates.ts';

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
 * | an annual review without a decision, and one after it     | its meeting, else its profile: never later    |
 * | the newest, without a decision, 12 weeks after its meeting | its meeting; the missing decision stays overdue |
 * | the newest, without a decision, before that               | nothing yet: it is under way                  |
 *
 * The meeting itself never completes a review. After the longest time the law gives from the meeting to a final plan (12 weeks, F63)
 * the app supposes that the decision was made and not written down. Interim, six-monthly and SEN support reviews do not count.
 */
export function countedFrom(facts: DateFacts, rules: DateRulePack, today: Day): CountedFrom | undefined {
  const { annual, earlier } = facts.dates ?? {};
  const known: CountedFrom[] = [];
  if (facts.planMadeOn) known.push({ on: facts.planMadeOn, how: 'plan' });
  if (facts.planReviewedOn) known.push({ on: facts.planReviewedOn, how: 'told' });
  if (earlier) known.push({ on: earlier.on, how: earlier.decided ? 'decided' : 'review' });
  if (annual?.decidedOn) known.push({ on: annual.decidedOn, how: 'decided' });
  else if (annual && !isUnderWay(facts, annual, rules, today)) known.push({ on: meetingDayOf(facts, annual), how: 'review' });
  return known.reduce<CountedFrom | undefined>((latest, one) => (latest && latest.on >= one.on ? latest : one), undefined);
}

/** Whether an annual review without a decision may still be waiting for one. */
export function isUnderWay(facts: DateFacts, annual: AnnualDates, rules: DateRulePack, today: Day): boolean {
  const longest = rules.rules.finalPlan.offset?.count ?? 0;
  return !annual.decidedOn && addDays(meetingDayOf(facts, annual), longest) >= today;
}

/** The day of its meeting: held; else arranged since the profile; else, for want of one, the day of the profile. */
function meetingDayOf({ meetingOn }: DateFacts, { heldOn, reviewedOn }: AnnualDates): Day {
  return heldOn ?? (meetingOn && meetingOn >= reviewedOn ? meetingOn : reviewedOn);
}
