import type { ChildRecord } from '../../core/child.ts';
import { type Day, isDay } from '../../core/day.ts';
import { type Profile, reviewsOf } from '../../core/review.ts';

/** The frozen profile before this draft: the latest of another review that is not after the draft's date. */
export function lastTime(child: ChildRecord, draftId: string, on: Day): Profile | undefined {
  return reviewsOf(child.events)
    .filter(({ id, profile }) => id !== draftId && (!isDay(on) || profile.reviewedOn <= on))
    .at(-1)?.profile;
}
