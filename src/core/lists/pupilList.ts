import type { SenStatus, SenType } from '../census.ts';
import type { Card } from '../child.ts';

/** What a column of a pupil list can be read as, in the order in which they are offered. */
export const LIST_FIELDS = [
  'firstName', 'lastName', 'fullName', 'preferredFirstName', 'preferredLastName', 'bornOn', 'schoolYear', 'upn', 'senStatus', 'mainType', 'secondType',
  'setting', 'homeLanguages', 'pronouns', 'planMadeOn', 'meetingOn',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** The fields that hold days, which can be written in two orders. */
export const DAY_FIELDS: ReadonlySet<ListField | ''> = new Set<ListField>(['bornOn', 'planMadeOn', 'meetingOn']);

/** The words that lists use, as data: names of columns and values, all as `listKey` gives them. */
export interface ListWords {
  /** For each field the names of columns that stand for it, the likeliest first. */
  readonly headers: Readonly<Record<ListField, readonly string[]>>;
  readonly senStatus: Readonly<Record<string, CodeRead<SenStatus>>>;
  readonly senType: Readonly<Record<string, CodeRead<SenType>>>;
  /** Numbers of local authorities that a UPN may begin with. */
  readonly authorities: readonly string[];
}

/** How a word in a list is read. `isOld`: it is no code of today, so a person should look. */
export interface CodeRead<Code> {
  readonly as: Code;
  readonly isOld?: true;
}

/** How a list is read: what each of its columns stands for, and which comes first where a date is written with numbers alone. */
export interface ListReading {
  /** One for each column; empty for one that is not used. */
  readonly columns: readonly (ListField | '')[];
  readonly dayFirst: boolean;
  /** The list itself shows that order, by dates that can only be read so: then no date of it has to be looked at. */
  readonly isOrderShown?: boolean;
}

/** A card as far as a list gives one. Without a date of birth nobody is added by it: a level cannot be read without an age. */
export type ListedCard = Omit<Card, 'bornOn'> & Partial<Pick<Card, 'bornOn'>>;

/** A child as one row of a list says. Everything in it is sound; `remarks` say what of the row was read otherwise, or not at all. */
export interface ListedChild {
  /** Without a year outside that of the age: see `taughtIn`. Without a date of birth where the list gives none. */
  readonly card: ListedCard;
  /** The name as the register has it, where the list gives the one the child uses as well. */
  readonly legal?: { readonly firstName: string; readonly lastName?: string };
  /** The school year that the list gives; Reception is 0. */
  readonly taughtIn?: number;
  readonly remarks: readonly ListRemark[];
}

/** What is worth a look about a row, and stops nobody. */
export interface ListRemark {
  readonly field: ListField | 'row';
  readonly code:
    | 'upnShape' | 'upnCheckLetter' | 'upnAuthority' | 'oldCode' | 'readAs' | 'statusNotRead' | 'typeNotRead' | 'typesWithN' | 'nsaOnlyWithK' | 'nsaOnlyMain'
    | 'moreTypes' | 'yearNotRead' | 'noYear' | 'outOfYear' | 'notTaken' | 'nameSplit' | 'twoWays' | 'moreCells';
  /** What stands in the list. */
  readonly original?: string;
  /** What it was read as, or what was expected. */
  readonly as?: string;
}

/** Why a row cannot be taken in. */
export interface ListRowProblem {
  readonly field: ListField;
  readonly code: 'firstNameMissing' | 'bornOnMissing' | 'bornOnNotADay' | 'bornOnInFuture' | 'ageOutOfRange' | 'tooLong';
  readonly original?: string;
}

/** A word of a list so that spelling, case, spaces, dots and underscores do not count: "NC_Year Actual" becomes "ncyearactual". */
export function listKey(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
