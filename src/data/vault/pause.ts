/** Longest time in milliseconds to work before the page may answer and draw: half a frame, as slow machines take twice as long. */
const STRETCH = 8;

/**
 * Makes a function to be asked between small pieces of work, outside transactions: what it gives is to be waited for, and it
 * gives nothing until a stretch is over. Waiting for a cipher is no rest: for few bytes the browser answers in the same task.
 */
export function createPause(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH) return undefined;
    return new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        since = performance.now();
        resolve();
      };
      port2.postMessage(undefined);
    });
  };
}
