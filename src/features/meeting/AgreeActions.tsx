import words from '../../catalog/meeting-words.json';
import { ACTION_STATES, type Action } from '../../core/meeting.ts';
import { addAction, type ChangeOf, changeAction, putAction, removeAction, rowsOf } from '../../core/meeting/meetingDraft.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { PlainTextField } from '../../ui/PlainTextField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Held, StopProps } from './held.ts';
import styles from './meeting.module.css';
import { useFocusOnAdded } from './useFocusOnAdded.ts';

/** Who does what by when. Red, amber and green have words and shapes, and are about the action alone. */
export function AgreeActions({ held }: StopProps) {
  const { live: { change }, meeting } = held;
  const focusOn = useFocusOnAdded();
  const names = [...new Set(rowsOf(meeting.invitees).map(([, { name }]) => name.trim()).filter(Boolean))];
  return (
    <>
      <datalist id="people-here">{names.map((name) => <option key={name} value={name}>{name}</option>)}</datalist>
      {rowsOf(meeting.actions).length === 0 && <p className={styles.statement}>Nothing is agreed yet. Who will do what first?</p>}
      <ul className={styles.rows}>{rowsOf(meeting.actions).map(([id, action]) => <ActionRow key={id} id={id} action={action} held={held} />)}</ul>
      <p>
        <Button
          onClick={() => {
            const id = crypto.randomUUID();
            focusOn(`action-${id}`);
            change((now) => addAction(now, id));
          }}
        >
          Add an action
        </Button>
      </p>
    </>
  );
}

function ActionRow({ id, action, held: { live: { change } } }: { id: string; action: Action; held: Held }) {
  const tell = useSession((session) => session.tell);
  const put = (changed: ChangeOf<Action>) => change((now) => changeAction(now, id, changed));
  const title = action.what.trim() || 'an action';
  return (
    <li>
      <div className={styles.action}>
        <PlainTextField id={`action-${id}`} label="What will be done?" plain="staff" maxLength={500} value={action.what} onChange={(event) => put({ what: event.currentTarget.value })} />
        <TextField label="Who?" optional maxLength={80} list="people-here" value={action.who ?? ''} onChange={(event) => put({ who: event.currentTarget.value || undefined })} />
        <TextField label="By when?" optional type="date" value={action.by ?? ''} onChange={(event) => put({ by: event.currentTarget.value || undefined })} />
      </div>
      <div className={styles.beside}>
        <Choices
          legend="How it stands"
          name={`state-${id}`}
          value={action.state ?? null}
          options={ACTION_STATES.map((state) => ({ value: state, label: `${words.actionShape[state]} ${words.actionState[state]}` }))}
          onChange={(event) => put({ state: ACTION_STATES.find((known) => known === event.currentTarget.value) })}
        />
        <Button
          weight="quiet"
          aria-label={`Take out: ${title}`}
          onClick={() => {
            change((now) => removeAction(now, id));
            tell('Taken out of this meeting.', { act: () => change((now) => putAction(now, id, action)) });
          }}
        >
          Take out
        </Button>
      </div>
    </li>
  );
}
