/** Longest time in milliseconds to work without letting the page answer: half a frame, as slow machines take twice as long. */
const STRETCH = 8;

/**
 * Makes a function to be awaited between small pieces of work. It comes back at once until a stretch is over, and then
 * lets the page draw and answer first. A message is used because timers are slowed to 4 ms.
 * Once the signal says so it throws the signal's reason: whoever gave the signal knows.
 */
export function createBreather(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < STRETCH) return;
    await nextTask();
    since = performance.now();
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
