/** Says whether two values say the same, as JSON would: the order of keys does not count, nor does a key without a value. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => sameContent(item, b[index]));
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [ofA, ofB] = [contentOf(a), contentOf(b)];
  return ofA.size === ofB.size && [...ofA].every(([key, value]) => ofB.has(key) && sameContent(value, ofB.get(key)));
}

function contentOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, content]) => content !== undefined));
}
