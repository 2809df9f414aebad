import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { createPause } from '../lock/pause.ts';
import type { Contents } from './envelope.ts';
import { type AboutFile, createEnvelopeText } from './envelopeText.ts';
import { fileNameOf } from './fileName.ts';
import { recordLine } from './recordLine.ts';
import { reviewCount } from './tally.ts';

/** What goes into a file. For a shared file the records are what `leastOf` gave, and there are no drafts. */
export type ToWrite = AboutFile & {
  readonly records: Iterable<ChildRecord> | AsyncIterable<ChildRecord>;
  readonly drafts: Iterable<Draft> | AsyncIterable<Draft>;
};

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
export async function writeEnvelope({ records, drafts, ...about }: ToWrite, { onWritten, signal }: Writing = {}): Promise<Written> {
  const pause = createPause(signal);
  const blobs: Blob[] = [];
  const text = createEnvelopeText((bytes) => { blobs.push(new Blob([bytes])); });
  for await (const record of records) {
    await text.child(recordLine(record), reviewCount(record.events));
    if (text.children % TOLD_EVERY === 0) onWritten?.(text.children);
    await pause();
  }
  for await (const draft of drafts) {
    await text.draft(recordLine(draft));
    await pause();
  }
  const { bytes, contents, digest } = await text.end(about);
  return { blob: new Blob([bytes, ...blobs], { type: 'application/json' }), contents, fileName: fileNameOf(about.kind, about.exportedOn, digest) };
}
