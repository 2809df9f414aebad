/**
 * Reads what this device kept as JSON, as far as it is an object: its fields, each of them unknown. Empty for anything else, as another
 * edition of the app, or somebody, may have left it. Never throws.
 */
export function readKeptObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text);
    return isObject(kept) ? kept : {};
  } catch {
    return {};
  }
}

function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null;
}
