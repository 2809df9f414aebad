type Work = (lock: object | null) => unknown;

/**
 * Web Locks for a Node that has none: exclusive ones, in the order in which they were asked for. Every browser the app runs in
 * has them, and two tabs need them to be kept apart.
 */
export function provideWebLocks(): void {
  if (typeof navigator !== 'undefined' && 'locks' in navigator) return;
  const held = new Map<string, Promise<unknown>>();
  async function request(name: string, ...given: [Work] | [LockOptions, Work]): Promise<unknown> {
    const [options, work] = given.length === 1 ? [{}, given[0]] : given;
    const before = held.get(name);
    if (before && options.ifAvailable) return work(null);
    const turn = (async () => {
      await before?.catch(() => undefined);
      options.signal?.throwIfAborted();
      return work({ name });
    })();
    held.set(name, turn);
    try {
      return await turn;
    } finally {
      if (held.get(name) === turn) held.delete(name);
    }
  }
  const standIn = { ...(typeof navigator === 'undefined' ? {} : navigator), locks: { request } };
  Object.defineProperty(globalThis, 'navigator', { value: standIn, configurable: true });
}
