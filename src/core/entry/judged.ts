import type { Outcome, Progress } from '../outcome.ts';
import { outcomesNow } from './outcomeNow.ts';
import type { Review } from '../review.ts';

/** How far an outcome had come at a review. */
export interface Judged {
  readonly id: string;
  /** The outcome as it stood when the review looked at it. */
  readonly outcome: Outcome;
  readonly how: Progress;
}

/**
 * How far earlier outcomes had come at this review, in its order. `reviews` are all of the child, oldest first: each outcome is
 * told as the last review before this one left it, because an outcome that is carried on keeps its id and may be worded anew,
 * and what was judged is the wording of then. One that no review before it knows is left out.
 */
export function judgedIn({ id, profile }: Pick<Review, 'id' | 'profile'>, reviews: readonly Review[]): readonly Judged[] {
  const at = reviews.findIndex((one) => one.id === id);
  const known = new Map(reviews.slice(0, at < 0 ? reviews.length : at).flatMap((one) => Object.entries(outcomesNow(one))));
  return Object.entries(profile.progress ?? {}).flatMap(([key, how]) => {
    const outcome = known.get(key);
    return outcome ? [{ id: key, outcome, how }] : [];
  });
}
