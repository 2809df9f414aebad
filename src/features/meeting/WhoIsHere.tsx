import words from '../../catalog/meeting-words.json';
import { INVITEE_ROLES, type Invitee } from '../../core/meeting.ts';
import { changeInvitee, inviteTo, removeInvitee, rowsOf } from '../../core/meeting/meetingDraft.ts';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Held, StopProps } from './held.ts';
import { Invitation } from './Invitation.tsx';
import { LockAfter } from './LockAfter.tsx';
import { MeetingDay } from './MeetingDay.tsx';
import styles from './meeting.module.css';
import { useFocusOnAdded } from './useFocusOnAdded.ts';

/** Who was invited and who came, and the day. Roles stand there already; names may be added. Once somebody is ticked, who is not ticked did not come. */
export function WhoIsHere({ held }: StopProps) {
  const { live: { change }, meeting, choice, onChoice } = held;
  const { protects } = useVault();
  const focusOn = useFocusOnAdded();
  return (
    <>
      <ul className={styles.people}>
        {rowsOf(meeting.invitees).map(([id, one]) => <Person key={id} id={id} one={one} held={held} />)}
      </ul>
      <div className={styles.beside}>
        <Button
          onClick={() => {
            const id = crypto.randomUUID();
            focusOn(`name-${id}`);
            change((now) => inviteTo(now, id, 'other'));
          }}
        >
          Add somebody
        </Button>
        <MeetingDay held={held} />
      </div>
      {protects && (
        <details className={styles.locks}>
          <summary>When the records lock</summary>
          <LockAfter choice={choice} onChoice={onChoice} />
        </details>
      )}
    </>
  );
}

/** Those the law names are not to be taken out; who was added may be. */
function Person({ id, one, held: { live: { change }, child } }: { id: string; one: Invitee; held: Held }) {
  const isAdded = id !== one.role;
  const role = one.role === 'child' ? child.card.firstName : words.inviteeRole[one.role];
  return (
    <li className={styles.person}>
      <Checkbox
        label={`Here: ${isAdded && one.name.trim() ? one.name.trim() : role}`}
        checked={one.came ?? false}
        onChange={(event) => {
          const came = event.currentTarget.checked;
          change((now) => changeInvitee(now, id, { came }));
        }}
      />
      {one.role !== 'child' && (
        <TextField
          id={`name-${id}`}
          label="Name"
          aria-label={`Name: ${role}`}
          maxLength={80}
          value={one.name}
          onChange={(event) => {
            const name = event.currentTarget.value;
            change((now) => changeInvitee(now, id, { name }));
          }}
        />
      )}
      {isAdded && (
        <>
          <SelectField
            label="Who they are"
            value={one.role}
            onChange={(event) => {
              const chosen = INVITEE_ROLES.find((known) => known === event.currentTarget.value);
              if (chosen) change((now) => changeInvitee(now, id, { role: chosen }));
            }}
          >
            {INVITEE_ROLES.map((known) => <option key={known} value={known}>{words.inviteeRole[known]}</option>)}
          </SelectField>
          <Button weight="quiet" aria-label={`Take out: ${one.name.trim() || role}`} onClick={() => change((now) => removeInvitee(now, id))}>Take out</Button>
        </>
      )}
      <Invitation of={isAdded && one.name.trim() ? one.name.trim() : role} one={one} onChange={(changes) => change((now) => changeInvitee(now, id, changes))} />
    </li>
  );
}
