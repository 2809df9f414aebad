import vocabulary from '../../catalog/vocabulary.json';
import { baselinesFor, type Baseline } from '../../core/baseline.ts';
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
}

/**
 * Which two reviews are compared; in print their two dates. The later one is always the one with the later date. Each is
 * named with its framework unless all of them used the current one.
 */
export function ChoosePair({ reviews, before, after, onChoose }: Props) {
  const place = (review: Review) => reviews.findIndex(({ id }) => id === review.id);
  const { current, of } = useFrameworks();
  const several = reviews.some(({ profile }) => !isRatedWith(profile, current));
  const name = ({ profile }: Review) => [
    dayInWords(profile.reviewedOn),
    vocabulary.reviewKind[profile.kind],
    ...(several ? [frameworkName(profile.framework, of)] : []),
  ].join(', ');
  const baselines = baselinesFor(reviews, after);
  return (
    <>
      <p className={`meta ${styles.dates}`}>{dayInWords(before.profile.reviewedOn)} and {dayInWords(after.profile.reviewedOn)}.</p>
      {baselines.length > 1 && (
        <div className="no-print">
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
        </div>
      )}
      {reviews.length > 2 && (
        <div className={`no-print ${styles.pair}`}>
          <SelectField label="Earlier review" value={before.id} onChange={(event) => onChoose(event.currentTarget.value, after.id)}>
            {reviews.slice(0, place(after)).map((review) => <option key={review.id} value={review.id}>{name(review)}</option>)}
          </SelectField>
          <SelectField label="Later review" value={after.id} onChange={(event) => onChoose(before.id, event.currentTarget.value)}>
            {reviews.slice(place(before) + 1).map((review) => <option key={review.id} value={review.id}>{name(review)}</option>)}
          </SelectField>
        </div>
      )}
    </>
  );
}

const NAMES: Readonly<Record<Baseline, string>> = {
  previous: 'The review before', beforeMove: 'The last one before a change of setting', first: 'The first review',
};
