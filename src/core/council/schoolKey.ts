export const SCHOOL_KEY_FORMAT = 'valuing-send-school-key';

/** Under which the key's row lies among the packs: so that it is known even when it cannot be opened. No pack has it; theirs are random. */
export const SCHOOL_KEY_ID = 'school-key';

/**
 * The school's own secret, from which the pseudonyms in council files are made. It is made when the first file is saved, and stays
 * on every copy of the vault. It changes only where two copies had each made one before they met: both settle on one, and a council
 * that has a file made with the other takes its children for new ones. It is in backups, and in no other file.
 */
export interface SchoolKey {
  readonly format: typeof SCHOOL_KEY_FORMAT;
  readonly version: number;
  /** 32 random bytes as base64url. */
  readonly key: string;
  /** Those that it took the place of, in the order of their texts: for telling whose an earlier pseudonym is. Missing where there are none. */
  readonly earlier?: readonly string[];
}

/** In bytes. */
export const SCHOOL_KEY_LENGTH = 32;

/** More can come from no honest copies. */
export const MOST_EARLIER_KEYS = 100;

/** A key as text. */
export const SCHOOL_KEY_TEXT = /^[\w-]{43}$/;

/** Whether a value that was stored is such a key. */
export function isSchoolKey(value: unknown): value is SchoolKey {
  const { format, version, key, earlier = [] }: { format?: unknown; version?: unknown; key?: unknown; earlier?: unknown } = typeof value === 'object' && value !== null ? value : {};
  return format === SCHOOL_KEY_FORMAT && version === 1 && isText(key) && Array.isArray(earlier) && earlier.length <= MOST_EARLIER_KEYS && earlier.every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && SCHOOL_KEY_TEXT.test(value);
}

/**
 * The one on which two copies settle, whichever way round they are given; the other is kept among the earlier ones.
 *
 * | one of them                     | counts           |
 * |---------------------------------|------------------|
 * | knows the other as an earlier one | that which knows |
 * | both or neither do              | the smaller text |
 */
export function settledKey(one: SchoolKey, other: SchoolKey): SchoolKey {
  const [oneKnows, otherKnows] = [knows(one, other), knows(other, one)];
  const counts = oneKnows === otherKnows ? (other.key < one.key ? other : one) : oneKnows ? one : other;
  return instead(counts, one, other);
}

/** Of two keys the first, with all others among its earlier ones. */
function instead(counts: SchoolKey, ...all: readonly SchoolKey[]): SchoolKey {
  const keys = all.flatMap(({ key, earlier = [] }) => [key, ...earlier]);
  const earlier = [...new Set(keys)].filter((key) => key !== counts.key).toSorted().slice(0, MOST_EARLIER_KEYS);
  return { format: SCHOOL_KEY_FORMAT, version: 1, key: counts.key, ...(earlier.length > 0 && { earlier }) };
}

function knows({ earlier = [] }: SchoolKey, { key }: SchoolKey): boolean {
  return earlier.includes(key);
}

/** Whether two say the same, also of earlier ones. */
export function isSameKey(one: SchoolKey, other: SchoolKey): boolean {
  return [one.key, ...one.earlier ?? []].join() === [other.key, ...other.earlier ?? []].join();
}

/**
 * What a backup changes about the key here; undefined where nothing.
 *
 * | a backup of   | here                          | is kept                                                        |
 * |---------------|-------------------------------|----------------------------------------------------------------|
 * | this vault    | none, or another              | the one both sides settle on                                   |
 * | another vault | nobody but invented children  | the file's: it is put back on a new device; one here is earlier |
 * | another vault | anybody else                  | what is here: it is another school's                           |
 */
export function comingKey(theirs: SchoolKey | undefined, { schoolKey: mine, isOfThisVault, isEmpty }: KeyHere): SchoolKey | undefined {
  if (!theirs || (!isOfThisVault && !isEmpty)) return undefined;
  if (!mine) return theirs;
  const coming = isOfThisVault ? settledKey(mine, theirs) : instead(theirs, theirs, mine);
  return isSameKey(coming, mine) ? undefined : coming;
}

export interface KeyHere {
  readonly schoolKey: SchoolKey | undefined;
  readonly isOfThisVault: boolean;
  /** Nobody is here but invented children. */
  readonly isEmpty: boolean;
}
