import type { Change, Tally } from '../change.ts';
import { compareProfiles, listPhrase, tallyOf } from '../change.ts';
import { readIn } from '../editions.ts';
import type { Framework, Level, Part } from '../framework.ts';
import { isLevel, isOverTheLine } from '../framework.ts';
import type { Mark, Profile } from '../review.ts';
import { familySentence } from '../words/familySentence.ts';

/** What the profile picture shows, and the counts its sentence gives. No sum or mean of levels is ever made. */
export interface Picture {
  /** One for each part shown, in the framework's order. */
  readonly groups: readonly PictureGroup[];
  /** Strands shown. It is the sum of `rated`, `notAssessed` and `notApplicable`. */
  readonly strands: number;
  readonly rated: number;
  readonly overTheLine: number;
  readonly notAssessed: number;
  readonly notApplicable: number;
  /** What changed in the strands shown. Given when there is a profile before. */
  readonly tally?: Tally;
  /** The profile was rated with another framework or edition, and nothing of it can be read in this one. */
  readonly ratedElsewhere?: true;
}

export interface PictureGroup {
  readonly label: string;
  readonly domains: readonly PictureDomain[];
}

export interface PictureDomain {
  readonly label: string;
  readonly marks: readonly PictureMark[];
}

/** One strand: `was` and `change` only when it has moved from one level to another. */
export interface PictureMark {
  /** The strand's code; for the machine, not to be shown to a family. */
  readonly key: string;
  readonly mark: Mark;
  readonly was?: Level;
  readonly change?: 'up' | 'down';
}

/** `before` is drawn behind, where it differs. `voice` chooses the words around the picture, staff unless said; a family's have the name in them. */
export interface PictureOptions {
  readonly before?: Profile;
  readonly voice?: 'staff' | 'family';
  readonly name?: string;
}

/**
 * The picture of a profile, drawn with the framework it was rated with or with one that can read it.
 * An optional part nobody has rated is left out, with no gap to guess from.
 */
export function pictureOf(profile: Profile, framework: Framework, options: PictureOptions = {}): Picture {
  const { before, voice = 'staff', name = 'The child' } = options;
  // Compared with itself, a profile shows what stands in it and no change.
  const changes = compareProfiles(before ?? profile, profile, framework);
  const parts = framework.parts.filter((part) => !part.optional || isLookedAt(part, changes));
  const shown = changes.filter(({ place }) => parts.includes(place.part));
  const count = (wanted: (mark: Mark) => boolean) => shown.filter(({ after }) => wanted(after)).length;
  return {
    groups: parts.map((part) => ({
      label: voice === 'family' ? familySentence(part.plain, { name }) : part.label,
      domains: part.domains.map((domain) => ({
        label: voice === 'family' ? domain.shortPlain : domain.short,
        marks: shown.filter(({ place }) => place.domain === domain).map(markOf),
      })),
    })),
    strands: shown.length,
    rated: count(isLevel),
    overTheLine: count((mark) => isLevel(mark) && isOverTheLine(mark, framework)),
    notAssessed: count((mark) => mark === 'notAssessed'),
    notApplicable: count((mark) => mark === 'notApplicable'),
    ...(before && { tally: tallyOf(shown) }),
    ...(!readIn(framework, profile) && { ratedElsewhere: true }),
  };
}

/**
 * What the picture says, for staff: "Amara: 14 of 30 strands over the line; 2 not assessed; 1 not applicable.
 * Since last time: 4 need more help, 6 need less help." `who` opens it: a name, or a name and a date.
 */
export function pictureSentence(picture: Picture, who: string): string {
  if (picture.ratedElsewhere) return `${who}: rated with another framework or edition, so it cannot be drawn here.`;
  const { overTheLine, strands, notAssessed, notApplicable, tally } = picture;
  const now = `${who}: ${overTheLine} of ${strands} strands over the line; ${notAssessed} not assessed; ${notApplicable} not applicable.`;
  return tally ? `${now} Since last time: ${sinceLastTime(tally)}.` : now;
}

/** What the picture says where a family may look: no numbers. */
export function familyPictureSentence(name: string): string {
  return `A picture of the help ${name} needs. The page says the same in words.`;
}

function isLookedAt(part: Part, changes: readonly Change[]): boolean {
  return changes.some(({ place, after }) => place.part === part && after !== 'notAssessed');
}

function markOf({ place, before, after, direction }: Change): PictureMark {
  const mark = { key: place.strand.code, mark: after };
  if (!isLevel(before) || (direction !== 'stepUp' && direction !== 'stepDown')) return mark;
  return { ...mark, was: before, change: direction === 'stepUp' ? 'up' : 'down' };
}

function sinceLastTime(tally: Tally): string {
  const { stepUp, stepDown, same } = tally;
  if (stepUp + stepDown > 0) return `${stepUp} ${stepUp === 1 ? 'needs' : 'need'} more help, ${stepDown} ${stepDown === 1 ? 'needs' : 'need'} less help`;
  if (same > 0) return `the same in ${same} ${same === 1 ? 'strand' : 'strands'}`;
  const phrase = listPhrase(tally);
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
