import { failed, type Result } from '../../../core/result.ts';
import type { CouncilView, Threshold } from '../../../core/suppress.ts';
import type { FileWork } from '../progress.ts';
import type { CouncilProblem } from './councilProblem.ts';
import type { MergeAnswer, MergeRequest } from './mergeMessages.ts';
import { createMergeSession, type ReadHead } from './mergeSession.ts';

/** Reads files of many schools and counts over them, off the page's thread where there are workers. */
export interface CouncilReader {
  /** Reads one more file and keeps it. */
  read(file: Blob, passphrase?: string, work?: FileWork): Promise<Result<ReadHead, CouncilProblem>>;
  /** What may be shown of these files, by their places. Undefined of none, and where the worker broke down. */
  tables(places: readonly number[], threshold: Threshold, isRounded?: boolean): Promise<CouncilView | undefined>;
  /** Ends it, and every file goes with its memory. */
  close(): void;
}

/** Where no worker can be started, as in tests outside a browser, all is done here, with the page answering in between. */
export function createCouncilReader(): CouncilReader {
  let worker: Worker | undefined;
  let isFirst = true;
  let asked = 0;
  const session = createMergeSession();
  return {
    async read(file, passphrase, work = {}) {
      if (isFirst) worker = typeof Worker === 'undefined' ? undefined : started(); // only now, so that none of its words is missed
      const wasFirst = isFirst;
      isFirst = false;
      if (!worker) return session.read(file, passphrase, work);
      const read = await ask(worker, { ask: 'read', number: asked += 1, file, passphrase }, wasFirst, (data) => (data.is === 'read' ? data.result : undefined), work);
      if (read !== 'asleep') return read ?? failed({ code: 'brokeDown' });
      worker = undefined; // its script could not be fetched
      return session.read(file, passphrase, work);
    },
    async tables(places, threshold, isRounded = false) {
      if (!worker) return session.tables(places, threshold, isRounded);
      const told = await ask(worker, { ask: 'tables', number: asked += 1, places, threshold, isRounded }, false, (data) => (data.is === 'tables' ? { view: data.view } : undefined));
      const view = told === 'asleep' ? undefined : told?.view;
      return view?.threshold === threshold && Boolean(view.isRounded) === isRounded ? view : undefined; // never one that was not asked for
    },
    close() {
      worker?.terminate();
    },
  };
}

/** Undefined when the worker broke down, `asleep` when it did so before its first word. */
function ask<Value>(worker: Worker, request: MergeRequest, isAsleep: boolean, answerIn: (answer: MergeAnswer) => Value | undefined, { onProgress, signal }: FileWork = {}): Promise<Value | undefined | 'asleep'> {
  const over = new AbortController();
  let isAwake = !isAsleep;
  return new Promise<Value | undefined | 'asleep'>((resolve) => {
    const broken = (event: Event) => {
      event.preventDefault(); // told as a problem, not in the console
      resolve(isAwake ? undefined : 'asleep');
    };
    worker.addEventListener('message', ({ data }: MessageEvent<MergeAnswer>) => {
      isAwake = true;
      if (data.is === 'awake' || data.number !== request.number) return;
      if (data.is === 'progress') onProgress?.(data.progress);
      const value = answerIn(data);
      if (value !== undefined) resolve(value);
    }, { signal: over.signal });
    worker.addEventListener('error', broken, { signal: over.signal });
    worker.addEventListener('messageerror', broken, { signal: over.signal });
    signal?.addEventListener('abort', () => worker.postMessage({ ask: 'stop', number: request.number } satisfies MergeRequest), { once: true, signal: over.signal });
    worker.postMessage(request);
    if (signal?.aborted) worker.postMessage({ ask: 'stop', number: request.number } satisfies MergeRequest);
  }).finally(() => over.abort());
}

/** The bundler finds the worker only where it is written like this. */
function started(): Worker | undefined {
  try {
    return new Worker(new URL('./merge.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined; // a policy of the page
  }
}
