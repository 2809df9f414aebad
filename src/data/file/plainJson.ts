import { FORBIDDEN_KEYS } from '../format/limits.ts';
import { MOST_DEPTH } from './nesting.ts';

/**
 * A quick yes for the UTF-8 bytes of a text in which, if it is JSON at all, `scan` would find no fault: no spaces, keys in rising order
 * and none of them forbidden or escaped, no number but short whole ones, no `\u`, nothing too deep. So is nearly every line that this app
 * writes, and this is five times as quick. A no says nothing, and `scan` decides; whether it is JSON, a parser does (a test holds them together).
 * `outside`: in how many lists and objects the text stands.
 */
export function isPlainJson(bytes: Uint8Array, outside: number): boolean {
  let depth = outside;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      const start = at + 1;
      let isEscaped = false;
      for (at = start; bytes[at] !== QUOTE; at += 1) {
        if (bytes[at] === BACKSLASH) {
          isEscaped = true;
          at += 1;
          if (bytes[at] === SMALL_U) return false;
        }
        if (at >= bytes.length) return false;
      }
      if (bytes[at + 1] !== COLON) continue;
      if (isEscaped || !isAfter(bytes, KEY_START[depth] ?? 0, KEY_END[depth] ?? 0, start, at) || mayBeForbidden(bytes, start, at)) return false;
      KEY_START[depth] = start;
      KEY_END[depth] = at;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      depth += 1;
      if (depth > MOST_DEPTH) return false;
      KEY_START[depth] = 0;
      KEY_END[depth] = 0;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      depth -= 1;
    } else if (byte >= DIGIT_0 && byte <= DIGIT_9) {
      const start = at;
      while (isDigit(bytes[at + 1])) at += 1;
      const next = bytes[at + 1];
      if (at - start >= LONGEST_NUMBER || (next !== COMMA && next !== CLOSE_OBJECT && next !== CLOSE_LIST)) return false;
    } else if (byte <= SPACE || byte === MINUS) {
      return false;
    }
  }
  return true;
}

const [QUOTE, BACKSLASH, SMALL_U, COLON, COMMA, MINUS, SPACE] = [0x22, 0x5C, 0x75, 0x3A, 0x2C, 0x2D, 0x20] as const;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, DIGIT_0, DIGIT_9] = [0x7B, 0x7D, 0x5B, 0x5D, 0x30, 0x39] as const;
/** In digits: each such whole number is kept as it is written. */
const LONGEST_NUMBER = 15;

/** By depth, where the last key stood in the object that is open there. Used by one call at a time, and never across an `await`. */
const KEY_START = new Int32Array(MOST_DEPTH + 2);
const KEY_END = new Int32Array(MOST_DEPTH + 2);

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= DIGIT_0 && byte <= DIGIT_9;
}

/** Whether a key comes after the one before in the order of bytes, so that it is another one. The first comes after none. */
function isAfter(bytes: Uint8Array, beforeStart: number, beforeEnd: number, start: number, end: number): boolean {
  if (beforeStart === 0) return true;
  let [one, other] = [beforeStart, start];
  while (one < beforeEnd && other < end && bytes[one] === bytes[other]) {
    one += 1;
    other += 1;
  }
  return other < end && (one === beforeEnd || (bytes[one] ?? 0) < (bytes[other] ?? 0));
}

/** By length and first letter, of which there are few like them. */
const SHAPES: ReadonlySet<number> = new Set([...FORBIDDEN_KEYS].map((key) => shapeOf(key.length, key.charCodeAt(0))));

function mayBeForbidden(bytes: Uint8Array, start: number, end: number): boolean {
  return SHAPES.has(shapeOf(end - start, bytes[start] ?? 0)) && FORBIDDEN_KEYS.has(String.fromCharCode(...bytes.subarray(start, end)));
}

function shapeOf(length: number, first: number): number {
  return length * 256 + first;
}
