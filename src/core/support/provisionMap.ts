import type { ChildRecord } from '../child.ts';
import { codesIn, readIn } from '../editions.ts';
import { type Framework, isLevel, isOverTheLine, type Place, places } from '../framework.ts';
import { provisionsFor } from './provisionMove.ts';
import { isRatedWith, markThatCounts, type Profile, reviewsOf } from '../review.ts';
import type { LayerRef, Provision } from '../support.ts';

/** What was in place for one child at the latest review, and what is over the line with nothing for it. */
export interface ChildsProvision {
  readonly reviewedOn: string;
  readonly layer?: LayerRef;
  /** What each is for stands under the framework's own codes, where it can be read in it. */
  readonly provisions: readonly Provision[];
  /** Over the line, and no provision is for it; not in a part that the family alone answers. Undefined where it cannot be told, for the review was rated with another framework that cannot be read in this one. */
  readonly without: readonly Place[] | undefined;
}

/** The provision map of one child from the latest finished profile; undefined when there is none. */
export function childsProvision({ events }: ChildRecord, framework: Framework): ChildsProvision | undefined {
  const profile = reviewsOf(events).at(-1)?.profile;
  if (!profile) return undefined;
  const read = readIn(framework, profile)?.profile;
  const provisions = provisionsFor(profile.support).map(([, provision]) => (read ? { ...provision, strands: readCodes(provision, profile, framework) } : provision));
  const isWithout = (place: Place) => {
    if (!read) return false;
    const { mark } = markThatCounts(read, place);
    return !place.part.answeredByFamily && isLevel(mark) && isOverTheLine(mark, framework) && !provisions.some(({ strands }) => strands.includes(place.strand.code));
  };
  return {
    reviewedOn: profile.reviewedOn,
    ...(profile.support?.layer && { layer: profile.support.layer }),
    provisions,
    without: read && places(framework).filter(isWithout),
  };
}

/** The strands a provision is for, as the framework calls them. Those of another edition that it asks nothing of are left out. */
function readCodes({ strands }: Provision, profile: Profile, framework: Framework): readonly string[] {
  if (isRatedWith(profile, framework)) return strands;
  return places(framework).flatMap(({ strand: { code } }) => (codesIn(framework, profile, code).some((old) => strands.includes(old)) ? [code] : []));
}

