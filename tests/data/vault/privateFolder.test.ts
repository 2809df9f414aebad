import { afterEach, describe, expect, it, vi } from 'vitest';
import { append } from '../../../src/data/vault/copies/append.ts';
import { openPrivateFolder } from '../../../src/data/vault/copies/privateFolder.ts';

/** What the browser refuses, the first so many times. */
interface Refusals {
  read?: number;
  hold?: number;
}

/** A browser's private folder with one file, as far as the copies use one. */
function browserWith(content: Uint8Array<ArrayBuffer>, refusals: Refusals): { readonly workers: FakeWorker[] } {
  const refused = (what: keyof Refusals, name: string) => {
    const left = refusals[what] ?? 0;
    refusals[what] = left - 1;
    if (left > 0) throw new DOMException('refused', name);
  };
  let bytes = content;
  const file = {
    kind: 'file',
    getFile: async () => ({
      size: bytes.length,
      slice: (from: number, to: number) => ({
        async arrayBuffer() {
          refused('read', 'NotReadableError');
          return bytes.slice(from, to).buffer;
        },
      }),
    }),
    async createSyncAccessHandle() {
      refused('hold', 'NoModificationAllowedError');
      return {
        getSize: () => bytes.length, flush() {}, truncate() {}, close() {},
        write(more: Uint8Array) {
          bytes = new Uint8Array([...bytes, ...more]);
          return more.length;
        },
      };
    },
  };
  const folder = { getDirectoryHandle: async () => folder, getFileHandle: async () => file };
  const workers: FakeWorker[] = [];
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
  vi.stubGlobal('FileSystemFileHandle', class {});
  vi.stubGlobal('Worker', class extends FakeWorker {
    constructor() {
      super();
      workers.push(this);
    }
  });
  return { workers };
}

/** Answers what it is asked, unless it was ended. */
class FakeWorker extends EventTarget {
  ended = false;
  isBroken = false;
  terminate() { this.ended = true; }
  postMessage() {
    if (this.ended) return;
    const answer = this.isBroken ? new Event('error', { cancelable: true }) : new MessageEvent('message', { data: {} });
    queueMicrotask(() => this.dispatchEvent(answer));
  }
}

afterEach(() => { vi.unstubAllGlobals(); });

async function opened() {
  const folder = await openPrivateFolder(['valuing-send', 'v']);
  if (!folder) throw new Error('there is no folder');
  return folder;
}

describe('a file of the copies', () => {
  it('is read again when it was added to while it was being read', async () => {
    browserWith(new Uint8Array([1, 2, 3]), { read: 2 });
    expect(await (await opened()).read('journal-1.bin', 1, 3)).toEqual(new Uint8Array([2, 3]));
  });

  it('that can never be read is told', async () => {
    browserWith(new Uint8Array([1]), { read: 1000 });
    await expect((await opened()).read('journal-1.bin', 0, 1)).rejects.toMatchObject({ name: 'NotReadableError' });
  });

  it('is added to when whoever had it a moment ago has let go of it', async () => {
    browserWith(new Uint8Array([1]), { hold: 2 });
    await append({ path: [], name: 'journal-1.bin', bytes: new Uint8Array([2]) });
    expect(await (await opened()).read('journal-1.bin', 0, 9)).toEqual(new Uint8Array([1, 2]));
  });

  it('is added to by a new worker after one has failed, for that one answers no more', async () => {
    const { workers } = browserWith(new Uint8Array(), {});
    const folder = await opened();
    await folder.append('journal-1.bin', new Uint8Array([1]));
    for (const worker of workers) worker.isBroken = true;
    await expect(folder.append('journal-1.bin', new Uint8Array([2]))).rejects.toThrow('the worker of the copies failed');
    await folder.append('journal-1.bin', new Uint8Array([3]));
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });
});
