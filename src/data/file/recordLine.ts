import { canonicalText } from './integrity.ts';

/** The line of a file in which a record, a draft or the head stands: its canonical text, in which every text can be read again. */
export function recordLine(value: object): string {
  const line = canonicalText(value);
  return isReadable(line) ? line : canonicalText(mended(value));
}

/** Whether no text in this line holds what no reader keeps. It stands escaped there, and so may an ordinary word that begins with a backslash: a no may be wrong. */
export function isReadable(line: string): boolean {
  return !/\\u(d[89a-f]|0000)/.test(line);
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[\0\p{Cs}]/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, mended(content)]));
}
