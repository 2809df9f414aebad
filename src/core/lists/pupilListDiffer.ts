import { entryFrom, finishCard } from '../entry/card.ts';
import type { Card } from '../child.ts';
import type { Day } from '../day.ts';
import type { ListedChild } from './pupilList.ts';
import { sameContent } from '../sameContent.ts';
import { schoolYearOn, yearOfAge } from '../calendar/schoolYear.ts';

/** What of a card a list can say otherwise, in the order in which it is shown. */
export const DIFFER_FIELDS = [
  'firstName', 'lastName', 'bornOn', 'schoolYear', 'upn', 'senStatus', 'senTypes', 'setting', 'homeLanguages', 'pronouns', 'planMadeOn', 'meetingOn',
] as const;
export type DifferField = (typeof DIFFER_FIELDS)[number];
export type DifferValue = string | number | readonly string[];

/** Something that a list says otherwise than the card that is here. */
export interface Difference {
  readonly field: DifferField;
  /** Missing where the card says nothing of it. */
  readonly here?: DifferValue;
  readonly listed: DifferValue;
}

/**
 * What a listed child says otherwise than a card. What the list leaves empty is no difference, and nor is:
 *
 * | field   | when the card has                                              |
 * |---------|----------------------------------------------------------------|
 * | names   | either of the two that the list gives (used, and legal)         |
 * | types   | the listed ones first, and perhaps one more                     |
 */
export function differencesOf(card: Card, child: ListedChild, today: Day): readonly Difference[] {
  return DIFFER_FIELDS.flatMap((field): Difference[] => {
    const listed = listedValue(child, field);
    const here = valueIn(card, field, today);
    if (listed === undefined || isSame(field, here, listed, child)) return [];
    return [{ field, ...(here !== undefined && { here }), listed }];
  });
}

/**
 * The card with these of the list's values; undefined where it would no longer be sound, as with a birth after the first review.
 * A value that is not what was shown any more stays as it is now. A child without SEN has no types.
 */
export function cardWith(card: Card, differences: readonly Difference[], today: Day, firstReviewedOn?: Day): Card | undefined {
  const current = differences.filter(({ field, here }) => sameContent(valueIn(card, field, today), here));
  if (current.length === 0) return card;
  const listed = new Map(current.map((one) => [one.field, one.listed]));
  const { yearOffset, senTypes, ...rest } = { ...card, ...Object.fromEntries([...listed].filter(([field]) => field !== 'schoolYear')) };
  const year = listed.get('schoolYear');
  const offset = typeof year === 'number' ? year - yearOfAge(rest.bornOn, today) : yearOffset;
  const types = rest.senStatus === 'N' ? [] : senTypes ?? [];
  const changed: Card = { ...rest, ...(offset && { yearOffset: offset }), ...(types.length > 0 && { senTypes: types }) };
  return finishCard(entryFrom(changed, today), today, firstReviewedOn).ok ? changed : undefined;
}

function listedValue({ card, taughtIn }: ListedChild, field: DifferField): DifferValue | undefined {
  return field === 'schoolYear' ? taughtIn : card[field];
}

function valueIn(card: Card, field: DifferField, today: Day): DifferValue | undefined {
  return field === 'schoolYear' ? schoolYearOn(card, today) : card[field];
}

function isSame(field: DifferField, here: DifferValue | undefined, listed: DifferValue, { legal }: ListedChild): boolean {
  if ((field === 'firstName' || field === 'lastName') && legal?.[field] !== undefined && here === legal[field]) return true;
  if (field === 'senTypes' && Array.isArray(here) && Array.isArray(listed)) return listed.every((type, at) => here[at] === type);
  return sameContent(here, listed);
}
