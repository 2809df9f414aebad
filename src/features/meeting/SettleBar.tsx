import { useState } from 'react';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { isLevel, LEVELS, type Place, wordsFor } from '../../core/framework.ts';
import { noteSettled, seeDifferently, settle, unsettle } from '../../core/meeting/meetingDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LevelScale } from '../../ui/LevelScale.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Held } from './held.ts';
import styles from './meeting.module.css';
import { markWords, statementFor, strandFacts } from './strandFacts.ts';

/** Settles a strand: an agreed level, or that it is seen differently, with a note. Nothing is chosen beforehand. It stands in the bar, always in sight. */
export function SettleBar({ held, place }: { held: Held; place: Place }) {
  const { settled } = strandFacts(held, place);
  const [open, setOpen] = useState<'level' | 'note'>();
  const { live: { change }, framework } = held;
  const { code } = place.strand;
  const close = () => setOpen(undefined);
  const isSettled = settled.mark !== undefined || settled.unresolved === true;
  const note = (
    <TextArea
      label="A note"
      plain="staff"
      optional
      help="It goes into the report, beside what was settled."
      rows={3}
      limit={TEXT_LIMIT}
      value={settled.note ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        change((now) => noteSettled(now, code, text));
      }}
    />
  );
  return (
    <>
      <div className={styles.settle}>
        <p role="status" className={isSettled ? styles.settled : undefined}>
          {settled.mark !== undefined && <><span aria-hidden="true">✓ </span>Agreed: {markWords(settled.mark, held)}.</>}
          {settled.unresolved && 'Written down: we see it differently. Each view stays on the record.'}
        </p>
        <Button weight={isSettled ? 'plain' : 'first'} onClick={() => setOpen('level')}>{settled.mark === undefined ? 'Set the agreed level' : 'Change the agreed level'}</Button>
        {!settled.unresolved && <Button onClick={() => change((now) => seeDifferently(now, code))}>We see it differently</Button>}
        {isSettled && <Button weight="quiet" onClick={() => change((now) => unsettle(now, code))}>Take it back</Button>}
        <Button weight="quiet" onClick={() => setOpen('note')}>{settled.note ? 'Change the note' : 'Add a note'}</Button>
      </div>
      <Dialog open={open === 'level'} title={`${place.strand.plain}: what do we agree?`} onClose={close} actions={<Button weight="first" onClick={close}>Done</Button>}>
        <div lang={framework.language}>
          <LevelScale
            legend={place.strand.plain}
            hideLegend
            hideNumbers
            name={`agreed-${code}`}
            value={settled.mark === undefined ? undefined : String(settled.mark)}
            options={LEVELS.toReversed().map((level) => ({ value: String(level), number: level, label: wordsFor(level, framework).plain, statement: statementFor(place, level, held) }))}
            lineBelow={framework.rules.overTheLineFrom}
            aside={[{ value: 'notApplicable', label: 'This does not apply' }]}
            onChange={(value) => {
              const mark = value === 'notApplicable' ? value : Number(value);
              if (mark === 'notApplicable' || isLevel(mark)) change((now) => settle(now, code, mark));
            }}
          />
        </div>
        {note}
      </Dialog>
      <Dialog open={open === 'note'} title={`A note on: ${place.strand.plain}`} onClose={close} actions={<Button weight="first" onClick={close}>Done</Button>}>{note}</Dialog>
    </>
  );
}
