/** What a date is about. Codes stay for ever; the words stand in the pack of rules. */
export const DATE_CODES = [
  'annualReview', 'latestMeeting', 'meeting', 'invite', 'papers', 'report', 'decision', 'comments', 'finalPlan',
  'phaseTransfer', 'latestPhaseMeeting', 'sixMonthly', 'senSupport', 'adulthood', 'rights', 'appeal',
] as const;
export type DateCode = (typeof DATE_CODES)[number];

/** The law says so; guidance or good practice says so; or people have arranged it. */
export const DATE_KINDS = ['must', 'should', 'arranged'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** Who has to act by then. A day of the family's is theirs to use, and is never overdue. */
export const DATE_ACTORS = ['school', 'council', 'family', 'everyone'] as const;
export type DateActor = (typeof DATE_ACTORS)[number];

export const OFFSET_UNITS = ['days', 'months'] as const;

/**
 * The rules of dates, as data: a pack with the day from which it counts. It is handed to every function that works out a
 * date, so that another pack can take its place without a change of code (R-L1).
 */
export interface DateRulePack {
  readonly id: string;
  readonly title: string;
  /** Since when the law of this pack is in force. */
  readonly inForceFrom: string;
  /** When somebody last held it against its sources. */
  readonly checkedOn: string;
  readonly source: string;
  readonly rules: Readonly<Record<DateCode, DateRule>>;
  readonly phases: readonly Phase[];
  /** "Due soon" is fewer days ahead than this (R-C9). */
  readonly dueSoonDays: number;
  /** Days of the year on which schools are closed, as `MM-DD`, both ends counted (R-C10). */
  readonly closures: readonly { readonly from: string; readonly to: string }[];
  /** An age in whole years below which reviews are wanted more often. */
  readonly sixMonthlyUnderAge: number;
  /** The school year from which every review looks towards adulthood (regulations 20(6) and 21(6) of the SEND Regulations 2014, R-C7). */
  readonly adulthoodFromYear: number;
  /** The final plan follows the draft within so many days, whatever the meeting allows. */
  readonly finalPlanDaysAfterDraft: number;
  /** The birthday in whose school year the rights pass to the young person. */
  readonly rights: { readonly birthday: number };
  readonly appeal: AppealRule;
}

/** One rule: what it asks, whether it is law, and where it says so. */
export interface DateRule {
  readonly kind: DateKind;
  readonly who: DateActor;
  readonly label: string;
  /** The rule in a plain sentence. */
  readonly text: string;
  readonly source: string;
  /** Where practice and the law differ. */
  readonly caution?: string;
  /** How far it lies from what it counts from; which of the two directions is the function's business. */
  readonly offset?: Offset;
}

/** A span, and what a council may make of it. */
export interface Offset {
  readonly unit: (typeof OFFSET_UNITS)[number];
  readonly count: number;
  /** The bounds of a council's own number: never laxer than the law. Missing where a council has no say. */
  readonly local?: { readonly least: number; readonly most: number; readonly label: string };
}

/** A move from one phase of education to the next, for which the plan has to be ready early (regulation 18). */
export interface Phase {
  readonly code: string;
  readonly label: string;
  /** National Curriculum years after which children move. */
  readonly leavingYears: readonly number[];
  /** Whether nearly everybody moves then; the others count where the settings say so. */
  readonly usual: boolean;
  /** The last day, as `MM-DD` in the calendar year of the move. */
  readonly lastDay: string;
  readonly text: string;
  readonly source: string;
  readonly caution?: string;
}

export interface AppealRule {
  readonly monthsFromDecision: number;
  readonly monthsFromCertificate: number;
  /** Spans of the year, as `MM-DD`, in which no time runs out: it is moved to the first working day after. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}
