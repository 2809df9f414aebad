import { findingsOf } from '../../core/family/findings.ts';
import { goingWellIn } from '../../core/family/goingWell.ts';
import type { StopProps } from './held.ts';
import { WriteItDown } from './MeetingNotes.tsx';
import styles from './meeting.module.css';

/** What is going well: strengths as they were written, what there is to build on, and what needs nothing extra. */
export function GoingWell({ held }: StopProps) {
  const { frozen, child: { card }, framework, choice } = held;
  const { strengths, ladders, fine } = goingWellIn(findingsOf(frozen, framework, undefined, { withPrivateParts: choice.withPrivate }), card);
  return (
    <div className={styles.well}>
      {strengths.length + ladders.length + fine.length === 0 && <p className={styles.statement}>Nothing is written down here yet. What is {card.firstName} good at?</p>}
      {strengths.length > 0 && (
        <dl className={styles.answers}>
          {strengths.map(({ area, text, toBuildOn }) => (
            <div key={area}><dt lang={framework.language}>{area}</dt><dd className={styles.statement}>{text}{toBuildOn && ' This is something to build on.'}</dd></div>
          ))}
        </dl>
      )}
      {ladders.length > 0 && <ul className={styles.asked} lang={framework.language}>{ladders.map((line) => <li key={line}>{line}</li>)}</ul>}
      {fine.length > 0 && <p className={styles.statement}>{fine.join(' ')}</p>}
      <WriteItDown held={held} />
    </div>
  );
}
