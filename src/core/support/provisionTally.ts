import { HELPED, type Provision } from '../support.ts';
import { hoursAYear, penceAYear, type Worked } from './supportHours.ts';

/** Numbers of provisions. Hours are those a child gets, so a group counts for each child in it; its cost is shared (`penceAYear`). */
export interface ProvisionTally {
  /** Places in the cohort of whom it is about, each once, by name. */
  readonly children: readonly number[];
  readonly provisions: number;
  readonly hours: Worked;
  readonly pence: Worked;
  /** How many say what an hour costs, also where that is not enough for a cost a year. */
  readonly priced: number;
  readonly helped: Readonly<Record<HelpedOrNotSaid, number>>;
}

/** Whether it helped, as those say who were there, or that nobody has said. */
export const HELPED_OR_NOT_SAID = [...HELPED, 'notSaid'] as const;
export type HelpedOrNotSaid = (typeof HELPED_OR_NOT_SAID)[number];

/** A tally that is still being counted. */
export type Tally = Changing<ProvisionTally>;
type Changing<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] extends readonly (infer One)[] ? One[] : Whole[Key] extends object ? Changing<Whole[Key]> : Whole[Key] };

/** Of nobody, and no provision. */
export function createTally(): Tally {
  return { children: [], provisions: 0, hours: { sum: 0, unknown: 0 }, pence: { sum: 0, unknown: 0 }, priced: 0, helped: { yes: 0, partly: 0, no: 0, tooSoon: 0, notSaid: 0 } };
}

/** What one provision adds. Hours and whole pence a year; undefined where they are not on record, which is never guessed. */
export interface WorkedProvision {
  readonly hours: number | undefined;
  readonly pence: number | undefined;
  readonly isPriced: boolean;
  readonly helped: HelpedOrNotSaid;
}

/** Works that out. */
export function workOut(provision: Provision): WorkedProvision {
  return { hours: hoursAYear(provision), pence: penceAYear(provision), isPriced: provision.pencePerHour !== undefined, helped: provision.helped ?? 'notSaid' };
}

/** Counts one provision more. */
export function addTo(tally: Tally, { hours, pence, isPriced, helped }: WorkedProvision): void {
  tally.provisions += 1;
  if (isPriced) tally.priced += 1;
  tally.helped[helped] += 1;
  add(tally.hours, hours);
  add(tally.pence, pence);
}

function add(worked: Tally['hours'], known: number | undefined): void {
  if (known === undefined) worked.unknown += 1;
  else worked.sum += known;
}
