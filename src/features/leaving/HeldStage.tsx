import { draftLabel } from '../../catalog/valueWords.ts';
import { dayInWords } from '../../core/day.ts';
import type { Framework } from '../../core/framework.ts';
import type { LaterEvent, Review } from '../../core/review.ts';
import { instantInWords } from '../../state/clock.ts';
import { Facts } from './Facts.tsx';
import { HeldMeeting } from './HeldMeeting.tsx';
import { HeldThing } from './HeldSections.tsx';

interface Props {
  readonly event: LaterEvent;
  /** Its review, for what an action is called. Without a profile where that is not here. */
  readonly review: Pick<Review, 'later'> & Partial<Pick<Review, 'profile'>>;
  readonly framework: Framework | undefined;
}

const TITLES: Readonly<Record<LaterEvent['kind'], string>> = {
  met: 'the meeting', reportSent: 'the report', decided: 'what the council decided', actionMoved: 'an action went on', pointAnswered: 'a point for talking about', worded: 'a sentence that was worded here', panelHeld: 'what a panel said',
};

/** Something that came after a profile; what it corrected is held, so it is shown too. */
export function HeldStage({ event, review, framework }: Props) {
  return (
    <section>
      <h4>{review.profile ? `Review of ${dayInWords(review.profile.reviewedOn)}` : 'A review whose profile is not here'}: {TITLES[event.kind]}</h4>
      <Facts facts={[['Noted', instantInWords(event.happenedAt)], ['By', event.by], ['Why it was corrected', event.why]]} />
      <Held event={event} review={review} framework={framework} />
    </section>
  );
}

function Held({ event, review, framework }: Props) {
  switch (event.kind) {
    case 'met': return <HeldMeeting meeting={event.meeting} framework={framework} />;
    case 'reportSent': return <Facts facts={[['Sent on', dayInWords(event.sentOn)], ['Sent to', event.sentTo]]} />;
    case 'decided': return <HeldThing title="Decision" path="decision" thing={event.decision} framework={framework} />;
    case 'actionMoved': return <HeldThing title={actionIn(review, event.actionId)} path="meeting.action." thing={{ state: event.state, note: event.note }} framework={framework} />;
    case 'worded': return (
      <Facts facts={[
        ['The page had', event.instead], ['Noted of that for this app', event.facts], ['Worded as', event.text === '' ? 'Left out' : event.text ?? 'The page’s own words again'],
        ['The page spoke', event.asYou && 'To the child or young person'],
      ]} />
    );
    case 'panelHeld': return (
      <Facts facts={[['Held on', dayInWords(event.heldOn)], ['Panel', event.panel], ['Decision', event.decided], ['Because', event.because], ['Looked at again by', event.againBy && dayInWords(event.againBy)]]} />
    );
    case 'pointAnswered': return <HeldThing title={draftLabel(`meeting.point.${event.point}`, framework)} path="meeting.point." thing={event.answer} framework={framework} />;
  }
}

function actionIn({ later }: Props['review'], id: string): string {
  const meetings = later.flatMap((event) => (event.kind === 'met' ? [event.meeting] : []));
  return meetings.findLast(({ actions }) => Object.hasOwn(actions, id))?.actions[id]?.what ?? 'An action';
}
