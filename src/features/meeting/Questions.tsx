import words from '../../catalog/meeting-words.json';
import { pointSentence } from '../../catalog/talkingPoints.ts';
import { POINT_ANSWERS } from '../../core/meeting.ts';
import { answerPoint } from '../../core/meetingDraft.ts';
import { named } from '../../core/named.ts';
import { Choices } from '../../ui/Choices.tsx';
import { openPoints, type StopProps } from './held.ts';
import styles from './meeting.module.css';

/** Talking points as plain questions, only those of which nothing is missing. None is a verdict, and none speaks of ending a plan. */
export function Questions({ held }: StopProps) {
  const { meeting, live: { change }, framework } = held;
  return (
    <ul className={styles.rows}>
      {openPoints(held).map((point) => (
        <li key={point.key}>
          <p className={styles.statement} lang={framework.language}>{pointSentence(point, 'family', named(held.child.card))}</p>
          <Choices
            legend={pointSentence(point, 'family', named(held.child.card))}
            hideLegend
            name={`point-${point.key}`}
            value={meeting.points[point.key]?.answer ?? null}
            options={POINT_ANSWERS.map((answer) => ({ value: answer, label: words.pointAnswer[answer] }))}
            onChange={(event) => {
              const answer = POINT_ANSWERS.find((known) => known === event.currentTarget.value);
              change((now) => answerPoint(now, point.key, answer && { ...now.meeting?.points[point.key], answer }));
            }}
          />
        </li>
      ))}
    </ul>
  );
}
