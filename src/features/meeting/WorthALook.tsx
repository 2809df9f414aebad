import words from '../../catalog/meeting-words.json';
import { dayInWords } from '../../core/day.ts';
import { isBeforeProfile } from '../../core/meeting/finishMeeting.ts';
import { rowsOf } from '../../core/meeting/meetingDraft.ts';
import type { Stop } from '../../core/meeting/meetingSteps.ts';
import { Button } from '../../ui/Button.tsx';
import type { Held } from './held.ts';
import { strandFacts } from './strandFacts.ts';

/** What might have been forgotten. Reminders, never gates: a meeting may end without any of it. */
export function WorthALook({ held, stops }: { held: Held; stops: readonly Stop[] }) {
  const { meeting, frozen, onGo } = held;
  const open = stops.flatMap(({ place }) => {
    if (!place) return [];
    const { differs, settled } = strandFacts(held, place);
    return differs && settled.mark === undefined && !settled.unresolved ? [place] : [];
  });
  const has = (list: Readonly<Record<string, unknown>>) => Object.keys(list).length > 0;
  const looks: readonly { readonly at: string; readonly text: string }[] = [
    ...(isBeforeProfile(meeting.heldOn, frozen) ? [{ at: 'here', text: words.heldOn.beforeProfile.replace('{day}', dayInWords(frozen.reviewedOn)) }] : []),
    ...(rowsOf(meeting.invitees).some(([, { came }]) => came) ? [] : [{ at: 'here', text: 'Nobody is ticked as being here.' }]),
    ...open.map(({ strand }) => ({ at: strand.code, text: `${strand.plain}: it is not seen the same way, and nothing is settled yet.` })),
    ...(has(meeting.actions) ? [] : [{ at: 'actions', text: 'No action is written down: who will do what, and by when?' }]),
    ...(meeting.recommendation.code && !meeting.recommendation.note?.trim() && !meeting.recommendation.ceaseReason ? [{ at: 'recommend', text: 'What the school recommends has no reason written beside it.' }] : []),
    ...(meeting.familyAnswers.listenedTo?.answer && meeting.familyAnswers.knowsWhatNext?.answer ? [] : [{ at: 'family', text: 'The family has not answered both questions.' }]),
  ];
  if (looks.length === 0) return null;
  return (
    <section aria-labelledby="worth-a-look">
      <h2 id="worth-a-look">Worth a look first</h2>
      <ul>{looks.map(({ at, text }) => <li key={text}>{text} <Button weight="inline" onClick={() => onGo(at)}>Go there<span className="visually-hidden">: {text}</span></Button></li>)}</ul>
    </section>
  );
}
