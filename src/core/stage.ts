import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { meetingOf, type Profile, type Review } from './review.ts';

/** What a review passes through once its profile is finished. Each freezes what it added. */
export const STAGES = ['profileFinished', 'met', 'reportSent', 'decided'] as const;
export type Stage = (typeof STAGES)[number];

/** The furthest stage a review has come to. Written down out of turn, as when copies came together, it counts all the same. */
export function stageOf(review: Pick<Review, 'profile' | 'later'>): Stage {
  return STAGES.findLast((stage) => doneOn(review, stage) !== undefined) ?? 'profileFinished';
}

/** One stage of a review: done on a day, the one that comes next, one that may be added, or one for later. */
export interface StageStep {
  readonly stage: Stage;
  readonly state: 'done' | 'next' | 'may' | 'later';
  readonly on?: Day;
}

/**
 * The stages of a review in their order. Nothing is asked for that its kind does not need: a review that is not of a plan may
 * stop at its profile or its meeting, and the council decides nothing there.
 *
 * | profile | met | report | decided | of a plan: met, report, decided | else: met, report, decided |
 * |---------|-----|--------|---------|---------------------------------|----------------------------|
 * | done    |     |        |         | next,  later, may               | may,  later, –             |
 * | done    | yes |        |         | done,  next,  may               | done, may,   –             |
 * | done    | yes | yes    |         | done,  done,  next              | done, done,  –             |
 * | done    | yes |        | yes     | done,  may,   done              | done, may,   done          |
 * | done    | yes | yes    | yes     | done,  done,  done              | done, done,  done          |
 * | done    |     | yes    |         | may,   done,  next              | may,  done,  –             |
 * | done    |     |        | yes     | may,   later, done              | may,  later, done          |
 * | done    |     | yes    | yes     | may,   done,  done              | may,  done,  done          |
 */
export function stepsOf(review: Pick<Review, 'profile' | 'later'>): readonly StageStep[] {
  const ofPlan = isOfPlan(review.profile);
  const furthest = STAGES.indexOf(stageOf(review));
  const isDone = (stage: Stage) => doneOn(review, stage) !== undefined;
  return STAGES.filter((stage) => stage !== 'decided' || ofPlan || isDone('decided')).map((stage): StageStep => {
    const on = doneOn(review, stage);
    if (on !== undefined) return { stage, state: 'done', ...(on && { on }) };
    if (ofPlan && STAGES.indexOf(stage) === furthest + 1) return { stage, state: 'next' };
    return { stage, state: stage === 'reportSent' && !isDone('met') ? 'later' : 'may' };
  });
}

/**
 * Whether a review is one of a plan, after which the council decides: an annual or phase transfer review, and an interim one
 * of a child with a plan. Where the SEN status of the time says that there was no plan, none of them is.
 */
export function isOfPlan({ kind, context: { senStatus } }: Profile): boolean {
  if (kind === 'annual' || kind === 'phaseTransfer') return senStatus === undefined || senStatus === 'E';
  return kind === 'interim' && senStatus === 'E';
}

/** The last decision of the council that was written down, whole. */
export function decisionOf({ later }: Pick<Review, 'later'>): Decision | undefined {
  return later.findLast((event) => event.kind === 'decided')?.decision;
}

/** When the report was sent, and to whom, as it was last written down. */
export function reportOf({ later }: Pick<Review, 'later'>): { readonly sentOn: Day; readonly sentTo?: string } | undefined {
  return later.findLast((event) => event.kind === 'reportSent');
}

/** What of a decision is known to be on its way: the final plan, where the council changes it. */
export function isPlanAwaited({ decision, finalPlanOn }: Decision): boolean {
  return decision === 'amend' && finalPlanOn === undefined;
}

/** The day of a stage; empty where it was done on a day that nobody has said; undefined where it was not done. */
function doneOn(review: Pick<Review, 'profile' | 'later'>, stage: Stage): Day | undefined {
  switch (stage) {
    case 'profileFinished': return review.profile.reviewedOn;
    case 'met': return meetingOf(review)?.heldOn;
    case 'reportSent': return reportOf(review)?.sentOn;
    case 'decided': {
      const decision = decisionOf(review);
      return decision?.decidedOn ?? (decision?.decision && '');
    }
  }
}
