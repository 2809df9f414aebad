import words from '../../catalog/meeting-words.json';
import { sentence } from '../../catalog/sentence.ts';
import { dayInWords } from '../../core/day.ts';
import { isBeforeProfile, problemOfMeetingDay } from '../../core/meeting/finishMeeting.ts';
import { holdOn } from '../../core/meeting/meetingDraft.ts';
import { today } from '../../state/clock.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { StopProps } from './held.ts';
import styles from './meeting.module.css';

/** The day of the meeting, and at once what is wrong with it or worth a second look. Nothing is said of a day that is half typed. */
export function MeetingDay({ held: { live: { change }, meeting: { heldOn }, frozen, child } }: StopProps) {
  const now = today();
  const code = heldOn < WHOLE_YEAR ? undefined : problemOfMeetingDay(heldOn, child.card, now);
  const problem = code === 'heldOnInFuture' ? words.heldOn.heldOnInFuture : code && sentence(code);
  const reminder = !problem && heldOn >= WHOLE_YEAR && isBeforeProfile(heldOn, frozen) && words.heldOn.beforeProfile.replace('{day}', dayInWords(frozen.reviewedOn));
  return (
    <>
      <TextField
        id="heldOn"
        label="Day of the meeting"
        type="date"
        width="medium"
        max={now}
        error={problem}
        value={heldOn}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          change((draft) => holdOn(draft, typed));
        }}
      />
      <p role="status" className={problem ? 'visually-hidden' : styles.note}>{problem ?? reminder}</p>
    </>
  );
}

/** A browser gives the year of a date as it is typed: 0002, 0020, 0202. */
const WHOLE_YEAR = '1000';
