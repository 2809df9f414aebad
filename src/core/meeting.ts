import type { Day } from './day.ts';
import type { Level } from './framework.ts';
import type { Outcome } from './outcome.ts';

/** What was settled about a strand in the meeting: an agreed level, or that the voices still differ. Never both. */
export interface Settled {
  readonly mark?: Level | 'notApplicable';
  readonly note?: string;
  /** They see it differently still. It stays on the record. */
  readonly unresolved?: true;
}

export const INVITEE_ROLES = ['family', 'child', 'headOrSenco', 'council', 'health', 'socialCare', 'classTeacher', 'therapist', 'nextSetting', 'other'] as const;
export type InviteeRole = (typeof INVITEE_ROLES)[number];

/** Somebody who was invited, and what came of it (F78). */
export interface Invitee {
  /** Their place in the list, from 1. */
  readonly n: number;
  readonly name: string;
  readonly role: InviteeRole;
  readonly invitedOn?: Day;
  readonly came?: boolean;
  readonly adviceAsked?: true;
  readonly adviceReceivedOn?: Day;
}

export const ACTION_STATES = ['red', 'amber', 'green'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** Who does what by when. The state is that of the action, never of a child. */
export interface Action {
  /** Its place in the list, from 1. */
  readonly n: number;
  readonly what: string;
  readonly who?: string;
  readonly by?: Day;
  readonly state?: ActionState;
}

export const EARLIER_HELP = ['usedInTime', 'thereNotUsed', 'notThere'] as const;
/** Could more have been done earlier: something that was available and used, available and not used, or not available. */
export interface EarlierHelp {
  readonly n: number;
  readonly what: string;
  readonly was?: (typeof EARLIER_HELP)[number];
}

export const RECOMMENDATIONS = ['continue', 'maintain', 'amend', 'cease', 'reassess', 'askForAssessment'] as const;
/** What the school recommends. It is not the council's decision. */
export interface Recommendation {
  readonly code?: (typeof RECOMMENDATIONS)[number];
  /** Which sections of a plan, and why. */
  readonly note?: string;
  /** A reason code of SEN2 (F56), where a plan is recommended to end. */
  readonly ceaseReason?: CeaseReason;
}

/** SEN2 codes of why a plan ceases (F56). */
export const CEASE_REASONS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type CeaseReason = (typeof CEASE_REASONS)[number];

/** The two questions to the family at the end. */
export const FAMILY_QUESTIONS = ['listenedTo', 'knowsWhatNext'] as const;
export const FAMILY_ANSWERS = ['yes', 'partly', 'no'] as const;
export interface FamilyAnswer {
  readonly answer?: (typeof FAMILY_ANSWERS)[number];
  /** In their words. */
  readonly words?: string;
}

/** What somebody said to a talking point. */
export const POINT_ANSWERS = ['talkedAbout', 'notNow'] as const;
export interface PointAnswer {
  readonly answer: (typeof POINT_ANSWERS)[number];
  readonly because?: string;
}

/** What a review meeting adds. While it is being filled in, every field may be missing and `heldOn` may be no day. */
export interface Meeting {
  readonly heldOn: Day;
  readonly invitees: Readonly<Record<string, Invitee>>;
  /** By strand code. */
  readonly settled: Readonly<Record<string, Settled>>;
  /** The outcomes as they were agreed: all that count from now on. By id. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly actions: Readonly<Record<string, Action>>;
  readonly earlierHelp: Readonly<Record<string, EarlierHelp>>;
  readonly recommendation: Recommendation;
  readonly familyAnswers: Readonly<Partial<Record<(typeof FAMILY_QUESTIONS)[number], FamilyAnswer>>>;
  /** By the key of a talking point. */
  readonly points: Readonly<Record<string, PointAnswer>>;
  /** What else was said, for the report. */
  readonly notes?: string;
}

/** A meeting at which nothing has been said yet. */
export function emptyMeeting(heldOn: Day, outcomes: Meeting['outcomes'] = {}): Meeting {
  return { heldOn, invitees: {}, settled: {}, outcomes, actions: {}, earlierHelp: {}, recommendation: {}, familyAnswers: {}, points: {} };
}
