import type { Day } from './day.ts';

/** Whether a provision helped, as those say who were there. */
export const HELPED = ['yes', 'partly', 'no', 'tooSoon'] as const;
export type Helped = (typeof HELPED)[number];

/** What is in place for a child: a layer of support, kept apart from need, and the provisions. */
export interface Support {
  /** A layer of the ladder in `catalog/support-layers.json`, and which ladder it is from. */
  readonly layer?: LayerRef;
  /** By id. */
  readonly provisions: Readonly<Record<string, Provision>>;
}

export interface LayerRef {
  /** Id of the pack of layers. */
  readonly pack: string;
  readonly code: string;
}

/** One thing that is done for a child. Numbers are those of this provision alone. */
export interface Provision {
  /** Its place in the list, from 1. */
  readonly n: number;
  readonly what: string;
  /** Who gives it. */
  readonly who?: string;
  /** How many children share it; missing or 1 is one to one. */
  readonly groupSize?: number;
  readonly timesAWeek?: number;
  readonly minutes?: number;
  /** School weeks a year. */
  readonly weeks?: number;
  /** Pence for an hour of the whole group. For the school alone: never in a meeting, on a paper or a family's page. */
  readonly pencePerHour?: number;
  /** Codes of the strands it is for. */
  readonly strands: readonly string[];
  readonly since?: Day;
  readonly helped?: Helped;
  /** What shows it. */
  readonly helpedEvidence?: string;
}
