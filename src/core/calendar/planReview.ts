import type { Day } from '../day.ts';
import type { Decision } from '../decision.ts';
import { meetingOf, type Profile, type Review, type ReviewKind } from '../review.ts';
import { decisionOf } from '../stage.ts';

/** A review of a plan as the SEN2 return asks for it (F73): days and the decision, and nothing that anybody typed. */
export interface PlanReview extends Pick<Decision, 'decision' | 'decidedOn' | 'draftPlanOn' | 'phaseTransferDueOn' | 'phaseTransferFinalOn'> {
  readonly kind: ReviewKind;
  readonly reviewedOn: Day;
  readonly heldOn?: Day;
}

/**
 * The reviews of these that are of a plan, the oldest first as `reviewsOf` gives them: annual, phase transfer, six-monthly and interim
 * ones of a child with a plan. Where nobody wrote down whether there was one, the first three say so by themselves.
 */
export function planReviewsOf(reviews: readonly Review[]): readonly PlanReview[] {
  return reviews.filter(({ profile }) => isOfAPlan(profile)).map((review) => {
    const { decision, decidedOn, draftPlanOn, phaseTransferDueOn, phaseTransferFinalOn } = decisionOf(review) ?? {};
    const heldOn = meetingOf(review)?.heldOn;
    return {
      kind: review.profile.kind, reviewedOn: review.profile.reviewedOn,
      ...(heldOn && { heldOn }), ...(decision && { decision }), ...(decidedOn && { decidedOn }), ...(draftPlanOn && { draftPlanOn }),
      ...(phaseTransferDueOn && { phaseTransferDueOn }), ...(phaseTransferFinalOn && { phaseTransferFinalOn }),
    };
  });
}

/** The kinds of the others, one for each review: what a list of reviews of plans leaves out. */
export function otherReviewsOf(reviews: readonly Review[]): readonly ReviewKind[] {
  return reviews.flatMap(({ profile }) => (isOfAPlan(profile) ? [] : [profile.kind]));
}

/** Kinds that only a child with a plan has. An interim review may be of any child. */
const OF_PLANS: readonly ReviewKind[] = ['annual', 'phaseTransfer', 'sixMonthly'];

/** Whether a review is of a plan. Wider than `isOfPlan`: the council decides nothing after a six-monthly review. */
export function isOfAPlan({ kind, context: { senStatus } }: Profile): boolean {
  return OF_PLANS.includes(kind) ? senStatus === undefined || senStatus === 'E' : kind === 'interim' && senStatus === 'E';
}
