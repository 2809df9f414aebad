/** A worker that does what it is asked, one thing after another, and says so each time. */
export interface WorkerTalk<Request, Answer> {
  /** Asks for something, once there is room: only so much waits there at the same time. Rejects with `WorkerBroke` when the worker breaks down, and with the signal's reason. */
  ask(request: Request, handed?: readonly Transferable[]): Promise<void>;
  /** Asks for the last thing, and gives the answer to it. */
  last(request: Request): Promise<Answer>;
}

/** A browser ended the worker half-way, or it met a fault of its own. */
export class WorkerBroke extends Error {}

/** So many things may wait to be done: enough that nobody waits for the way between. */
const AHEAD = 4;

/**
 * Asks a new worker to begin; undefined when it never woke up, as its script could not be fetched. Whoever started it ends it. From the signal on
 * nobody waits for it any more, however much it has to do still.
 */
export async function talkTo<Request, Answer extends { readonly is: string }>(worker: Worker, begin: Request, signal?: AbortSignal): Promise<WorkerTalk<Request, Answer> | undefined> {
  let room = AHEAD;
  let broke: { readonly by: unknown } | undefined;
  let answer: Answer | undefined;
  let wake: () => void = () => {};
  const happens = () => new Promise<void>((resolve) => { wake = resolve; });
  let isAwake = false;
  const breakBy = (by: unknown) => {
    broke ??= { by };
    wake();
  };
  const broken = (event: Event) => {
    event.preventDefault(); // told by the promises, not in the console
    breakBy(new WorkerBroke());
  };
  signal?.throwIfAborted();
  signal?.addEventListener('abort', () => breakBy(signal.reason), { once: true });
  worker.addEventListener('error', broken);
  worker.addEventListener('messageerror', broken);
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    isAwake = true;
    if (data.is === 'done') room += 1;
    else if (data.is !== 'awake') answer = data;
    wake();
  });
  worker.postMessage(begin);
  while (!isAwake && !broke) await happens();
  signal?.throwIfAborted();
  if (!isAwake) return undefined;

  async function until<Value>(there: () => Value | undefined | false): Promise<Value> {
    for (;;) {
      if (broke) throw broke.by;
      const value = there();
      if (value !== undefined && value !== false) return value;
      await happens();
    }
  }
  return {
    async ask(request, handed = []) {
      await until(() => room > 0);
      room -= 1;
      worker.postMessage(request, [...handed]);
    },
    async last(request) {
      if (broke) throw broke.by;
      worker.postMessage(request);
      return until(() => answer);
    },
  };
}

/** Does what comes, one after another and never two at a time, and answers each. A fault ends the worker: a promise that fails there tells nobody, an error does. */
export function listenFor<Request>(work: (request: Request) => Promise<void>): void {
  let last: Promise<void> = Promise.resolve();
  addEventListener('message', ({ data }: MessageEvent<Request>) => {
    last = last.then(() => work(data));
    last.catch(reportError);
  });
}
