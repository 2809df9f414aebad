import { loadFramework } from '../../../src/catalog/load.ts';
import type { ChildRecord } from '../../../src/core/child.ts';
import { emptyDraft, rate } from '../../../src/core/draft.ts';
import { LEVELS } from '../../../src/core/framework.ts';
import { deriveInWorker } from '../../../src/data/lock/deriveKey.ts';
import { newKdfParams, TODAYS_COST } from '../../../src/data/lock/kdf.ts';
import { createSealingLock } from '../../../src/data/lock/sealingLock.ts';
import { createKeyring, unlockWithPassphrase } from '../../../src/data/lock/unlock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import type { Vault } from '../../../src/data/vault/vault.ts';
import { benchChildren } from '../children.ts';
import { fillFloor, floorKey, lengthOfOne, openFloor, putOnce, readOne, readPlain, readShards } from './floor.ts';

/** What the driver (`tests/bench/vault.mjs`) calls in the page. Every answer is in milliseconds: ours, and the floor's. */
export interface Pair {
  readonly ours: number;
  readonly floor: number;
}

const NAME = 'bench';
const VAULT_ID = 'bench-vault';
const PASSPHRASE = 'seven quiet lanterns on the water';
const AT = '2026-11-21T09:00:00.000Z';

const bench = {
  async fill(count: number, withFloor: boolean): Promise<void> {
    const records: readonly ChildRecord[] = [...benchChildren(count, await loadFramework())];
    const vault = await open();
    good(await vault.writeChildren(records, []));
    const [first] = records;
    if (first) good(await vault.changeDraft('bench-draft', () => draftOf(first.id)));
    await vault.copies.settled(); // as in use: the second copy is there, and only added to
    vault.close();
    if (withFloor) await fillFloor(records, await storedLengths());
  },

  /** Passphrase to unlocked, against the derivation alone. */
  async unlock(): Promise<Pair> {
    const made = await createKeyring({ vaultId: VAULT_ID, label: 'Ms Testsenco', passphrase: PASSPHRASE, derive: deriveInWorker, today: '2026-11-21' });
    if (!made.ok) throw new Error(made.problem.code);
    const params = newKdfParams(TODAYS_COST);
    return {
      floor: await timed(() => deriveInWorker(PASSPHRASE, params)),
      ours: await timed(() => unlockWithPassphrase(made.value.keyring, VAULT_ID, undefined, PASSPHRASE, deriveInWorker)),
    };
  },

  /** A hundred children that were not looked at before, one after another. */
  async openOne(): Promise<Pair> {
    const vault = await open();
    const ids = someOf(good(await vault.directory()).map(({ id }) => id), 100);
    const [database, key] = await Promise.all([openFloor(), floorKey()]);
    await vault.checkedOnOpening;
    const ours = await timed(async () => { for (const id of ids) good(await vault.readChild(id)); });
    const floor = await timed(async () => { for (const id of ids) await readOne(database, key, id); });
    database.close();
    vault.close();
    return { ours: ours / ids.length, floor: floor / ids.length };
  },

  /** From a closed database to the first numbers over every review of every child. */
  async cohort(): Promise<Pair & { readonly plain: number }> {
    const floor = await timed(readShards);
    const ours = await timed(async () => {
      const vault = await open();
      const ids = good(await vault.directory()).map(({ id }) => id);
      const columns = good(await vault.columnsOf(ids));
      let over = 0;
      for (const profiles of columns.values()) for (const profile of profiles) if (Number(profile.markOf('school', 'CI1')) >= 2) over += 1;
      vault.close();
      return over;
    });
    return { ours, floor, plain: await timed(() => readPlain('CI1')) };
  },

  /** A finished profile written, against one plain strict put of as many bytes as the child's sealed row has. */
  async save(): Promise<Pair> {
    const vault = await open();
    const ids = someOf(good(await vault.directory()).map(({ id }) => id), 30);
    const database = await openFloor();
    await vault.checkedOnOpening;
    let ours = 0;
    let floor = 0;
    for (const [at, id] of ids.entries()) {
      good(await vault.readChild(id));
      ours += await timed(() => vault.changeChild(id, (record) => record && withEvent(record, `bench-${at}-${performance.now()}`)));
      const length = await lengthOfOne(database, id);
      floor += await timed(() => putOnce(database, length));
    }
    database.close();
    vault.close();
    return { ours: ours / ids.length, floor: floor / ids.length };
  },

  /**
   * Milliseconds for each of a hundred taps, from the tap to the committed draft; ten a second, quicker than any hand. With
   * `copying`, while the second copy is being made.
   */
  async taps(copying = false): Promise<readonly number[]> {
    if (copying) await (await navigator.storage.getDirectory()).removeEntry('valuing-send', { recursive: true });
    const vault = await open();
    await vault.checkedOnOpening;
    if (!copying) await vault.copies.settled();
    const took: number[] = [];
    for (let tap = 0; tap < 100; tap += 1) {
      took.push(await timed(() => vault.changeDraft('bench-draft', (draft) => draft && rate(draft, 'school', 'CI1', LEVELS[tap % 5] ?? 0))));
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    vault.close();
    return took;
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });

async function open(): Promise<Vault> {
  return good(await openVault({ lock: await createSealingLock(new Uint8Array(32).fill(7), VAULT_ID, 1), now: () => AT, name: NAME }));
}

function draftOf(childId: string) {
  return emptyDraft({ id: 'bench-draft', childId, framework: { id: 'vsend-core', edition: '1.0' }, kind: 'annual', reviewedOn: '2026-11-21' });
}

function withEvent(record: ChildRecord, id: string): ChildRecord {
  const last = record.events.at(-1);
  if (!last) return record;
  return { ...record, events: [...record.events.slice(0, 10), { ...last, id, sequence: last.sequence + 1 }] };
}

/** How long the vault's own sealed rows are, so that the floor's are as long. */
async function storedLengths() {
  const request = indexedDB.open(NAME);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no vault'));
  });
  const lengthsIn = (store: string) => new Promise<number[]>((resolve, reject) => {
    const rows = database.transaction(store).objectStore(store).getAll();
    rows.onsuccess = () => resolve(rows.result.map((row: { readonly bytes: Uint8Array }) => row.bytes.length));
    rows.onerror = () => reject(rows.error ?? new Error('no rows'));
  });
  const [children, directory, columns] = [await lengthsIn('child'), await lengthsIn('directory'), await lengthsIn('columns')];
  database.close();
  return { children, shards: [...directory, ...columns] };
}

/** So many of them, spread over all. */
function someOf(ids: readonly string[], count: number): readonly string[] {
  const step = Math.max(1, Math.floor(ids.length / count));
  const offset = Math.floor(performance.now()) % step;
  return ids.filter((_, at) => at % step === offset).slice(0, count);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function good<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: { readonly code: string } }): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
