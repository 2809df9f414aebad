import { FORBIDDEN_KEYS } from '../format/limits.ts';
import { endOfNumber, endOfString, endOfWord, type Fault } from './token.ts';

/** How deep lists and objects may stand in each other. Ours need nine. So the functions below may call each other. */
export const MOST_DEPTH = 40;

/** A text being walked through, and the keys met so far. */
export interface Walk {
  readonly text: string;
  /** By depth: each key met there, with the number of the object it was last met in. So it never needs emptying. */
  readonly met: readonly Map<string, number>[];
  opened: number;
}

/** A list or an object that has been opened. */
export interface Nest {
  readonly isObject: boolean;
  readonly depth: number;
  readonly number: number;
  /** Of the item that was begun last, in an object. */
  key: string;
  /** Just after its closing bracket, once that has been met. */
  end: number;
}

const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COLON, COMMA, QUOTE] = [0x7B, 0x7D, 0x5B, 0x5D, 0x3A, 0x2C, 0x22];
const LAST_DIGIT = 0x39;

export function startWalk(text: string): Walk {
  return { text, met: Array.from({ length: MOST_DEPTH + 1 }, () => new Map<string, number>()), opened: 0 };
}

/** Where the value ends that begins here, `depth` deep; or what is wrong in it. */
export function endOfValue(walk: Walk, at: number, depth: number): number | Fault {
  const sign = walk.text.charCodeAt(at);
  if (sign === QUOTE) return endOfString(walk.text, at);
  if (sign === OPEN_OBJECT || sign === OPEN_LIST) return endOfNest(walk, at, depth);
  if (at >= walk.text.length) return unexpected(walk, at);
  return sign <= LAST_DIGIT ? endOfNumber(walk.text, at) : endOfWord(walk.text, at);
}

function endOfNest(walk: Walk, start: number, outside: number): number | Fault {
  const nest = openNest(walk, start, outside);
  if ('code' in nest) return nest;
  let value = firstItem(walk, nest, start + 1);
  while (typeof value === 'number') {
    const end = endOfValue(walk, value, nest.depth);
    if (typeof end !== 'number') return end;
    value = nextItem(walk, nest, end);
  }
  return value ?? nest.end;
}

/** Opens the list or object that begins here. */
export function openNest(walk: Walk, at: number, outside: number): Nest | Fault {
  const depth = outside + 1;
  if (depth > MOST_DEPTH) return { code: 'tooDeep', at };
  walk.opened += 1;
  return { isObject: walk.text.charCodeAt(at) === OPEN_OBJECT, depth, number: walk.opened, key: '', end: 0 };
}

/** Where the value of the first item begins; nothing when the nest is closed at once. */
export function firstItem(walk: Walk, nest: Nest, from: number): number | undefined | Fault {
  const at = skipSpace(walk, from);
  return isClosed(walk, nest, at) ? undefined : valueOfItem(walk, nest, at);
}

/** Where the value of the item after this position begins; nothing when the nest is closed. */
export function nextItem(walk: Walk, nest: Nest, from: number): number | undefined | Fault {
  const at = skipSpace(walk, from);
  if (isClosed(walk, nest, at)) return undefined;
  return walk.text.charCodeAt(at) === COMMA ? valueOfItem(walk, nest, skipSpace(walk, at + 1)) : unexpected(walk, at);
}

export function skipSpace({ text }: Walk, from: number): number {
  for (let at = from; ; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign !== 0x20 && sign !== 0x0A && sign !== 0x0D && sign !== 0x09) return at;
  }
}

export function unexpected({ text }: Walk, at: number): Fault {
  return { code: at < text.length ? 'syntax' : 'cutShort', at };
}

function isClosed({ text }: Walk, nest: Nest, at: number): boolean {
  if (text.charCodeAt(at) !== (nest.isObject ? CLOSE_OBJECT : CLOSE_LIST)) return false;
  nest.end = at + 1;
  return true;
}

function valueOfItem(walk: Walk, nest: Nest, at: number): number | Fault {
  if (!nest.isObject) return at;
  if (walk.text.charCodeAt(at) !== QUOTE) return unexpected(walk, at);
  const end = endOfString(walk.text, at);
  if (typeof end !== 'number') return end;
  nest.key = keyFrom(walk, at, end);
  const met = walk.met[nest.depth];
  const lastMet = met?.get(nest.key);
  if (lastMet === nest.number) return { code: 'repeatedKey', at, found: nest.key.slice(0, 60) };
  if (lastMet === undefined && FORBIDDEN_KEYS.has(nest.key)) return { code: 'forbiddenKey', at, found: nest.key };
  met?.set(nest.key, nest.number);
  const colon = skipSpace(walk, end);
  return walk.text.charCodeAt(colon) === COLON ? skipSpace(walk, colon + 1) : unexpected(walk, colon);
}

/** The key as the parser will read it: `\u005f_proto__` is `__proto__`. */
function keyFrom({ text }: Walk, start: number, end: number): string {
  const written = text.slice(start + 1, end - 1);
  return written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
}
