import { compareProfiles } from '../change.ts';
import type { Day } from '../day.ts';
import { openDifferences } from './differences.ts';
import { readIn } from '../editions.ts';
import type { Framework, Place } from '../framework.ts';
import { isLevel, isOverTheLine, places } from '../framework.ts';
import { isAnswered } from '../views/giveView.ts';
import type { NeedMove, SupportFor } from '../support/needSupport.ts';
import type { PointCheck, PointRule } from './pointRules.ts';
import { markThatCounts, type Profile, type Rating, type Review } from '../review.ts';

/** A change of need over reviews: `base` is the place of the last one before it, `turn` that of the one before its last step, `end` that of the last of all. */
export interface Run {
  readonly need: NeedMove;
  readonly base: number;
  readonly turn: number;
  readonly end: number;
}

/** Something that a rule asks for and that is not there. */
export interface MissingFact {
  readonly check: PointCheck;
  /** The point is held back by it. */
  readonly holdsBack: boolean;
  /** Which strands, which days, or how many comparisons of how many it is about. */
  readonly places?: readonly Place[];
  readonly days?: readonly Day[];
  readonly held?: { readonly has: number; readonly of: number };
}

interface Asked {
  readonly rule: PointRule;
  readonly run: Run;
  readonly place: Place;
  readonly reviews: readonly Review[];
  readonly framework: Framework;
  readonly support: SupportFor;
  /** The family's own level asks for more help: then one review is enough, and nothing else holds back that more is needed. */
  readonly isAsked: boolean;
}

/** What is missing of what a rule asks for, in the rule's order. */
export function missingOf(asked: Asked): readonly MissingFact[] {
  const { rule, run, isAsked } = asked;
  const waived = isAsked && run.need === 'more';
  const find = (checks: readonly PointCheck[], holdsBack: boolean) =>
    checks.flatMap((check) => { const missing = CHECKS[check](asked); return missing ? [{ check, holdsBack, ...missing }] : []; });
  return [...find(rule.holdsBack, !waived), ...find(rule.alsoAsks, false)];
}

/** What shows a strand's level: what stands with the rating that counts, else what the meeting noted with the level it agreed. */
export function evidenceOf(profile: Profile, place: Place): string | undefined {
  const { whose, rating } = markThatCounts(profile, place);
  const noted = whose === 'agreed' ? profile.agreed?.[place.strand.code]?.note : undefined;
  return [rating?.evidence, noted].map((text) => text?.trim()).find(Boolean);
}

type Missing = Omit<MissingFact, 'check' | 'holdsBack'> | undefined;

const CHECKS: Readonly<Record<PointCheck, (asked: Asked) => Missing>> = {
  held: ({ run, framework }) => {
    const of = neededFor(run.need, framework);
    return run.end - run.base >= of ? undefined : { held: { has: run.end - run.base, of } };
  },
  evidenceOnce: (asked) => (profilesIn(asked, asked.run.end - asked.run.base).some((profile) => evidenceOf(profile, asked.place)) ? undefined : {}),
  evidenceEachTime: (asked) => {
    const bare = profilesIn(asked, neededFor(asked.run.need, asked.framework)).filter((profile) => !evidenceOf(profile, asked.place));
    return bare.length === 0 ? undefined : { days: bare.map(({ reviewedOn }) => reviewedOn) };
  },
  nothingNewlyOver: (asked) => {
    const before = asked.reviews[asked.run.base];
    const over = before ? newlyOver(before.profile, lastOf(asked), asked.framework) : [];
    return over.length === 0 ? undefined : { places: over };
  },
  goingWell: (asked) => (ratingNow(asked)?.going === 'well' ? undefined : {}),
  settingBelow: (asked) => {
    const setting = places(asked.framework).filter(isAboutSetting);
    const marks = setting.map((place) => ({ place, mark: markThatCounts(lastOf(asked), place).mark }));
    const over = marks.filter(({ mark }) => isLevel(mark) && isOverTheLine(mark, asked.framework));
    if (over.length > 0) return { places: over.map(({ place }) => place) };
    return setting.length > 0 && marks.every(({ mark }) => mark === 'notAssessed') ? {} : undefined;
  },
  familysView: (asked) => {
    const { familysView, views } = lastOf(asked);
    const rated = views.some(({ voice, ratings }) => voice === 'family' && Object.values(ratings).some(({ mark }) => isLevel(mark)));
    return rated || isAnswered(familysView) || contributed(asked, 'parent') ? undefined : {};
  },
  childsView: (asked) => (isAnswered(lastOf(asked).childsView) || contributed(asked, 'child') ? undefined : {}),
  noOpenDifference: (asked) => {
    const open = openDifferences(lastOf(asked), asked.framework);
    return open.length === 0 ? undefined : { places: open.map(({ place }) => place) };
  },
  supportOnRecord: ({ support }) => (support.move === 'unclear' && support.because !== 'changedOtherwise' ? {} : undefined),
};

/** Whether a part is about the setting: neither about the child nor answered by the family. It is told by what the framework says of the part. */
export function isAboutSetting({ part }: Pick<Place, 'part'>): boolean {
  return part.about !== '' && !part.answeredByFamily;
}

/** Over how many comparisons in a row a change must hold: the framework's rule. The same need holds from one to the next. */
function neededFor(need: NeedMove, { rules: { talkingPoints } }: Framework): number {
  return need === 'same' ? 1 : need === 'more' ? talkingPoints.needsMore : talkingPoints.needsLess;
}

/** The last profiles of the change, at most so many, each read in the framework. The one before the change is none of them. */
function profilesIn({ reviews, run, framework }: Asked, count: number): readonly Profile[] {
  return reviews.slice(Math.max(run.base + 1, run.end + 1 - count), run.end + 1).map(({ profile }) => readIn(framework, profile)?.profile ?? profile);
}

function lastOf(asked: Asked): Profile {
  const [last] = profilesIn(asked, 1);
  if (!last) throw new Error('a change has a review after it');
  return last;
}

function ratingNow(asked: Asked): Rating | undefined {
  return markThatCounts(lastOf(asked), asked.place).rating;
}

/** Strands that have crossed the line upwards, or have a level over it for the first time. */
function newlyOver(before: Profile, after: Profile, framework: Framework): readonly Place[] {
  return compareProfiles(before, after, framework)
    .filter(({ line, direction, after: mark }) => line === 'nowOver' || (direction === 'newlyRated' && isLevel(mark) && isOverTheLine(mark, framework)))
    .map(({ place }) => place);
}

function contributed(asked: Asked, role: 'parent' | 'child'): boolean {
  return Object.values(lastOf(asked).contributions ?? {}).some((given) =>
    given.role === role && (isAnswered(given) || Object.values(given.ratings).some(({ mark }) => isLevel(mark))));
}
