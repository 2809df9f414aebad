import { BATCH, type RecordKind } from './handOver.ts';
import type { FileProblem } from './problem.ts';
import type { FileProgress } from './progress.ts';
import type { WithoutRecords } from './readHead.ts';
import type { Source } from './readSource.ts';

/** What the page says to the worker that reads a file: which one, and then, of each list of records, that it was taken. */
export type ReadRequest = { readonly ask: 'read'; readonly source: Source } | { readonly ask: 'more' };

/**
 * What that worker says: that it is awake; how far it is; what it has read so far, or that none of it counts and it begins `anew`;
 * at last a problem, or everything beside the records. Before that, nothing it has read may be believed.
 * Records come as JSON of small lists in UTF-8: a browser hands bytes over at once, and objects slowly.
 */
export type ReadAnswer =
  | { readonly is: 'awake' | 'anew' }
  | { readonly is: 'progress'; readonly progress: FileProgress }
  | { readonly is: 'problem'; readonly problem: FileProblem }
  | { readonly is: RecordKind; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly is: 'rest'; readonly rest: WithoutRecords };

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
