import type { HereChild, ListEntry } from '../../../core/lists/pupilListMatch.ts';
import { done, failed, type Result } from '../../../core/result.ts';
import { createPause } from '../../lock/pause.ts';
import { batchesOf } from '../readAnswers.ts';
import type { ListAnswer, ListRequest } from './listMessages.ts';
import type { ListProblem } from './listProblem.ts';
import { createListSession, type ListColumns, type ListHead, type ListHow, type ListLook, type ListRows, type NumberedRow } from './listSession.ts';

export interface ListWork {
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Ends the work and the reader: it answers `stopped`, and nothing was changed. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads one list, off the page's thread where there are workers. */
export interface ListReader {
  /** The first thing to ask. */
  open(file: Blob, work?: ListWork): Promise<Result<ListHead, ListProblem>>;
  columns(headerRow: number): Promise<Result<ListColumns, ListProblem>>;
  /** The rows below that are not empty, as they stand. */
  rows(headerRow: number): Promise<Result<ListRows, ListProblem>>;
  /** What becomes of each row, with these children here. */
  look(how: ListHow, here: readonly HereChild[], work?: ListWork): Promise<Result<ListLook, ListProblem>>;
  /** Ends it, and the list goes with its memory. */
  close(): void;
}

/** Where no worker can be started, as in tests outside a browser, the list is read here, with the page answering in between. */
export function createListReader(): ListReader {
  let worker: Worker | undefined;
  const session = createListSession();
  const inTurn = async <Value>(work: ListWork, task: (pause: () => Promise<void> | undefined) => Promise<Result<Value, ListProblem>>): Promise<Result<Value, ListProblem>> => {
    try {
      return await task(createPause(work.signal));
    } catch (error) {
      if (work.signal?.aborted) return failed({ code: 'stopped' });
      throw error;
    }
  };
  const openHere = (file: Blob, work: ListWork) => inTurn(work, (pause) => session.open(file, { pause, onProgress: work.onProgress }));
  return {
    async open(file, work = {}) {
      worker = typeof Worker === 'undefined' ? undefined : started(); // only now, so that none of its words is missed
      if (!worker) return openHere(file, work);
      const opened = await ask(worker, { ask: 'open', file }, work, ({ data }) => (data.is === 'open' ? data.result : undefined));
      if (opened !== 'asleep') return opened;
      worker = undefined; // its script could not be fetched
      return openHere(file, work);
    },
    async columns(headerRow) {
      if (!worker) return done(session.columns(headerRow));
      const columns = await ask(worker, { ask: 'columns', headerRow }, {}, ({ data }) => (data.is === 'columns' ? done(data.columns) : undefined));
      return columns === 'asleep' ? failed({ code: 'brokeDown' }) : columns;
    },
    async rows(headerRow) {
      if (!worker) return done(session.rows(headerRow));
      const rows: NumberedRow[] = [];
      const read = await ask(worker, { ask: 'rows', headerRow }, {}, ({ data }) => {
        if (data.is === 'entries') rows.push(...JSON.parse(data.json) as NumberedRow[]);
        return data.is === 'looked' ? done({ rows, emptyRows: data.emptyRows }) : undefined;
      });
      return read === 'asleep' ? failed({ code: 'brokeDown' }) : read;
    },
    async look(how, here, work = {}) {
      if (!worker) return inTurn(work, async (pause) => done(await session.look(how, here, { pause, onProgress: work.onProgress })));
      for (const json of batchesOf(here)) worker.postMessage({ ask: 'here', json } satisfies ListRequest);
      const entries: ListEntry[] = [];
      const looked = await ask(worker, { ask: 'look', how }, work, ({ data }) => {
        if (data.is === 'entries') entries.push(...JSON.parse(data.json) as ListEntry[]);
        return data.is === 'looked' ? done({ entries, emptyRows: data.emptyRows }) : undefined;
      });
      return looked === 'asleep' ? failed({ code: 'brokeDown' }) : looked;
    },
    close() {
      worker?.terminate();
    },
  };
}

/** `asleep` when the worker broke down before its first word ever. */
function ask<Value>(
  worker: Worker, request: ListRequest, { onProgress, signal }: ListWork, answerIn: (event: MessageEvent<ListAnswer>) => Result<Value, ListProblem> | undefined,
): Promise<Result<Value, ListProblem> | 'asleep'> {
  const over = new AbortController();
  let isAwake = request.ask !== 'open';
  return new Promise<Result<Value, ListProblem> | 'asleep'>((resolve) => {
    const broken = (event: Event) => {
      event.preventDefault(); // told as a problem, not in the console
      resolve(isAwake ? failed({ code: 'brokeDown' }) : 'asleep');
    };
    worker.addEventListener('message', (event: MessageEvent<ListAnswer>) => {
      isAwake = true;
      if (event.data.is === 'progress') onProgress?.(event.data.done, event.data.of);
      const answer = answerIn(event);
      if (answer) resolve(answer);
    }, { signal: over.signal });
    worker.addEventListener('error', broken, { signal: over.signal });
    worker.addEventListener('messageerror', broken, { signal: over.signal });
    const stop = () => {
      worker.terminate();
      resolve(failed({ code: 'stopped' }));
    };
    if (signal?.aborted) stop();
    else {
      signal?.addEventListener('abort', stop, { once: true, signal: over.signal });
      worker.postMessage(request);
    }
  }).finally(() => over.abort());
}

/** The bundler finds the worker only where it is written like this. */
function started(): Worker | undefined {
  try {
    return new Worker(new URL('./list.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined; // a policy of the page
  }
}
