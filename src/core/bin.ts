import { addDays, type Day, daysBetween } from './day.ts';

/** Days for which whatever was thrown away can be put back. */
export const BIN_DAYS = 30;

/** The last day on which it can be put back. `removedAt` is an instant (ISO 8601, UTC). */
export function inBinUntil(removedAt: string): Day {
  return addDays(dayOf(removedAt), BIN_DAYS);
}

/**
 * Whether something in the bin is to be erased for good now. All three are instants; `newest` is the latest one that the
 * records know of, such as that of the last line of the local record. So a clock that jumps ahead erases nothing at once:
 *
 * | what the clock says                                    | erased                                                   |
 * |--------------------------------------------------------|----------------------------------------------------------|
 * | more than 30 days since it was thrown away             | yes                                                      |
 * | fewer, or a day before that                            | no                                                       |
 * | more than 30 days since anything the records know of   | no: nobody was here for so long, or the clock is wrong   |
 *
 * In the last case it is erased once something new has been written down and the app is opened again: with a clock that is
 * still ahead by then that is too early. Nothing here can tell such a clock from a long absence; the screens say so.
 */
export function isToBeErased(removedAt: string, now: string, newest: string): boolean {
  return daysBetween(dayOf(removedAt), dayOf(now)) > BIN_DAYS && daysBetween(dayOf(newest), dayOf(now)) <= BIN_DAYS;
}

/**
 * The latest of these instants. What is thrown away counts from no earlier one than the records know of: with a clock that
 * was put back it would else be erased as soon as the clock is right again.
 */
export function latestOf(first: string, others: readonly (string | undefined)[]): string {
  return others.reduce((latest: string, one) => (one !== undefined && one > latest ? one : latest), first);
}

function dayOf(instant: string): Day {
  return instant.slice(0, 10);
}
