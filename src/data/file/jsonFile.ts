import { createBreather } from './breathe.ts';
import type { CsvWork } from './csvFile.ts';
import { createTextBlob } from './textBlob.ts';

/** A JSON file of one object: what stands in `head`, and then a list of items under `key`, one a line. The page answers in between. */
export async function jsonFile(head: object, key: string, items: Iterable<object>, { onWritten, signal }: CsvWork = {}): Promise<Blob> {
  const breathe = createBreather(signal);
  const text = createTextBlob();
  text.add('{\n');
  for (const [name, value] of Object.entries(head)) text.add(`${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  text.add(`${JSON.stringify(key)}: [`);
  let written = 0;
  for (const item of items) {
    text.add(`${written > 0 ? ',' : ''}\n${JSON.stringify(item)}`);
    written += 1;
    if (written % TOLD_EVERY === 0) onWritten?.(written);
    await breathe();
  }
  text.add('\n]\n}\n');
  return text.done('application/json');
}

const TOLD_EVERY = 64;
