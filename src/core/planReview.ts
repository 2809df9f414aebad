import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { meetingOf, type Review, type ReviewKind } from './review.ts';
import { decisionOf, isOfPlan } from './stage.ts';

/** A review of a plan as the SEN2 return asks for it (F73): days and the decision, and nothing that anybody typed. */
export interface PlanReview extends Pick<Decision, 'decision' | 'decidedOn' | 'draftPlanOn' | 'phaseTransferDueOn' | 'phaseTransferFinalOn'> {
  readonly kind: ReviewKind;
  readonly reviewedOn: Day;
  readonly heldOn?: Day;
}

/** The reviews of these that are of a plan (`isOfPlan`), the oldest first as `reviewsOf` gives them. */
export function planReviewsOf(reviews: readonly Review[]): readonly PlanReview[] {
  return reviews.filter(({ profile }) => isOfPlan(profile)).map((review) => {
    const { decision, decidedOn, draftPlanOn, phaseTransferDueOn, phaseTransferFinalOn } = decisionOf(review) ?? {};
    const heldOn = meetingOf(review)?.heldOn;
    return {
      kind: review.profile.kind, reviewedOn: review.profile.reviewedOn,
      ...(heldOn && { heldOn }), ...(decision && { decision }), ...(decidedOn && { decidedOn }), ...(draftPlanOn && { draftPlanOn }),
      ...(phaseTransferDueOn && { phaseTransferDueOn }), ...(phaseTransferFinalOn && { phaseTransferFinalOn }),
    };
  });
}
