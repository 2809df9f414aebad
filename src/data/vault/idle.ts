/** Resolves when the browser has nothing better to do, at the latest after `longest` milliseconds; soon, where it does not say. */
export function idle(longest: number): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: longest });
    else setTimeout(resolve, 0);
  });
}
