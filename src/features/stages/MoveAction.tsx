import { useRef, useState } from 'react';
import words from '../../catalog/meeting-words.json';
import { notKeptSentence } from '../../catalog/stageWords.ts';
import type { ActionNow } from '../../core/entry/actionNow.ts';
import type { ChildRecord } from '../../core/child.ts';
import { ACTION_STATES } from '../../core/meeting.ts';
import type { Review } from '../../core/review.ts';
import { isTooLong } from '../../core/entry/stageEntry.ts';
import { LONGEST_TEXT } from '../../core/words/tidy.ts';
import { appendStage } from '../../state/appendStage.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './stages.module.css';

/** Says how an action stands by now. What was said before stays in the history. It stands inside a form that remembers nothing. */
export function MoveAction({ child, review, action }: { child: ChildRecord; review: Review; action: ActionNow }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(action.state);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState('');
  const busy = useRef(false);
  const here = useRef<HTMLDivElement>(null);

  async function save() {
    if (busy.current || !chosen) return setTrouble(chosen ? trouble : 'Choose how it stands.');
    if (isTooLong(note)) return setTrouble('The note is too long. Shorten it; nothing has been cut.');
    busy.current = true;
    const written = await appendStage(vault, {
      childId: child.id, reviewId: review.id, body: { kind: 'actionMoved', actionId: action.id, state: chosen, ...(note.trim() && { note: note.trim() }) },
    });
    busy.current = false;
    setTrouble(written.ok ? '' : notKeptSentence(written.problem.code));
    if (!written.ok) return;
    close();
    setNote('');
    tell(`Written down: ${words.actionState[chosen].toLowerCase()}.`);
  }

  function close() {
    setOpen(false);
    here.current?.focus();
  }

  return (
    <div className="no-print" ref={here} tabIndex={-1} role="group" aria-label={action.what}>
      {!isOpen && <Button weight="quiet" onClick={() => { setChosen(action.state); setOpen(true); }}>Say how it stands</Button>}
      {isOpen && (
        <div className={`stack ${styles.form}`}>
          {trouble && <Notice tone="problem" title="Not kept" live>{trouble}</Notice>}
          <Choices
            legend="How does it stand?"
            name={`state-${action.id}`}
            options={ACTION_STATES.map((state) => ({ value: state, label: `${words.actionShape[state]} ${words.actionState[state]}` }))}
            value={chosen ?? null}
            onChange={(event) => setChosen(ACTION_STATES.find((state) => state === event.currentTarget.value))}
          />
          <TextArea label="Note" plain="staff" optional rows={2} limit={LONGEST_TEXT} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <div className="row">
            <Button onClick={() => void save()}>Keep</Button>
            <Button onClick={close}>Cancel</Button>
          </div>
        </div>
      )}
    </div>
  );
}
