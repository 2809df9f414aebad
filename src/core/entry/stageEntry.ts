import { type Day, isDay } from '../day.ts';
import { meetingOf, type Profile, type Review } from '../review.ts';
import { LONGEST_TEXT } from '../words/tidy.ts';

/** What has to be mended before something that came after the meeting can be written down: in which field, and why. */
export interface StageProblem<Field extends string> {
  readonly field: Field | 'why';
  readonly code: 'dayMissing' | 'dayNotADay' | 'dayToCome' | 'dayBeforeMeeting' | 'dayBeforeReview' | 'tooLong' | 'nothingSaid' | 'nothingNew' | 'whyMissing'
    | 'panelSaidNothing' | 'againBeforePanel' | 'decisionMissing' | 'ceaseReasonMissing' | 'finalBeforeDraft' | 'finalBeforeDecision' | 'appealBeforeDecision';
}

/** Where a day of a review stands: not before its meeting, or its profile where no meeting is written down; nor still to come. */
export interface StageTimes {
  readonly from: Day;
  readonly isMeeting: boolean;
  readonly today: Day;
}

/** The times of a review, as seen from today. */
export function stageTimes(review: Pick<Review, 'later'> & { readonly profile: Pick<Profile, 'reviewedOn'> }, today: Day): StageTimes {
  const heldOn = meetingOf(review)?.heldOn;
  return { from: heldOn ?? review.profile.reviewedOn, isMeeting: heldOn !== undefined, today };
}

/** What is wrong with a day on which something was done after the meeting; nothing for an empty field. */
export function problemOfDay(typed: string, { from, isMeeting, today }: StageTimes): StageProblem<never>['code'] | undefined {
  if (typed === '') return undefined;
  if (!isDay(typed)) return 'dayNotADay';
  if (typed < from) return isMeeting ? 'dayBeforeMeeting' : 'dayBeforeReview';
  return typed > today ? 'dayToCome' : undefined;
}

/** Whether a text is longer than a box of a review holds. */
export function isTooLong(typed: string): boolean {
  return typed.trim().length > LONGEST_TEXT;
}

/**
 * Whether the new says something else than the old did, rather than only more: then it is a correction, and says why. A text
 * that goes on in a line of its own is more, as is a list of people that goes on; in the same line, what is added can turn what
 * was said ("agreed", "agreed by nobody").
 */
export function takesBack(before: object | undefined, after: object, passedOver: readonly string[] = []): boolean {
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.entries(before ?? {}).some(([field, said]: [string, unknown]) => {
    if (said === undefined || passedOver.includes(field)) return false;
    const next = now.get(field);
    const more = MORE[field];
    return more && typeof said === 'string' ? !goesOn(said, next, more) : next !== said;
  });
}

function goesOn(said: string, next: unknown, more: RegExp): boolean {
  return next === said || (typeof next === 'string' && next.startsWith(said) && more.test(next.slice(said.length)));
}

/** How a free text goes on after what stood there. */
const MORE: Readonly<Record<string, RegExp>> = { note: /^[ \t\r]*\n/, sentTo: /^\s*(\n|[,;])/ };
