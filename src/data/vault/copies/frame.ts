import { sha256Hex } from '../../lock/digest.ts';
import type { CopiedRow, CopiedTable, Gone, Put } from './entry.ts';

/**
 * What stands in the files of the copies, one after the other:
 *
 *     mark (4 bytes) · length of the rest (4) · first 8 bytes of its SHA-256 · length of the head (4) · head (JSON) · sealed bytes
 *
 * The digest tells damage; that nobody changed a row on purpose, its seal tells.
 */
export type Frame =
  /** The first of every file: whose it is, and the last transaction before it. */
  | { readonly kind: 'start'; readonly vaultId: string; readonly commit: number; readonly at: string }
  /** Rows of a transaction, in as many parts as it needs; in a snapshot, rows as they stand. */
  | RowsFrame
  /** The last of a snapshot: how many rows stand in it, and the last transaction that may show in them. */
  | { readonly kind: 'end'; readonly rows: number; readonly commit: number };

export interface RowsFrame {
  readonly kind: 'rows';
  readonly commit: number;
  readonly at: string;
  readonly part: number;
  readonly of: number;
  readonly clears: readonly CopiedTable[];
  readonly deletes: readonly Gone[];
  readonly puts: readonly Put[];
}

const MARK = [0x56, 0x53, 0x46, 0x31] as const; // VSF1
export const BEFORE_BODY = 16;
const DIGEST_LENGTH = 8;

/** The frame as bytes. */
export async function framed(frame: Frame): Promise<Uint8Array<ArrayBuffer>> {
  const raw = frame.kind === 'rows' ? frame.puts.flatMap(({ row: { bytes } }) => (bytes ? [bytes] : [])) : [];
  const head = new TextEncoder().encode(JSON.stringify(frame.kind === 'rows' ? { ...frame, puts: frame.puts.map(withLength) } : frame));
  const length = 4 + head.length + raw.reduce((sum, bytes) => sum + bytes.length, 0);
  const whole = new Uint8Array(BEFORE_BODY + length);
  const view = new DataView(whole.buffer);
  whole.set(MARK);
  view.setUint32(4, length);
  view.setUint32(BEFORE_BODY, head.length);
  whole.set(head, BEFORE_BODY + 4);
  let at = BEFORE_BODY + 4 + head.length;
  for (const bytes of raw) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  whole.set(await digestOf(whole.subarray(BEFORE_BODY)), 8);
  return whole;
}

/** How long the body is of a frame that begins with these 16 bytes; undefined when none begins there. */
export function bodyLengthOf(start: Uint8Array): number | undefined {
  if (start.length < BEFORE_BODY || MARK.some((byte, at) => start[at] !== byte)) return undefined;
  return new DataView(start.buffer, start.byteOffset).getUint32(4);
}

/** The frame in these bytes, or undefined when one of them is not as it was written. */
export async function readFrame(whole: Uint8Array<ArrayBuffer>): Promise<Frame | undefined> {
  const body = whole.subarray(BEFORE_BODY);
  const digest = await digestOf(body);
  if (body.length < 4 || digest.some((byte, at) => byte !== whole[8 + at])) return undefined;
  const headLength = new DataView(body.buffer, body.byteOffset).getUint32(0);
  // What has the right digest was written by `framed`.
  const frame: Frame & { readonly puts?: readonly PutWithLength[] } = JSON.parse(new TextDecoder().decode(body.subarray(4, 4 + headLength)));
  if (frame.kind !== 'rows') return frame;
  let at = 4 + headLength;
  return { ...frame, puts: frame.puts.map(({ table, row, length }: PutWithLength): Put => {
    if (length === undefined) return { table, row };
    at += length;
    return { table, row: { ...row, bytes: body.slice(at - length, at) } };
  }) };
}

/** Where a mark stands in these bytes from a place on; the length of the bytes when there is none. */
export function nextMark(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(MARK[0], from); at >= 0; at = bytes.indexOf(MARK[0], at + 1)) {
    if (MARK.every((byte, ahead) => at + ahead >= bytes.length || bytes[at + ahead] === byte)) return at;
  }
  return bytes.length;
}

interface PutWithLength {
  readonly table: CopiedTable;
  /** Without its bytes: they stand after the head. */
  readonly row: CopiedRow;
  readonly length?: number;
}

function withLength({ table, row: { bytes, id, ...rest } }: Put): PutWithLength {
  return { table, row: { ...rest, id }, ...(bytes && { length: bytes.length }) };
}

async function digestOf(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const hex = await sha256Hex(body);
  return Uint8Array.from({ length: DIGEST_LENGTH }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}
