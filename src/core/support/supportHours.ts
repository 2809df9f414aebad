import type { Provision } from '../support.ts';

/** What must be known before hours a year can be worked out. */
export const HOUR_FIELDS = ['timesAWeek', 'minutes', 'weeks'] as const;

/** Hours a year of one provision: times a week × minutes × weeks; undefined where one of the three is not on record. Not rounded. */
export function hoursAYear({ timesAWeek, minutes, weeks }: Provision): number | undefined {
  if (timesAWeek === undefined || minutes === undefined || weeks === undefined) return undefined;
  return timesAWeek * minutes * weeks / 60;
}

/** Pence a year for one child: hours × cost of an hour, shared by the group; undefined where hours or cost are not on record. Whole pence. */
export function penceAYear(provision: Provision): number | undefined {
  const hours = hoursAYear(provision);
  const { pencePerHour, groupSize = 1 } = provision;
  if (hours === undefined || pencePerHour === undefined) return undefined;
  return Math.round(hours * pencePerHour / Math.max(1, groupSize));
}

/** A sum over provisions, and how many of them could not be worked out: they are missing in it, never guessed. */
export interface Worked {
  readonly sum: number;
  readonly unknown: number;
}

/** Adds up what is known. */
export function workedOut(provisions: readonly Provision[], measure: (provision: Provision) => number | undefined): Worked {
  const known = provisions.flatMap((provision) => measure(provision) ?? []);
  return { sum: known.reduce((sum, one) => sum + one, 0), unknown: provisions.length - known.length };
}
