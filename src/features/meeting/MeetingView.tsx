import { useEffect, useRef, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import words from '../../catalog/meeting-words.json';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import { contributorName } from '../../catalog/viewQuestions.ts';
import type { Framework } from '../../core/framework.ts';
import { type Stop, stopsOf } from '../../core/meeting/meetingSteps.ts';
import { meetingOf, type Review, reviewsOf } from '../../core/review.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { useMeetingIdle } from '../../state/idleSetting.ts';
import { type Held, meetingBefore, openPoints, say, strandsOf } from './held.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MeetingFoot } from './MeetingFoot.tsx';
import styles from './meeting.module.css';
import type { KeptChoice } from './meetingChoice.ts';
import { SettleBar } from './SettleBar.tsx';
import { StopContent } from './StopContent.tsx';
import { useFullScreen } from './useFullScreen.ts';
import { useMeetingKeys } from './useMeetingKeys.ts';

interface Props {
  child: ChildRecord;
  review: Review;
  framework: Framework;
  live: LiveDraft;
  meeting: Held['meeting'];
  kept: KeptChoice;
  at?: string;
}

/** The meeting on the big screen: one screenful at a time, big type, no bar, every tap kept. */
export function MeetingView({ child, review, framework, live, meeting, kept: { choice, onChoice, forget }, at }: Props) {
  const [, navigate] = useLocation();
  const [leaving, setLeaving] = useState(false);
  const tell = useSession((session) => session.tell);
  const reviews = reviewsOf(child.events);
  const earlier = reviews.slice(0, reviews.findIndex(({ id }) => id === review.id));
  const before = earlier.find(({ id }) => id === choice.comparedWith) ?? earlier.at(-1);
  const { agreed: _, ...frozen } = review.profile;
  const corrects = meetingOf(review);
  const here = `/children/${child.id}/meeting/${review.id}`;
  const onGo = (to: string) => navigate(`${here}/${to}`, { replace: true });
  const held: Held = { child, live, meeting, framework, frozen, earlier, choice, onChoice, onGo, ...(before && { before }), ...(corrects && { corrects }) };

  const points = openPoints(held);
  const stops = stopsOf({
    profile: frozen,
    strands: strandsOf(held, at),
    hasEarlier: meetingBefore(held) !== undefined || Object.keys(frozen.progress ?? {}).length > 0,
    hasQuestions: points.beside.length + points.elsewhere.length > 0,
  });
  const place = Math.max(0, stops.findIndex((stop) => stop.at === at));
  const stop = stops[place];
  if (!stop) throw new Error('a meeting has a first screenful');
  const go = (to: Stop | undefined) => { if (to) onGo(to.at); };
  const fullScreen = useFullScreen();
  const leave = () => {
    forget();
    tell('The meeting is kept as it is. You can come back to it.');
    navigate(`/children/${child.id}/review/${review.id}`);
  };
  useMeetingKeys({ next: () => go(stops[place + 1]), back: () => go(stops[place - 1]), first: () => go(stops[0]), leave: () => { if (!fullScreen.leave()) setLeaving(true); } });
  useLongerIdle(choice.lockAfter);
  const heading = useFocusOnNew(stop.at);

  // The bar goes with the first screenful, not with the page that begins the meeting.
  if (at === undefined) return <Redirect to={`${here}/${stop.at}`} replace />;
  return (
    <NotRemembered>
      <div className={styles.meeting}>
        {typeof live.saving === 'object' && (
          <Notice tone="problem" title="The last changes are not saved." live>
            <p>{vaultSentence(live.saving.code)}</p>
            <p><Button onClick={live.retry}>Try again</Button></p>
          </Notice>
        )}
        <p className={styles.where}>{whereWords(held, stops, stop)}</p>
        <h1 ref={heading} tabIndex={-1} className={styles.title} lang={stop.place && framework.language}>{titleOf(held, stop)}</h1>
        <StopContent key={stop.at} held={held} stop={stop} stops={stops} onOver={forget} />
        <div className={styles.bars}>
          {stop.place && <SettleBar key={stop.at} held={held} place={stop.place} />}
          <MeetingFoot held={held} stops={stops} place={place} fullScreen={fullScreen} onLeave={() => setLeaving(true)} />
        </div>
        <LeaveDialog open={leaving} onStay={() => setLeaving(false)} onLeave={leave} />
      </div>
    </NotRemembered>
  );
}

/** "Odette’s review. Feelings, 1 of 4"; elsewhere the step. */
function whereWords({ child: { card } }: Held, stops: readonly Stop[], { step, place }: Stop): string {
  const strands = stops.filter((stop) => stop.place);
  const at = place ? `${place.part.about ? place.part.about : place.domain.shortPlain}, ${strands.findIndex((stop) => stop.place === place) + 1} of ${strands.length}` : words.step[step];
  return `${card.firstName}’s review. ${at}`;
}

function titleOf(held: Held, { at, place, contribution }: Stop): string {
  if (place) return place.strand.plain;
  const given = contribution === undefined ? undefined : held.frozen.contributions?.[contribution];
  return given ? contributorName(given) : say(TITLES[at] ?? '', held);
}

const TITLES: Readonly<Record<string, string>> = words.title;

/** Puts off the lock while the meeting is on the screen, where that was chosen. */
function useLongerIdle(minutes: number | undefined) {
  useEffect(() => {
    useMeetingIdle.setState({ minutes });
    return () => useMeetingIdle.setState({ minutes: undefined });
  }, [minutes]);
}

/** Reads on from the heading of each new screenful. Not of the first: the page has the focus there. */
function useFocusOnNew(at: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (shown.current === at) return;
    const isFirst = shown.current === undefined;
    shown.current = at;
    window.scrollTo(0, 0);
    if (!isFirst) heading.current?.focus({ preventScroll: true });
  }, [at]);
  return heading;
}
