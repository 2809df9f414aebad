import { isPlainJson } from './plainJson.ts';
import { scan } from './scan.ts';

/** What stands in one line of a list in the top object of a file; undefined where `scan` or a parser finds any fault. */
export async function itemIn(line: Uint8Array): Promise<{ readonly value: unknown } | undefined> {
  const text = textOf(line);
  if (text === undefined || !(isPlainJson(line, OUTSIDE) || (await scan(`[[${text}]]`, async () => {})).ok)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** It stands in a list in an object. */
const OUTSIDE = 2;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undefined for bytes that are no text in UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
