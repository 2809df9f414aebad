import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { frameworkName } from '../../core/frameworkName.ts';
import { reviewsOf } from '../../core/review.ts';
import { useDraft } from '../../state/draft.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useMeetingChoice } from './meetingChoice.ts';
import { MeetingView } from './MeetingView.tsx';
import { StartMeeting } from './StartMeeting.tsx';

interface Props {
  child: ChildRecord;
  reviewId: string;
  /** Place of a screenful: a step's, or a strand's code. */
  at?: string;
}

/** The meeting of one review: held, still to begin, or why it cannot be held here. */
export function MeetingPage({ child, reviewId, at }: Props) {
  const draft = useDraft(reviewId);
  const kept = useMeetingChoice(reviewId);
  const { of } = useFrameworks();
  if (draft === undefined || kept === 'looking') return <p className="meta" role="status">One moment…</p>;
  const review = reviewsOf(child.events).find(({ id }) => id === reviewId);
  if (!review) {
    return <NotNow child={child} title="This meeting cannot be held yet">A meeting belongs to a finished profile. Finish the profile first; it is what everyone talks about.</NotNow>;
  }
  const back = `/children/${child.id}/review/${reviewId}`;
  const { restrictedOn } = child.card;
  if (restrictedOn) return <NotNow child={child} back={back} title="This meeting cannot be held for now">{sentence('restricted', { since: dayInWords(restrictedOn) })} What was written in a meeting so far is kept as it is.</NotNow>;
  const framework = of(review.profile.framework);
  if (!framework) return <NotNow child={child} back={back} title="This meeting cannot be held here">The profile was rated with {frameworkName(review.profile.framework, of)}, which is not on this device.</NotNow>;
  if (draft && 'problem' in draft) return <NotNow child={child} back={back} title="This meeting cannot be opened">{vaultSentence(draft.problem.code)}</NotNow>;

  const open = draft?.draft.childId === child.id && !draft.draft.removedAt ? draft : undefined;
  const { meeting } = open?.draft ?? {};
  if (open && meeting) return <MeetingView child={child} review={review} framework={framework} live={open} meeting={meeting} kept={kept} at={at} />;
  if (open) return <NotNow child={child} back={back} title="A correction is open">This profile is being corrected. Finish the correction, or throw it away; then the meeting can begin.</NotNow>;
  return <StartMeeting child={child} review={review} kept={kept} />;
}

function NotNow({ child, back, title, children }: { child: ChildRecord; back?: string; title: string; children: ReactNode }) {
  return (
    <div className="stack">
      <p className="crumb"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></p>
      <h1>{title}</h1>
      <p>{children}</p>
      {back && <p><Link href={back}>Go to the review</Link></p>}
    </div>
  );
}
