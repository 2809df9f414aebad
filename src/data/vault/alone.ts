/** How long the browser may take to answer, in milliseconds: some never do. */
export const PATIENCE = 5000;

/**
 * Does some work while no other tab does work under the same name; false when another tab did not come to an end in time,
 * and then nothing was done. Where the browser cannot keep tabs apart, it is done all the same.
 */
export async function alone(name: string, work: () => Promise<void>, patience = PATIENCE): Promise<boolean> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (!locks) {
    await work();
    return true;
  }
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  let begun = false;
  try {
    await locks.request(name, { signal: giveUp.signal }, async () => {
      begun = true;
      clearTimeout(timer);
      await work();
    });
    return true;
  } catch (error) {
    if (!begun && giveUp.signal.aborted) return false;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
