import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import { VAULT_FORMAT } from '../../../src/data/vault/tables.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../../fixtures/twoPartsDocument.ts';
import { all, childOf, draftOf, freshName, good, NOW, open, rawRows, rewrite, tamper, tryOpening, withReview } from './support.ts';

const problem = (code: string) => ({ ok: false, problem: { code } });

beforeEach(() => { vi.spyOn(console, 'warn').mockImplementation(() => {}); }); // Dexie warns when it tries again
afterEach(() => { vi.restoreAllMocks(); vi.useRealTimers(); });

/** Every write there is, each on a vault with children a and b, a draft of a, and local help. */
const WRITES: readonly (readonly [what: string, write: (vault: Vault) => Promise<unknown>])[] = [
  ['changing a child', (vault) => vault.changeChild('a', (record) => record && withReview(record))],
  ['adding a child', (vault) => vault.changeChild('new', () => childOf('new'))],
  ['erasing a child', (vault) => vault.eraseWhere(['a'])],
  ['finishing a draft', (vault) => vault.finishDraft('r1', 'a', (record) => record && withReview(record))],
  ['bringing in many', (vault) => vault.writeChildren([childOf('new 1'), childOf('new 2'), childOf('b', 3)], [draftOf('r2', 'new 1')])],
  ['erasing some', (vault) => vault.eraseWhere(['a', 'b'])],
  ['erasing everything', (vault) => vault.eraseEverything()],
  ['keeping a tap', (vault) => vault.changeDraft('r1', (draft) => draft && { ...draft, kind: 'interim' })],
  ['throwing a draft away', (vault) => vault.eraseDraft('r1')],
  ['noting a backup', (vault) => vault.noteBackup(NOW)],
  ['bringing in children with a framework', (vault) => vault.writeChildren([childOf('new 1'), childOf('b', 3)], [draftOf('r2', 'new 1')], { packs: [TWO_PARTS_DOCUMENT] })],
  ['installing a framework', (vault) => vault.keepPack(TWO_PARTS_DOCUMENT)],
  ['replacing local help', (vault) => vault.keepPack({ ...TWO_PARTS_HELP, strands: {} })],
  ['taking local help away', async (vault) => {
    const found = await vault.packs();
    return found.ok ? vault.erasePack(found.value.packs[0]?.id ?? '') : found;
  }],
  ['choosing a framework', (vault) => vault.chooseFramework(TWO_PARTS_DOCUMENT)],
];

const STORES = ['header', 'child', 'draft', 'directory', 'columns', 'pack'] as const;
const METHODS = ['add', 'put', 'delete', 'clear'] as const;

function everyRow(name: string): Promise<readonly unknown[]> {
  return Promise.all(STORES.map((store) => rawRows(name, store)));
}

async function filledVault(): Promise<{ name: string; vault: Vault }> {
  const name = freshName();
  const vault = await open(name);
  good(await vault.writeChildren([childOf('a', 1), childOf('b', 2)], [draftOf('r1', 'a')], { packs: [TWO_PARTS_HELP] }));
  return { name, vault };
}

/** How a browser says that there is no room: at the call, as the answer to the request, or by ending the transaction. */
const WAYS = ['call', 'request', 'transaction'] as const;

/** Lets the nth writing call on any store fail. */
function fillDiskAt(nth: number, way: (typeof WAYS)[number]): { happened: () => boolean } {
  const full = new DOMException('no room', 'QuotaExceededError');
  let calls = 0;
  for (const method of METHODS) {
    const original: unknown = Reflect.get(IDBObjectStore.prototype, method);
    if (typeof original !== 'function') throw new Error(`no ${method}`);
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function call(this: IDBObjectStore, ...given: unknown[]) {
      calls += 1;
      if (calls === nth && way === 'call') throw full;
      if (calls === nth && way === 'request') failNextRequest(this, full);
      const request: IDBRequest = Reflect.apply(original, this, given);
      if (calls === nth && way === 'transaction') request.addEventListener('success', () => endTransaction(this.transaction, full));
      return request;
    });
  }
  return { happened: () => calls >= nth };
}

/** The pretended database carries out a request by a method of its raw store; what that throws, the request answers. */
function failNextRequest(store: IDBObjectStore, error: DOMException): void {
  const raw: unknown = Reflect.get(store, '_rawObjectStore');
  if (typeof raw !== 'object' || raw === null) throw new Error('no raw store');
  for (const method of ['storeRecord', 'deleteRecord', 'clear']) {
    Reflect.set(raw, method, () => {
      for (const own of ['storeRecord', 'deleteRecord', 'clear']) Reflect.deleteProperty(raw, own);
      throw error;
    });
  }
}

function endTransaction(transaction: IDBTransaction, error: DOMException): void {
  const abort: unknown = Reflect.get(transaction, '_abort');
  if (typeof abort === 'function') Reflect.apply(abort, transaction, [error.name]);
}

describe('a full disk', () => {
  it.each(WRITES.flatMap(([what, write]) => WAYS.map((way) => [what, way, write] as const)))(
    'leaves everything as it was, at whichever call it strikes: %s (%s)',
    async (_, way, write) => {
      let struck = 0;
      for (let nth = 1; ; nth += 1) {
        const { name, vault } = await filledVault();
        const before = await everyRow(name);
        const disk = fillDiskAt(nth, way);
        const answer = await write(vault);
        const happened = disk.happened();
        vi.restoreAllMocks();
        if (!happened) {
          expect(answer).toMatchObject({ ok: true });
          break;
        }
        struck += 1;
        expect(answer).toEqual(problem('full'));
        expect(await everyRow(name)).toEqual(before);
        expect(await write(vault)).toMatchObject({ ok: true });
        vault.close();
      }
      expect(struck).toBeGreaterThan(0);
    },
  );

  it('does not keep the vault from being opened when a list should be put right', async () => {
    const { name, vault } = await filledVault();
    vault.close();
    await tamper(name, 'columns', (rows) => rows.clear());
    fillDiskAt(1, 'call');
    const again = await open(name);
    expect(good(await again.readChild('a'))).toMatchObject(childOf('a', 1));
  });
});

describe('a vault of a newer app', () => {
  const newer = (name: string) => rewrite(name, 'header', (rows) => rows.map((row) => ({ ...row, format: VAULT_FORMAT + 1 })));

  it('is not opened', async () => {
    const { name, vault } = await filledVault();
    vault.close();
    await newer(name);
    expect(await tryOpening(name)).toEqual(problem('newerVault'));
  });

  it.each(WRITES)('is not written by a tab that was open before: %s', async (_, write) => {
    const { name, vault } = await filledVault();
    await newer(name);
    const before = await everyRow(name);
    expect(await write(vault)).toEqual(problem('newerVault'));
    expect(await everyRow(name)).toEqual(before);
    expect(await vault.closed).toEqual({ code: 'newerVault' });
  });

  it('makes the tab with the older app stop and say so', async () => {
    const { name, vault } = await filledVault();
    await reopenedRaw(name, 40);
    expect(await vault.closed).toEqual({ code: 'newerVault' });
    expect(await vault.readChild('a')).toEqual(problem('closed'));
    expect(await vault.changeChild('a', (record) => record)).toEqual(problem('closed'));
  });

  it('under another lock is not opened with this one', async () => {
    const { name, vault } = await filledVault();
    vault.close();
    const lock = { ...createTrialLock(), kind: 'another' };
    expect(await openVault({ lock, now: () => NOW, name })).toEqual(problem('otherLock'));
    expect(good(await (await open(name)).readChild('a'))).toMatchObject(childOf('a', 1));
  });
});

describe('a connection that ends', () => {
  it.each<[string, boolean, (database: IDBDatabase) => void]>([
    ['with an event, as when the browser clears the data', true, (database) => { Reflect.apply(forceCloseDatabase, undefined, [database]); }],
    ['without a word, as in the background on a phone', false, (database) => database.close()],
  ])('%s, is never opened again behind our back', async (_, tells, end) => {
    const opened = vi.spyOn(indexedDB, 'open');
    const { vault } = await filledVault();
    const database: IDBDatabase | undefined = opened.mock.results[0]?.value.result;
    if (!database) throw new Error('the vault opened no database');
    const times = opened.mock.calls.length;
    end(database);
    if (tells) expect(await vault.closed).toEqual({ code: 'closed' });
    for (const [, write] of WRITES) expect(await write(vault)).toEqual(problem('closed'));
    expect(await vault.readChild('a')).toEqual(problem('closed'));
    expect(await vault.directory()).toEqual(problem('closed'));
    expect(await vault.packs()).toEqual(problem('closed'));
    expect(await all(vault.allRecords())).toEqual([problem('closed')]);
    await expect(vault.header()).rejects.toThrow();
    expect(opened.mock.calls.length).toBe(times);
    expect(await vault.closed).toEqual({ code: 'closed' });
  });

  it('because the database is deleted elsewhere, says so', async () => {
    const { name, vault } = await filledVault();
    indexedDB.deleteDatabase(name);
    expect(await vault.closed).toEqual({ code: 'closed' });
    expect(await vault.changeChild('a', () => childOf('a'))).toEqual(problem('closed'));
  });

  it('because a read failed, takes no further write', async () => {
    const { vault } = await filledVault();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => { throw new DOMException('Seek failure', 'UnknownError'); });
    expect(await vault.readChild('a')).toEqual(problem('unavailable'));
    vi.restoreAllMocks();
    expect(await vault.closed).toEqual({ code: 'unavailable' });
    expect(await vault.changeChild('a', () => childOf('a'))).toEqual(problem('closed'));
  });
});

describe('opening', () => {
  it('gives up after five seconds when the browser never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => Object.create(IDBOpenDBRequest.prototype));
    const opening = tryOpening(freshName());
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await Promise.race([opening, Promise.resolve('waiting')])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await opening).toEqual(problem('timeout'));
  });

  it('says when a tab with an older app keeps the database', async () => {
    const name = freshName();
    const older = await reopenedRaw(name, 5);
    expect(await tryOpening(name)).toEqual(problem('blocked'));
    older.close();
    expect(await tryOpening(name)).toMatchObject({ ok: true });
  });

  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])('says when the browser gives no database: %s', async (error) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('no', error); });
    expect(await tryOpening(freshName())).toEqual(problem('unavailable'));
  });

  it('finds one vault, however many tabs begin it at the same moment', async () => {
    const name = freshName();
    const tabs = await Promise.all([open(name), open(name), open(name)]);
    expect(new Set(await Promise.all(tabs.map(async (vault) => (await vault.header()).vaultId))).size).toBe(1);
    expect(await rawRows(name, 'header')).toHaveLength(1);
  });
});

/** Opens a database beside the vault at a native version; Dexie's version 3 is 30. */
function reopenedRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
}
