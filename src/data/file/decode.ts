import { done, failed, type Result } from '../../core/result.ts';
import { bytesOf } from './bytesOf.ts';
import { problemOfBytes } from './foreign.ts';
import type { FileProblem } from './problem.ts';

const MOUTHFUL = 1024 * 1024;

/**
 * The text of a file of at most so many bytes. The size is looked at before anything is read, and the file is read a
 * mebibyte at a time, with `pause` between. UTF-8 with or without a mark at its beginning is text; every other encoding is told, not guessed.
 */
export async function decodeText(source: Blob | string, maxBytes: number, pause: () => Promise<void> | undefined): Promise<Result<string, FileProblem>> {
  const size = typeof source === 'string' ? source.length : source.size;
  if (size > maxBytes) return failed({ code: 'tooLarge', found: `${Math.ceil(size / MOUTHFUL)} MB` });
  if (typeof source !== 'string') return decodeBytes(mouthfulsOf(source), pause);
  return told(source.replace(/^\uFEFF/, ''));
}

/** The same for bytes that come piece by piece, whose number has been seen to. */
export async function decodeBytes(pieces: AsyncIterable<Result<Uint8Array, FileProblem>>, pause: () => Promise<void> | undefined): Promise<Result<string, FileProblem>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let isFirst = true;
  for await (const piece of pieces) {
    if (!piece.ok) return piece;
    const bytes = piece.value;
    if (isFirst && isUtf16(bytes)) return failed({ code: 'utf16' });
    isFirst = false;
    try {
      text += decoder.decode(bytes, { stream: true });
    } catch {
      return failed(problemOfBytes(bytes, text));
    }
    await pause();
  }
  try {
    return told(text + decoder.decode());
  } catch {
    return failed({ code: 'cutShort' }); // it ends in the middle of a character
  }
}

function told(text: string): Result<string, FileProblem> {
  return /\S/.test(text) ? done(text) : failed({ code: 'empty' });
}

/** The bytes of a file, a mebibyte at a time. */
export async function* mouthfulsOf(blob: Blob): AsyncGenerator<Result<Uint8Array<ArrayBuffer>, FileProblem>> {
  for (let start = 0; start < blob.size; start += MOUTHFUL) {
    const bytes = await bytesOf(blob.slice(start, start + MOUTHFUL));
    yield bytes ? done(bytes) : failed({ code: 'unreadable' });
    if (!bytes) return;
  }
}

/** With its mark, or without one: a file of ours begins with two characters that UTF-16 writes with a zero byte each. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xFF && second === 0xFE) || (first === 0xFE && second === 0xFF)
    || (first !== 0 && second === 0) || (first === 0 && second !== undefined && second !== 0);
}
