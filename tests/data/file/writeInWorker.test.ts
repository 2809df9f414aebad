import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBackupWriter } from '../../../src/data/file/backupWriter.ts';
import { plainSqueeze } from '../../../src/data/file/squeeze.ts';
import { WorkerBroke } from '../../../src/data/file/workerTalk.ts';
import { writeInWorker } from '../../../src/data/file/writeInWorker.ts';
import type { WriteAnswer, WriteRequest } from '../../../src/data/file/writeMessages.ts';
import { packRecord } from '../../../src/data/format/pack.ts';
import { efua, efuaDraft, tomasz } from './people.ts';

/** A worker as a browser gives it, which answers as it is told to; there is none in this place. */
class Played extends EventTarget {
  static answers: (request: WriteRequest, worker: Played) => Promise<WriteAnswer | undefined> = async () => undefined;
  static ended = 0;
  #last: Promise<void> = Promise.resolve();
  postMessage(request: WriteRequest) {
    this.#last = this.#last.then(async () => {
      const data = await Played.answers(request, this);
      if (data) this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  terminate() { Played.ended += 1; }
  breakDown() { this.dispatchEvent(new Event('error', { cancelable: true })); }
}

function play(answers: typeof Played.answers): void {
  Object.assign(Played, { answers, ended: 0 });
  vi.stubGlobal('Worker', Played);
}

/** One that writes as the real one does, in this thread. */
function honest(): typeof Played.answers {
  const writer = createBackupWriter(plainSqueeze(), async () => {});
  return async (request) => {
    if (request.ask === 'begin') return { is: 'awake' };
    if (request.ask === 'end') return { is: 'written', written: await writer.end(request.about) };
    await (request.ask === 'records' ? writer.records(request.packed) : writer.drafts(request.drafts));
    return { is: 'done' };
  };
}

const about = { kind: 'backup', exportedOn: '2026-11-21' } as const;
const write = (signal?: AbortSignal) => writeInWorker(undefined, signal, async (writer) => {
  await writer.records([packRecord(tomasz)]);
  await writer.records([packRecord(efua)]);
  await writer.drafts([efuaDraft]);
  return (await writer.end(about)).blob.text();
});

afterEach(() => vi.unstubAllGlobals());

describe('writing in a worker', () => {
  it('gives the same file as without one, and ends it', async () => {
    const expected = await write();
    play(honest());
    expect(await write()).toBe(expected);
    expect(Played.ended).toBe(1);
  });

  it.each([
    ['whose script cannot be fetched', () => play(async (_, worker) => { worker.breakDown(); return undefined; })],
    ['that may not be started', () => vi.stubGlobal('Worker', class { constructor() { throw new Error('policy'); } })],
  ])('does without a worker %s', async (_what, arrange) => {
    const expected = await write();
    arrange();
    expect(await write()).toBe(expected);
  });

  it.each(['records', 'drafts', 'end'] as const)('gives no file where the browser ends it at its %s', async (last) => {
    const answer = honest();
    play(async (request, worker) => {
      if (request.ask !== last) return answer(request, worker);
      worker.breakDown();
      return undefined;
    });
    await expect(write()).rejects.toThrow(WorkerBroke);
    expect(Played.ended).toBe(1);
  });

  it.each(['records', 'end'] as const)('is ended by the person at its %s, whatever it is doing', async (last) => {
    const stop = new AbortController();
    const answer = honest();
    play(async (request, worker) => {
      if (request.ask !== last) return answer(request, worker);
      stop.abort(new Error('enough'));
      return undefined; // it has much to do still
    });
    await expect(write(stop.signal)).rejects.toThrow('enough');
    expect(Played.ended).toBe(1);
  });

  it('is handed no more than it has room for', async () => {
    let handed = 0;
    play(async ({ ask }) => {
      if (ask === 'begin') return { is: 'awake' };
      handed += 1;
      return undefined;
    });
    const stop = new AbortController();
    const writing = writeInWorker(undefined, stop.signal, async (writer) => { for (let at = 0; at < 50; at += 1) await writer.records([packRecord(efua)]); });
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(handed).toBeLessThan(10);
    stop.abort(new Error('enough'));
    await expect(writing).rejects.toThrow('enough');
  });

  // What waited for room waited for ever, and kept a child's record with it until the tab was closed.
  it('keeps nobody waiting for room after it was stopped', async () => {
    play(async ({ ask }) => (ask === 'begin' ? { is: 'awake' } : undefined));
    const stop = new AbortController();
    let told: unknown;
    const writing = writeInWorker(undefined, stop.signal, async (writer) => {
      try {
        for (let at = 0; at < 50; at += 1) await writer.records([packRecord(efua)]);
      } catch (error) {
        told = error;
        throw error;
      }
    });
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    stop.abort(new Error('enough'));
    await expect(writing).rejects.toThrow('enough');
    expect(told).toBe(stop.signal.reason);
  });

  it('begins nothing that was stopped before', async () => {
    play(honest());
    await expect(write(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    expect(Played.ended).toBe(1);
  });
});
