import { eventOrder, type RecordEvent, type Review, reviewsOf } from './review.ts';

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
    case 'met': case 'reportSent': case 'decided': return `${event.reviewId} ${event.kind}`;
  }
}
