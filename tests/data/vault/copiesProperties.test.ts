import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type CopiedRow, type Entry, type Put, type Replica } from '../../../src/data/vault/copies/entry.ts';
import { editionsIn } from '../../../src/data/vault/copies/editions.ts';
import { createKeeper, type Keeper } from '../../../src/data/vault/copies/keeper.ts';
import { recover } from '../../../src/data/vault/copies/recover.ts';
import { type Fault, type Files, folderOver } from './memoryPlace.ts';
import { NOW } from './support.ts';

/** A vault in a map: what the keeper copies. */
function world(files: Files, fault?: Fault) {
  const rows: Replica = new Map();
  let [commit, forgetBefore] = [0, 0];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const every = (): Put[] => [...rows].flatMap(([table, own]) => [...own.values()].map((row) => ({ table, row })));
  let keeper: Keeper | undefined;
  return {
    rows,
    get commit() { return commit; },
    begin() {
      keeper = createKeeper(folderOver(files, fault), {
        vaultId: 'v', now: () => NOW, tell: () => {}, inTurn, idle: async () => {},
        standing: async () => ({ commit, forgetBefore }),
        async* rows() { for (const put of every()) yield [put]; },
        compare: async ({ rows: copied }) => expect(plain(copied)).toEqual(plain(rows)),
        alone: async (work) => { await work(); return true; },
        folderAfresh: async () => folderOver(files, fault),
      });
      return inTurn(() => keeper?.start([]) ?? Promise.resolve());
    },
    write: (change: Omit<Entry, 'commit' | 'at'>, forgets = false) => inTurn(async () => {
      commit += 1;
      if (forgets) forgetBefore = commit;
      const row = { id: 'commit', counter: commit };
      const entry = { ...change, puts: [...change.puts, { table: 'manifest' as const, row }], commit, at: NOW };
      apply(rows, entry);
      await keeper?.keep([entry]);
    }),
    async settled() {
      await keeper?.settled();
      keeper?.stop();
    },
  };
}

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const row = fc.record({ id: ids, counter: fc.nat(9), bytes: fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)) });
const change = fc.record({
  clears: fc.constant([]),
  deletes: fc.array(ids.map((id) => ({ table: 'child' as const, id })), { maxLength: 2 }),
  puts: fc.array(row.map((one): Put => ({ table: 'child', row: one })), { maxLength: 3 }),
});

const plain = (rows: Replica) => [...rows].flatMap(([table, own]) => [...own.values()].map((one) => [table, one.id, one.counter, [...one.bytes ?? []]])).map(String).toSorted();
const copyOf = (files: Files): Files => new Map([...files].map(([name, bytes]) => [name, bytes.slice()]));

describe('copies', () => {
  it('hold the vault as it stood after the last write, whatever was written, and over restarts', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(change, fc.boolean(), fc.boolean()), { maxLength: 12 }), async (steps) => {
      const files: Files = new Map();
      const vault = world(files);
      await vault.begin();
      for (const [what, forgets, restarts] of steps) {
        await vault.write(what, forgets);
        if (!restarts) continue;
        await vault.settled();
        await vault.begin();
      }
      await vault.settled();
      const found = await recover(folderOver(files));
      expect(plain(found.rows)).toEqual(plain(vault.rows));
      expect([found.whole, found.commit]).toEqual([true, vault.commit]);
    }), { numRuns: 150 });
  });

  it('give the state after some write when the journal ends at any byte, and never half a write', async () => {
    const files: Files = new Map();
    const vault = world(files);
    await vault.begin();
    await vault.write({ clears: [], deletes: [], puts: [{ table: 'child', row: sealed('a', 1) }] });
    await vault.settled();
    await vault.begin();
    const states = [plain(vault.rows)];
    for (let at = 2; at < 6; at += 1) {
      await vault.write({ clears: [], deletes: at === 4 ? [{ table: 'child', id: 'a' }] : [], puts: [{ table: 'child', row: sealed('b', at) }, { table: 'draft', row: sealed('r', at) }] });
      states.push(plain(vault.rows));
    }
    const journal = newest(files, 'journal');
    const whole = files.get(journal) ?? new Uint8Array();
    let least = 0;
    for (let length = 0; length <= whole.length; length += 1) {
      files.set(journal, whole.slice(0, length));
      const found = plain((await recover(folderOver(files))).rows);
      const reached = states.findIndex((state) => state.join() === found.join());
      expect(reached, `cut at ${length}`).toBeGreaterThanOrEqual(least);
      least = reached;
    }
    expect(least).toBe(states.length - 1);
  });

  it('lose at most the write that a flipped byte stands in, and know it', async () => {
    const files: Files = new Map();
    const vault = world(files);
    await vault.begin();
    for (let at = 1; at < 4; at += 1) await vault.write({ clears: [], deletes: [], puts: [{ table: 'child', row: sealed(`c${at}`, at) }] });
    await vault.settled();
    await vault.begin();
    for (let at = 4; at < 7; at += 1) await vault.write({ clears: [], deletes: [], puts: [{ table: 'child', row: sealed(`c${at}`, at) }] });
    const right = plain(vault.rows);
    for (const [name, bytes] of files) {
      for (let at = 0; at < bytes.length; at += 1) {
        const damaged = copyOf(files);
        damaged.get(name)?.set([(bytes[at] ?? 0) ^ 0x55], at);
        const { rows, whole } = await recover(folderOver(damaged));
        const found = plain(rows);
        const lost = right.filter((one) => !found.includes(one));
        if (whole) expect(lost, `${name} at ${at}`).toEqual([]);
        expect(lost.length, `${name} at ${at}`).toBeLessThanOrEqual(2);
        expect(found.every((one) => right.includes(one) || one.startsWith('manifest'))).toBe(true);
      }
    }
  });

  it('are whole again after any one call on the folder has failed, and the vault goes on meanwhile', async () => {
    for (const through of [undefined, 0, 5]) {
      for (let nth = 1, struck = true; struck; nth += 1) {
        let calls = 0;
        struck = false;
        const files: Files = new Map();
        const vault = world(files, (call, _, bytes) => {
          calls += 1;
          if (calls !== nth) return undefined;
          struck = true;
          if (through === undefined || call !== 'append') throw new Error('no');
          return Math.min(through, (bytes?.length ?? 0) - 1);
        });
        await vault.begin();
        for (let at = 1; at < 5; at += 1) {
          await vault.write({ clears: [], deletes: [], puts: [{ table: 'child', row: sealed(`c${at}`, at) }] }, at === 3);
        }
        await vault.settled();
        await vault.begin(); // the next day
        await vault.write({ clears: [], deletes: [], puts: [{ table: 'child', row: sealed('c9', 9) }] });
        await vault.settled();
        const found = await recover(folderOver(files));
        expect(plain(found.rows), `call ${nth}`).toEqual(plain(vault.rows));
        expect(found.whole, `call ${nth}`).toBe(true);
      }
    }
  });

  it('find every edition of a row that is in them, the newest first', async () => {
    const files: Files = new Map();
    const vault = world(files);
    await vault.begin();
    for (const counter of [1, 2, 3]) await vault.write({ clears: [], deletes: [], puts: [{ table: 'child', row: sealed('a', counter) }, { table: 'draft', row: sealed('a', 8) }] });
    await vault.settled();
    const found = await editionsIn(folderOver(files), 'child', new Set(['a', 'nobody']));
    expect([...found.keys()]).toEqual(['a']);
    expect(found.get('a')?.[0]).toMatchObject({ counter: 3 });
    expect(found.get('a')?.every(({ counter }) => counter !== 8)).toBe(true);
  });

  it('take writes of many megabytes in parts, all of them or none', async () => {
    const files: Files = new Map();
    const vault = world(files);
    await vault.begin();
    await vault.settled();
    await vault.begin();
    const puts = Array.from({ length: 40 }, (_, at): Put => ({ table: 'child', row: { id: `c${at}`, counter: 1, bytes: new Uint8Array(100_000).fill(at) } }));
    await vault.write({ clears: [], deletes: [], puts });
    const journal = newest(files, 'journal');
    const whole = files.get(journal) ?? new Uint8Array();
    expect((await recover(folderOver(files))).rows.get('child')?.size).toBe(40);
    files.set(journal, whole.slice(0, whole.length - 3));
    expect((await recover(folderOver(files))).rows.get('child')?.size ?? 0).toBe(0);
  });
});

function sealed(id: string, counter: number): CopiedRow {
  return { id, counter, bytes: new Uint8Array(30).fill(counter) };
}

function newest(files: Files, kind: string): string {
  const names = [...files.keys()].filter((name) => name.startsWith(kind));
  return names.toSorted((one, other) => Number(/\d+/.exec(other)?.[0]) - Number(/\d+/.exec(one)?.[0]))[0] ?? '';
}
