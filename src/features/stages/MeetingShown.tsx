import { dayInWords } from '../../core/day.ts';
import { meetingOf } from '../../core/review.ts';
import { instantInWords } from '../../state/clock.ts';
import type { ShownProps } from '../../state/reviewSection.ts';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { ActionList } from './ActionList.tsx';
import { Attendance, EarlierHelp, FamilySaid, MeetingOutcomes } from './MeetingParts.tsx';
import { SettledTables } from './SettledTables.tsx';
import styles from './stages.module.css';

/** What was agreed at the meeting, to be read, as it was frozen last; and folded away, as it was written down before. */
export function MeetingShown({ child, review, framework }: ShownProps) {
  const meeting = meetingOf(review);
  if (!meeting) return null;
  const earlier = review.later.filter((event) => event.kind === 'met').slice(0, -1);
  const { profile } = review;
  return (
    <section className={`stack ${styles.read}`} aria-labelledby="meeting-shown">
      <h2 id="meeting-shown">What was agreed at the meeting, {dayInWords(meeting.heldOn)}</h2>
      <SettledTables meeting={meeting} profile={profile} framework={framework} />
      <MeetingOutcomes meeting={meeting} framework={framework} />
      <NotRemembered><ActionList child={child} review={review} /></NotRemembered>
      <EarlierHelp meeting={meeting} />
      <FamilySaid meeting={meeting} />
      <Attendance meeting={meeting} />
      {meeting.notes && <><h3>What else was said</h3><p className={styles.text}>{meeting.notes}</p></>}
      {earlier.toReversed().map((event) => (
        <details key={event.id}>
          <summary>As it was written down before, {instantInWords(event.happenedAt)}</summary>
          <div className={`stack ${styles.read}`}>
            <p className="meta">Meeting of {dayInWords(event.meeting.heldOn)}.{event.by && ` Written down by ${event.by}.`}{event.why && ` Put right then: ${event.why}`}</p>
            <SettledTables meeting={event.meeting} profile={profile} framework={framework} />
            <MeetingOutcomes meeting={event.meeting} framework={framework} />
            <ActionList child={child} review={{ ...review, later: [event] }} asItWas />
            <EarlierHelp meeting={event.meeting} />
            <FamilySaid meeting={event.meeting} />
            <Attendance meeting={event.meeting} />
            {event.meeting.notes && <p className={styles.text}>{event.meeting.notes}</p>}
          </div>
        </details>
      ))}
    </section>
  );
}
