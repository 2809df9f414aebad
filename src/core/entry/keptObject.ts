/**
 * Reads what this device kept as JSON, as far as it is an object: its fields, each of them unknown. Empty for anything else, as another
 * edition of the app, or somebody, may have left it. Never throws.
 */
export function readKeptObject(text: string): Readonly<Record<string, unknown>> {
  const kept = readKept(text);
  return isObject(kept) ? kept : {};
}

/** The same of a list: what stands in it, each unknown. Empty for anything else. Never throws. */
export function readKeptList(text: string): readonly unknown[] {
  const kept = readKept(text);
  return Array.isArray(kept) ? kept : [];
}

function readKept(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null;
}
