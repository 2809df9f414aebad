import type { ComponentType } from 'react';
import words from '../../catalog/papers.json';
import type { ChildRecord } from '../../core/child.ts';
import { frameworkName } from '../../core/frameworkName.ts';
import { isRatedWith, reviewsOf } from '../../core/review.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AdviceRequest } from './AdviceRequest.tsx';
import { ComparisonSheet } from './ComparisonSheet.tsx';
import { InviteLetter } from './InviteLetter.tsx';
import { MeetingPaper } from './MeetingPaper.tsx';
import { PaperList } from './PaperList.tsx';
import type { PaperProps } from './paperProps.ts';
import { ReviewPack } from './ReviewPack.tsx';
import { ChildForm, FamilyForm } from './ViewsForm.tsx';

interface Props {
  child: ChildRecord;
  /** Code of a paper, and the review it is about: "before/r2". Without a review the latest is meant; without a paper, all are listed. */
  at?: string;
}

/** The papers of a review, to be printed: a list of them, or one. */
export function PapersPage({ child, at: address = '' }: Props) {
  const { of } = useFrameworks();
  const [paper = '', reviewId] = address.split('/');
  const reviews = reviewsOf(child.events);
  const at = reviewId === undefined ? reviews.length - 1 : reviews.findIndex(({ id }) => id === reviewId);
  const [review, before] = [reviews[at], reviews[at - 1]];
  const Plain = PLAIN[paper];
  const OfReview = OF_REVIEW[paper];
  if (Plain) return <Plain child={child} />;
  if (!OfReview || !review || (paper === 'comparison' && !before)) return <PaperList child={child} reviews={reviews} />;
  const framework = of(review.profile.framework);
  if (!framework || !isRatedWith(review.profile, framework)) {
    return (
      <div className="stack">
        <h1>{words.papers.find(({ code }) => code === paper)?.title}</h1>
        <Notice title="This paper cannot be made here.">{`The profile was rated with ${frameworkName(review.profile.framework, of)}, which is not on this device.`}</Notice>
      </div>
    );
  }
  return <OfReview key={review.id} child={child} review={review} {...(before && { before })} framework={framework} />;
}

const PLAIN: Readonly<Record<string, ComponentType<{ child: ChildRecord }> | undefined>> = { invite: InviteLetter, 'family-form': FamilyForm, 'child-form': ChildForm };
const OF_REVIEW: Readonly<Record<string, ComponentType<PaperProps> | undefined>> = { before: ReviewPack, meeting: MeetingPaper, comparison: ComparisonSheet, advice: AdviceRequest };
