import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done, failed, type Result } from '../../core/result.ts';
import type { Envelope } from './envelope.ts';
import type { FileProblem } from './problem.ts';
import type { FileWork } from './progress.ts';
import type { ReadAnswer } from './readAnswers.ts';
import { readSource, type Source } from './readSource.ts';

type Read = Result<Envelope, FileProblem>;

/**
 * Reads a file in a worker of its own, so that the screen goes on whatever the file holds. The worker is ended after the
 * answer or by the signal, and all its memory goes with it. Where no worker can be started, as in tests outside a browser, the file
 * is read here, with the page answering in between.
 *
 * The bundler finds the worker only where it is written like this.
 */
export async function readInWorker(source: Source, work: FileWork = {}): Promise<Read> {
  if (work.signal?.aborted) return failed({ code: 'stopped' });
  const worker = typeof Worker === 'undefined' ? undefined : started();
  if (!worker) return readSource(source, work);
  try {
    const read = await answerOf(worker, source, work);
    return read ?? await readSource(source, work);
  } finally {
    worker.terminate();
  }
}

/** Undefined when the worker never woke up: its script could not be fetched. */
function answerOf(worker: Worker, source: Source, { onProgress, signal }: FileWork): Promise<Read | undefined> {
  const children: ChildRecord[] = [];
  const drafts: Draft[] = [];
  let isAwake = false;
  return new Promise((resolve) => {
    const broken = (event: Event) => {
      event.preventDefault(); // told as a problem, not in the console
      resolve(isAwake ? failed({ code: 'brokeDown' }) : undefined);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
      isAwake = true;
      if (data.is === 'progress') onProgress?.(data.progress);
      if (data.is === 'children') children.push(...JSON.parse(data.json) as ChildRecord[]);
      if (data.is === 'drafts') drafts.push(...JSON.parse(data.json) as Draft[]);
      if (data.is === 'children' || data.is === 'drafts') onProgress?.({ doing: 'handing', done: children.length, of: 0 });
      if (data.is === 'problem') resolve(failed(data.problem));
      if (data.is === 'rest') resolve(done({ ...data.rest, children, drafts }));
    });
    worker.addEventListener('error', broken);
    worker.addEventListener('messageerror', broken);
    signal?.addEventListener('abort', () => resolve(failed({ code: 'stopped' })), { once: true });
    worker.postMessage(source);
  });
}

function started(): Worker | undefined {
  try {
    return new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined; // a policy of the page
  }
}
