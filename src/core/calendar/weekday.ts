import { type Day, numberOfDay } from '../day.ts';

/** The day of the week: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (numberOfDay(day) + 2) % 7;
}

/** Whether a day lies in a span of the year, given as `MM-DD`, both ends counted; a span may go over New Year. */
export function isInSpan(day: Day, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const at = day.slice(5);
  return from <= to ? at >= from && at <= to : at >= from || at <= to;
}
