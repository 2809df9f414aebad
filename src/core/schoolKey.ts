export const SCHOOL_KEY_FORMAT = 'valuing-send-school-key';

/**
 * The school's own secret, from which the pseudonyms in council files are made. It stays the same for ever, on every copy of the
 * vault: with another one a council would take every child for a new one. It is in backups, and in no other file.
 */
export interface SchoolKey {
  readonly format: typeof SCHOOL_KEY_FORMAT;
  readonly version: number;
  /** 32 random bytes as base64url. */
  readonly key: string;
}

/** In bytes. */
export const SCHOOL_KEY_LENGTH = 32;

/** Whether a value that was stored is such a key. */
export function isSchoolKey(value: unknown): value is SchoolKey {
  const { format, version, key }: { format?: unknown; version?: unknown; key?: unknown } = typeof value === 'object' && value !== null ? value : {};
  return format === SCHOOL_KEY_FORMAT && version === 1 && typeof key === 'string' && /^[\w-]{43}$/.test(key);
}

/** Of two that were made apart, the one on which both sides settle: the smaller text. */
export function settledKey(one: SchoolKey, other: SchoolKey): SchoolKey {
  return other.key < one.key ? other : one;
}

/**
 * What a backup changes about the key here; undefined where nothing.
 *
 * | a backup of   | here                                | is kept                     |
 * |---------------|-------------------------------------|-----------------------------|
 * | this vault    | none, or another                    | the one both sides settle on |
 * | another vault | none, and nobody but invented children | the file's: it is put back on a new device |
 * | another vault | anything else                       | what is here: it is another school's |
 */
export function comingKey(theirs: SchoolKey | undefined, { schoolKey: mine, isOfThisVault, isEmpty }: KeyHere): SchoolKey | undefined {
  if (!theirs) return undefined;
  if (!isOfThisVault) return mine || !isEmpty ? undefined : theirs;
  return mine && settledKey(mine, theirs).key === mine.key ? undefined : theirs;
}

export interface KeyHere {
  readonly schoolKey: SchoolKey | undefined;
  readonly isOfThisVault: boolean;
  /** Nobody is here but invented children. */
  readonly isEmpty: boolean;
}
