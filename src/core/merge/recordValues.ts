import type { Card, ChildRecord } from '../child.ts';
import { isShared } from './isShared.ts';
import { BEFORE, stamped, type Stamp, type Values, type Versioned } from '../versions.ts';

/** In the bin or not is a value of the record beside those of the card. A field of that name that a later version may add stays apart. */
const REMOVED_AT = 'removedAt';
const FIELD_CALLED_SO = 'card.removedAt';

/** The values of a record that may differ between devices: each field of the card, and since when it is in the bin. */
export function recordValues({ card, removedAt, cardEdition, versions }: ChildRecord): Versioned {
  const fields = Object.entries(card).filter(([field, value]) => field !== 'shared' && value !== undefined);
  const values = new Map<string, unknown>(fields.map(([field, value]) => [field === REMOVED_AT ? FIELD_CALLED_SO : field, value]));
  if (removedAt !== undefined) values.set(REMOVED_AT, removedAt);
  return { values, versions: versions ?? { seen: { [BEFORE]: cardEdition }, at: {} } };
}

/** The card and the bin as these values say; whether the card came in a shared file stays. */
export function withRecordValues(record: ChildRecord, values: Values): ChildRecord {
  const { removedAt: _, ...rest } = record;
  const fields = [...values].filter(([path]) => path !== REMOVED_AT).map(([path, value]) => [path === FIELD_CALLED_SO ? REMOVED_AT : path, value]);
  const removedAt = values.get(REMOVED_AT);
  return {
    ...rest,
    card: { ...asCard(Object.fromEntries(fields)), ...(isShared(record.card) && { shared: true }) },
    ...(typeof removedAt === 'string' && { removedAt }),
  };
}

/**
 * The record after a change on a device, with what changed stamped; the very record that was given when nothing of the card
 * did. Without `before` it is a new one, or one that comes back after it was
 * erased: then everything in it is stamped, so that no erasure has seen it.
 */
export function stampRecord(before: ChildRecord | undefined, after: ChildRecord, stamp: Stamp): ChildRecord {
  const start = before ? recordValues(before) : { values: new Map<string, unknown>(), versions: { seen: {}, ...after.versions, at: {} } };
  const versions = stamped(start, recordValues(after).values, (after.versions ?? before?.versions)?.beside, stamp);
  // A card that was saved without a change counts one edition more, and says nothing that another copy would not.
  const needed = before?.versions || versions !== start.versions || before?.cardEdition !== after.cardEdition;
  return needed && versions !== after.versions ? { ...after, versions } : after;
}

/** Every value in a card came from a card. */
function asCard(fields: Readonly<Record<string, unknown>>): Card {
  const { firstName, bornOn } = fields;
  if (typeof firstName !== 'string' || typeof bornOn !== 'string') throw new Error('a card has a first name and a date of birth');
  return { ...fields, firstName, bornOn };
}
