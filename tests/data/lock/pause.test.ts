import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPause } from '../../../src/data/lock/pause.ts';

/** Works for so many milliseconds without letting anything else happen. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a pause', () => {
  it('lets others have their turn once a stretch of work is over', async () => {
    const pause = createPause();
    let turns = 0;
    const other = new MessageChannel();
    other.port1.onmessage = () => {
      turns += 1;
      other.port2.postMessage(undefined);
    };
    other.port2.postMessage(undefined);
    for (let piece = 0; piece < 20; piece += 1) {
      work(3);
      await pause();
    }
    other.port1.close();
    expect(turns).toBeGreaterThan(3);
  });

  it('does not give its turn away for little pieces', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(1000);
    const pause = createPause();
    let isOthersTurn = false;
    setImmediate(() => { isOthersTurn = true; });
    for (let piece = 0; piece < 10; piece += 1) await pause();
    expect(isOthersTurn).toBe(false);
  });

  it('throws the reason of a signal, also before a stretch is over', () => {
    const stop = new AbortController();
    const pause = createPause(stop.signal);
    expect(pause()).toBeUndefined();
    stop.abort(new Error('enough'));
    expect(() => pause()).toThrow('enough');
  });
});
