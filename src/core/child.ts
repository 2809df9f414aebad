import type { SenStatus, SenType, SettingType } from './census.ts';
import type { Day } from './day.ts';
import type { RecordEvent } from './review.ts';
import { oneMore } from './steps.ts';
import type { Versions } from './versions.ts';

/** A child or young person from 0 to 25, and everything known of their reviews. One record is one row of the vault. */
export interface ChildRecord {
  /** Random; never a UPN. */
  readonly id: string;
  readonly card: Card;
  /** Counts the edits of the card, so that the newer of two copies can be told. */
  readonly cardEdition: number;
  /** Invented, for trying out. */
  readonly example?: true;
  /** In the bin since this instant (ISO 8601, UTC). */
  readonly removedAt?: string;
  /** What each device has seen of the card, so that two copies unite without loss. */
  readonly versions?: Versions;
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
  /** Years above (or, negative, below) the year of their age; given only when taught outside it (R-B3). Moves on by itself each September. */
  readonly yearOffset?: number;
  readonly setting?: string;
  readonly settingType?: SettingType;
  readonly senStatus?: SenStatus;
  /** At most two, the main one first. */
  readonly senTypes?: readonly SenType[];
  readonly upn?: string;
  readonly homeLanguages?: readonly string[];
  /** Until when the record is kept, where that is another day than the setting's rule gives. */
  readonly keepUntil?: Day;
  /** The child left this setting, and where they went. */
  readonly leftOn?: Day;
  readonly leftFor?: string;
  /** For the school alone: never on a family's page, never in a share. A family may ask to see it. */
  readonly schoolNote?: string;
  /** Somebody has asked that the record not be changed, as where it is disputed (UK GDPR, Article 18): since then nothing of it is. It can be read, printed and shared. */
  readonly restrictedOn?: Day;
  /** The EHC plan was first made: the law counts the first twelve months from it. */
  readonly planMadeOn?: Day;
  /** The day of the plan as it stands, where it has been amended. */
  readonly planAmendedOn?: Day;
  /** When the last annual review was complete (the council's decision), where that review is not in this record. */
  readonly planReviewedOn?: Day;
  /** The next review meeting that is arranged. */
  readonly meetingOn?: Day;
}

/** The name to say aloud: first name, with the last name where it is known. */
export function fullName(card: Pick<Card, 'firstName' | 'lastName'>): string {
  return card.lastName ? `${card.firstName} ${card.lastName}` : card.firstName;
}

/** The record with a new card. Fields that this version does not know are kept; known ones that the new card lacks go. */
export function editCard(record: ChildRecord, card: Card): ChildRecord {
  const {
    firstName: _1, bornOn: _2, lastName: _3, pronouns: _4, yearOffset: _5, setting: _6, settingType: _7,
    senStatus: _8, senTypes: _9, upn: _10, homeLanguages: _11, keepUntil: _12, leftOn: _13, leftFor: _14, schoolNote: _15,
    restrictedOn: _16, planMadeOn: _17, planAmendedOn: _18, planReviewedOn: _19, meetingOn: _20, ...unknown
  } = record.card;
  return { ...record, card: { ...unknown, ...card }, cardEdition: oneMore(record.cardEdition) };
}
