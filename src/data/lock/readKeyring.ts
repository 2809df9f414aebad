import { isDay } from '../../core/day.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { IV_LENGTH, TAG_LENGTH } from './aesGcm.ts';
import { fromBase64Url } from './base64url.ts';
import { readKdfParams } from './kdf.ts';
import { DATA_KEY_LENGTH, type EarlierKey, type Keyring, KEYRING_VERSION, LONGEST_LABEL, MOST_SLOTS, type Slot } from './keyring.ts';
import type { KeyringProblem } from './keyringProblem.ts';

/**
 * A keyring as it was found, checked before anything is derived from it: `newerKeyring`, or `damagedKeyring` for anything
 * missing, malformed or out of bounds. That it is well formed does not say that nobody changed it: unlocking does.
 */
export function readKeyring(found: unknown): Result<Keyring, KeyringProblem> {
  const { version, epoch, check, slots, earlier } = fieldsOf(found);
  if (isCount(version) && version > KEYRING_VERSION) return failed({ code: 'newerKeyring' });
  const read = readList(slots, readSlot);
  const readEarlier = readList(earlier, readEarlierKey);
  const fine = version === KEYRING_VERSION && isCount(epoch) && isBytes(check, 32) && read && readEarlier
    && read.some(({ kind }) => kind === 'passphrase')
    && allDifferent(read.map(({ id }) => id))
    && allDifferent([epoch, ...readEarlier.map((key) => key.epoch)]);
  return fine ? done({ version, epoch, check, slots: read, earlier: readEarlier }) : failed({ code: 'damagedKeyring' });
}

/** Whether a text can be a person's label: there, not too long, and without line breaks, other control characters or halves of them. */
export function isLabel(found: unknown): found is string {
  return typeof found === 'string' && found.trim() !== '' && found.length <= LONGEST_LABEL && !/[\p{Cc}\p{Cs}]/u.test(found);
}

function readSlot(found: unknown): Slot | undefined {
  const { kind, id, label, kdf, madeOn, wrapped } = fieldsOf(found);
  if (!isId(id) || !isWrappedKey(wrapped)) return undefined;
  if (kind === 'recovery') return typeof madeOn === 'string' && isDay(madeOn) ? { kind, id, madeOn, wrapped } : undefined;
  const params = readKdfParams(kdf);
  return kind === 'passphrase' && isLabel(label) && params ? { kind, id, label, kdf: params, wrapped } : undefined;
}

function readEarlierKey(found: unknown): EarlierKey | undefined {
  const { epoch, wrapped } = fieldsOf(found);
  return isCount(epoch) && isWrappedKey(wrapped) ? { epoch, wrapped } : undefined;
}

function readList<Item>(found: unknown, read: (item: unknown) => Item | undefined): Item[] | undefined {
  if (!Array.isArray(found) || found.length > MOST_SLOTS) return undefined;
  const items = Array.from(found, read);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function fieldsOf(found: unknown): Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null ? found as Readonly<Record<string, unknown>> : {};
}

/** An epoch stands in four bytes of each row. */
function isCount(found: unknown): found is number {
  return Number.isInteger(found) && (found as number) >= 1 && (found as number) < 2 ** 31;
}

function isId(found: unknown): found is string {
  return typeof found === 'string' && /^[\w-]{1,64}$/.test(found);
}

function isBytes(found: unknown, length: number): found is string {
  return fromBase64Url(found, length) !== undefined;
}

function isWrappedKey(found: unknown): found is string {
  return isBytes(found, IV_LENGTH + DATA_KEY_LENGTH + TAG_LENGTH);
}

function allDifferent(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
