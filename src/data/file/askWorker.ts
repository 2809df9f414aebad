import { done, failed, type Result } from '../../core/result.ts';

/** How a question is put, and what is made of what the worker says. */
export interface Asking<Request, Answer, Value> {
  readonly request: Request;
  /** Given everything the worker says; the first value it gives is the outcome. */
  readonly hear: (answer: Answer) => Value | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called once when the signal says stop; a value it gives is the outcome, otherwise the worker's own answer is waited for. */
  readonly onStop?: (() => Value | undefined) | undefined;
  /** Of one that has answered before: when it breaks down now, it was not asleep. */
  readonly wasAwake?: boolean;
}

/** `asleep`: it broke down before its first word, as its script could not be fetched. `broke`: a browser ended it half-way, or it met a fault of its own. */
export type WorkerSilence = 'asleep' | 'broke';

/** Asks a worker something and waits for the outcome. Whoever started it ends it. */
export async function askWorker<Request, Answer, Value>(
  worker: Worker, { request, hear, signal, onStop, wasAwake = false }: Asking<Request, Answer, Value>,
): Promise<Result<Value, WorkerSilence>> {
  const over = new AbortController(); // a worker that lives on keeps no listener of a question that is answered
  let isAwake = wasAwake;
  const outcome = new Promise<Result<Value, WorkerSilence>>((resolve) => {
    const tell = (value: Value | undefined) => { if (value !== undefined) resolve(done(value)); };
    const broken = (event: Event) => {
      event.preventDefault(); // told as a problem, not in the console
      resolve(failed(isAwake ? 'broke' : 'asleep'));
    };
    const stop = () => tell(onStop?.());
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      isAwake = true;
      tell(hear(data));
    }, { signal: over.signal });
    worker.addEventListener('error', broken, { signal: over.signal });
    worker.addEventListener('messageerror', broken, { signal: over.signal });
    signal?.addEventListener('abort', stop, { once: true, signal: over.signal });
    worker.postMessage(request);
    if (signal?.aborted) stop();
  });
  try {
    return await outcome;
  } finally {
    over.abort();
  }
}

/**
 * A new worker; undefined where none can be started, as in tests outside a browser or under a policy of the page. The bundler finds a worker only
 * where `new Worker(new URL('./x.worker.ts', import.meta.url), { type: 'module' })` is written out, so whoever asks hands that over.
 */
export function startedBy(start: () => Worker): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return start();
  } catch {
    return undefined;
  }
}
