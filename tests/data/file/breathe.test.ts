import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBreather } from '../../../src/data/file/breathe.ts';

/** Works for so many milliseconds without letting anything else happen. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('breathing', () => {
  it('lets others have their turn once a stretch of work is over', async () => {
    const breathe = createBreather();
    let turns = 0;
    const other = new MessageChannel();
    other.port1.onmessage = () => {
      turns += 1;
      other.port2.postMessage(undefined);
    };
    other.port2.postMessage(undefined);
    for (let piece = 0; piece < 20; piece += 1) {
      work(3);
      await breathe();
    }
    other.port1.close();
    expect(turns).toBeGreaterThan(3);
  });

  it('does not give its turn away for little pieces', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(1000);
    const breathe = createBreather();
    let isOthersTurn = false;
    setImmediate(() => { isOthersTurn = true; });
    for (let piece = 0; piece < 10; piece += 1) await breathe();
    expect(isOthersTurn).toBe(false);
  });
});
