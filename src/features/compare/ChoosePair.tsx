import type { ReactNode } from 'react';
import vocabulary from '../../catalog/vocabulary.json';
import { baselinesFor, type Baseline } from '../../core/entry/baseline.ts';
import { dayInWords } from '../../core/day.ts';
import { frameworkName } from '../../core/frameworkName.ts';
import { isRatedWith, type Review } from '../../core/review.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './ChoosePair.module.css';

interface Props {
  reviews: readonly Review[];
  before: Review;
  after: Review;
  onChoose: (before: string, after: string) => void;
  /** In which words they are compared: told with the two, and chosen with them. */
  wordsFor: string;
  words: ReactNode;
}

/**
 * Which two reviews are compared, in one line, with the choice of others folded under it; in print their two dates. The later one is
 * always the one with the later date. Each is named with its framework unless all of them used the current one.
 */
export function ChoosePair({ reviews, before, after, onChoose, wordsFor, words }: Props) {
  const place = (review: Review) => reviews.findIndex(({ id }) => id === review.id);
  const { current, of } = useFrameworks();
  const several = reviews.some(({ profile }) => !isRatedWith(profile, current));
  const name = ({ profile }: Review) => [
    dayInWords(profile.reviewedOn),
    vocabulary.reviewKind[profile.kind],
    ...(several ? [frameworkName(profile.framework, of)] : []),
  ].join(', ');
  const baselines = baselinesFor(reviews, after);
  const days = `${dayInWords(before.profile.reviewedOn)} and ${dayInWords(after.profile.reviewedOn)}`;
  return (
    <>
      <p className="meta print-only">{days}.</p>
      <details className={`no-print ${styles.choose}`}>
        <summary><span className={styles.now}>{days}, {wordsFor}.</span> <span className={styles.change}>Change what is compared</span></summary>
        <div className={styles.choices}>
          {baselines.length > 1 && (
            <Choices
              legend="Compare with"
              name="baseline"
              value={baselines.find(({ review }) => review.id === before.id)?.kind ?? null}
              options={baselines.map(({ kind }) => ({ value: kind, label: NAMES[kind] }))}
              onChange={(event) => {
                const chosen = baselines.find(({ kind }) => kind === event.currentTarget.value);
                if (chosen) onChoose(chosen.review.id, after.id);
              }}
            />
          )}
          {reviews.length > 2 && (
            <div className={styles.pair}>
              <SelectField label="Earlier review" value={before.id} onChange={(event) => onChoose(event.currentTarget.value, after.id)}>
                {reviews.slice(0, place(after)).map((review) => <option key={review.id} value={review.id}>{name(review)}</option>)}
              </SelectField>
              <SelectField label="Later review" value={after.id} onChange={(event) => onChoose(before.id, event.currentTarget.value)}>
                {reviews.slice(place(before) + 1).map((review) => <option key={review.id} value={review.id}>{name(review)}</option>)}
              </SelectField>
            </div>
          )}
          {words}
        </div>
      </details>
    </>
  );
}

const NAMES: Readonly<Record<Baseline, string>> = {
  previous: 'The review before', beforeMove: 'The last one before a change of setting', first: 'The first review',
};
