import words from '../../catalog/meeting-words.json';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { addOutcome, changeOutcome, type OutcomeChange, outcomesOf, removeOutcome } from '../../core/entry/keepOutcome.ts';
import { agreeOutcomes } from '../../core/meeting/meetingDraft.ts';
import type { Outcome } from '../../core/outcome.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Held, type StopProps, tells } from './held.ts';
import styles from './meeting.module.css';
import { useFocusOnAdded } from './useFocusOnAdded.ts';

/** What is hoped for: the outcomes that went to the meeting, to be changed, added to or taken out together. */
export function AgreeOutcomes({ held }: StopProps) {
  const { live: { change, draft }, meeting } = held;
  const focusOn = useFocusOnAdded();
  const all = outcomesOf(meeting.outcomes);
  const outcomes = all.filter(([, { strands }]) => tells(held, strands));
  return (
    <>
      {all.length === 0 && <p className={styles.statement}>Nothing is written down yet. What do we hope for by the next review?</p>}
      {outcomes.length < all.length && <p className={styles.statement}>{words.keptPrivate}</p>}
      <ul className={styles.rows}>{outcomes.map(([id, outcome]) => <OutcomeRow key={id} id={id} outcome={outcome} held={held} />)}</ul>
      <p>
        <Button
          onClick={() => {
            const id = crypto.randomUUID();
            focusOn(`outcome-${id}`);
            const setOn = draft.meeting?.heldOn;
            change((now) => agreeOutcomes(now, (all) => addOutcome(all, id, { what: '', strands: [], ...(setOn && { setOn }) })));
          }}
        >
          Add an outcome
        </Button>
      </p>
    </>
  );
}

function OutcomeRow({ id, outcome, held: { live: { change }, child: { card } } }: { id: string; outcome: Outcome; held: Held }) {
  const tell = useSession((session) => session.tell);
  const put = (changed: OutcomeChange) => change((now) => agreeOutcomes(now, (all) => changeOutcome(all, id, changed)));
  return (
    <li>
      <div className={styles.outcome}>
        <TextArea id={`outcome-${id}`} plain="staff" label={`What will ${card.firstName} be able to do?`} rows={2} limit={TEXT_LIMIT} value={outcome.what} onChange={(event) => put({ what: event.currentTarget.value })} />
        <TextField label="What will show it?" optional maxLength={500} value={outcome.measure ?? ''} onChange={(event) => put({ measure: event.currentTarget.value || undefined })} />
        <TextField label="By when?" optional type="date" width="medium" value={outcome.dueOn ?? ''} onChange={(event) => put({ dueOn: event.currentTarget.value || undefined })} />
      </div>
      {(outcome.from || outcome.to) && <p className="meta">{[outcome.from && `From: ${outcome.from}`, outcome.to && `To: ${outcome.to}`].filter(Boolean).join('. ')}</p>}
      <Button
        weight="quiet"
        aria-label={`Take out: ${outcome.what.trim() || 'an outcome'}`}
        onClick={() => {
          change((now) => agreeOutcomes(now, (all) => removeOutcome(all, id)));
          tell('Taken out of this meeting.', { act: () => change((now) => agreeOutcomes(now, (all) => ({ ...all, [id]: outcome }))) });
        }}
      >
        Take out
      </Button>
    </li>
  );
}
