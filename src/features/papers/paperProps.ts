import type { ChildRecord } from '../../core/child.ts';
import type { Framework } from '../../core/framework.ts';
import type { Review } from '../../core/review.ts';

/** What every paper about a review is made from. */
export interface PaperProps {
  readonly child: ChildRecord;
  readonly review: Review;
  /** The one before it, where there is one. */
  readonly before?: Review;
  /** The framework that the review was rated with. */
  readonly framework: Framework;
}
