/** Longest time in milliseconds to work before the page may answer and draw: half a frame, as slow machines take twice as long. */
const STRETCH = 8;

/**
 * Makes a function to be asked between small pieces of work, outside transactions: what it gives is to be waited for, and it
 * gives nothing until a stretch is over. Waiting for a cipher is no rest: for few bytes the browser answers in the same task.
 * Once the signal says so it throws the signal's reason: whoever gave the signal knows.
 */
export function createPause(signal?: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - since < STRETCH) return undefined;
    return nextTask().then(() => { since = performance.now(); });
  };
}

/** Lets what waits be heard first: the page, a stop, or another question. By a message, because timers are slowed to 4 ms. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
