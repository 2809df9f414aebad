import type { ChildRecord } from '../core/child.ts';
import { MeetingPage } from '../features/meeting/MeetingPage.tsx';
import { PlainWords } from './PlainWords.tsx';

/** The meeting of a review, with hints on plain words. */
export function Meeting(props: { child: ChildRecord; reviewId: string; at?: string }) {
  return <PlainWords child={props.child} reviewId={props.reviewId}><MeetingPage {...props} /></PlainWords>;
}
