import { Link } from 'wouter';
import { stageInWords } from '../../catalog/stageWords.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { dayInWords, isDay } from '../../core/day.ts';
import { differingInDraft } from '../../core/merge/differing.ts';
import type { Draft } from '../../core/draft.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import { frameworkName } from '../../core/frameworkName.ts';
import { hasOthers } from '../../core/entry/otherFramework.ts';
import { areApart, isRatedWith, type Review } from '../../core/review.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './ChildPage.module.css';

/** Open drafts first, then every finished profile, the latest first; with their frameworks unless all use the current one. */
export function ReviewList({ childId, reviews, drafts }: { childId: string; reviews: readonly Review[]; drafts: readonly Draft[] }) {
  const { current, of } = useFrameworks();
  if (reviews.length === 0 && drafts.length === 0) {
    return <p>No review yet. Start one: you can stop at any time, and every tap is kept.</p>;
  }
  const address = (id: string, page: 'review' | 'meeting' = 'review') => `/children/${childId}/${page}/${id}`;
  // A meeting that is being held has the review's id; the profile it belongs to can be read meanwhile.
  const isFilledIn = (id: string) => drafts.some((draft) => draft.id === id && !draft.meeting);
  const dateOf = (day: string) => (isDay(day) ? dayInWords(day) : 'No date yet');
  const several = [...drafts, ...reviews.map(({ profile }) => profile)].some((rated) => !isRatedWith(rated, current));
  const named = (ref: FrameworkRef) => (several ? [frameworkName(ref, of)] : []);
  return (
    <section className={styles.section} aria-labelledby="reviews">
      <h2 id="reviews">Reviews</h2>
      <Table
        caption="Reviews"
        hideCaption
        head={['Date', 'Type', 'Stage', ...(several ? ['Framework'] : [])]}
        rows={[
          ...drafts.map((draft) => ({
            key: `draft-${draft.id}`,
            cells: [
              draft.meeting
                ? <Link key="date" href={address(draft.id, 'meeting')}>Continue the meeting of {dateOf(draft.meeting.heldOn)}</Link>
                : <Link key="date" href={address(draft.id)}>Continue the draft of {dateOf(draft.reviewedOn)}</Link>,
              vocabulary.reviewKind[draft.kind],
              `${draft.meeting ? 'Meeting, draft' : draft.correction ? 'Correction, draft' : 'Draft'}${differingInDraft(draft).length > 0 || hasOthers(draft) ? ': two devices say different things' : ''}`,
              ...named(draft.framework),
            ],
          })),
          ...reviews.toReversed().map((review) => ({
            key: review.id,
            cells: [
              isFilledIn(review.id) ? dateOf(review.profile.reviewedOn) : <Link key="date" href={address(review.id)}>{dateOf(review.profile.reviewedOn)}</Link>,
              vocabulary.reviewKind[review.profile.kind],
              stageOfRow(review),
              ...named(review.profile.framework),
            ],
          })),
        ]}
      />
      {reviews.length > 0 && <p className={`meta no-print ${styles.quiet}`}><Link href={`/children/${childId}/history`}>History: who wrote down what, and when</Link></p>}
    </section>
  );
}

/** How far it has come, and whether the profile is another than the one that was finished first. */
function stageOfRow(review: Review): string {
  const { editions } = review;
  const stage = stageInWords(review);
  const its = review.later.length > 0 ? 'profile ' : '';
  return areApart(editions) ? `${stage}, with ${its}editions that did not know of each other` : editions.length > 1 ? `${stage}, ${its}corrected since` : stage;
}
