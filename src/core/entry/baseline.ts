import type { Review } from '../review.ts';

export const BASELINES = ['previous', 'beforeMove', 'first'] as const;
/** What a review is compared with: the one before it, the last one before a change of setting, or the first of all. */
export type Baseline = (typeof BASELINES)[number];

/**
 * The reviews that a later one is usually compared with, each once, under the first name that fits. Reviews are as
 * `reviewsOf` gives them. Nothing where no review is before it; no `beforeMove` where the setting did not change, or is not
 * on record on both sides.
 */
export function baselinesFor(reviews: readonly Review[], after: Review): readonly { readonly kind: Baseline; readonly review: Review }[] {
  const end = reviews.findIndex(({ id }) => id === after.id);
  const moved = reviews.findLastIndex((review, at) => {
    const next = reviews[at + 1];
    return at < end && next !== undefined && isMove(review, next);
  });
  const at = { previous: end - 1, beforeMove: moved, first: end > 0 ? 0 : -1 };
  return BASELINES.flatMap((kind, place) => {
    const review = reviews[at[kind]];
    return review && BASELINES.findIndex((other) => at[other] === at[kind]) === place ? [{ kind, review }] : [];
  });
}

/** Whether the child was at another setting, or one of another type, at the later of two reviews. */
export function isMove(before: Review, after: Review): boolean {
  const [was, is] = [before.profile.context, after.profile.context];
  const differ = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && one !== other;
  return differ(was.setting, is.setting) || differ(was.settingType, is.settingType);
}
