import type { ChildRecord } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import type { Erasure } from '../../core/erasure.ts';
import type { PackContent } from '../../core/library.ts';
import { reviewsOf } from '../../core/review.ts';
import type { SchoolKey } from '../../core/schoolKey.ts';
import { FORMAT_VERSION } from '../format/upgrade.ts';
import { createBreather } from './breathe.ts';
import { type Contents, type EnvelopeKind, FORMAT, type Integrity } from './envelope.ts';
import { fileNameOf } from './fileName.ts';
import { canonicalText, createDigest } from './integrity.ts';

/** What goes into a file. For a shared file the records are what `leastOf` gave, and there are no drafts. */
export type ToWrite = InEvery & (WithKey | { readonly kind: Exclude<EnvelopeKind, 'backup'>; readonly schoolKey?: undefined });

interface InEvery {
  readonly exportedOn: Day;
  readonly records: Iterable<ChildRecord> | AsyncIterable<ChildRecord>;
  readonly drafts: Iterable<Draft> | AsyncIterable<Draft>;
  /** The frameworks the records rest on, save the built-in one. */
  readonly packs?: readonly PackContent[];
  /** Codes of what was left out of a shared file. */
  readonly leftOut?: readonly string[];
  /** Of a backup: whose it is, and what was erased there. They go into no other file. */
  readonly vaultId?: string;
  readonly erased?: readonly Erasure[];
}

/** The school's secret goes into a backup alone. */
interface WithKey {
  readonly kind: 'backup';
  readonly schoolKey?: SchoolKey | undefined;
}

/** While it is written. */
export interface Writing {
  /** Called with the number of children written so far. */
  readonly onWritten?: (children: number) => void;
  /** Ends it by throwing the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

const TOLD_EVERY = 64;

export interface Written {
  readonly blob: Blob;
  readonly contents: Contents;
  /** Holds no name of anybody. */
  readonly fileName: string;
}

/**
 * Writes an envelope, one child a line, and lets the page answer in between. Records may come one by one.
 *
 * NUL and half surrogate pairs in a text, which no reader keeps, become the replacement character U+FFFD; everything
 * else comes back from `readEnvelope` as it went in. A file is only saved for sure once it has been read back.
 * Throws when a record holds what JSON cannot, or when `records` or `drafts` throw.
 */
export async function writeEnvelope(
  { kind, exportedOn, records, drafts, packs = [], leftOut, vaultId, erased = [], schoolKey }: ToWrite, { onWritten, signal }: Writing = {},
): Promise<Written> {
  const breathe = createBreather(signal);
  const digest = createDigest();
  let reviews = 0;
  let written = 0;
  const lineOf = async (value: ChildRecord | Draft) => {
    const line = lineFrom(value);
    await digest.add(line);
    await breathe();
    return line;
  };
  const children = await listOf(records, (record) => {
    reviews += reviewsOf(record.events).length;
    written += 1;
    if (written % TOLD_EVERY === 0) onWritten?.(written);
    return lineOf(record);
  });
  const draftList = await listOf(drafts, lineOf);

  const contents: Contents = { children: children.count, reviews, drafts: draftList.count, ...(leftOut && { leftOut }) };
  const head = {
    format: FORMAT, version: FORMAT_VERSION, kind, exportedOn, contents, ...(packs.length > 0 && { packs }),
    // Whatever a caller hands in: what leaves the school never holds these.
    ...(kind === 'backup' && { ...(vaultId !== undefined && { vaultId }), ...(erased.length > 0 && { erased }), ...(schoolKey && { schoolKey }) }),
  };
  await digest.add(lineFrom(head));
  const integrity: Integrity = { algorithm: 'SHA-256', digest: await digest.total() };
  const opening = Object.entries({ ...head, integrity }).map(([key, value]) => `"${key}": ${JSON.stringify(value)},\n`);
  const parts = ['{\n', ...opening, '"children": [', children.blob, '\n],\n"drafts": [', draftList.blob, '\n]\n}\n'];
  return { blob: new Blob(parts, { type: 'application/json' }), contents, fileName: fileNameOf(kind, exportedOn, integrity.digest) };
}

/** So much text is handed to the browser at once, which may then keep it off the heap. */
const HANDFUL = 1024 * 1024;

/** The items of a JSON list, one a line. */
async function listOf<Item>(items: Iterable<Item> | AsyncIterable<Item>, lineOf: (item: Item) => Promise<string>): Promise<{ blob: Blob; count: number }> {
  const blobs: Blob[] = [];
  let text = '';
  let count = 0;
  for await (const item of items) {
    text += `${count > 0 ? ',' : ''}\n${await lineOf(item)}`;
    count += 1;
    if (text.length < HANDFUL) continue;
    blobs.push(new Blob([text]));
    text = '';
  }
  return { blob: new Blob([...blobs, text]), count };
}

/** The canonical text of a value, in which every text can be read again. */
function lineFrom(value: object): string {
  const line = canonicalText(value);
  // What is no text stands escaped in a line, and so may an ordinary word that begins with a backslash.
  return /\\u(d[89a-f]|0000)/.test(line) ? canonicalText(mended(value)) : line;
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[\0\p{Cs}]/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, mended(content)]));
}
