import words from '../../catalog/meeting-words.json';
import { pointSentence } from '../../catalog/talkingPoints.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { POINT_ANSWERS, type PointAnswer } from '../../core/meeting.ts';
import { answerPoint, type ChangeOf } from '../../core/meeting/meetingDraft.ts';
import { named } from '../../core/words/named.ts';
import type { TalkingPoint } from '../../core/change/talkingPoint.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type Held, openPoints, type StopProps } from './held.ts';
import styles from './meeting.module.css';

/**
 * Talking points as plain questions, only those of which nothing is missing: those beside the review that everything is compared
 * with, then those that look further back or less far. None is a verdict, and none speaks of ending a plan.
 */
export function Questions({ held }: StopProps) {
  const { before, choice, onChoice, earlier, onGo } = held;
  const { beside, elsewhere } = openPoints(held);
  const days = [...new Set(elsewhere.map(({ since }) => since))].toSorted();
  return (
    <>
      {before && (
        <p className={styles.where}>
          Compared with the review of {dayInWords(before.profile.reviewedOn)}, as everything under{' '}
          <Button weight="inline" onClick={() => onGo('changes')}>{words.title.changes}</Button>.
        </p>
      )}
      {beside.length === 0 && <p className={styles.statement}>Compared with that review there is no question from us. Anybody can raise anything.</p>}
      <Points points={beside} held={held} />
      {days.map((day) => (
        <section key={day} aria-labelledby={`since-${day}`}>
          <h2 id={`since-${day}`}>Compared with the review of {dayInWords(day)}</h2>
          <Points points={elsewhere.filter(({ since }) => since === day)} held={held} />
          <Button weight="quiet" onClick={() => onChoice({ ...choice, ...comparedWith(earlier, day) })}>Compare everything with {dayInWords(day)}</Button>
        </section>
      ))}
    </>
  );
}

function Points({ points, held }: { points: readonly TalkingPoint[]; held: Held }) {
  return points.length > 0 && <ul className={styles.rows}>{points.map((point) => <Question key={point.key} point={point} held={held} />)}</ul>;
}

function Question({ point, held: { meeting, live: { change }, framework, child } }: { point: TalkingPoint; held: Held }) {
  const { key } = point;
  const asked = pointSentence(point, 'family', named(child.card));
  const given = Object.hasOwn(meeting.points, key) ? meeting.points[key] : undefined;
  const put = (changed: ChangeOf<PointAnswer>) => change((now) => {
    const answer = changed.answer ?? now.meeting?.points[key]?.answer;
    const because = 'because' in changed ? changed.because : now.meeting?.points[key]?.because;
    return answerPoint(now, key, answer && { answer, ...(because !== undefined && { because }) });
  });
  return (
    <li className="stack">
      <p className={styles.statement} lang={framework.language}>{asked}</p>
      <Choices
        legend={asked}
        hideLegend
        name={`point-${key}`}
        value={given?.answer ?? null}
        options={POINT_ANSWERS.map((answer) => ({ value: answer, label: words.pointAnswer[answer] }))}
        onChange={(event) => put({ answer: POINT_ANSWERS.find((known) => known === event.currentTarget.value) })}
      />
      {/* What was typed to "not now" stays in sight when the answer changes: it would go into the report unseen. */}
      {given && (given.answer === 'notNow' || given.because !== undefined) && (
        <TextArea
          label={words.pointBecause[given.answer]}
          aria-label={`${words.pointBecause[given.answer]}: ${asked}`}
          optional
          rows={2}
          limit={TEXT_LIMIT}
          value={given.because ?? ''}
          onChange={(event) => put({ because: event.currentTarget.value || undefined })}
        />
      )}
    </li>
  );
}

function comparedWith(earlier: Held['earlier'], day: Day): { readonly comparedWith?: string } {
  const review = earlier.findLast(({ profile }) => profile.reviewedOn === day);
  return review ? { comparedWith: review.id } : {};
}
