import { HEADER_ID, type HeaderRow } from './tables.ts';

/** Whether this is what a header looks like. That nobody changed it on purpose, opening the records shows. */
export function isHeader(found: unknown): found is HeaderRow {
  const row: Loose = typeof found === 'object' && found !== null ? found : {};
  return row.id === HEADER_ID && FIELDS.every(([field, kinds]) => kinds.includes(kindOf(row[field])));
}

/** `count` for a whole number, `nothing` for an empty text, else the type. */
export function kindOf(value: unknown): string {
  return Number.isSafeInteger(value) ? 'count' : value === '' ? 'nothing' : typeof value;
}

/** The fields that are looked at, and what each may hold. */
export const FIELDS: readonly (readonly [keyof HeaderRow, readonly string[]])[] = [
  ['vaultId', ['string']], ['deviceId', ['string']], ['createdAt', ['string']], ['lock', ['string']], ['format', ['count']], ['changesSinceBackup', ['count']],
  ['lastBackupAt', ['string', 'undefined']], ['keepYears', ['count', 'undefined']], ['framework', ['object', 'undefined']], ['localDates', ['object', 'undefined']],
];

type Loose = { readonly [Key in keyof HeaderRow]?: unknown };
