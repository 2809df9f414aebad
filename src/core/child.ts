import type { Day } from './day.ts';
import type { RecordEvent } from './review.ts';

/** A child or young person from 0 to 25, and everything known of their reviews. One record is one row of the vault. */
export interface ChildRecord {
  /** Random; never a UPN. */
  readonly id: string;
  readonly card: Card;
  /** Counts the edits of the card, so that the newer of two copies can be told. */
  readonly cardEdition: number;
  /** Invented, for trying out. */
  readonly example?: true;
  /** Frozen profiles and corrections in the order they were added. Append only. */
  readonly events: readonly RecordEvent[];
}

/** Who the child is. Only the first name and the date of birth are asked for; every other field may be missing. */
export interface Card {
  readonly firstName: string;
  readonly bornOn: Day;
  readonly lastName?: string;
  /** As the child says it, such as "she/her". */
  readonly pronouns?: string;
  /** National Curriculum year, given only when the child is taught outside the year of their age (R-B3). */
  readonly taughtInYear?: number;
  readonly setting?: string;
  readonly settingType?: SettingType;
  readonly senStatus?: SenStatus;
  /** At most two, the main one first. */
  readonly senTypes?: readonly SenType[];
  readonly upn?: string;
  readonly homeLanguages?: readonly string[];
}

/** N no special educational needs, K SEN support, E education, health and care plan (school census). */
export const SEN_STATUSES = ['N', 'K', 'E'] as const;
export type SenStatus = (typeof SEN_STATUSES)[number];

/** Census and SEN2 type codes in their official order; NSA goes only with K (R-B1). */
export const SEN_TYPES = [
  'SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH', 'NSA',
] as const;
export type SenType = (typeof SEN_TYPES)[number];

/** Kinds of setting, after the DfE's 2025 vocabulary. */
export const SETTING_TYPES = [
  'earlyYears', 'mainstream', 'resourcedProvision', 'senUnit', 'special', 'alternativeProvision',
  'sixthFormOrFe', 'specialistPost16', 'electiveHomeEducation', 'otherLaArrangement', 'otherParentArrangement',
  'onlineProvider', 'neet', 'awaitingPlacement',
] as const;
export type SettingType = (typeof SETTING_TYPES)[number];

/** The name to say aloud: first name, with the last name where it is known. */
export function fullName(card: Card): string {
  return card.lastName ? `${card.firstName} ${card.lastName}` : card.firstName;
}
