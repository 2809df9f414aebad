import type { FileProblem } from './problem.ts';

/** What a text is that does not even begin as JSON does, so that the person knows which file they picked. */
export function problemOfForeign(text: string): FileProblem {
  const start = text.trimStart().slice(0, 2000);
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return { code: 'webPage' };
  if (start.startsWith('<')) return { code: 'xmlFile' };
  const [firstLine = ''] = start.split(/\r\n|\r|\n/, 1);
  return { code: /[,;\t]/.test(firstLine) ? 'csvFile' : 'notJson' };
}

/**
 * What a file is that is not UTF-8: text in an encoding from before it, such as Windows-1252 or Latin-1, or no text at all.
 * `bytes` are those among which it showed, `before` the text read until then.
 */
export function problemOfBytes(bytes: Uint8Array, before: string): FileProblem {
  if (!isOlderText(bytes)) return { code: 'notText' };
  const opening = (before.slice(0, 2000) || new TextDecoder('windows-1252').decode(bytes.subarray(0, 2000))).replace(/^\uFEFF/, '');
  return /^\s*[{[]/.test(opening) ? { code: 'olderEncoding' } : problemOfForeign(opening);
}

/** Text of those days has no control characters but tabs and ends of lines, and is mostly letters, figures, spaces and points. */
function isOlderText(bytes: Uint8Array): boolean {
  let plain = 0;
  for (const byte of bytes) {
    if (byte === 0x7F || (byte < 0x20 && byte !== 0x09 && byte !== 0x0A && byte !== 0x0D)) return false;
    if (byte < 0x80) plain += 1;
  }
  return plain * 2 > bytes.length;
}
