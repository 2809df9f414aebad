import vocabulary from '../../catalog/vocabulary.json';
import { type Day, dayInWords } from '../../core/day.ts';
import type { ChildPreview, DraftPreview, ReviewPreview } from '../../data/file/importPreview.ts';
import styles from './PreviewedReviews.module.css';
import { REVIEW_STATES, STATES } from './states.ts';

interface Props {
  child: ChildPreview;
  drafts: readonly DraftPreview[];
  bornOn: Day;
  today: Day;
}

/** The reviews and drafts of one child in the file, what would happen to each, and a remark where a date cannot be right. */
export function PreviewedReviews({ child, drafts, bornOn, today }: Props) {
  if (child.reviews.length === 0 && drafts.length === 0) return 'None';
  return (
    <ul className={styles.reviews}>
      {child.reviews.map((review) => <li key={review.id}>{reviewInWords(review, bornOn, today)}</li>)}
      {drafts.map((draft) => (
        <li key={draft.id}>Draft: {inside(STATES[draft.state])}</li>
      ))}
    </ul>
  );
}

function reviewInWords({ reviewedOn, kind, state }: ReviewPreview, bornOn: Day, today: Day): string {
  return [
    `${dayInWords(reviewedOn)}, ${inside(vocabulary.reviewKind[kind])}: ${inside(REVIEW_STATES[state])}`,
    ...(reviewedOn > today ? ['dated in the future'] : []),
    ...(reviewedOn < bornOn ? ['dated before the date of birth'] : []),
  ].join('; ');
}

/** As it stands inside a sentence: abbreviations such as SEN keep their capitals. */
function inside(words: string): string {
  return /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
