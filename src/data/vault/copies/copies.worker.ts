import { append, type AppendAnswer, type AppendRequest } from './append.ts';

/** Adds to files, one request after the other, and answers each. */
let last: Promise<void> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<AppendRequest>) => {
  last = last.then(() => append(data)).then(
    () => postMessage({} satisfies AppendAnswer),
    (error: unknown) => postMessage({ problem: problemOf(error) } satisfies AppendAnswer),
  );
});

/** Errors lose their names on the way out of a worker. */
function problemOf(error: unknown): AppendAnswer['problem'] {
  return error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
}
