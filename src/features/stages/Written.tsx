import type { ShownProps } from '../../state/reviewSection.ts';
import { DecisionShown } from './DecisionShown.tsx';
import { MeetingShown } from './MeetingShown.tsx';
import { VoicesShown } from './VoicesShown.tsx';

/** What was written down after a profile was finished: who sees it differently, what the meeting agreed, what the council decided. */
export function Written({ child, review, framework }: ShownProps) {
  return (
    <>
      <VoicesShown review={review} framework={framework} />
      <MeetingShown child={child} review={review} framework={framework} />
      <DecisionShown child={child} review={review} />
    </>
  );
}
