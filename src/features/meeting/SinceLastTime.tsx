import words from '../../catalog/meeting-words.json';
import { attainedInWords } from '../../catalog/outcomeWords.ts';
import { dayInWords } from '../../core/day.ts';
import { rowsOf } from '../../core/meetingDraft.ts';
import type { Action } from '../../core/meeting.ts';
import { outcomesNow } from '../../core/outcomeNow.ts';
import { type Review, reviewsOf } from '../../core/review.ts';
import { meetingBefore, type StopProps } from './held.ts';
import styles from './meeting.module.css';

/** How far what was hoped for has come, and what became of what was agreed. The colour is that of an action, never of a child. */
export function SinceLastTime({ held }: StopProps) {
  const last = meetingBefore(held);
  const outcomes = new Map(reviewsOf(held.child.events).flatMap((review) => Object.entries(outcomesNow(review))));
  const progress = Object.entries(held.frozen.progress ?? {}).flatMap(([id, how]) => {
    const outcome = outcomes.get(id);
    return outcome ? [{ id, outcome, how }] : [];
  });
  return (
    <>
      {progress.length > 0 && (
        <ul className={styles.rows}>
          {progress.map(({ id, outcome, how }) => (
            <li key={id}>
              <p className={styles.what}>{outcome.what}</p>
              <p><b>{how.attained === undefined ? 'How far has it come?' : attainedInWords(how.attained, outcome)}</b></p>
              {how.evidence && <p className={styles.said}>“{how.evidence}”</p>}
            </li>
          ))}
        </ul>
      )}
      {last && rowsOf(last.meeting.actions).length > 0 && (
        <section aria-labelledby="agreed-before">
          <h2 id="agreed-before">What we agreed on {dayInWords(last.meeting.heldOn)}</h2>
          <ul className={styles.rows}>
            {rowsOf(last.meeting.actions).map(([id, action]) => {
              const state = stateNow(last.review, id, action);
              return (
                <li key={id}>
                  <p className={styles.what}>{action.what}</p>
                  <p>{action.who}{action.who && '. '}<b>{state ? <><span aria-hidden="true">{words.actionShape[state]} </span>{words.actionState[state]}.</> : 'What became of it?'}</b></p>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}

/** As it was moved last, else as the meeting left it. */
function stateNow({ later }: Review, id: string, action: Action): Action['state'] {
  const moved = later.findLast((event) => event.kind === 'actionMoved' && event.actionId === id);
  return moved?.kind === 'actionMoved' ? moved.state : action.state;
}
