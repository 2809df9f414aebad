import type { Day } from './day.ts';

/** Goal-attainment levels, written in advance: 0 is what is expected, −2 how it is now or worse, +2 much more than expected. */
export const ATTAINMENTS = [-2, -1, 0, 1, 2] as const;
export type Attainment = (typeof ATTAINMENTS)[number];

/** Preparing for adulthood (F29). */
export const ADULTHOOD_THEMES = ['employment', 'independentLiving', 'community', 'health'] as const;
export type AdulthoodTheme = (typeof ADULTHOOD_THEMES)[number];

/** What is hoped for by a day. It keeps its id from review to review. */
export interface Outcome {
  /** Its place in the list, from 1. */
  readonly n: number;
  readonly what: string;
  /** How anybody can tell. */
  readonly measure?: string;
  /** Where the child starts from, and where to. */
  readonly from?: string;
  readonly to?: string;
  readonly setOn?: Day;
  readonly dueOn?: Day;
  /** Codes of the strands it is about. */
  readonly strands: readonly string[];
  readonly theme?: AdulthoodTheme;
  /** What each level of attainment would look like, keyed by its number as text. */
  readonly scale?: Readonly<Partial<Record<`${Attainment}`, string>>>;
}

/** How far an outcome of an earlier review has come, at this one. */
export interface Progress {
  readonly attained?: Attainment;
  readonly evidence?: string;
}
