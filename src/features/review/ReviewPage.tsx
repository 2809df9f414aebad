import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import { reviewsOf } from '../../core/review.ts';
import { useDraft } from '../../state/draft.ts';
import { Notice } from '../../ui/Notice.tsx';
import { DraftPage } from './DraftPage.tsx';
import { FinishedPage } from './FinishedPage.tsx';

/** One review of one child: its draft while it is being filled in, or the frozen profile. */
export function ReviewPage({ child, reviewId, strand }: { child: ChildRecord; reviewId: string; strand?: string }) {
  const draft = useDraft(reviewId);
  if (draft === undefined) return <p className="meta" role="status">One moment…</p>;
  if (draft && 'draft' in draft && draft.draft.childId === child.id) return <DraftPage child={child} live={draft} strand={strand} />;
  const unread = draft && 'problem' in draft && <Notice tone="problem" title="The draft cannot be opened.">{sentence(`vault.${draft.problem.code}`)}</Notice>;
  const review = reviewsOf(child.events).find(({ id }) => id === reviewId);
  if (review) return <>{unread}<FinishedPage child={child} review={review} /></>;
  return (
    <div className="stack">
      <h1>{unread ? 'This review cannot be opened' : 'This review is not on this device'}</h1>
      {unread || <p>It may have been removed. <Link href={`/children/${child.id}`}>Go to the child</Link>.</p>}
    </div>
  );
}
