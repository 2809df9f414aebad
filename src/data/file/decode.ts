import { done, failed, type Result } from '../../core/result.ts';
import { problemOfBytes } from './foreign.ts';
import type { FileProblem } from './problem.ts';

const MOUTHFUL = 1024 * 1024;

/**
 * The text of a file of at most so many bytes. The size is looked at before anything is read, and the file is read a
 * mebibyte at a time, with `breathe` between. UTF-8 with or without a mark at its beginning is text; every other encoding is told, not guessed.
 */
export async function decodeText(source: Blob | string, maxBytes: number, breathe: () => Promise<void>): Promise<Result<string, FileProblem>> {
  const size = typeof source === 'string' ? source.length : source.size;
  if (size > maxBytes) return failed({ code: 'tooLarge', found: `${Math.ceil(size / MOUTHFUL)} MB` });
  const text = typeof source === 'string' ? done(source.replace(/^\uFEFF/, '')) : await decodeBlob(source, breathe);
  return text.ok && !/\S/.test(text.value) ? failed({ code: 'empty' }) : text;
}

async function decodeBlob(blob: Blob, breathe: () => Promise<void>): Promise<Result<string, FileProblem>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let start = 0; start < blob.size; start += MOUTHFUL) {
    const bytes = await bytesOf(blob.slice(start, start + MOUTHFUL));
    if (!bytes) return failed({ code: 'unreadable' });
    if (start === 0 && isUtf16(bytes)) return failed({ code: 'utf16' });
    try {
      text += decoder.decode(bytes, { stream: true });
    } catch {
      return failed(problemOfBytes(bytes, text));
    }
    await breathe();
  }
  try {
    return done(text + decoder.decode());
  } catch {
    return failed({ code: 'cutShort' }); // it ends in the middle of a character
  }
}

/** Undefined when the file has gone or changed since it was chosen: a stick pulled out, a file moved. */
async function bytesOf(blob: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** With its mark, or without one: a file of ours begins with two characters that UTF-16 writes with a zero byte each. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xFF && second === 0xFE) || (first === 0xFE && second === 0xFF)
    || (first !== 0 && second === 0) || (first === 0 && second !== undefined && second !== 0);
}
