import type { ChildRecord } from '../../core/child.ts';
import { isDay } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { type Profile, reviewsOf } from '../../core/review.ts';

/** The frozen profile before this draft: the latest of another review that is not after the draft's date. */
export function lastTime(child: ChildRecord, draft: Draft): Profile | undefined {
  return reviewsOf(child.events)
    .filter(({ id, profile }) => id !== draft.id && (!isDay(draft.reviewedOn) || profile.reviewedOn <= draft.reviewedOn))
    .at(-1)?.profile;
}
