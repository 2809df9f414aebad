import type { FileCode } from './problem.ts';

/** What is wrong, and at which position of the text. */
export interface Fault {
  readonly code: FileCode;
  readonly at: number;
  readonly found?: string;
}

/**
 * Where the string ends that begins at this position: just after its closing quote.
 * NUL and half a surrogate pair are faults, written out or escaped: neither is text.
 */
export function endOfString(text: string, start: number): number | Fault {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit === 0x5C) {
      const length = lengthOfEscape(text, at);
      if (typeof length !== 'number') return length;
      at += length - 1;
    } else if (unit < 0x20) {
      return { code: unit === 0 ? 'badText' : 'syntax', at };
    } else if (isSurrogate(unit)) {
      if (!isPair(unit, text.charCodeAt(at + 1))) return { code: 'badText', at };
      at += 1;
    }
  }
  return { code: 'cutShort', at: text.length };
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Where the number ends that begins at this position. A number that a computer cannot hold as it is written is a fault:
 * beyond all bounds, minus zero, so small that it would become 0, or a whole number with more digits than are kept.
 */
export function endOfNumber(text: string, at: number): number | Fault {
  if (isDigit(text.charCodeAt(at)) && ',]}'.includes(text.charAt(at + 1))) return at + 1; // as nearly every number of ours
  NUMBER.lastIndex = at;
  const end = NUMBER.test(text) ? NUMBER.lastIndex : at;
  if (end === at || /[\w.+-]/.test(text.charAt(end))) {
    return { code: isCutIn(text, at, /^[\d.eE+-]*$/) ? 'cutShort' : 'syntax', at };
  }
  const written = text.slice(at, end);
  const isSimple = written.length < 16 && /^\d+$/.test(written);
  return isSimple || isKept(written) ? end : { code: 'badNumber', at, found: written.slice(0, 60) };
}

/** Where the word `true`, `false` or `null` ends that begins at this position. */
export function endOfWord(text: string, at: number): number | Fault {
  const word = ['true', 'false', 'null'].find((known) => text.startsWith(known, at));
  if (word) return at + word.length;
  return { code: isCutIn(text, at, /^(t|tr|tru|f|fa|fal|fals|n|nu|nul)$/) ? 'cutShort' : 'syntax', at };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function lengthOfEscape(text: string, at: number): number | Fault {
  const letter = text.charAt(at + 1);
  if (letter === '') return { code: 'cutShort', at };
  if (letter !== 'u') return '"\\/bfnrt'.includes(letter) ? 2 : { code: 'syntax', at };
  const unit = escapedUnit(text, at);
  if (unit === undefined) return { code: at + 6 > text.length ? 'cutShort' : 'syntax', at };
  if (isSurrogate(unit)) return isPair(unit, escapedUnit(text, at + 6)) ? 12 : { code: 'badText', at };
  return unit === 0 ? { code: 'badText', at } : 6;
}

function escapedUnit(text: string, at: number): number | undefined {
  const written = text.slice(at, at + 6);
  return /^\\u[0-9a-fA-F]{4}$/.test(written) ? Number.parseInt(written.slice(2), 16) : undefined;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xD800 && unit <= 0xDFFF;
}

function isPair(high: number, low: number | undefined): boolean {
  return high <= 0xDBFF && low !== undefined && low >= 0xDC00 && low <= 0xDFFF;
}

function isKept(written: string): boolean {
  const number = Number(written);
  if (!Number.isFinite(number) || Object.is(number, -0)) return false;
  if (number === 0) return !/^[^eE]*[1-9]/.test(written);
  return !Number.isInteger(number) || Number.isSafeInteger(number);
}

/** Says whether the text ends within the token that begins here, which looks like this as far as it goes. */
function isCutIn(text: string, at: number, shape: RegExp): boolean {
  return text.length - at < 40 && shape.test(text.slice(at));
}
