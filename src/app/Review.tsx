import type { ChildRecord } from '../core/child.ts';
import { ReviewPage } from '../features/review/ReviewPage.tsx';
import { PlainWords } from './PlainWords.tsx';
import { REVIEW_SLOTS } from './reviewSlots.ts';

/** A review's page with the sections that stand in features of their own, and hints on plain words. */
export function Review(props: { child: ChildRecord; reviewId: string; at?: string }) {
  return <PlainWords child={props.child} reviewId={props.reviewId}><ReviewPage {...props} slots={REVIEW_SLOTS} /></PlainWords>;
}
