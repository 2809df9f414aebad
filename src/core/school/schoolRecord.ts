import type { SenType } from '../census.ts';
import type { ChildRecord } from '../child.ts';
import { type ChildMovement, childMovement } from './cohortSupport.ts';
import type { Framework, Place } from '../framework.ts';
import { isAnswered } from '../views/giveView.ts';
import { isLevel } from '../framework.ts';
import type { PointRules } from '../change/pointRules.ts';
import { type ChildsProvision, childsProvision } from '../support/provisionMap.ts';
import { otherReviewsOf, type PlanReview, planReviewsOf } from '../calendar/planReview.ts';
import { type Profile, type ReviewKind, reviewsOf } from '../review.ts';
import type { LayerPack } from '../support/supportLayer.ts';
import { type TalkingPoint, talkingPoints } from '../change/talkingPoint.ts';

/** What a school asks of many children and only their whole records know: small enough that thousands are kept. */
export interface SchoolRecord {
  readonly id: string;
  /** Between the last two reviews; undefined where they cannot be compared. */
  readonly movement?: ChildMovement;
  /** What there is to talk about at the last review. */
  readonly points: readonly TalkingPoint[];
  /** Whose view is on record at the last review; undefined before the first one. */
  readonly voices?: Voices;
  /** What is in place at the last review; undefined before the first one. */
  readonly provision?: ChildsProvision;
  /** Of the card, the main one first. */
  readonly senTypes?: readonly SenType[];
  readonly upn?: string;
  /** The reviews of a plan, the oldest first; missing where there is none. */
  readonly planReviews?: readonly PlanReview[];
  /** The kinds of those that are not, one for each; missing where there is none. */
  readonly otherReviews?: readonly ReviewKind[];
}

/** Whose own view is written down. What somebody rated, answered or gave by a file all count. */
export interface Voices {
  readonly child: boolean;
  readonly family: boolean;
}

/** What a school's questions are asked with. `places`: the strands that are asked about. */
export interface SchoolRules {
  readonly framework: Framework;
  readonly places: readonly Place[];
  readonly packs: readonly LayerPack[];
  readonly points: PointRules;
}

/** Reads all this of a record. */
export function schoolRecord(record: ChildRecord, { framework, places, packs, points }: SchoolRules): SchoolRecord {
  const reviews = reviewsOf(record.events);
  const last = reviews.at(-1)?.profile;
  const asked = new Set(places.map(({ strand }) => strand.code));
  const movement = childMovement(record, framework, places, packs);
  const provision = childsProvision(record, framework);
  const { senTypes = [], upn } = record.card;
  const planReviews = planReviewsOf(reviews);
  const otherReviews = otherReviewsOf(reviews);
  return {
    id: record.id,
    ...(movement && { movement }),
    points: talkingPoints(reviews, framework, packs, points).filter(({ place }) => asked.has(place.strand.code)),
    ...(last && { voices: voicesOf(last) }),
    ...(provision && { provision }),
    ...(senTypes.length > 0 && { senTypes }),
    ...(upn && { upn }),
    ...(planReviews.length > 0 && { planReviews }),
    ...(otherReviews.length > 0 && { otherReviews }),
  };
}

/** Whose own view a profile holds. */
export function voicesOf({ childsView, familysView, views, contributions = {} }: Profile): Voices {
  const given = Object.values(contributions);
  const from = (role: 'child' | 'parent') => given.some((one) => one.role === role && (isAnswered(one) || hasLevel(one.ratings)));
  return {
    child: isAnswered(childsView) || from('child'),
    family: isAnswered(familysView) || from('parent') || views.some(({ voice, ratings }) => voice === 'family' && hasLevel(ratings)),
  };
}

function hasLevel(ratings: Profile['views'][number]['ratings']): boolean {
  return Object.values(ratings).some(({ mark }) => isLevel(mark));
}
