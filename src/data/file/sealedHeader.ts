import * as z from 'zod/mini';
import type { Day } from '../../core/day.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { choiceOf, daySchema, idSchema, wholeFrom, wrongKind } from '../format/fields.ts';
import { checked } from '../format/schema.ts';
import { fromBase64Url } from '../lock/base64url.ts';
import { sha256Hex } from '../lock/digest.ts';
import type { Keyring } from '../lock/keyring.ts';
import { readKeyring } from '../lock/readKeyring.ts';
import { bytesOf } from './bytesOf.ts';
import { ENVELOPE_KINDS } from './envelope.ts';
import { MOST_TEXT } from './limits.ts';
import type { FileProblem } from './problem.ts';
import { scan } from './scan.ts';

/** The first line of a sealed file, and what its header calls itself. */
export const SEALED_FORMAT = 'valuing-send-sealed';
export const SEALED_VERSION = 1;

/** What is sealed in this form: envelopes, and what goes to a council. */
export const SEALED_KINDS = [...ENVELOPE_KINDS, 'council'] as const;
export type SealedKind = (typeof SEALED_KINDS)[number];

/**
 * What stands in clear at the beginning of a sealed file: nothing about a child. A sealed file is
 *
 *     valuing-send-sealed ⏎
 *     this header as JSON on one line ⏎
 *     SHA-256 of these two lines in 64 hexadecimal digits ⏎
 *     the envelope's JSON text, gzipped, in chunks of AES-256-GCM (`sealedChunks.ts`)
 *
 * The digest tells damage from a wrong passphrase before anything is derived; that nobody changed the header on purpose,
 * the chunks show, to which it is bound.
 */
export interface SealedHeader {
  readonly format: typeof SEALED_FORMAT;
  readonly version: typeof SEALED_VERSION;
  readonly kind: SealedKind;
  readonly exportedOn: Day;
  /** Random. */
  readonly fileId: string;
  /** Bytes of gzip in each chunk but the last. */
  readonly chunkSize: number;
  /** The bytes of the JSON text. Nobody unpacks more than this. */
  readonly plainBytes: number;
  /** The first 7 bytes of every nonce, as base64url. */
  readonly nonce: string;
  readonly key: KeyHolder;
}

/** Where the random key of the file is, wrapped. */
export type KeyHolder =
  /** In a keyring of its own with one slot: it is the data key there, and the file's id stands for the vault's. */
  | { readonly by: 'passphrase'; readonly keyring: Keyring }
  /** Sealed by the lock of this vault, whose keyring comes along: every secret of the vault opens it. */
  | { readonly by: 'vault'; readonly vaultId: string; readonly keyring: Keyring; readonly wrapped: string };

/** A sealed file whose opening has been read. */
export interface Sealed {
  readonly header: SealedHeader;
  /** SHA-256 of the first two lines: bound into every chunk. */
  readonly bound: Uint8Array<ArrayBuffer>;
  /** Where the chunks begin, in bytes. */
  readonly start: number;
}

/** The length of a file key that a vault has wrapped, in bytes: a row of the smallest size. */
export const WRAPPED_LENGTH = 545;
export const NONCE_LENGTH = 7;
/** In bytes, of the header's line. */
const LONGEST_HEADER = 64 * 1024;
const DIGEST_LINE = 65;

/** The first three lines of a sealed file. */
export async function writeSealedHeader(header: SealedHeader): Promise<{ readonly text: string; readonly bound: Uint8Array<ArrayBuffer> }> {
  const lines = `${SEALED_FORMAT}\n${JSON.stringify(header)}\n`;
  const digest = await sha256Hex(new TextEncoder().encode(lines));
  return { text: `${lines}${digest}\n`, bound: bytesOfHex(digest) };
}

/** Whether a file begins as sealed files do. */
export async function isSealed(file: Blob): Promise<boolean> {
  const magic = new TextEncoder().encode(SEALED_FORMAT);
  const opening = await bytesOf(file.slice(0, magic.length));
  return opening?.length === magic.length && magic.every((byte, at) => byte === opening[at]);
}

/** Reads the opening of a sealed file, or says what is wrong with it. At most some 64 KiB are read, and nothing is derived. */
export async function readSealedHeader(file: Blob): Promise<Result<Sealed, FileProblem>> {
  if (file.size > MOST_TEXT) return failed({ code: 'tooLarge', found: `${Math.ceil(file.size / 1024 / 1024)} MB` });
  const magic = SEALED_FORMAT.length + 1;
  const opening = await bytesOf(file.slice(0, magic + LONGEST_HEADER + 1 + DIGEST_LINE));
  if (!opening) return failed({ code: 'unreadable' });
  const end = opening.indexOf(0x0A, magic) + 1;
  if (end === 0) return failed({ code: file.size <= opening.length ? 'cutShort' : 'sealedHeader' });
  const found = await parsed(opening.slice(magic, end));
  const newer = newerVersionOf(found); // told first: in a newer version the rest may be built in another way
  if (newer) return failed(newer);
  const start = end + DIGEST_LINE;
  if (start > opening.length) return failed({ code: 'cutShort' });
  const digest = await sha256Hex(opening.slice(0, end));
  if (new TextDecoder().decode(opening.slice(end, start)) !== `${digest}\n`) return failed({ code: 'sealedDamaged' });
  const header = readHeader(found);
  return header.ok ? done({ header: header.value, bound: bytesOfHex(digest), start }) : header;
}

const bytesAsText = (length: number) => z.string(wrongKind).check(z.refine((text) => fromBase64Url(text, length) !== undefined, { error: 'wrongKind' }));

const headerSchema = z.looseObject({
  format: choiceOf([SEALED_FORMAT]),
  version: wholeFrom(1, Number.MAX_SAFE_INTEGER),
  kind: choiceOf(SEALED_KINDS),
  exportedOn: daySchema,
  fileId: idSchema,
  chunkSize: wholeFrom(64 * 1024, 1024 * 1024),
  plainBytes: wholeFrom(1, Number.MAX_SAFE_INTEGER),
  nonce: bytesAsText(NONCE_LENGTH),
  key: z.union([
    z.looseObject({ by: z.literal('passphrase'), keyring: z.unknown() }),
    z.looseObject({ by: z.literal('vault'), vaultId: idSchema, keyring: z.unknown(), wrapped: bytesAsText(WRAPPED_LENGTH) }),
  ], wrongKind),
}, wrongKind);

function newerVersionOf(found: unknown): FileProblem | undefined {
  const { version }: { version?: unknown } = typeof found === 'object' && found !== null ? found : {};
  return Number.isSafeInteger(version) && Number(version) > SEALED_VERSION ? { code: 'newerVersion', path: 'version', found: String(version) } : undefined;
}

function readHeader(found: unknown): Result<SealedHeader, FileProblem> {
  const header = checked(headerSchema, found);
  if (!header.ok) return failed({ ...header.problem, code: 'sealedHeader' });
  const { fileId, kind, exportedOn, chunkSize, plainBytes, nonce, key } = header.value;
  if (plainBytes > MOST_TEXT) return failed({ code: 'tooLarge', found: `${Math.ceil(plainBytes / 1024 / 1024)} MB` });
  const keyring = readKeyring(key.keyring);
  if (!keyring.ok) return failed({ code: keyring.problem.code === 'newerKeyring' ? 'newerVersion' : 'sealedHeader', path: 'key.keyring' });
  if (key.by === 'passphrase' && keyring.value.slots.length !== 1) return failed({ code: 'sealedHeader', path: 'key.keyring.slots' });
  const holder: KeyHolder = key.by === 'passphrase'
    ? { by: key.by, keyring: keyring.value }
    : { by: key.by, vaultId: key.vaultId, keyring: keyring.value, wrapped: key.wrapped };
  return done({ format: SEALED_FORMAT, version: SEALED_VERSION, kind, exportedOn, fileId, chunkSize, plainBytes, nonce, key: holder });
}

/** Undefined for what is no JSON in UTF-8, and for what `scan` refuses in any file of ours. */
async function parsed(line: Uint8Array): Promise<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
    return (await scan(text, async () => {})).ok ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function bytesOfHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
