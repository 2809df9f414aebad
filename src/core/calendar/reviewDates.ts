import type { Card } from '../child.ts';
import { type Day, isDay } from '../day.ts';
import type { Decision } from '../decision.ts';
import { meetingOf, type Profile, type Review, type ReviewKind } from '../review.ts';
import { decisionOf, reportOf } from '../stage.ts';

/** What the dates of a child need of the reviews: days and kinds, and nothing of what they say. It stands in the directory. */
export interface ReviewDates {
  /** The day of the newest review of any kind. */
  readonly lastOn: Day;
  /** The last meeting of a review of any kind that was held. */
  readonly heldOn?: Day;
  /** The newest annual or phase transfer review. */
  readonly annual?: AnnualDates;
  /** When the one before it was complete. */
  readonly earlier?: Completed;
  /** The last final plan for a move to another phase. */
  readonly phaseFinalOn?: Day;
}

/** The days of one annual or phase transfer review. The meeting and the day on which the review is complete are two days. */
export interface AnnualDates extends Pick<Decision, 'decision' | 'decidedOn' | 'draftPlanOn' | 'finalPlanOn' | 'appealBy'> {
  readonly kind: ReviewKind;
  readonly reviewedOn: Day;
  readonly heldOn?: Day;
  readonly sentOn?: Day;
}

/** A review that counts as complete, and whether a decision of the council says so. */
export interface Completed {
  readonly on: Day;
  readonly decided?: true;
}

/**
 * The days of these reviews, the oldest first as `reviewsOf` gives them; undefined when there is none.
 * A review under section 44 is complete when the council has decided (F57). One that another annual review has followed is
 * over: where its decision is not written down, the day of its meeting counts, which is never later. A profile alone completes nothing.
 */
export function reviewDatesOf(reviews: readonly Review[]): ReviewDates | undefined {
  if (reviews.length === 0) return undefined;
  const annuals = reviews.map(annualDates).filter(({ kind }) => kind === 'annual' || kind === 'phaseTransfer');
  const heldOn = reviews.map((review) => meetingOf(review)?.heldOn);
  return {
    lastOn: latest(reviews.map(({ profile }, at) => heldOn[at] ?? profile.reviewedOn)) ?? '',
    heldOn: latest(heldOn),
    annual: annuals.at(-1),
    earlier: annuals.slice(0, -1).flatMap((one) => completedOf(one) ?? []).toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1),
    phaseFinalOn: latest(reviews.map(phaseFinal)),
  };
}

/**
 * Whether the day of a review of a plan is before the plan was first made (R-B4). Other kinds of review may well come before
 * there is a plan; nothing is said of a day that is none, or where nobody has said when the plan was made.
 */
export function isBeforePlan({ kind, reviewedOn }: Pick<Profile, 'kind' | 'reviewedOn'>, { planMadeOn }: Pick<Card, 'planMadeOn'>): boolean {
  return (kind === 'annual' || kind === 'phaseTransfer') && planMadeOn !== undefined && isDay(reviewedOn) && reviewedOn < planMadeOn;
}

function latest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined).toSorted().at(-1);
}

/** The day a review was complete: the council's decision, else its meeting, else undefined. */
export function completedOf({ decidedOn, heldOn }: Pick<AnnualDates, 'decidedOn' | 'heldOn'>): Completed | undefined {
  if (decidedOn) return { on: decidedOn, decided: true };
  return heldOn ? { on: heldOn } : undefined;
}

/** Field by field, so that no words of a decision come along. */
function annualDates(review: Review): AnnualDates {
  const { decision, decidedOn, draftPlanOn, finalPlanOn, appealBy } = decisionOf(review) ?? {};
  return {
    kind: review.profile.kind, reviewedOn: review.profile.reviewedOn, heldOn: meetingOf(review)?.heldOn,
    sentOn: reportOf(review)?.sentOn,
    decision, decidedOn, draftPlanOn, finalPlanOn, appealBy,
  };
}

function phaseFinal(review: Review): Day | undefined {
  const decision = decisionOf(review);
  return decision?.phaseTransferFinalOn ?? (review.profile.kind === 'phaseTransfer' ? decision?.finalPlanOn : undefined);
}
