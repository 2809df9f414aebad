import { append, type AppendAnswer, type AppendRequest } from './append.ts';

/** Adds to files, one request after the other, and answers each. */
let last: Promise<void> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<AppendRequest>) => {
  last = last.then(() => append(data)).then(
    () => postMessage({} satisfies AppendAnswer),
    (error: unknown) => postMessage({ problem: String(error) } satisfies AppendAnswer),
  );
});
