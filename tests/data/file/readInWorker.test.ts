import { afterEach, describe, expect, it, vi } from 'vitest';
import { batchesOf, type ReadRequest } from '../../../src/data/file/readAnswers.ts';
import { readInWorker } from '../../../src/data/file/readInWorker.ts';
import type { FileProgress } from '../../../src/data/file/progress.ts';
import { efua, tomasz } from './people.ts';
import { keyOf, sealedBackup } from './sealing.ts';

/** A worker as a browser gives it, which says what it is told to; there is none in this place. */
class Played extends EventTarget {
  static says: (worker: Played) => void = () => {};
  static ended = 0;
  static asked = 0;
  postMessage({ ask }: ReadRequest) {
    if (ask === 'read') queueMicrotask(() => Played.says(this));
    else Played.asked += 1;
  }
  terminate() { Played.ended += 1; }
  say(data: unknown) { this.dispatchEvent(new MessageEvent('message', { data })); }
}

function play(says: (worker: Played) => void): void {
  Object.assign(Played, { says, ended: 0, asked: 0 });
  vi.stubGlobal('Worker', Played);
}

afterEach(() => vi.unstubAllGlobals());

describe('reading in a worker', () => {
  it('puts together what comes in batches, and ends the worker', async () => {
    play((worker) => {
      worker.say({ is: 'awake' });
      worker.say({ is: 'progress', progress: { doing: 'checking', done: 2, of: 2 } });
      worker.say({ is: 'children', json: new TextEncoder().encode(JSON.stringify([tomasz])) });
      worker.say({ is: 'children', json: new TextEncoder().encode(JSON.stringify([efua])) });
      worker.say({ is: 'rest', rest: { kind: 'backup' } });
    });
    const told: FileProgress[] = [];
    const read = await readInWorker({ file: new Blob(['x']) }, { onProgress: (progress) => told.push(progress) });
    expect(read).toEqual({ ok: true, value: { kind: 'backup', children: [tomasz, efua], drafts: [] } });
    expect(told.map(({ doing, done }) => `${doing} ${done}`)).toEqual(['checking 2', 'handing 1', 'handing 2']);
    expect(Played.ended).toBe(1);
  });

  it('says so when the browser ends it half-way', async () => {
    play((worker) => {
      worker.say({ is: 'awake' });
      worker.dispatchEvent(new Event('error', { cancelable: true }));
    });
    expect(await readInWorker({ file: new Blob(['{}']) })).toEqual({ ok: false, problem: { code: 'brokeDown' } });
    expect(Played.ended).toBe(1);
  });

  it('is ended by the person, and nothing of it stays', async () => {
    const stop = new AbortController();
    play((worker) => {
      worker.say({ is: 'awake' });
      stop.abort();
    });
    expect(await readInWorker({ file: new Blob(['{}']) }, { signal: stop.signal })).toEqual({ ok: false, problem: { code: 'stopped' } });
    expect(Played.ended).toBe(1);
    expect(await readInWorker({ file: new Blob(['{}']) }, { signal: stop.signal })).toEqual({ ok: false, problem: { code: 'stopped' } });
  });

  it.each([
    ['whose script cannot be fetched', () => play((worker) => worker.dispatchEvent(new Event('error', { cancelable: true })))],
    ['that may not be started', () => vi.stubGlobal('Worker', class { constructor() { throw new Error('policy'); } })],
    ['that is not there', () => {}],
  ])('does without a worker %s', async (_what, arrange) => {
    arrange();
    const file = await sealedBackup();
    const told = new Set<string>();
    const read = await readInWorker({ file: new Blob([file]), key: await keyOf(file) }, { onProgress: ({ doing }) => told.add(doing) });
    expect(read).toMatchObject({ ok: true, value: { children: [tomasz, efua] } });
    expect([...told]).toEqual(['opening', 'reading', 'checking']);
  });
});

describe('the batches', () => {
  it('hold everything in order, none longer than is parsed in a moment', () => {
    const records = Array.from({ length: 500 }, (_, at) => ({ id: at, text: 'x'.repeat(at === 7 ? 300_000 : 2000) }));
    const batches = [...batchesOf(records)];
    expect(batches.flatMap((json) => JSON.parse(json))).toEqual(records);
    expect(batches.filter((json) => json.length > 140_000)).toHaveLength(1);
    expect(batches.length).toBeLessThan(15);
    expect([...batchesOf([])]).toEqual([]);
  });
});
