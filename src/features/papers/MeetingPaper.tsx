import { useState } from 'react';
import meetingWords from '../../catalog/meeting-words.json';
import words from '../../catalog/papers.json';
import { openDifferences } from '../../core/change/differences.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import { emptyMeeting } from '../../core/meeting.ts';
import { meetingDayOf } from '../../core/calendar/meetingDay.ts';
import { meetingOf } from '../../core/review.ts';
import { AgreedLevels } from './AgreedLevels.tsx';
import { Actions, FamilyAnswers, Invitees, Recommended } from './Agreements.tsx';
import { DatesNext } from './DatesNext.tsx';
import { DifferencesTable } from './DifferencesTable.tsx';
import { HopedFor } from './Outcomes.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import { PaperHead } from './PaperHead.tsx';
import type { PaperProps } from './paperProps.ts';
import { type Copy, privateParts, readerOf } from './reader.ts';
import { WriteOn } from './WriteOn.tsx';
import styles from './papers.module.css';

/** Part 2, at the meeting (F74): who came, what was agreed, where people still differ, and what comes next. Until the meeting is finished, a sheet to write on. */
export function MeetingPaper({ child, review, before, framework }: PaperProps) {
  const [copy, setCopy] = useState<Copy>({ full: false, withPrivate: false });
  const { card } = child;
  const name = card.firstName;
  const held = meetingOf(review);
  const meeting = held ?? emptyMeeting('', review.profile.outcomes);
  const profile = review.editions.at(-1)?.profile ?? review.profile;
  const reader = readerOf(copy, framework, { name, ...(card.pronouns && { pronouns: card.pronouns }) });
  const open = openDifferences(profile, framework, meeting.settled).filter(({ place }) => reader.tells([place.strand.code]));
  const room = (label: string, lines = 3) => (held ? <p>{words.notSaid}</p> : <WriteOn lines={lines} label={label} />);
  return (
    <PaperFrame child={child} choose={{ copy, onChoose: setCopy, privateParts: privateParts(profile, framework) }}>
      <h1>{familySentence(words.title.meeting, { name })}</h1>
      <PaperHead child={child} review={review} {...(before && { before })} meetingOn={meetingDayOf(child, review)} full={copy.full} />
      <Invitees invitees={meeting.invitees} room={room('who came')} />
      <AgreedLevels settled={meeting.settled} reader={reader} room={room('what we agree on the help that is needed')} />
      <DifferencesTable heading="Where we still see it differently" differences={open} reader={reader} toWriteOn={!held} />
      <HopedFor heading="What we hope for" outcomes={meeting.outcomes} reader={reader} />
      {!held && <WriteOn lines={3} label="what else we hope for" />}
      <Actions review={review} room={room('who will do what, and by when', 5)} />
      <Recommended recommendation={meeting.recommendation} name={name} room={room('what the school recommends')} />
      {card.senStatus === 'E' && <p>{meetingWords.families}</p>}
      <FamilyAnswers answers={meeting.familyAnswers} room={(label) => room(label, 2)} />
      {meeting.notes?.trim() && <><h2>What else was said</h2><p className={styles.asTyped}>{meeting.notes}</p></>}
      <DatesNext child={child} />
    </PaperFrame>
  );
}
