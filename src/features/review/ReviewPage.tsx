import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import { reviewsOf } from '../../core/review.ts';
import { useDraft } from '../../state/draft.ts';
import type { ReviewSlots } from '../../state/reviewSection.ts';
import { Notice } from '../../ui/Notice.tsx';
import { DraftInBin } from './DraftInBin.tsx';
import { DraftPage } from './DraftPage.tsx';
import { FinishedPage } from './FinishedPage.tsx';
import { NotToBeChanged } from './NotToBeChanged.tsx';

interface Props {
  child: ChildRecord;
  reviewId: string;
  /** A strand's code, or a section; of a finished profile a domain's code, or another part of its page. */
  at?: string;
  slots: ReviewSlots;
}

/** One review of one child: its draft while it is being filled in and may be, the frozen profile, or that it is in the bin. */
export function ReviewPage({ child, reviewId, at, slots }: Props) {
  const draft = useDraft(reviewId);
  if (draft === undefined) return <p className="meta" role="status">One moment…</p>;
  // The draft of a meeting belongs to a profile that is finished, and has its own page.
  const open = draft && 'draft' in draft && draft.draft.childId === child.id && !draft.draft.meeting ? draft : undefined;
  const binned = open?.draft.removedAt;
  if (open && !binned) return child.card.restrictedOn ? <NotToBeChanged child={child} since={child.card.restrictedOn} /> : <DraftPage child={child} live={open} at={at} sections={slots.sections} />;
  const unread = draft && 'problem' in draft && <Notice tone="problem" title="The draft cannot be opened.">{vaultSentence(draft.problem.code)}</Notice>;
  const review = reviewsOf(child.events).find(({ id }) => id === reviewId);
  if (review) return <>{unread}<FinishedPage child={child} review={review} slots={slots} /></>;
  if (open && binned) return <DraftInBin child={child} draft={open.draft} removedAt={binned} />;
  return (
    <div className="stack">
      <h1>{unread ? 'This review cannot be opened' : 'This review is not on this device'}</h1>
      {unread || <p>It may have been removed. <Link href={`/children/${child.id}`}>Go to the child</Link>.</p>}
    </div>
  );
}
