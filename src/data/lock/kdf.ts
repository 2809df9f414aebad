import { fromBase64Url, toBase64Url } from './base64url.ts';
import { randomBytes } from './randomBytes.ts';

/** What one derivation with Argon2id costs, and so what one guess costs. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** How a passphrase becomes a key. Kept in clear beside what that key opens. */
export interface KdfParams extends KdfCost {
  readonly name: 'argon2id';
  /** 16 random bytes as base64url. */
  readonly salt: string;
}

/** The cost of new passphrases: about 0.3 s on a laptop, 1.5 s on a slow one. More lanes gain nothing in one thread. */
export const TODAYS_COST: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

/**
 * The least and the most that is accepted. Less is cheap to guess (OWASP asks for 19 MiB and 2 passes);
 * more would only hang the device. Whoever can write to the device can write these numbers.
 */
const BOUNDS = { memoryKiB: [19 * 1024, 256 * 1024], passes: [2, 10], lanes: [1, 4] } as const;
const SALT_LENGTH = 16;

/** Parameters as they were found; undefined for another method, or when any number or the salt is out of bounds. */
export function readKdfParams(found: unknown): KdfParams | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { name, memoryKiB, passes, lanes, salt } = found as Readonly<Record<string, unknown>>;
  if (name !== 'argon2id' || typeof salt !== 'string' || !fromBase64Url(salt, SALT_LENGTH)) return undefined;
  if (!within(memoryKiB, BOUNDS.memoryKiB) || !within(passes, BOUNDS.passes) || !within(lanes, BOUNDS.lanes)) return undefined;
  return { name, memoryKiB, passes, lanes, salt };
}

/** Parameters of this cost with a new salt. */
export function newKdfParams({ memoryKiB, passes, lanes }: KdfCost): KdfParams {
  return { name: 'argon2id', memoryKiB, passes, lanes, salt: toBase64Url(randomBytes(SALT_LENGTH)) };
}

/** The salt's bytes, of parameters that have been read or made here. */
export function saltOf({ salt }: KdfParams): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(salt, SALT_LENGTH);
  if (!bytes) throw new RangeError('These parameters have not been read.');
  return bytes;
}

/** Whether a guess is cheaper than it should be today. */
export function isBelow(cost: KdfCost, today: KdfCost): boolean {
  return cost.memoryKiB < today.memoryKiB || cost.passes < today.passes;
}

function within(found: unknown, [least, most]: readonly [number, number]): found is number {
  return Number.isInteger(found) && (found as number) >= least && (found as number) <= most;
}
