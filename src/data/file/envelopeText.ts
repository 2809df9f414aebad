import type { Day } from '../../core/day.ts';
import type { Erasure } from '../../core/merge/erasure.ts';
import type { PackContent } from '../../core/library.ts';
import type { SchoolKey } from '../../core/council/schoolKey.ts';
import { FORMAT_VERSION } from '../format/upgrade.ts';
import { type Contents, type EnvelopeKind, FORMAT, type Integrity } from './envelope.ts';
import { createDigest } from './integrity.ts';
import { recordLine } from './recordLine.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a file says beside its records. The school's secret goes into a backup alone. */
export type AboutFile = InEvery & (WithKey | { readonly kind: Exclude<EnvelopeKind, 'backup'>; readonly schoolKey?: undefined });

interface InEvery {
  readonly exportedOn: Day;
  /** The frameworks the records rest on, save the built-in one. */
  readonly packs?: readonly PackContent[];
  /** Codes of what was left out of a shared file. */
  readonly leftOut?: readonly string[];
  /** Of a backup: whose it is, and what was erased there. They go into no other file. */
  readonly vaultId?: string;
  readonly erased?: readonly Erasure[];
}

interface WithKey {
  readonly kind: 'backup';
  readonly schoolKey?: SchoolKey | undefined;
}

/** What stands before the records: it counts them and vouches for them, so it is known last. */
export interface Opening {
  readonly bytes: Bytes;
  readonly contents: Contents;
  readonly digest: string;
}

/** The text of a file, whose records come one by one, the children first. */
export interface EnvelopeText {
  child(line: string, reviews: number): Promise<void>;
  draft(line: string): Promise<void>;
  /** How many children have come so far. */
  readonly children: number;
  /** Ends it. */
  end(about: AboutFile): Promise<Opening>;
}

/** Everything but the opening goes to `out` as UTF-8, in pieces of one size that are its own from then on; the last is shorter. */
export function createEnvelopeText(out: (bytes: Bytes) => Promise<void> | void): EnvelopeText {
  const encoder = new TextEncoder();
  const digest = createDigest();
  const count = { children: 0, reviews: 0, drafts: 0 };
  let room = new Uint8Array(PIECE);
  let filled = 0;

  async function put(bytes: Bytes): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const some = bytes.subarray(at, at + PIECE - filled);
      room.set(some, filled);
      filled += some.length;
      at += some.length;
      if (filled < PIECE) continue;
      const piece = room;
      room = new Uint8Array(PIECE);
      filled = 0;
      await out(piece);
    }
  }
  async function add(line: string, before: string): Promise<void> {
    const bytes = encoder.encode(line);
    await digest.add(bytes);
    await put(encoder.encode(before));
    await put(bytes);
  }

  return {
    get children() { return count.children; },
    async child(line, reviews) {
      await add(line, count.children > 0 ? ',\n' : '\n');
      count.children += 1;
      count.reviews += reviews;
    },
    async draft(line) {
      await add(line, count.drafts > 0 ? ',\n' : `${BETWEEN}\n`);
      count.drafts += 1;
    },
    async end({ kind, exportedOn, packs = [], leftOut, vaultId, erased = [], schoolKey }) {
      await put(encoder.encode(count.drafts > 0 ? END : `${BETWEEN}${END}`));
      await out(room.slice(0, filled));
      const contents: Contents = { ...count, ...(leftOut && { leftOut }) };
      const head = {
        format: FORMAT, version: FORMAT_VERSION, kind, exportedOn, contents, ...(packs.length > 0 && { packs }),
        // Whatever a caller hands in: what leaves the school never holds these.
        ...(kind === 'backup' && { ...(vaultId !== undefined && { vaultId }), ...(erased.length > 0 && { erased }), ...(schoolKey && { schoolKey }) }),
      };
      await digest.add(recordLine(head));
      const integrity: Integrity = { algorithm: 'SHA-256', digest: await digest.total() };
      const fields = Object.entries({ ...head, integrity }).map(([key, value]) => `"${key}": ${JSON.stringify(value)},\n`);
      return { bytes: encoder.encode(`{\n${fields.join('')}"children": [`), contents, digest: integrity.digest };
    },
  };
}

/** In bytes: handed to the browser at once, which may then keep it off the heap. */
const PIECE = 256 * 1024;
const BETWEEN = '\n],\n"drafts": [';
const END = '\n]\n}\n';
