import { done, failed, type Result } from '../../../core/result.ts';
import { bytesOf } from '../bytesOf.ts';
import { isSealed } from '../sealedHeader.ts';
import { type ListProblem, MOST_BYTES } from './listProblem.ts';

export type ListEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface DecodedList {
  readonly text: string;
  readonly encoding: ListEncoding;
}

/**
 * The text of a list. Lists come from other programs, so unlike with a file of ours the encoding is found out: by the mark at
 * the beginning; by the zero bytes of UTF-16; as an XML file says; as UTF-8 where the bytes are just that; else as
 * Windows-1252, which Excel in English writes (R-K1, F140).
 */
export async function decodeList(file: Blob): Promise<Result<DecodedList, ListProblem>> {
  if (file.size > MOST_BYTES) return failed({ code: 'tooLarge' });
  if (await isSealed(file)) return failed({ code: 'ourFile' });
  const bytes = await bytesOf(file);
  if (!bytes) return failed({ code: 'unreadable' });
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) return failed({ code: 'workbook' });
  const { label, encoding } = encodingOf(bytes);
  const text = new TextDecoder(label).decode(bytes);
  if (!/\S/.test(text)) return failed({ code: 'empty' });
  // A text holds no such characters; a picture or a document does within its first few hundred.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text) || text.startsWith('%PDF')) return failed({ code: 'notText' });
  return done({ text, encoding });
}

function encodingOf(bytes: Uint8Array): { readonly label: string; readonly encoding: ListEncoding } {
  const [first, second, third] = bytes;
  if (first === 0xFF && second === 0xFE) return { label: 'utf-16le', encoding: 'UTF-16' };
  if (first === 0xFE && second === 0xFF) return { label: 'utf-16be', encoding: 'UTF-16' };
  if (first === 0xEF && second === 0xBB && third === 0xBF) return UTF_8;
  const [even, odd] = [zeros(bytes, 0), zeros(bytes, 1)];
  if (odd > HALF && even === 0) return { label: 'utf-16le', encoding: 'UTF-16' };
  if (even > HALF && odd === 0) return { label: 'utf-16be', encoding: 'UTF-16' };
  if (declares(bytes, /^<\?xml[^>]*encoding=["'](iso-8859-1|latin-?1|windows-1252)["']/i)) return WINDOWS;
  return isUtf8(bytes) ? UTF_8 : WINDOWS;
}

const UTF_8 = { label: 'utf-8', encoding: 'UTF-8' } as const;
const WINDOWS = { label: 'windows-1252', encoding: 'Windows-1252' } as const;

/** Bytes that are looked at for what is at their beginning. */
const BEGINNING = 200;
/** Of every second of them, so many zeros are no accident. */
const HALF = 10;

function zeros(bytes: Uint8Array, from: number): number {
  let count = 0;
  for (let at = from; at < Math.min(bytes.length, BEGINNING); at += 2) if (bytes[at] === 0) count += 1;
  return count;
}

function declares(bytes: Uint8Array, pattern: RegExp): boolean {
  return pattern.test(beginningOf(bytes));
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return beginningOf(bytes).startsWith(beginning);
}

/** One character for each byte. */
function beginningOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, BEGINNING));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
