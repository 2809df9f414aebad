import { createBreather } from './breathe.ts';
import type { CsvWork } from './csvFile.ts';

/** A JSON file of one object: what stands in `head`, and then a list of items under `key`, one a line. The page answers in between. */
export async function jsonFile(head: object, key: string, items: Iterable<object>, { onWritten, signal }: CsvWork = {}): Promise<Blob> {
  const breathe = createBreather(signal);
  const parts = ['{\n', ...Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`), `${JSON.stringify(key)}: [`];
  let written = 0;
  for (const item of items) {
    parts.push(written > 0 ? ',\n' : '\n', JSON.stringify(item));
    written += 1;
    if (written % TOLD_EVERY === 0) onWritten?.(written);
    await breathe();
  }
  return new Blob([...parts, '\n]\n}\n'], { type: 'application/json' });
}

const TOLD_EVERY = 64;
