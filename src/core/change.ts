import { type CannotRead, readIn } from './editions.ts';
import type { Framework, Place } from './framework.ts';
import { isLevel, isOverTheLine, places } from './framework.ts';
import type { Mark, Profile, Whose } from './review.ts';
import { markThatCounts, voiceFor } from './review.ts';
import { listed } from './listed.ts';

/** What happened to a strand between two profiles. */
export type Direction = 'stepUp' | 'stepDown' | 'same' | 'newlyRated' | 'noLongerRated' | 'cannotCompare';

/** Which side of the line a strand was and is on. */
export type LineCrossing = 'stayedOver' | 'stayedBelow' | 'nowOver' | 'nowBelow';

/** One strand between two profiles, with what the later one says about it. */
export interface Change {
  readonly place: Place;
  /** The mark that counts, as it reads in the framework (`readIn`). Where nothing can be read: `notAssessed`. */
  readonly before: Mark;
  readonly after: Mark;
  readonly direction: Direction;
  /** Why it cannot be compared. Given exactly then. */
  readonly because?: CannotRead | 'noLevelEitherTime';
  /** Given when there is a level both times. */
  readonly line?: LineCrossing;
  readonly whoseBefore: Whose;
  readonly whoseAfter: Whose;
  readonly reason?: string;
  readonly evidence?: string;
  /** What the later meeting noted with the level it agreed, or with a difference that stays open. */
  readonly note?: string;
  readonly unresolved?: true;
  /** Looked at in the later profile and found the same as the time before. Only with `same`. */
  readonly confirmedUnchanged?: true;
}

/**
 * What happened to every strand of the framework between two profiles, in the framework's order.
 *
 * | before \ after  | a level              | not assessed    | not applicable  |
 * |-----------------|----------------------|-----------------|-----------------|
 * | a level         | up, down or same     | no longer rated | no longer rated |
 * | not assessed    | newly rated          | same            | cannot compare  |
 * | not applicable  | newly rated          | cannot compare  | same            |
 *
 * A profile rated with another framework or edition is read by the framework's map for it. Where the map says nothing,
 * the strand is "cannot compare" (R-D3, R-E2).
 */
export function compareProfiles(before: Profile, after: Profile, framework: Framework): readonly Change[] {
  const was = readIn(framework, before);
  const is = readIn(framework, after);
  return places(framework).map((place) => {
    const { code } = place.strand;
    const earlier = was ? markThatCounts(was.profile, place) : notRead(place);
    const later = is ? markThatCounts(is.profile, place) : notRead(place);
    const unread = was && is ? was.because.get(code) ?? is.because.get(code) : 'otherEdition';
    const direction = unread ? 'cannotCompare' : directionOf(earlier.mark, later.mark);
    const settled = is?.profile.agreed?.[code];
    const line = unread ? undefined : crossingOf(earlier.mark, later.mark, framework);
    return {
      place,
      before: earlier.mark,
      after: later.mark,
      direction,
      ...(direction === 'cannotCompare' && { because: unread ?? 'noLevelEitherTime' }),
      ...(line && { line }),
      whoseBefore: earlier.whose,
      whoseAfter: later.whose,
      ...(later.rating?.reason && { reason: later.rating.reason }),
      ...(later.rating?.evidence && { evidence: later.rating.evidence }),
      ...(settled?.note && { note: settled.note }),
      ...(settled?.unresolved && { unresolved: true }),
      ...(direction === 'same' && later.rating?.confirmedUnchanged && { confirmedUnchanged: true }),
    };
  });
}

/** How many strands went which way. Every strand is in exactly one; "same" counts those with a level both times. */
export type Tally = Readonly<Record<(typeof TALLIED)[number], number>>;

export const TALLIED = [
  'stepUp', 'stepDown', 'same', 'newlyRated', 'noLongerRated', 'notAssessed', 'notApplicable', 'cannotCompare',
] as const;

/** Counts changes. The numbers add up to the number of changes given. */
export function tallyOf(changes: readonly Change[]): Tally {
  const tally = { stepUp: 0, stepDown: 0, same: 0, newlyRated: 0, noLongerRated: 0, notAssessed: 0, notApplicable: 0, cannotCompare: 0 };
  for (const { direction, after } of changes) {
    tally[direction === 'same' && !isLevel(after) ? after : direction] += 1;
  }
  return tally;
}

/**
 * The tally in one or two sentences, as they stand above a comparison:
 * "Of 30 strands, 4 need more help, 6 need less help and 17 are the same. One is no longer rated."
 * More and less help are both named or neither is. What nothing is to be said about is left out.
 */
export function changeSentence(tally: Tally): string {
  const strands = TALLIED.reduce((sum, key) => sum + tally[key], 0);
  if (strands === 0) return 'There is nothing to compare.';
  const moved = tally.stepUp + tally.stepDown > 0;
  const compared = [
    ...(moved ? [clause(tally.stepUp, 'needs more help', 'need more help'), clause(tally.stepDown, 'needs less help', 'need less help')] : []),
    ...(tally.same > 0 ? [clause(tally.same, 'is the same', 'are the same')] : []),
  ];
  const others = OTHERS.filter(([key]) => tally[key] > 0);
  const opening = `Of ${strands} ${strands === 1 ? 'strand' : 'strands'}, `;
  if (compared.length === 0) return `${opening}${listed(others.map(([key, one, many]) => clause(tally[key], one, many)))}.`;
  const first = `${opening}${listed(compared)}.`;
  const [opener] = others;
  if (!opener) return first;
  // A sentence that opens with a small number opens with a word, and then keeps to words.
  const inWords = tally[opener[0]] < NUMBER_WORDS.length;
  const second = listed(others.map(([key, one, many]) => clause(tally[key], one, many, inWords)));
  return `${first} ${second.charAt(0).toUpperCase()}${second.slice(1)}.`;
}

/** The tally in a few words, for a row of a list: "Needs more help in 4 strands, less in 6". */
export function listPhrase(tally: Tally): string {
  const { stepUp, stepDown, same, newlyRated, noLongerRated } = tally;
  if (stepUp > 0 && stepDown > 0) return `Needs more help in ${inStrands(stepUp)}, less in ${stepDown}`;
  if (stepUp > 0) return `Needs more help in ${inStrands(stepUp)}`;
  if (stepDown > 0) return `Needs less help in ${inStrands(stepDown)}`;
  if (same > 0) return `Same as last time in ${inStrands(same)}`;
  if (newlyRated > 0 && noLongerRated > 0) return `Newly rated in ${inStrands(newlyRated)}, no longer rated in ${noLongerRated}`;
  if (newlyRated > 0) return `Newly rated in ${inStrands(newlyRated)}`;
  if (noLongerRated > 0) return `No longer rated in ${inStrands(noLongerRated)}`;
  return 'Cannot be compared';
}

const NUMBER_WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const OTHERS = [
  ['newlyRated', 'is newly rated', 'are newly rated'],
  ['noLongerRated', 'is no longer rated', 'are no longer rated'],
  ['notAssessed', 'is not assessed', 'are not assessed'],
  ['notApplicable', 'does not apply', 'do not apply'],
  ['cannotCompare', 'cannot be compared', 'cannot be compared'],
] as const;

function notRead(place: Place): ReturnType<typeof markThatCounts> {
  return { mark: 'notAssessed', whose: voiceFor(place) };
}

function directionOf(before: Mark, after: Mark): Direction {
  if (before === after) return 'same';
  if (isLevel(before) && isLevel(after)) return after > before ? 'stepUp' : 'stepDown';
  if (isLevel(before)) return 'noLongerRated';
  return isLevel(after) ? 'newlyRated' : 'cannotCompare';
}

function crossingOf(before: Mark, after: Mark, framework: Framework): LineCrossing | undefined {
  if (!isLevel(before) || !isLevel(after)) return undefined;
  if (isOverTheLine(after, framework)) return isOverTheLine(before, framework) ? 'stayedOver' : 'nowOver';
  return isOverTheLine(before, framework) ? 'nowBelow' : 'stayedBelow';
}

function clause(count: number, one: string, many: string, inWords = false): string {
  if (count === 0) return `none ${one}`;
  return `${(inWords && NUMBER_WORDS[count]) || count} ${count === 1 ? one : many}`;
}

function inStrands(count: number): string {
  return `${count} ${count === 1 ? 'strand' : 'strands'}`;
}
