import { afterEach, expect, it, vi } from 'vitest';
import { createCouncilReader } from '../../../../src/data/file/council/councilReader.ts';

/** A worker that answers late, and the last question first. */
class Late extends EventTarget {
  static isWrong = false;
  private waiting: { readonly ask: string; readonly number: number; readonly threshold?: number }[] = [];
  postMessage(asked: { readonly ask: string; readonly number: number; readonly threshold?: number }) {
    this.waiting.push(asked);
    setTimeout(() => {
      for (const { ask, number, threshold } of this.waiting.splice(0).toReversed()) {
        const data = ask === 'read' ? { is: 'read', number, result: { ok: true, value: { at: 0 } } } : { is: 'tables', number, view: { threshold: Late.isWrong ? 5 : threshold } };
        this.dispatchEvent(new MessageEvent('message', { data }));
      }
    });
  }
  terminate() {}
}

afterEach(() => vi.unstubAllGlobals());

// Finding 1: two quick changes of the threshold gave the view for 5 under 20.
it('gives each question its own answer', async () => {
  vi.stubGlobal('Worker', Late);
  Late.isWrong = false;
  const reader = createCouncilReader();
  await reader.read(new Blob([]));
  const views = await Promise.all(([5, 10, 20] as const).map((threshold) => reader.tables([0], threshold)));
  expect(views.map((view) => view?.threshold)).toEqual([5, 10, 20]);
});

it('refuses a view of another threshold, or an exact one where a rounded one was asked for', async () => {
  vi.stubGlobal('Worker', Late);
  Late.isWrong = true;
  const reader = createCouncilReader();
  await reader.read(new Blob([]));
  expect(await reader.tables([0], 20)).toBeUndefined();
  expect(await reader.tables([0], 5, true)).toBeUndefined();
});
