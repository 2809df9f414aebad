import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { bare, childOf, draftOf, freshName, good, open, rawRows, tamper } from './support.ts';

/** More than are written in one slice, and more than one shard holds. */
const MANY = 250;
const records = (reviews = 1) => Array.from({ length: MANY }, (_, at) => childOf(`c${at}`, reviews));
const drafts = () => records(0).map(({ id }) => draftOf(`d ${id}`, id));
const leaving = (record: ChildRecord): ChildRecord => ({ ...record, card: { ...record.card, leftOn: '2026-12-18' } });
const ids = records(0).map(({ id }) => id);
const childrenIn = async (vault: Vault) => Promise.all(ids.map(async (id) => bare(good(await vault.readChild(id)))));
const STORES = ['header', 'child', 'draft', 'directory', 'columns', 'manifest', 'log'] as const;
const everyRow = (name: string) => Promise.all(STORES.map((store) => rawRows(name, store)));

beforeEach(() => { vi.spyOn(console, 'warn').mockImplementation(() => {}); }); // Dexie warns when it tries again
afterEach(() => { vi.restoreAllMocks(); });

/** Lets the nth row that is added to a store be refused for want of room. */
function refuseAdding(store: string, nth: number): { happened: () => boolean } {
  const add: unknown = Reflect.get(IDBObjectStore.prototype, 'add');
  if (typeof add !== 'function') throw new Error('no add');
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function adding(this: IDBObjectStore, ...given): IDBRequest<IDBValidKey> {
    if (this.name === store) calls += 1;
    if (this.name === store && calls === nth) throw new DOMException('no room', 'QuotaExceededError');
    const request: IDBRequest<IDBValidKey> = Reflect.apply(add, this, given);
    return request;
  });
  return { happened: () => calls >= nth };
}

describe('many children at once', () => {
  it('are written, written over and read back, with their drafts', async () => {
    const vault = await open();
    good(await vault.writeChildren(records(), drafts()));
    good(await vault.writeChildren(records(2), []));
    expect(await childrenIn(vault)).toEqual(records(2));
    expect(good(await vault.directory())).toHaveLength(MANY);
    expect(good(await vault.columnsOf(['c0', 'c249'])).get('c249')).toHaveLength(2);
    expect(good(await vault.draftsOf('c249')).drafts).toHaveLength(1);
    expect(good(await vault.checkShards())).toMatchObject({ rebuilt: [], damaged: [], missing: [] });
  });

  it.each([['child', 1], ['child', 101], ['child', 250], ['directory', 4], ['columns', 1]] as const)('are written all or not at all, though in slices: row %s %i is refused', async (store, nth) => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren(records(), drafts()));
    const before = await everyRow(name);
    const full = refuseAdding(store, nth);
    expect(await vault.writeChildren(records(2), [])).toEqual({ ok: false, problem: { code: 'full' } });
    expect(full.happened()).toBe(true);
    vi.restoreAllMocks();
    expect(await everyRow(name)).toEqual(before);
    expect(await childrenIn(vault)).toEqual(records());
    good(await vault.writeChildren(records(2), []));
    expect(await childrenIn(vault)).toEqual(records(2));
  });

  it('count as one transaction', async () => {
    const name = freshName();
    const vault = await open(name);
    const commit = async () => (await rawRows(name, 'manifest')).find((row) => Reflect.get(Object(row), 'id') === 'commit');
    good(await vault.writeChildren(records(), []));
    const before = Number(Reflect.get(Object(await commit()), 'counter'));
    good(await vault.writeChildren(records(2), drafts()));
    expect(await commit()).toMatchObject({ counter: before + 1 });
  });
});

describe('changing many children as they are', () => {
  it('changes those who are here, passes over those who are not, and leaves who comes back the same', async () => {
    const vault = await open();
    good(await vault.writeChildren(records(), []));
    const change = (record: ChildRecord) => (record.id === 'c7' ? record : leaving(record));
    good(await vault.writeChildren([], [], { changes: { ids: [...ids, 'nobody'], change } }));
    expect(await childrenIn(vault)).toEqual(records().map(change));
    expect(good(await vault.readChild('nobody'))).toBeUndefined();
  });

  it('changes what another tab has written by then', async () => {
    const name = freshName();
    const [vault, other] = [await open(name), await open(name)];
    good(await vault.writeChildren(records(), []));
    good(await vault.readChild('c3'));
    good(await other.changeChild('c3', (record) => record && childOf('c3', 3)));
    good(await vault.writeChildren([], [], { changes: { ids: ['c2', 'c3'], change: leaving } }));
    expect(bare(good(await vault.readChild('c3')))).toEqual(leaving(childOf('c3', 3)));
  });

  it('passes over one that cannot be read: it stays as it is, and stops nobody else (20)', async () => {
    const name = freshName();
    good(await (await open(name)).writeChildren(records(), []));
    const [row] = (await rawRows(name, 'child')).filter((one) => Reflect.get(Object(one), 'id') === 'c9');
    await tamper(name, 'child', (rows) => rows.put({ ...Object(row), bytes: new Uint8Array([1, 2, 3]) }));
    const vault = await open(name);
    good(await vault.writeChildren([], [], { changes: { ids, change: leaving } }));
    expect(bare(good(await vault.readChild('c0')))).toEqual(leaving(childOf('c0', 1)));
    expect(await vault.readChild('c9')).toEqual({ ok: false, problem: { code: 'damaged', store: 'child', id: 'c9' } });
  });

  it('writes nothing where nothing changes', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren(records(), []));
    const before = await everyRow(name);
    good(await vault.writeChildren([], [], { changes: { ids, change: (record) => record } }));
    expect(await everyRow(name)).toEqual(before);
  });
});
