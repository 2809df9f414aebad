import type { ChildRecord } from '../child.ts';
import type { EventHead, LaterEvent } from '../review.ts';
import { oneMore } from '../steps.ts';

/** What an event after the profile says, without who made it where and when. */
export type LaterBody = BodyOf<LaterEvent>;
type BodyOf<Event> = Event extends LaterEvent ? Omit<Event, Exclude<keyof EventHead, 'why'>> : never;

/** Where and when an event is made, and by whom. The id is new and random. */
export type Made = Pick<EventHead, 'id' | 'device' | 'happenedAt' | 'by'>;

/** The record with one more event of a review, after all that it holds. Nothing that is there is touched. */
export function withLater(record: ChildRecord, reviewId: string, made: Made, body: LaterBody): ChildRecord {
  const event: LaterEvent = { ...made, ...body, reviewId, sequence: oneMore(...record.events.map(({ sequence }) => sequence)) };
  return { ...record, events: [...record.events, event] };
}
