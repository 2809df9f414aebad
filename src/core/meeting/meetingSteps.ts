import { compareProfiles } from '../change.ts';
import { saidOf } from '../change/differences.ts';
import { readIn } from '../editions.ts';
import { type Framework, isOverTheLine, type Place, places } from '../framework.ts';
import { contributionsOf, isAnswered } from '../views/giveView.ts';
import type { Settled } from '../meeting.ts';
import type { Profile } from '../review.ts';

/** What a review meeting goes through, in this order: the child's words before any level, and nothing is agreed before it was talked about. */
export const MEETING_STEPS = ['here', 'words', 'well', 'changes', 'different', 'support', 'agree', 'recommend', 'family', 'next', 'finish'] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

/** One screenful of a meeting. `at` is its place in the address: never twice in one meeting. */
export interface Stop {
  readonly step: MeetingStep;
  readonly at: string;
  /** The strand that is talked about. */
  readonly place?: Place;
  /** Id of the contribution that is read. */
  readonly contribution?: string;
}

export interface StopFacts {
  /** As it was frozen, without what a meeting agreed. */
  readonly profile: Profile;
  /** The strands that are gone through (`strandsToSettle`). */
  readonly strands: readonly Place[];
  /** Something was hoped for or agreed at an earlier review. */
  readonly hasEarlier: boolean;
  /** There are questions from talking points. */
  readonly hasQuestions: boolean;
}

/** Every screenful of a meeting in its order. What there is nothing to show for is left out; what may be written in never is. */
export function stopsOf({ profile, strands, hasEarlier, hasQuestions }: StopFacts): readonly Stop[] {
  const others = contributionsOf(profile).filter(([, one]) => isAnswered(one));
  return [
    { step: 'here', at: 'here' },
    { step: 'words', at: 'child' },
    ...(isAnswered(profile.familysView) ? [{ step: 'words' as const, at: 'family-says' }] : []),
    ...others.map(([contribution], place): Stop => ({ step: 'words', at: `says-${place + 1}`, contribution })),
    { step: 'well', at: 'going-well' },
    { step: 'changes', at: 'changes' },
    ...strands.map((place): Stop => ({ step: 'changes', at: place.strand.code, place })),
    { step: 'different', at: 'different' },
    { step: 'support', at: 'support' },
    ...(hasEarlier ? [{ step: 'support' as const, at: 'since-last-time' }] : []),
    { step: 'support', at: 'earlier' },
    ...(hasQuestions ? [{ step: 'support' as const, at: 'questions' }] : []),
    { step: 'agree', at: 'outcomes' },
    { step: 'agree', at: 'actions' },
    { step: 'recommend', at: 'recommend' },
    { step: 'family', at: 'family' },
    { step: 'next', at: 'next' },
    { step: 'finish', at: 'finish' },
  ];
}

/** Which strands are gone through: unless `every` is asked for, those about which there is something to settle. */
export interface StrandChoice {
  readonly every: boolean;
  /** With the parts that are the family's own affair. Off unless they say so. */
  readonly withPrivate: boolean;
}

/**
 * The strands to go through one by one, in the framework's order (`profile` as it was frozen; `before` with what was agreed then):
 *
 * | the strand                                                           | is gone through           |
 * |----------------------------------------------------------------------|---------------------------|
 * | of a part that is kept private                                       | only `withPrivate`        |
 * | changed since the review before, also no longer rated                | yes                       |
 * | voices gave different levels                                         | yes                       |
 * | a voice says over the line                                           | yes                       |
 * | settled in this meeting already                                      | yes                       |
 * | any other                                                            | only with `every`         |
 */
export function strandsToSettle(
  profile: Profile, before: Profile | undefined, framework: Framework, settled: Readonly<Record<string, Settled>>, { every, withPrivate }: StrandChoice,
): readonly Place[] {
  const now = readIn(framework, profile)?.profile;
  if (!now) return [];
  const changed = new Set(before
    ? compareProfiles(before, now, framework).filter(({ direction }) => CHANGED.has(direction)).map(({ place }) => place)
    : []);
  return places(framework).filter((place) => {
    if (place.part.keptPrivate && !withPrivate) return false;
    if (every || changed.has(place) || Object.hasOwn(settled, place.strand.code)) return true;
    const levels = saidOf(now, place.strand.code).map(({ level }) => level);
    return new Set(levels).size > 1 || levels.some((level) => isOverTheLine(level, framework));
  });
}

/** Looked at for the first time is no change of need: it is gone through where it is over the line or seen differently. */
const CHANGED: ReadonlySet<string> = new Set(['stepUp', 'stepDown', 'noLongerRated']);
