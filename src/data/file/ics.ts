import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { addDays, type Day } from '../../core/day.ts';

/** One day in a calendar. */
export interface CalendarDay {
  /** The same each time this date is saved, so that a calendar puts the new in the place of the old. */
  readonly id: string;
  readonly on: Day;
  readonly title: string;
  readonly text: string;
}

/**
 * An iCalendar file (RFC 5545) of whole days, which have no time and no time zone: whoever opens it anywhere sees the same
 * day. `madeAt` is when it was made (ISO 8601, UTC). Days that calendars do not take are a bug, and thrown.
 */
export function calendarFile(days: readonly CalendarDay[], madeAt: string): Blob {
  const { error, value } = createEvents(days.map((day) => asEvent(day, Date.parse(madeAt))), { calName: 'SEND dates', productId: '-//Valuing SEND//dates//EN' });
  if (error || value === null) throw error ?? new Error('a calendar without a text');
  return new Blob([value], { type: 'text/calendar' });
}

function asEvent({ id, on, title, text }: CalendarDay, timestamp: number): EventAttributes {
  const event = {
    uid: `${id}@valuing-send`, title, description: text,
    start: partsOf(on), end: partsOf(addDays(on, 1)), transp: 'TRANSPARENT', classification: 'PRIVATE', busyStatus: 'FREE',
    timestamp, // the library takes it, though its types do not say so
  } as const;
  return event;
}

function partsOf(day: Day): DateArray {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}
