import { draftFrom } from '../draft.ts';
import { draftValues } from './draftValues.ts';
import { meetingValues } from './meetingValues.ts';
import { eventOrder, isProfileEvent, type RecordEvent, type Review, reviewsOf } from '../review.ts';
import { sameContent } from '../sameContent.ts';
import type { Values } from '../versions.ts';

/** One thing that was frozen or corrected, and what has to be known about it. */
export interface HistoryLine {
  readonly event: RecordEvent;
  /** The review it is about; missing where its profile is not in this record. */
  readonly review?: Review;
  /** Something like it stood there before, of the same review, and of the same action or point where it is about one. */
  readonly follows?: RecordEvent;
  /** By its device's clock it came before something that was known when it was made. */
  readonly clockDiffers?: true;
  /** It was made without knowing of what it follows: on two devices at once. */
  readonly apart?: true;
}

/** Every event of a record, the newest first, in the order in which things were known, whatever the clocks said. */
export function historyOf(events: readonly RecordEvent[]): readonly HistoryLine[] {
  const reviews = new Map(reviewsOf(events).map((review) => [review.id, review]));
  const followed = new Map<string, RecordEvent>();
  // The latest clock of all events with a lower sequence: those of the same sequence did not know of each other.
  let latest = '';
  let pending = '';
  let at = -1;
  const lines = events.toSorted(eventOrder).map((event): HistoryLine => {
    if (event.sequence !== at) [latest, at] = [later(latest, pending), event.sequence];
    const clock = event.happenedAt.slice(0, TO_THE_SECOND);
    pending = later(pending, clock);
    const key = keyOf(event);
    const follows = followed.get(key);
    followed.set(key, event);
    const review = reviews.get(event.reviewId);
    return {
      event,
      ...(review && { review }),
      ...(follows && { follows }),
      ...(clock < latest && { clockDiffers: true as const }),
      ...(follows?.sequence === event.sequence && follows.device !== event.device && { apart: true as const }),
    };
  });
  return lines.toReversed();
}

/** A value of a profile or a meeting that was not the same before. */
export interface ValueChange {
  /** As in `draftValues`. */
  readonly path: string;
  /** Only what of it differs; undefined where it was not there, or is not any more. */
  readonly before: unknown;
  readonly after: unknown;
  /** What a row of a list is called, where that is not among what differs: whose view, which outcome. */
  readonly of?: string;
}

/**
 * What changed between two editions of a profile, or of what a meeting wrote down: every value that is not the same, in the
 * order of `draftValues`, those that were taken away last. Undefined where an event is told again of which there are no editions.
 */
export function changedBetween(before: RecordEvent, after: RecordEvent): readonly ValueChange[] | undefined {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  if (!was || !is) return undefined;
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((path): readonly ValueChange[] => {
    const [before, after] = differing(withoutPlace(was.get(path)), withoutPlace(is.get(path)), path === 'layer');
    const of = isThing(before) && isThing(after) ? nameOf(is.get(path), after) : undefined;
    return sameContent(before, after) ? [] : [{ path, before, after, ...(of && { of }) }];
  });
}

/** What of two values is not the same: of two things, field by field, unless they only say something as a whole. */
function differing(before: unknown, after: unknown, isWhole = false): readonly [before: unknown, after: unknown] {
  if (isWhole || !isThing(before) || !isThing(after)) return [before, after];
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((field) => !sameContent(before[field], after[field]));
  const pairs = fields.map((field) => [field, differing(before[field], after[field])] as const);
  const side = (at: 0 | 1) => Object.fromEntries(pairs.flatMap(([field, pair]) => (pair[at] === undefined ? [] : [[field, pair[at]]])));
  return [side(0), side(1)];
}

/** Where a row stands in its list says nothing. */
function withoutPlace(value: unknown): unknown {
  if (!isThing(value)) return value;
  const { n: _, ...rest } = value;
  return rest;
}

function nameOf(value: unknown, told: Thing): string | undefined {
  const name = isThing(value) ? NAMES.find((field) => typeof value[field] === 'string' && value[field] !== '') : undefined;
  return name !== undefined && isThing(value) && told[name] === undefined ? String(value[name]) : undefined;
}

const NAMES = ['what', 'name', 'by'];

type Thing = Readonly<Record<string, unknown>>;

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valuesOf(event: RecordEvent): Values | undefined {
  if (event.kind === 'met') return new Map(meetingValues(event.meeting));
  if (!isProfileEvent(event)) return undefined;
  const { correction: _, ...draft } = draftFrom(event.profile, { id: event.reviewId, childId: '' });
  return draftValues(draft).values;
}

/** `2026-11-21T12:00:00`: an instant may be written with or without its thousandths. */
const TO_THE_SECOND = 19;

function later(a: string, b: string): string {
  return a < b ? b : a;
}

/** What is told again by an event of the same key. */
function keyOf(event: RecordEvent): string {
  switch (event.kind) {
    case 'profileFinished': case 'profileCorrected': return `${event.reviewId} profile`;
    case 'actionMoved': return `${event.reviewId} action ${event.actionId}`;
    case 'pointAnswered': return `${event.reviewId} point ${event.point}`;
    // A wording goes on from review to review, in one form of address.
    case 'worded': return `${event.page} line ${event.line}${event.asYou ? ' as you' : ''}`;
    case 'panelHeld': return `${event.reviewId} panel ${event.panelId}`;
    case 'met': case 'reportSent': case 'decided': return `${event.reviewId} ${event.kind}`;
  }
}
