import type { ChildRecord } from './child.ts';
import { type Framework, isLevel, isOverTheLine, type Place, places } from './framework.ts';
import { provisionsFor } from './provisionMove.ts';
import { isRatedWith, markThatCounts, reviewsOf } from './review.ts';
import type { LayerRef, Provision } from './support.ts';

/** What was in place for one child at the latest review, and what is over the line with nothing for it. */
export interface ChildsProvision {
  readonly reviewedOn: string;
  readonly layer?: LayerRef;
  readonly provisions: readonly Provision[];
  /** Over the line, and no provision is for it; not in a part that the family alone answers. Undefined where it cannot be told, for the review was rated with another framework. */
  readonly without: readonly Place[] | undefined;
}

/** The provision map of one child from the latest finished profile; undefined when there is none. */
export function childsProvision({ events }: ChildRecord, framework: Framework): ChildsProvision | undefined {
  const profile = reviewsOf(events).at(-1)?.profile;
  if (!profile) return undefined;
  const provisions = provisionsFor(profile.support).map(([, provision]) => provision);
  const isWithout = (place: Place) => {
    const { mark } = markThatCounts(profile, place);
    return !place.part.answeredByFamily && isLevel(mark) && isOverTheLine(mark, framework) && !provisions.some(({ strands }) => strands.includes(place.strand.code));
  };
  return {
    reviewedOn: profile.reviewedOn,
    ...(profile.support?.layer && { layer: profile.support.layer }),
    provisions,
    without: isRatedWith(profile, framework) ? places(framework).filter(isWithout) : undefined,
  };
}
