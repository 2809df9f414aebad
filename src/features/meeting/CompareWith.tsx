import words from '../../catalog/meeting-words.json';
import { baselinesFor } from '../../core/entry/baseline.ts';
import { dayInWords } from '../../core/day.ts';
import { type Review, reviewsOf } from '../../core/review.ts';
import { Choices } from '../../ui/Choices.tsx';
import type { StopProps } from './held.ts';
import styles from './meeting.module.css';

/** Which review everything in this meeting is compared with, what has changed and the questions alike; a choice where there are several. */
export function CompareWith({ held: { before, choice, onChoice, child, live: { draft } } }: StopProps) {
  const reviews = reviewsOf(child.events);
  const here = reviews.find(({ id }) => id === draft.id);
  if (!before || !here) return <p className={styles.statement}>This is the first review here, so there is no last time to look at.</p>;
  const usual = baselinesFor(reviews, here);
  const label = (name: string, { profile }: Review) => `${name}, ${dayInWords(profile.reviewedOn)}`;
  const options = [
    ...usual.map(({ kind, review }) => ({ value: review.id, label: label(words.baseline[kind], review) })),
    ...(usual.some(({ review }) => review.id === before.id) ? [] : [{ value: before.id, label: label(words.baseline.other, before) }]),
  ];
  return (
    <>
      <p className={styles.statement}>Compared with the review of {dayInWords(before.profile.reviewedOn)}.</p>
      {options.length > 1 && (
        <details>
          <summary>Compare with another review</summary>
          <Choices
            legend="Compare everything in this meeting with"
            name="compared-with"
            value={before.id}
            options={options}
            onChange={(event) => onChoice({ ...choice, comparedWith: event.currentTarget.value })}
          />
        </details>
      )}
    </>
  );
}
