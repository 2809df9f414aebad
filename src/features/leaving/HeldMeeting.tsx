import { draftLabel } from '../../catalog/valueWords.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import type { Framework } from '../../core/framework.ts';
import { Facts } from './Facts.tsx';
import { HeldRows, HeldThing } from './HeldSections.tsx';

interface Props {
  /** As it was frozen, or as it stands in a draft. */
  readonly meeting: NonNullable<Draft['meeting']>;
  readonly framework: Framework | undefined;
}

/** Everything that a meeting holds. */
export function HeldMeeting({ meeting, framework }: Props) {
  const called = (start: string) => (key: string) => draftLabel(`${start}${key}`, framework);
  const rows = [
    ['Who was invited', 'meeting.invitee.', meeting.invitees],
    ['What was agreed to be done', 'meeting.action.', meeting.actions],
    ['What is hoped for, as agreed', 'meeting.outcome.', meeting.outcomes],
    ['What could have been done earlier', 'meeting.earlier.', meeting.earlierHelp],
  ] as const;
  return (
    <>
      <Facts
        facts={[
          ['Held on', isDay(meeting.heldOn) ? dayInWords(meeting.heldOn) : meeting.heldOn],
          ['Notes', meeting.notes],
          ['Why it is corrected', meeting.why],
        ]}
      />
      {rows.map(([title, path, of]) => <HeldRows key={path} title={title} path={path} rows={of} framework={framework} />)}
      <HeldRows title="What was settled" path="meeting.settled." rows={meeting.settled} framework={framework} heading={called('meeting.settled.')} />
      <HeldThing title="What the school recommends" path="meeting.recommendation" thing={meeting.recommendation} framework={framework} />
      <HeldRows title="What the family said at the end" path="meeting.familyAnswer." rows={meeting.familyAnswers} framework={framework} heading={called('meeting.familyAnswer.')} />
      <HeldRows title="Points for talking about" path="meeting.point." rows={meeting.points} framework={framework} heading={called('meeting.point.')} />
    </>
  );
}
