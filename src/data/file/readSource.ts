import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { createPause } from '../lock/pause.ts';
import { decodeBytes, decodeText, mouthfulsOf } from './decode.ts';
import type { Envelope } from './envelope.ts';
import { gunzip } from './gunzip.ts';
import { MOST_TEXT } from './limits.ts';
import type { FileProblem } from './problem.ts';
import type { FileWork } from './progress.ts';
import { readAsWritten, type Take } from './readAsWritten.ts';
import { readText } from './readFile.ts';
import type { WithoutRecords } from './readHead.ts';
import { openChunks } from './sealedChunks.ts';
import { readSealedHeader, type Sealed } from './sealedHeader.ts';

/** A file to be read, and its key where it is sealed. */
export interface Source {
  readonly file: Blob;
  readonly key?: Uint8Array<ArrayBuffer> | undefined;
  /** Only to see that the file is good: what comes back has no records. */
  readonly checkOnly?: boolean | undefined;
}

/** Reads a file in this thread: see `readInto`. */
export async function readSource(source: Source, work: FileWork = {}): Promise<Result<Envelope, FileProblem>> {
  const [children, drafts]: [ChildRecord[], Draft[]] = [[], []];
  const read = await readInto(source, work, {
    child(record) { children.push(record); },
    draft(draft) { drafts.push(draft); },
    anew() { children.length = drafts.length = 0; },
  });
  return read.ok ? done({ ...read.value, children, drafts }) : read;
}

/**
 * Reads a file, sealed or not: opened, unpacked and decoded piece by piece, never more than its header and the limits allow. One that
 * stands as this app writes it is read while it comes (`readAsWritten`); any other as `readEnvelope` reads. Records go to `take`, and count only
 * once this has answered without a problem. What the signal stops answers `stopped`.
 */
export async function readInto(source: Source, { onProgress, signal }: FileWork, take: Take): Promise<Result<WithoutRecords, FileProblem>> {
  const pause = createPause(signal);
  const into = source.checkOnly ? { child() {}, draft() {}, anew() {} } : take;
  try {
    const sealed = source.key && await readSealedHeader(source.file);
    if (sealed && !sealed.ok) return sealed;
    const read = await readThrough(source, sealed?.value, { pause, onProgress: onProgress ?? (() => {}), take: into });
    if (!read.ok || !sealed) return read;
    // The opening says what the file is before anybody has unlocked it, so it has to be true.
    const { kind, exportedOn } = sealed.value.header;
    return read.value.kind === kind && read.value.exportedOn === exportedOn ? read : failed({ code: 'changed' });
  } catch (error) {
    if (signal?.aborted) return failed({ code: 'stopped' });
    throw error;
  }
}

interface Reading {
  readonly pause: () => Promise<void> | undefined;
  readonly onProgress: NonNullable<FileWork['onProgress']>;
  readonly take: Take;
}

async function readThrough({ file, key }: Source, sealed: Sealed | undefined, { pause, onProgress, take }: Reading): Promise<Result<WithoutRecords, FileProblem>> {
  let isOpening = true;
  const unpacked = () => key && sealed && gunzip(told(openChunks(file, sealed, key), file.size, (progress) => { if (isOpening) onProgress(progress); }), sealed.header.plainBytes);
  const written = file.size > MOST_TEXT ? undefined : await readAsWritten(unpacked() ?? mouthfulsOf(file), {
    pause, take,
    onProgress(progress) {
      isOpening = false; // from here on both go on together
      onProgress(progress);
    },
  });
  if (written) return done(written);
  take.anew();
  isOpening = true;
  const pieces = unpacked();
  const text = pieces ? await decodeBytes(pieces, pause) : await decodeText(file, MOST_TEXT, pause);
  if (!text.ok) return text;
  const read = await readText(text.value, pause, onProgress);
  if (!read.ok) return read;
  const { children, drafts, ...rest } = read.value;
  for (const record of children) await take.child(record, () => encoder.encode(JSON.stringify(record)));
  for (const draft of drafts) await take.draft(draft, () => encoder.encode(JSON.stringify(draft)));
  return done(rest);
}

const encoder = new TextEncoder();

async function* told(chunks: AsyncIterable<Result<Uint8Array<ArrayBuffer>, FileProblem>>, of: number, onProgress: NonNullable<FileWork['onProgress']>) {
  let opened = 0;
  for await (const chunk of chunks) {
    if (chunk.ok) opened += chunk.value.length;
    onProgress({ doing: 'opening', done: opened, of });
    yield chunk;
  }
}
