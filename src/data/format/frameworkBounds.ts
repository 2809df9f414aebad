import type { FormatProblem } from './schema.ts';

/** How deep lists and objects may stand in each other. A framework needs ten. */
const MOST_DEPTH = 40;

/** How many values there may be in all. The built-in framework has some three thousand; with far more, checking itself would break down. */
const MOST_VALUES = 20_000;

/**
 * What must be known of a value before anything is done with it: that it is plain JSON of a size that can be checked.
 * Gives the first thing wrong. It calls itself nowhere, so no nesting is too deep for it.
 */
export function boundsProblem(value: unknown): FormatProblem | undefined {
  const waiting: Standing[] = [{ value, path: '', depth: 0 }];
  let met = 0;
  for (let standing = waiting.pop(); standing; standing = waiting.pop()) {
    const { value: here, path, depth } = standing;
    met += 1;
    if (met > MOST_VALUES) return { code: 'tooMany', path };
    if (!isPlain(here)) return { code: 'wrongKind', path };
    if (typeof here !== 'object' || here === null) continue;
    if (depth >= MOST_DEPTH) return { code: 'wrongKind', path };
    if (Array.isArray(here)) {
      if (here.length > MOST_VALUES) return { code: 'tooMany', path };
      for (const [at, inner] of here.entries()) waiting.push({ value: inner, path: `${path}[${at}]`, depth: depth + 1 });
      continue;
    }
    // The schema library passes over this key in silence. What came in must be what comes out, so it is refused.
    if (Object.hasOwn(here, '__proto__')) return { code: 'badCode', path, found: '__proto__' };
    for (const [key, inner] of Object.entries(here)) waiting.push({ value: inner, path: path ? `${path}.${key}` : key, depth: depth + 1 });
  }
  return undefined;
}

interface Standing {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/** As JSON has it; a field that is there and undefined counts as missing. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return !['bigint', 'function', 'symbol'].includes(typeof value);
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
