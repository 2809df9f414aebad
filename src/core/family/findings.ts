import type { Change, Direction } from '../change.ts';
import { compareProfiles } from '../change.ts';
import type { Day } from '../day.ts';
import { readIn } from '../editions.ts';
import type { Domain, Framework, Level, Part, Place, Rung } from '../framework.ts';
import { isLevel, isOverTheLine, places, rungOf } from '../framework.ts';
import type { Profile } from '../review.ts';
import { isRatedWith, markThatCounts } from '../review.ts';

/** What is true of a profile and worth telling a family. Facts only: `familyPage` finds the words. */
export interface Findings {
  readonly on: Day;
  /** The day of the profile before, when there is one. */
  readonly since?: Day;
  /** The profile before was rated with another framework or edition, so nothing can be said about change. */
  readonly cannotCompare?: true;
  readonly strengths: readonly StrengthFound[];
  /** One for each domain told, in the framework's order, also when there is nothing to say. */
  /** What there is to build on, strand by strand: the family's words for the rung that was chosen. */
  readonly ladders: readonly { readonly place: Place; readonly rung: Rung; readonly statement: string }[];
  readonly areas: readonly AreaFound[];
}

export interface StrengthFound {
  readonly part: Part;
  readonly domain: Domain;
  /** As typed; may be empty when only the tick was set. */
  readonly text: string;
  readonly toBuildOn: boolean;
}

/** Every strand of the domain is in exactly one of needs, littleExtra, fine, notLookedAt and doesNotApply. */
export interface AreaFound {
  readonly part: Part;
  readonly domain: Domain;
  /** Over the line: the most help first, then in the framework's order. */
  readonly needs: readonly Need[];
  /** Some extra help, below the line. */
  readonly littleExtra: readonly Need[];
  /** Nothing beyond what everyone gets. */
  readonly fine: readonly Place[];
  readonly notLookedAt: readonly Place[];
  readonly doesNotApply: readonly Place[];
  /** Where a specialist's advice is needed, whatever the level. */
  readonly specialist: readonly Place[];
  readonly more: readonly Change[];
  readonly less: readonly Change[];
  /** A level both times, and the same one. */
  readonly same: readonly Change[];
  /** A level now and none the time before. */
  readonly newlyLookedAt: readonly Change[];
  /** A level the time before, and found not to apply now; also in `doesNotApply`. */
  readonly noLongerApplies: readonly Change[];
}

/** A strand with its level, and the family's statement for that level, placeholders and all. */
export interface Need {
  readonly place: Place;
  readonly level: Level;
  readonly statement: string;
}

/** `withPrivateParts: false` keeps the Home part out; unless said, it is in when the family filled it in. */
export interface FindingsOptions {
  readonly withPrivateParts?: boolean;
}

/**
 * The facts for a family: strengths first, then area by area what help is needed and what has changed.
 * An optional or private part nobody has rated is left out.
 * Throws when the profile was not rated with this framework: its codes would be read as something else.
 */
export function findingsOf(profile: Profile, framework: Framework, before?: Profile, options: FindingsOptions = {}): Findings {
  if (!isRatedWith(profile, framework)) throw new RangeError('a profile is read with the framework it was rated with');
  const compared = before !== undefined && readIn(framework, before) !== undefined;
  const changes = compareProfiles(compared ? before : profile, profile, framework);
  const parts = framework.parts.filter((part) => isTold(part, changes, options));
  const domains = parts.flatMap((part) => part.domains.map((domain) => ({ part, domain })));
  return {
    on: profile.reviewedOn,
    ...(before && { since: before.reviewedOn }),
    ...(before && !compared && { cannotCompare: true }),
    strengths: domains.flatMap(({ part, domain }) => {
      const strength = profile.strengths[domain.code];
      if (!strength || (strength.text.trim() === '' && !strength.toBuildOn)) return [];
      return [{ part, domain, text: strength.text.trim(), toBuildOn: strength.toBuildOn ?? false }];
    }),
    ladders: places(framework).filter((place) => parts.includes(place.part)).flatMap((place) => {
      const rung = markThatCounts(profile, place).rating?.strength;
      return rung ? [{ place, rung, statement: rungOf(place.strand, rung).family }] : [];
    }),
    areas: domains.map(({ part, domain }) =>
      areaOf(part, domain, changes.filter(({ place }) => place.domain === domain), profile, compared, framework)),
  };
}

function isTold(part: Part, changes: readonly Change[], options: FindingsOptions): boolean {
  if (part.keptPrivate && options.withPrivateParts === false) return false;
  if (!part.optional && !part.keptPrivate) return true;
  return changes.some(({ place, after }) => place.part === part && after !== 'notAssessed');
}

function areaOf(part: Part, domain: Domain, changes: readonly Change[], profile: Profile, compared: boolean, framework: Framework): AreaFound {
  const rated = changes.flatMap(({ place, after }) =>
    isLevel(after) ? [{ place, level: after, statement: place.strand.statements[`${after}`].family }] : []);
  const going = (wanted: Direction) => (compared ? changes.filter(({ direction }) => direction === wanted) : []);
  const placesMarked = (mark: Change['after']) => changes.filter(({ after }) => after === mark).map(({ place }) => place);
  return {
    part,
    domain,
    needs: rated.filter(({ level }) => isOverTheLine(level, framework)).toSorted((a, b) => b.level - a.level),
    littleExtra: rated.filter(({ level }) => level > 0 && !isOverTheLine(level, framework)),
    fine: rated.filter(({ level }) => level === 0 && !isOverTheLine(level, framework)).map(({ place }) => place),
    notLookedAt: placesMarked('notAssessed'),
    doesNotApply: placesMarked('notApplicable'),
    specialist: changes.map(({ place }) => place).filter((place) => markThatCounts(profile, place).rating?.specialistAdvice),
    more: going('stepUp'),
    less: going('stepDown'),
    same: going('same').filter(({ after }) => isLevel(after)),
    newlyLookedAt: going('newlyRated'),
    noLongerApplies: going('noLongerRated').filter(({ after }) => after === 'notApplicable'),
  };
}
