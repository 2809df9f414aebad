import type { Level, Rung } from './framework.ts';

/** A level, or that nobody has looked, or that the strand does not apply. The last two are never counted or drawn as 0. */
export type Mark = Level | 'notAssessed' | 'notApplicable';

export const GOINGS = ['well', 'partly', 'notYet'] as const;

/** The level given to one strand by one voice, with why. */
export interface Rating {
  readonly mark: Mark;
  /** With that help, how is it going? */
  readonly going?: (typeof GOINGS)[number];
  readonly specialistAdvice?: true;
  /** Something to build on here, at any level, also where nobody has rated yet. */
  readonly strength?: Rung;
  /** What shows this. */
  readonly evidence?: string;
  /** Why the level changed since last time. */
  readonly reason?: string;
  /** Looked at and found the same as last time. Neither "not looked at" nor evidence. */
  readonly confirmedUnchanged?: true;
}
