import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import { mergeDraft, mergeRecord } from '../../../src/core/merge/merge.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { childOf, draftOf, freshName, good, NOW, open, rewrite } from './support.ts';

describe('the local record', () => {
  it('keeps each line sealed and gives the newest first', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.log({ kind: 'share', children: ['a'], file: 'valuing-send-share.vsend', purpose: 'Speech therapist' }));
    good(await vault.log({ kind: 'backup', count: 3 }));
    vault.close();
    const again = await open(name);
    const lines = good(await again.logged());
    expect(lines.map(({ kind }) => kind).toSorted()).toEqual(['backup', 'share']);
    expect(lines.find(({ kind }) => kind === 'share')).toMatchObject({ at: NOW, children: ['a'], purpose: 'Speech therapist' });
  });

  it('leaves out a line that cannot be opened, and still gives the others', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.log({ kind: 'print', children: ['a'] }));
    good(await vault.log({ kind: 'import', count: 1 }));
    const [first] = await rowsOf(name, 'log');
    await put(name, 'log', { ...first, bytes: new Uint8Array([1, 2, 3]) });
    expect(good(await vault.logged())).toHaveLength(1);
  });
});

describe('an erased child', () => {
  it('leaves behind its id and what had been seen, and nothing else', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a', 2), childOf('b')], [draftOf('d', 'a')]));
    good(await vault.eraseWhere(['a']));
    expect(good(await vault.erasures())).toMatchObject([{ id: 'a', seen: {}, events: ['e1', 'e2'] }]);
    expect(good(await vault.readDraft('d'))).toBeUndefined();
    expect(good(await vault.readChild('b'))).toMatchObject(childOf('b'));
  });

  it('goes in one transaction with those who come', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a')], []));
    good(await vault.writeChildren([childOf('b')], [], { erase: ['a', 'nobody'] }));
    expect(await idsIn(vault)).toEqual(['b']);
    expect(good(await vault.erasures()).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('that a child was erased on another device', () => {
  const elsewhere = { id: 'a', seen: { d2: 7 }, events: ['e9'] };

  it('is kept where the child never was, also when nothing else is written', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren([], [], { erasures: [elsewhere] }));
    vault.close();
    expect(good(await (await open(name)).erasures())).toEqual([elsewhere]);
  });

  it('is united with what was erased here, in a row that counts as newer', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren([childOf('a', 1)], []));
    good(await vault.eraseWhere(['a']));
    good(await vault.writeChildren([], [], { erasures: [elsewhere] }));
    expect(good(await vault.erasures())).toMatchObject([{ id: 'a', seen: { d2: 7 }, events: ['e1', 'e9'] }]);
    expect(await rowsOf(name, 'erased')).toMatchObject([{ id: 'a', counter: 2 }]);
    good(await vault.writeChildren([], [], { erasures: [elsewhere] }));
    expect(await rowsOf(name, 'erased')).toMatchObject([{ counter: 2 }]);
  });

  it('is not forgotten when the child came back and is erased here again', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a', 2)], [], { erasures: [elsewhere] }));
    good(await vault.eraseWhere(['a']));
    expect(good(await vault.erasures())).toMatchObject([{ id: 'a', seen: { d2: 7 }, events: ['e1', 'e2', 'e9'] }]);
  });

  const seenAll = { id: 'a', seen: { before: 1 }, events: ['e1', 'e2'], drafts: { d: { before: 0 } } };

  it.each([
    ['a review', { ...seenAll, events: ['e1'] }],
    ['a draft', { ...seenAll, drafts: {} }],
  ])('does not take the child away when %s was added here since it was looked at', async (_what, sawLess) => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a', 2)], [draftOf('d', 'a')]));
    good(await vault.writeChildren([], [], { erase: ['a'], erasures: [sawLess] }));
    expect(await idsIn(vault)).toEqual(['a']);
    expect(good(await vault.erasures())).toEqual([sawLess]); // it does not say that it saw what was added
    // Nor when the erasure is known here already and comes with no file.
    good(await vault.writeChildren([], [], { erase: ['a'] }));
    expect(await idsIn(vault)).toEqual(['a']);
    good(await vault.writeChildren([], [], { erase: ['a'], erasures: [seenAll] }));
    expect(await idsIn(vault)).toEqual([]);
  });

  it('does not take the child away with a draft that cannot be read: nobody knows what is in it', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.writeChildren([childOf('a', 2)], [draftOf('d', 'a')]));
    vault.close();
    await rewrite(name, 'draft', (rows) => rows.map((row) => ({ ...row, bytes: row.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) })));
    const again = await open(name);
    good(await again.writeChildren([], [], { erase: ['a'], erasures: [seenAll] }));
    expect(await idsIn(again)).toEqual(['a']);
    expect(good(await again.draftsOf('a')).damaged).toEqual(['d']);
  });
});

describe('a draft that a file brings finished', () => {
  const finishing = (saw: Record<string, number>): ChildRecord => {
    const record = childOf('a', 1);
    return { ...record, events: record.events.map((event) => ({ ...event, reviewId: 'd', saw })) };
  };
  const merging = { merge: mergeRecord, mergeDraft };
  async function vaultWithDraft(): Promise<{ vault: Vault; seen: Readonly<Record<string, number>> }> {
    const vault = await open();
    good(await vault.writeChildren([childOf('a')], []));
    const begun = good(await vault.changeDraft('d', () => draftOf('d', 'a')));
    return { vault, seen: begun?.draft.versions?.seen ?? {} };
  }

  it('goes in the same transaction', async () => {
    const { vault, seen } = await vaultWithDraft();
    good(await vault.writeChildren([finishing(seen)], [], { ...merging, finishedDrafts: [{ id: 'd', childId: 'a' }] }));
    expect(good(await vault.readDraft('d'))).toBeUndefined();
    expect(good(await vault.readChild('a'))?.events).toHaveLength(1);
  });

  it('stays, and corrects the profile, when something was typed into it since it was looked at', async () => {
    const { vault, seen } = await vaultWithDraft();
    good(await vault.changeDraft('d', (draft) => draft && { ...draft, by: { school: 'Typed just now' } }));
    good(await vault.writeChildren([finishing(seen)], [], { ...merging, finishedDrafts: [{ id: 'd', childId: 'a' }] }));
    expect(good(await vault.readDraft('d'))).toMatchObject({ by: { school: 'Typed just now' }, correction: { why: '' } });
  });

  it('is not written again as a draft when it was finished here since it was looked at', async () => {
    const { vault, seen } = await vaultWithDraft();
    const looked = good(await vault.readDraft('d'));
    good(await vault.finishDraft('d', 'a', () => finishing(seen)));
    good(await vault.writeChildren([], looked ? [looked] : [], merging));
    expect(good(await vault.readDraft('d'))).toBeUndefined();
  });
});

describe('what belongs to this device', () => {
  it('holds no folder at first', async () => {
    expect(good(await (await open()).folder())).toBeUndefined();
  });

  it('closes the key of a file with a key of its own, for that file only', async () => {
    const vault = await open();
    const key = new Uint8Array(32).fill(5);
    const wrapped = await vault.wrapFileKey('file-1', key);
    expect(await vault.unwrapFileKey('file-1', wrapped)).toEqual({ ok: true, value: key });
    expect(await vault.unwrapFileKey('file-2', wrapped)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('knows for how many years records are kept, once somebody has chosen', async () => {
    const name = freshName();
    const vault = await open(name);
    expect((await vault.header()).keepYears).toBeUndefined();
    good(await vault.chooseKeepYears(25));
    expect((await vault.header()).keepYears).toBe(25);
    good(await vault.chooseKeepYears(undefined));
    expect('keepYears' in await vault.header()).toBe(false);
  });
});

async function idsIn(vault: Vault): Promise<readonly string[]> {
  return good(await vault.directory()).map(({ id }) => id).toSorted();
}

async function rowsOf(name: string, store: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const database = await raw(name);
  const rows = await asked(database.transaction(store).objectStore(store).getAll());
  database.close();
  return rows;
}

async function put(name: string, store: string, row: object): Promise<void> {
  const database = await raw(name);
  await asked(database.transaction(store, 'readwrite').objectStore(store).put(row));
  database.close();
}

function raw(name: string): Promise<IDBDatabase> {
  return asked(indexedDB.open(name));
}

function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}
