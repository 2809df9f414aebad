import words from '../../catalog/meeting-words.json';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { EARLIER_HELP } from '../../core/meeting.ts';
import { addEarlierHelp, changeEarlierHelp, removeEarlierHelp, rowsOf } from '../../core/meeting/meetingDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { StopProps } from './held.ts';
import styles from './meeting.module.css';
import { useFocusOnAdded } from './useFocusOnAdded.ts';

/** Could more have been done earlier: asked so that next time it is, and nobody is blamed. */
export function EarlierHelpStop({ held: { live: { change }, meeting } }: StopProps) {
  const focusOn = useFocusOnAdded();
  return (
    <>
      <p className={styles.statement}>We ask so that help comes sooner next time, not to blame anyone. It may be nothing.</p>
      <ul className={styles.rows}>
        {rowsOf(meeting.earlierHelp).map(([id, help]) => (
          <li key={id} className="stack">
            <TextArea
              id={`earlier-${id}-what`}
              label="What might have helped earlier?"
              plain="staff"
              rows={2}
              limit={TEXT_LIMIT}
              value={help.what}
              onChange={(event) => {
                const what = event.currentTarget.value;
                change((now) => changeEarlierHelp(now, id, { what }));
              }}
            />
            <Choices
              legend="Was it there?"
              name={`earlier-${id}`}
              value={help.was ?? null}
              options={EARLIER_HELP.map((was) => ({ value: was, label: words.earlierHelp[was] }))}
              onChange={(event) => {
                const was = EARLIER_HELP.find((known) => known === event.currentTarget.value);
                change((now) => changeEarlierHelp(now, id, { was }));
              }}
            />
            <Button weight="quiet" aria-label={`Take out: ${help.what.trim() || 'what might have helped'}`} onClick={() => change((now) => removeEarlierHelp(now, id))}>Take out</Button>
          </li>
        ))}
      </ul>
      <p>
        <Button
          onClick={() => {
            const id = crypto.randomUUID();
            focusOn(`earlier-${id}-what`);
            change((now) => addEarlierHelp(now, id));
          }}
        >
          Add something
        </Button>
      </p>
    </>
  );
}
