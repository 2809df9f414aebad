import { sameContent } from '../sameContent.ts';

/**
 * The second value, made of the very objects of the first wherever both say the same: so whoever shows the first can tell by `===`
 * what has to be shown anew. What says the same as a whole is the first value itself.
 */
export function keepingSame<Value>(known: Value | undefined, next: Value): Value {
  return keeping(known, next) as Value;
}

function keeping(known: unknown, next: unknown): unknown {
  if (sameContent(known, next)) return known;
  if (!isThing(known) || !isThing(next)) return next;
  return Object.fromEntries(Object.entries(next).map(([key, value]) => [key, keeping(Object.hasOwn(known, key) ? known[key] : undefined, value)]));
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
