/** Longest time in milliseconds to work before the page may answer and draw: half a frame. */
const STRETCH = 8;

/** Makes a function to be awaited between small pieces of work: it comes back at once until a stretch is over. A message is used because timers are slowed to 4 ms. */
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
