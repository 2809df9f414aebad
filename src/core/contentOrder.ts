/**
 * A total order of values as JSON holds them, so that of two that differ every device takes the same one: negative when
 * `a` comes first. Nothing comes before everything; the order of keys does not count, nor does a key without a value.
 */
export function compareContent(a: unknown, b: unknown): number {
  const kind = kindOf(a) - kindOf(b);
  if (kind !== 0) return kind;
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (isObject(a) && isObject(b)) return compareLists(partsOf(a), partsOf(b));
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return typeof a === 'object' ? 0 : Number(a ?? 0) - Number(b ?? 0);
}

/** By code units, as everywhere in a file, and never by a language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [at, item] of a.entries()) {
    if (at >= b.length) return 1;
    const order = compareContent(item, b[at]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function partsOf(value: object): readonly unknown[] {
  return Object.entries(value).filter(([, content]) => content !== undefined).toSorted(([a], [b]) => compareText(a, b)).flat();
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function kindOf(value: unknown): number {
  if (value === undefined) return 0;
  if (value === null) return 1;
  if (typeof value === 'boolean') return 2;
  if (typeof value === 'number') return 3;
  if (typeof value === 'string') return 4;
  return Array.isArray(value) ? 5 : 6;
}
