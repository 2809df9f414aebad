import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { checkShards } from '../../../src/data/vault/checkShards.ts';
import { compareWith } from '../../../src/data/vault/compare.ts';
import { createConnection } from '../../../src/data/vault/connection.ts';
import type { Entry } from '../../../src/data/vault/copies/entry.ts';
import { framesOf } from '../../../src/data/vault/copies/entryFrames.ts';
import { framed } from '../../../src/data/vault/copies/frame.ts';
import { createJournal } from '../../../src/data/vault/copies/journal.ts';
import { recover } from '../../../src/data/vault/copies/recover.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import { createStores } from '../../../src/data/vault/stores.ts';
import { createTables } from '../../../src/data/vault/tables.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { TWO_PARTS_DOCUMENT } from '../../fixtures/twoPartsDocument.ts';
import { contentOf, copied, type Device, newDevice } from './copiesSupport.ts';
import { type Files, filesIn, folderOver } from './memoryPlace.ts';
import { childOf, draftOf, freshName, good, NOW, quickLock, type RawRow, rawRows, rewrite, tamper, tryOpening, withReview } from './support.ts';

afterEach(() => { vi.restoreAllMocks(); vi.useRealTimers(); });

const flip = (row: RawRow): RawRow => ({ ...row, bytes: row.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) });
const idsIn = async (device: Device, store: string) => (await rawRows(device.name, store)).map(({ id }) => id);

/** Some of everything, copied, and what a person found there. */
async function usedDevice(children = 3): Promise<{ device: Device; content: Awaited<ReturnType<typeof contentOf>> }> {
  const device = newDevice();
  const vault = await device.open();
  const records = Array.from({ length: children }, (_, at) => childOf(`c${at}`, 1));
  good(await vault.writeChildren(records, [draftOf('r0', 'c0'), draftOf('r1', 'c1')], { packs: [TWO_PARTS_DOCUMENT] }));
  good(await vault.writeChildren([childOf('gone')], []));
  good(await vault.eraseWhere(['gone']));
  good(await vault.log({ kind: 'print', children: ['c0'] }));
  await copied(vault);
  const content = await contentOf(vault);
  vault.close();
  return { device, content };
}

describe('a row for which the browser gives null', () => {
  it.each(['header', 'child', 'draft', 'directory', 'columns', 'pack', 'manifest', 'log', 'erased'])('is lost, and comes back from the copies: %s', async (store) => {
    const { device, content } = await usedDevice();
    const MARK = new Uint8Array([222, 173]);
    await rewrite(device.name, store, (rows) => rows.map((row) => ({ ...row, bytes: MARK })));
    const resultOf = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result');
    const isLost = (row: unknown) => typeof row === 'object' && row !== null && 'bytes' in row && row.bytes instanceof Uint8Array && row.bytes.length === MARK.length;
    vi.spyOn(IDBRequest.prototype, 'result', 'get').mockImplementation(function lossy(this: IDBRequest) {
      const result: unknown = resultOf?.get?.call(this);
      return Array.isArray(result) ? result.map((row) => (isLost(row) ? null : row)) : isLost(result) ? null : result;
    });
    const vault = await device.open();
    await copied(vault);
    const { header: _, directory, ...expected } = content;
    const again = await contentOf(vault);
    expect(again).toMatchObject(expected);
    expect(again.directory.length).toBe(directory.length);
    expect(good(await vault.logged()).map(({ kind }) => kind)).toContain('print');
    expect(await vault.checkedOnOpening).toMatchObject({ damaged: [], missing: [] });
    vault.close();
  });
});

describe('a database that is gone, beside copies of which a byte is turned over', () => {
  it('comes back but for the row of that byte, wherever it is', async () => {
    const { device } = await usedDevice(20);
    const files = filesIn(device.place);
    const sound = new Map(files);
    for (const share of [0, 0.02, 0.2, 0.4, 0.6, 0.8, 0.99]) {
      for (const [name, bytes] of sound) {
        const at = Math.floor((bytes.length - 1) * share);
        files.set(name, bytes.map((byte, place) => (place === at ? 255 - byte : byte)));
      }
      await device.loseDatabase();
      const vault = await device.open();
      const readable = await Promise.all(Array.from({ length: 20 }, async (_, at) => (await vault.readChild(`c${at}`))));
      expect(readable.filter((one) => one.ok && one.value).length, `at ${share}`).toBeGreaterThanOrEqual(19);
      expect(vault.broughtBack).toMatchObject({ what: 'everything' });
      vault.close();
      files.clear();
      for (const [name, bytes] of sound) files.set(name, bytes);
    }
  });

  it('and a damaged copy beside a sound database is made anew', async () => {
    const { device, content } = await usedDevice();
    const files = filesIn(device.place);
    for (const [name, bytes] of files) if (name.startsWith('snapshot')) files.set(name, bytes.map((byte, at) => (at === bytes.length >> 1 ? 255 - byte : byte)));
    await device.close(await device.open());
    const recovered = await recover(folderOver(files));
    expect([recovered.whole, recovered.rows.get('child')?.size]).toEqual([true, content.children.length]);
  });
});

describe('a header that alone is gone', () => {
  it('comes back, and newer rows than the copies have stay', async () => {
    const { device } = await usedDevice();
    device.place.fault = (call) => { if (call === 'append') throw new Error('no room'); };
    const vault = await device.open();
    good(await vault.changeChild('c0', (record) => record && withReview(record)));
    vault.close();
    device.place.fault = undefined;
    await tamper(device.name, 'header', (rows) => rows.clear());
    const again = await device.open();
    expect(again.broughtBack).toMatchObject({ what: 'header', whole: true });
    expect(good(await again.readChild('c0'))).toMatchObject(childOf('c0', 2));
    again.close();
  });
});

describe('what is damaged and has a good copy', () => {
  const wait = () => new Promise((resolve) => { setTimeout(resolve, 50); });
  it.each<[what: string, store: 'child' | 'draft', id: string, write: (vault: Vault) => Promise<unknown>]>([
    ['a child that is erased', 'child', 'c1', (vault) => vault.eraseWhere(['c1'])],
    ['a child that is read and erased', 'child', 'c1', async (vault) => { await vault.readChild('c1'); return vault.eraseWhere(['c1']); }],
    ['a draft that is finished', 'draft', 'r1', (vault) => vault.finishDraft('r1', 'c1', (record) => record && withReview(record))],
    ['a draft of a child that is erased', 'draft', 'r1', (vault) => vault.eraseWhere(['c1'])],
  ])('does not come back by itself: %s', async (_, store, id, write) => {
    const { device } = await usedDevice();
    await rewrite(device.name, store, (rows) => rows.map((row) => (row.id === id ? flip(row) : row)));
    const vault = await device.open();
    expect(await write(vault)).toMatchObject({ ok: true });
    await wait();
    await device.close(vault);
    const again = await device.open();
    await device.close(again);
    expect(await idsIn(device, store)).not.toContain(id);
  });

  it.each(['pack', 'log', 'erased'])('comes back also where nobody would notice: %s', async (store) => {
    const { device, content } = await usedDevice();
    await rewrite(device.name, store, (rows) => rows.map(flip));
    const vault = await device.open();
    await copied(vault);
    expect(vault.copies.repaired).toBeGreaterThan(0);
    await device.close(vault);
    const again = await device.open();
    expect(good(await again.packs())).toEqual(content.packs);
    expect(good(await again.erasures())).toEqual(content.erasures);
    expect(good(await again.logged()).map(({ kind }) => kind)).toContain('print');
    again.close();
  });

  it('and a draft that is gone are told to whoever asks how it stands with the copy', async () => {
    const { device } = await usedDevice();
    await rewrite(device.name, 'draft', (rows) => rows.filter(({ id }) => id !== 'r1'));
    const vault = await device.open();
    const told: number[] = [];
    vault.copies.subscribe(() => told.push(vault.copies.repaired));
    await copied(vault);
    expect(told).toContain(1);
    vault.close();
  });
});

describe('comparing with copies', () => {
  it('puts nothing back once another tab has written: its finished draft is not lost', async () => {
    const { device } = await usedDevice();
    const recovered = await recover(folderOver(filesIn(device.place)));
    const other = await device.open();
    good(await other.finishDraft('r1', 'c1', (record) => record && withReview(record)));
    const header = await other.header();
    const database = createConnection(createTables(device.name), () => NOW);
    await database.tables.database.open();
    const identity = { vaultId: header.vaultId, deviceId: header.deviceId, lock: header.lock, epoch: undefined };
    const stores = createStores({ ...database, lock: quickLock() }, identity, { editionsOf: async () => new Map() }, () => NOW, checkShards);
    expect(await compareWith(stores, recovered)).toBe(0);
    expect(await idsIn(device, 'draft')).toEqual(['r0']);
    database.stop({ code: 'closed' });
    other.close();
  });
});

/** From now on the folder opens only when it is released; `asked` resolves when somebody waits for it, and others do not. */
function holdCopies({ place }: Device): { readonly release: () => void; readonly asked: Promise<void> } {
  const open = place.open.bind(place);
  let [release, tellAsked] = [(): void => {}, (): void => {}];
  const held = new Promise<void>((resolve) => { release = resolve; });
  const asked = new Promise<void>((resolve) => { tellAsked = resolve; });
  place.open = async (id) => {
    place.open = open;
    tellAsked();
    await held;
    return open(id);
  };
  return { release, asked };
}

describe('copies that are slow to begin', () => {
  /** Without a new snapshot, which would make up for everything. */
  const onlyJournals = ({ place }: Device) => { place.fault = (call, name) => { if (call === 'append' && name.startsWith('snapshot')) throw new Error('no room'); }; };

  it('hold no write back, and have it later', async () => {
    const { device } = await usedDevice();
    onlyJournals(device);
    const { release } = holdCopies(device);
    const vault = await device.open();
    // The folder does not open before all of this is written.
    good(await vault.changeChild('c0', (record) => record && withReview(record)));
    good(await vault.changeChild('c1', (record) => record && withReview(record)));
    const { changesSinceBackup } = await vault.header();
    release();
    await device.close(vault);
    const { rows, whole } = await recover(folderOver(filesIn(device.place)));
    expect(whole).toBe(true);
    expect(rows.get('header')?.get('header')).toMatchObject({ changesSinceBackup });
  });

  it('are not put back by what another tab has written later', async () => {
    const { device } = await usedDevice();
    onlyJournals(device);
    const { release, asked } = holdCopies(device);
    const one = await device.open();
    good(await one.changeChild('c0', (record) => record && withReview(record)));
    await asked;
    const two = await device.open();
    good(await two.changeChild('c1', (record) => record && withReview(record)));
    await copied(two);
    release();
    await device.close(one);
    two.close();
    await device.loseDatabase();
    const again = await device.open();
    expect(good(await again.readChild('c1'))).toMatchObject(childOf('c1', 2));
    again.close();
  });

  it('and have missed writes of an earlier day are made anew, though nothing is written now', async () => {
    const { device } = await usedDevice();
    const open = device.place.open.bind(device.place);
    device.place.open = async () => undefined;
    const without = await device.open();
    good(await without.changeChild('c0', (record) => record && withReview(record)));
    await device.close(without);
    device.place.open = open;
    await device.close(await device.open());
    await device.loseDatabase();
    const again = await device.open();
    expect(again.broughtBack).toMatchObject({ whole: true });
    expect(good(await again.readChild('c0'))).toMatchObject(childOf('c0', 2));
    again.close();
  });

  it('overwrite nothing that was acknowledged before they began', async () => {
    const { device } = await usedDevice();
    const yesterday = await device.rows();
    const vault = await device.open();
    good(await vault.changeChild('c0', (record) => record && withReview(record)));
    await device.close(vault);
    for (const [store, rows] of Object.entries(yesterday)) await rewrite(device.name, store, () => rows);
    device.witness.remove();

    const { release } = holdCopies(device);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = device.open();
    const waiting = setInterval(() => { void vi.advanceTimersByTimeAsync(1000); }, 5);
    const slow = await opening;
    clearInterval(waiting);
    vi.useRealTimers();
    good(await slow.changeChild('c1', (record) => record && withReview(withReview(record))));
    release();
    await device.close(slow);
    const again = await device.open();
    expect(good(await again.readChild('c1'))).toMatchObject(childOf('c1', 3));
    again.close();
  });
});

describe('the journal', () => {
  it('does not count what was broken off between its parts', async () => {
    const files: Files = new Map();
    const folder = folderOver(files);
    await folder.append('journal-1.bin', await framed({ kind: 'start', vaultId: 'v', commit: 4, at: NOW }));
    const puts = Array.from({ length: 40 }, (_, at) => ({ table: 'child' as const, row: { id: `c${at}`, counter: 1, bytes: new Uint8Array(100_000) } }));
    const entry: Entry = { commit: 5, at: NOW, clears: [], deletes: [], puts };
    const [first] = framesOf(entry);
    if (first) await folder.append('journal-1.bin', await framed(first));
    expect(await createJournal(folder).lastCommit()).toBe(4);
    await createJournal(folder).add(entry);
    expect(await createJournal(folder).lastCommit()).toBe(5);
  });
});

describe('the manifest', () => {
  it('is made again when the vault is opened with another lock, so that a lost list is noticed', async () => {
    const name = freshName();
    const next = { ...quickLock(), kind: 'next' };
    const begun = good(await openVault({ lock: { ...createTrialLock(), protects: true }, now: () => NOW, name }));
    good(await begun.writeChildren([childOf('a'), childOf('b')], []));
    good(await begun.changeLock(next, { slots: [] }));
    const open = async () => good(await openVault({ lock: next, now: () => NOW, name }));
    (await open()).close();
    for (const store of ['child', 'directory', 'columns']) await tamper(name, store, (rows) => rows.clear());
    expect(await (await open()).checkedOnOpening).toMatchObject({ unlisted: 1 });
  });
});

describe('erasing everything', () => {
  it('is told as a problem, and does nothing, when the browser does not let go of the copies', async () => {
    const { device } = await usedDevice();
    const vault = await device.open();
    device.place.removeAll = async () => { throw new DOMException('in use', 'NoModificationAllowedError'); };
    expect(await vault.eraseEverything()).toEqual({ ok: false, problem: { code: 'blocked' } });
    expect(good(await vault.readChild('c0'))).toMatchObject(childOf('c0', 1));
    vault.close();
  });
});

describe('opening', () => {
  it('asks the browser once, whatever it answers: a second time the database could be an empty one', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('no', 'UnknownError'); });
    expect(await tryOpening(freshName())).toEqual({ ok: false, problem: { code: 'unavailable' } });
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('lines of one instant', () => {
  it('keep the order in which they were written', async () => {
    const vault = await newDevice().open();
    const numbers = Array.from({ length: 12 }, (_, at) => at);
    for (const count of numbers) good(await vault.log({ kind: 'import', count }));
    expect(good(await vault.logged()).map(({ count }) => count)).toEqual(numbers.toReversed());
    vault.close();
  });
});
