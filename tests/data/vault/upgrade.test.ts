import { afterEach, describe, expect, it, vi } from 'vitest';
import { alone } from '../../../src/data/vault/alone.ts';
import { VAULT_FORMAT } from '../../../src/data/vault/tables.ts';
import { contentOf, newDevice } from './copiesSupport.ts';
import { childOf, draftOf, freshName, good, open, rawRows, type RawRow, rewrite, withReview } from './support.ts';

afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); });

const OLD_STORES = ['header', 'child', 'draft', 'directory', 'columns', 'pack'] as const;
const KEYS: Readonly<Record<string, IDBObjectStoreParameters['keyPath']>> = {
  header: 'id', child: ['shard', 'id', 'counter'], draft: 'id', directory: ['id', 'counter'], columns: ['id', 'counter'], pack: ['id', 'counter'],
};

/** Makes a database as the app before this one left it: its version 2, without numbers of writes, and of format 1. */
async function oldDatabase(name: string, rows: Readonly<Record<string, readonly RawRow[]>>): Promise<IDBDatabase> {
  const database = await opened(name, 20, (made) => {
    for (const store of OLD_STORES) {
      const table = made.createObjectStore(store, { keyPath: KEYS[store] ?? 'id' });
      if (store === 'draft') table.createIndex('childId', 'childId');
      else if (store !== 'header') table.createIndex('id', 'id', { unique: true });
    }
  });
  const transaction = database.transaction([...OLD_STORES], 'readwrite');
  for (const store of OLD_STORES) {
    for (const row of rows[store] ?? []) transaction.objectStore(store).put(store === 'header' ? { ...row, format: 1 } : row);
  }
  await new Promise((resolve) => { transaction.addEventListener('complete', resolve); });
  return database;
}

function opened(name: string, version: number, upgrade: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => upgrade(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
}

async function filled() {
  const device = newDevice();
  const vault = await device.open();
  good(await vault.writeChildren([childOf('a', 1), childOf('b', 2)], [draftOf('r1', 'a')]));
  await device.close(vault);
  return { vault: device, rows: await device.rows() };
}

describe('a vault of the app before this one', () => {
  it('is opened as it is, gets its copies, and older code is kept out from then on', async () => {
    const { rows } = await filled();
    const device = newDevice();
    (await oldDatabase(device.name, rows)).close();
    const vault = await device.open();
    expect(await vault.checkedOnOpening).toEqual({ rebuilt: [], damaged: [], missing: [], earlier: [], repaired: 0, unlisted: 0 });
    expect(vault.broughtBack).toBeUndefined();
    expect(await rawRows(device.name, 'header')).toMatchObject([{ format: VAULT_FORMAT }]);
    const content = await contentOf(vault);
    expect(content.children).toMatchObject([childOf('a', 1), childOf('b', 2)]);
    await device.close(vault);
    await device.loseDatabase();
    expect(await contentOf(await device.open())).toEqual(content);
  });

  it.each([2, 3])('of format %d is raised to that of today, with every row as it was', async (format) => {
    const { vault: device, rows } = await filled();
    await rewrite(device.name, 'header', (header) => header.map((row) => ({ ...row, format })));
    const vault = await device.open();
    const { header, manifest: _, ...rest } = await device.rows();
    const { header: __, manifest: ___, ...before } = rows;
    expect(header).toMatchObject([{ format: VAULT_FORMAT }]);
    expect(rest).toEqual(before);
    await device.close(vault);
  });

  it('is taken from a tab that still has it open, as soon as that lets go', async () => {
    const { rows } = await filled();
    const device = newDevice();
    const old = await oldDatabase(device.name, rows);
    const told = new Promise<void>((resolve) => {
      old.addEventListener('versionchange', () => { old.close(); resolve(); });
    });
    const vault = await device.open();
    await told;
    good(await vault.changeChild('a', (record) => record && withReview(record)));
    expect(() => old.transaction('child', 'readwrite')).toThrow();
    vault.close();
  });

  it('says that a tab is in the way which does not let go', async () => {
    const { rows } = await filled();
    const device = newDevice();
    const old = await oldDatabase(device.name, rows);
    expect(await device.tryOpening()).toEqual({ ok: false, problem: { code: 'blocked' } });
    old.close();
  });
});

/** What browsers do for `navigator.locks`, as far as one name is concerned. */
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request(_: string, { signal }: { readonly signal: AbortSignal }, work: () => Promise<void>): Promise<void> {
      const given = new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted')));
        void last.then(() => resolve());
      });
      const done = given.then(work);
      last = Promise.allSettled([last, done]);
      return done;
    },
  };
}

describe('the one writer', () => {
  it('waits while another tab writes, and after five seconds says so and has done nothing', async () => {
    vi.stubGlobal('navigator', { locks: locks() });
    const vault = await open(freshName());
    await vault.checkedOnOpening; // the first write would wait for it, and not for the other tab
    let letGo = () => {};
    const other = alone('any', () => new Promise((resolve) => { letGo = () => resolve(undefined); }));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const writing = vault.changeChild('a', () => childOf('a'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await writing).toEqual({ ok: false, problem: { code: 'blocked' } });
    vi.useRealTimers();
    expect(good(await vault.readChild('a'))).toBeUndefined();
    letGo();
    expect(await other).toBe(true);
    good(await vault.changeChild('a', () => childOf('a')));
    expect(good(await vault.readChild('a'))).toMatchObject(childOf('a'));
    vault.close();
  });
});
