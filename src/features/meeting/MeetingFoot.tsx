import { useState } from 'react';
import words from '../../catalog/meeting-words.json';
import { MEETING_STEPS, type Stop } from '../../core/meeting/meetingSteps.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Held } from './held.ts';
import styles from './meeting.module.css';
import { MeetingNotes } from './MeetingNotes.tsx';
import type { FullScreen } from './useFullScreen.ts';

interface Props {
  held: Held;
  stops: readonly Stop[];
  place: number;
  fullScreen: FullScreen;
  onLeave: () => void;
}

/** The ways on, back, to any step, to the notes and out: always in sight, each a key too. */
export function MeetingFoot({ held, stops, place, fullScreen, onLeave }: Props) {
  const [open, setOpen] = useState<'steps' | 'notes'>();
  const { live, onGo } = held;
  const [before, here, next] = [stops[place - 1], stops[place], stops[place + 1]];
  const close = () => setOpen(undefined);
  return (
    <nav aria-label="Meeting" className={styles.foot}>
      <Button disabled={!before} onClick={() => before && onGo(before.at)}>Back</Button>
      {next && <Button weight={here?.place ? 'plain' : 'first'} onClick={() => onGo(next.at)}>{next.place ? 'Next strand' : 'Next'}</Button>}
      <Button weight="quiet" onClick={() => setOpen('steps')}>All steps</Button>
      <Button weight="quiet" onClick={() => setOpen('notes')}>Notes</Button>
      <span className={styles.aside}>
        <span className="meta">{live.saving === 'saving' ? 'Saving…' : live.saving === 'saved' ? 'Saved' : 'Not saved'}</span>
        <span className={`meta ${styles.keys}`} aria-hidden="true"><kbd>←</kbd> <kbd>→</kbd></span>
        {fullScreen.isThere && <Button className={styles.full} weight="quiet" onClick={fullScreen.toggle}>{fullScreen.isOn ? 'Leave full screen' : 'Full screen'}</Button>}
        <Button weight="quiet" onClick={onLeave}>Leave</Button>
      </span>
      <Dialog open={open === 'steps'} title="All steps" onClose={close}>
        <ol className={styles.steps}>
          {MEETING_STEPS.map((step) => {
            const first = stops.find((stop) => stop.step === step);
            return first && (
              <li key={step} aria-current={here?.step === step ? 'step' : undefined}>
                <Button weight="quiet" onClick={() => { close(); onGo(first.at); }}>{words.step[step]}</Button>
              </li>
            );
          })}
        </ol>
      </Dialog>
      <MeetingNotes held={held} open={open === 'notes'} onClose={close} />
    </nav>
  );
}
