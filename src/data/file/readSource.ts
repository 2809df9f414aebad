import { done, failed, type Result } from '../../core/result.ts';
import { createBreather } from './breathe.ts';
import { decodeBytes, decodeText } from './decode.ts';
import type { Envelope } from './envelope.ts';
import { gunzip } from './gunzip.ts';
import { MOST_TEXT } from './limits.ts';
import type { FileProblem } from './problem.ts';
import type { FileWork } from './progress.ts';
import { readText } from './readFile.ts';
import { openChunks } from './sealedChunks.ts';
import { readSealedHeader } from './sealedHeader.ts';

/** A file to be read, and its key where it is sealed. */
export interface Source {
  readonly file: Blob;
  readonly key?: Uint8Array<ArrayBuffer> | undefined;
  /** Only to see that the file is good: what comes back has no records. */
  readonly checkOnly?: boolean | undefined;
}

/**
 * Reads a file in this thread, sealed or not: opened, unpacked and decoded piece by piece, never more than its header and the
 * limits allow, then read as `readEnvelope` reads. What the signal stops answers `stopped`.
 */
export async function readSource({ file, key, checkOnly = false }: Source, { onProgress, signal }: FileWork = {}): Promise<Result<Envelope, FileProblem>> {
  const breathe = createBreather(signal);
  try {
    const read = key ? await readSealed(file, key, breathe, onProgress) : await readPlain(file, breathe, onProgress);
    return read.ok && checkOnly ? done({ ...read.value, children: [], drafts: [] }) : read;
  } catch (error) {
    if (signal?.aborted) return failed({ code: 'stopped' });
    throw error;
  }
}

async function readPlain(file: Blob, breathe: () => Promise<void>, onProgress: FileWork['onProgress']): Promise<Result<Envelope, FileProblem>> {
  const text = await decodeText(file, MOST_TEXT, breathe);
  return text.ok ? readText(text.value, breathe, onProgress) : text;
}

async function readSealed(
  file: Blob, key: Uint8Array<ArrayBuffer>, breathe: () => Promise<void>, onProgress: FileWork['onProgress'],
): Promise<Result<Envelope, FileProblem>> {
  const sealed = await readSealedHeader(file);
  if (!sealed.ok) return sealed;
  const { kind, exportedOn, plainBytes } = sealed.value.header;
  const text = await decodeBytes(gunzip(told(openChunks(file, sealed.value, key), file.size, onProgress), plainBytes), breathe);
  if (!text.ok) return text;
  const envelope = await readText(text.value, breathe, onProgress);
  // The opening says what the file is before anybody has unlocked it, so it has to be true.
  const isTrue = !envelope.ok || (envelope.value.kind === kind && envelope.value.exportedOn === exportedOn);
  return isTrue ? envelope : failed({ code: 'changed' });
}

async function* told(chunks: AsyncIterable<Result<Uint8Array<ArrayBuffer>, FileProblem>>, of: number, onProgress: FileWork['onProgress']) {
  let opened = 0;
  for await (const chunk of chunks) {
    if (chunk.ok) opened += chunk.value.length;
    onProgress?.({ doing: 'opening', done: opened, of });
    yield chunk;
  }
}
