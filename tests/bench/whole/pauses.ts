/** What was measured of some work: all in milliseconds. */
export interface Watched<Value> {
  readonly value: Value;
  readonly took: number;
  /** The longest time for which the page's own thread answered nothing. The clock looks every 4 ms, so a task may be up to that much shorter than this, never longer. */
  readonly longest: number;
}

export async function watched<Value>(work: () => Promise<Value>): Promise<Watched<Value>> {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const clock = setInterval(look, 0);
  const began = last;
  try {
    const value = await work();
    const took = performance.now() - began;
    look();
    return { value, took, longest };
  } finally {
    clearInterval(clock);
  }
}
