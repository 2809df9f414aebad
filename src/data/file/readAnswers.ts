import type { Envelope } from './envelope.ts';
import type { FileProblem } from './problem.ts';
import type { FileProgress } from './progress.ts';

/**
 * What the worker that reads a file says, in this order: it is awake; how far it is; then a problem, or what the file holds.
 * Records come as JSON of small lists: a browser hands text over quickly, and objects slowly and all at once.
 */
export type ReadAnswer =
  | { readonly is: 'awake' }
  | { readonly is: 'progress'; readonly progress: FileProgress }
  | { readonly is: 'problem'; readonly problem: FileProblem }
  | { readonly is: 'children' | 'drafts'; readonly json: string }
  | { readonly is: 'rest'; readonly rest: Omit<Envelope, 'children' | 'drafts'> };

/** In UTF-16 code units: the page parses such a list in about a millisecond. A longer record comes by itself. */
const BATCH = 128 * 1024;

/** JSON texts of lists that hold these records, in order. */
export function* batchesOf(records: readonly object[]): Generator<string> {
  let batch: string[] = [];
  let length = 0;
  for (const record of records) {
    const text = JSON.stringify(record);
    if (length > 0 && length + text.length > BATCH) {
      yield `[${batch.join(',')}]`;
      batch = [];
      length = 0;
    }
    batch.push(text);
    length += text.length;
  }
  if (batch.length > 0) yield `[${batch.join(',')}]`;
}
