import words from '../../catalog/meeting-words.json';
import { type ActionNow, actionsNow } from '../../core/entry/actionNow.ts';
import type { ChildRecord } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { Review } from '../../core/review.ts';
import { instantInWords } from '../../state/clock.ts';
import { MoveAction } from './MoveAction.tsx';
import styles from './stages.module.css';

interface Props {
  child: ChildRecord;
  review: Review;
  /** Where the heading above it says so already. */
  untitled?: boolean;
  /** As an earlier edition of the meeting had it: only to be read. */
  asItWas?: boolean;
}

/** Who does what by when, and how each action stands now. Red, amber and green are said in words and shapes, of the action alone. */
export function ActionList({ child, review, untitled = false, asItWas = false }: Props) {
  const actions = actionsNow(review);
  if (actions.length === 0) return null;
  const fixed = asItWas || child.card.restrictedOn !== undefined;
  return (
    <>
      {!untitled && <h3>Actions</h3>}
      <ul className={styles.actions}>
        {actions.map((action) => (
          <li key={action.id}>
            <p><b>{action.what}</b></p>
            <p className="meta">{[action.who, action.by && `by ${dayInWords(action.by)}`].filter(Boolean).join(', ')}</p>
            <Standing action={action} />
            {!fixed && <MoveAction child={child} review={review} action={action} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Standing({ action: { state, moved } }: { action: ActionNow }) {
  return (
    <>
      <p>
        {state ? <><span aria-hidden="true" className={styles.shape}>{words.actionShape[state]}</span> {words.actionState[state]}</> : 'Nobody has said how it stands'}
        {moved && <span className="meta">, since {instantInWords(moved.happenedAt)}{moved.by && `, said by ${moved.by}`}</span>}
      </p>
      {moved?.note && <p className={styles.text}>{moved.note}</p>}
    </>
  );
}
