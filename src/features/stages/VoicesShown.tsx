import { openDifferences, saidOf } from '../../core/change/differences.ts';
import { places } from '../../core/framework.ts';
import { meetingOf } from '../../core/review.ts';
import type { ShownProps } from '../../state/reviewSection.ts';
import styles from './stages.module.css';
import { VoicesTable } from './VoicesTable.tsx';

/**
 * Levels of more than one voice: before the meeting what is seen differently, which the meeting then tells by itself; and at any
 * time the other levels that somebody beside the school and the family gave.
 */
export function VoicesShown({ review, framework }: Pick<ShownProps, 'review' | 'framework'>) {
  const { profile } = review;
  const meeting = meetingOf(review);
  const differing = openDifferences(profile, framework, meeting?.settled ?? {}).map(({ place }) => place.strand.code);
  const settled = Object.keys(meeting?.settled ?? {});
  const others = places(framework).map(({ strand }) => strand.code)
    .filter((code) => !differing.includes(code) && !settled.includes(code) && saidOf(profile, code).some(({ voice }) => voice === 'contribution'));
  const told = meeting ? [] : differing;
  if (told.length + others.length === 0) return null;
  return (
    <section className={`stack ${styles.read}`} aria-labelledby="voices-shown">
      <h2 id="voices-shown">Views side by side</h2>
      {told.length > 0 && (
        <>
          <p>Each level stays with the person who gave it. Where people see it differently, the meeting can agree or leave it on the record.</p>
          <VoicesTable caption="Still seen differently" strands={told} profile={profile} framework={framework} />
        </>
      )}
      {others.length > 0 && <VoicesTable caption="Levels that others gave" strands={others} profile={profile} framework={framework} />}
    </section>
  );
}
