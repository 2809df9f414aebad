import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { reviewsOf } from '../../core/review.ts';
import { useDraft } from '../../state/draft.ts';
import { useRecord } from '../../state/live.ts';
import { Notice } from '../../ui/Notice.tsx';
import { DraftPage } from './DraftPage.tsx';
import { FinishedPage } from './FinishedPage.tsx';

/** One review of one child: its draft while it is being filled in, or the frozen profile. */
export function ReviewPage({ childId, reviewId, strand }: { childId: string; reviewId: string; strand?: string }) {
  const record = useRecord(childId);
  const draft = useDraft(reviewId);
  if (!record || draft === undefined) return <p className="meta" role="status">Opening the review…</p>;
  if (!record.ok) return <Notice tone="problem" title="This child cannot be opened">{sentence(`vault.${record.problem.code}`)}</Notice>;
  const child = record.value;
  const problem = draft && 'problem' in draft ? draft.problem : undefined;
  if (child && draft && 'draft' in draft && draft.draft.childId === childId) return <DraftPage child={child} live={draft} strand={strand} />;
  const review = child && reviewsOf(child.events).find(({ id }) => id === reviewId);
  const unread = problem && <Notice tone="problem" title="The draft cannot be opened.">{sentence(`vault.${problem.code}`)}</Notice>;
  if (child && review) return <>{unread}<FinishedPage child={child} review={review} /></>;
  if (child && unread) return unread;
  return (
    <div className="stack">
      <h1>This review is not on this device</h1>
      <p>It may have been removed. <Link href="/children">Go to the children</Link>.</p>
    </div>
  );
}
