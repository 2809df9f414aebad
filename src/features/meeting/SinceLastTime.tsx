import words from '../../catalog/meeting-words.json';
import { attainedInWords } from '../../catalog/outcomeWords.ts';
import { actionsNow } from '../../core/entry/actionNow.ts';
import { dayInWords } from '../../core/day.ts';
import { judgedIn } from '../../core/entry/judged.ts';
import { reviewsOf } from '../../core/review.ts';
import { meetingBefore, type StopProps, tells } from './held.ts';
import styles from './meeting.module.css';

/** How far what was hoped for has come, and what became of what was agreed. The colour is that of an action, never of a child. */
export function SinceLastTime({ held }: StopProps) {
  const last = meetingBefore(held);
  const actions = last ? actionsNow(last.review) : [];
  const progress = judgedIn({ id: held.live.draft.id, profile: held.frozen }, reviewsOf(held.child.events)).filter(({ outcome }) => tells(held, outcome.strands));
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
      {last && actions.length > 0 && (
        <section aria-labelledby="agreed-before">
          <h2 id="agreed-before">What we agreed on {dayInWords(last.meeting.heldOn)}</h2>
          <ul className={styles.rows}>
            {actions.map(({ id, what, who, state }) => (
              <li key={id}>
                <p className={styles.what}>{what}</p>
                <p>{who}{who && '. '}<b>{state ? <><span aria-hidden="true">{words.actionShape[state]} </span>{words.actionState[state]}.</> : 'What became of it?'}</b></p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
