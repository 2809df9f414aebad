import type { Table } from 'dexie';
import { done } from '../../core/result.ts';
import { COPIED, type CopiedRow, type CopiedTable, type Put } from './copies/entry.ts';
import { opens, type SealedStore } from './mend.ts';
import { putBack } from './putBack.ts';
import type { Stores } from './stores.ts';
import { everyKey } from './tables.ts';
import { whenQuiet } from './whenQuiet.ts';

/** How many rows are looked at before other work gets a turn: few enough that a tap which comes meanwhile is kept in time. */
const AT_ONCE = 16;

/**
 * Every row there is to copy, in slices, each opened with the lock to see that it is sound. One that is not is mended from the
 * copies first; where they have only an earlier edition of it, that comes instead: damage never takes the place of a good copy.
 */
export async function* everyRow(stores: Stores): AsyncGenerator<readonly Put[], void> {
  const { connection, connection: { tables: { database } } } = stores;
  for (const name of COPIED) {
    const table: Table<CopiedRow, unknown> = database.table(name);
    const keys = valueOf(await connection.attempt(async () => done(await everyKeyOf(table))));
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const rows = valueOf(await connection.attempt(async () => done(await table.bulkGet(keys.slice(at, at + AT_ONCE)))));
      const sound = await soundRows(stores, name, rows.filter((row) => row !== undefined));
      if (sound.length > 0) yield sound.map((row) => ({ table: name, row }));
      await whenQuiet(stores.quiet);
    }
  }
}

/** Ids are listed from their index where there is one: the rows themselves lie among their bytes. */
function everyKeyOf(table: Table<CopiedRow, unknown>): PromiseLike<readonly unknown[]> {
  return table.schema.primKey.keyPath === 'id' ? table.toCollection().primaryKeys() : everyKey(table);
}

async function soundRows(stores: Stores, name: CopiedTable, rows: readonly CopiedRow[]): Promise<readonly CopiedRow[]> {
  if (!isSealed(name)) return rows;
  const damaged = new Set<CopiedRow>();
  await Promise.all(rows.map(async (row) => { if (!await opens(stores, name, row)) damaged.add(row); }));
  if (damaged.size === 0) return rows;
  const editions = await stores.copies.editionsOf(name, [...damaged].map(({ id }) => id));
  return Promise.all(rows.map(async (row) => {
    if (!damaged.has(row)) return row;
    const sound = await firstSound(stores, name, editions.get(row.id) ?? []);
    if (sound && sound.counter === row.counter) await stores.connection.inTurn(() => putBack(stores, name, [sound]));
    return sound ?? row;
  }));
}

/** The newest of these editions that opens. */
async function firstSound(stores: Stores, name: SealedStore, editions: readonly CopiedRow[]): Promise<CopiedRow | undefined> {
  for (const edition of editions) if (await opens(stores, name, edition)) return edition;
  return undefined;
}

/** Header and manifest are made again or checked otherwise; every other row is sealed. */
function isSealed(name: CopiedTable): name is SealedStore {
  return name !== 'header' && name !== 'manifest';
}

function valueOf<Value>(answer: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: { readonly code: string } }): Value {
  if (!answer.ok) throw new Error(`the rows could not be read: ${answer.problem.code}`);
  return answer.value;
}
