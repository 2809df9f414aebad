import type { ChildRecord } from '../core/child.ts';
import { ReviewPage } from '../features/review/ReviewPage.tsx';
import { REVIEW_SLOTS } from './reviewSlots.ts';

/** A review's page with the sections that stand in features of their own. */
export function Review(props: { child: ChildRecord; reviewId: string; at?: string }) {
  return <ReviewPage {...props} slots={REVIEW_SLOTS} />;
}
