import { actionsNow } from '../../core/entry/actionNow.ts';
import { dayInWords } from '../../core/day.ts';
import { meetingOf, reviewsOf } from '../../core/review.ts';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { ActionList } from './ActionList.tsx';

/** While a review is filled in: what was agreed at the meeting before it, and what became of it. The outcomes have a section of their own. */
export function LastActions({ child, live: { draft }, onGo }: SectionProps) {
  const reviews = reviewsOf(child.events);
  const here = reviews.findIndex(({ id }) => id === draft.id);
  const last = (here === -1 ? reviews : reviews.slice(0, here)).findLast((review) => meetingOf(review));
  const meeting = last && meetingOf(last);
  return (
    <section className="stack" aria-labelledby="last-actions">
      <h1 id="last-actions">Actions from last time</h1>
      {!last || !meeting
        ? <p>No meeting is written down before this review.</p>
        : actionsNow(last).length === 0
          ? <p>No action was agreed at the meeting of {dayInWords(meeting.heldOn)}.</p>
          : (
            <>
              <p className="meta">Agreed at the meeting of {dayInWords(meeting.heldOn)}. How an action stands is written down with that meeting, at once.</p>
              <ActionList child={child} review={last} untitled />
            </>
          )}
      <p>What was hoped for is judged under <Button weight="inline" onClick={() => onGo('outcomes')}>outcomes</Button>.</p>
    </section>
  );
}
