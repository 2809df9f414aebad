import type { Table } from 'dexie';
import { done, failed } from '../../core/result.ts';
import type { SealPlace } from '../lock/lock.ts';
import { epochOf } from '../lock/sealedRow.ts';
import { SEALED_STORES, type SealedRow } from './changeLock.ts';
import type { Answer, Connection } from './connection.ts';
import { checkedHeader, type Identity } from './header.ts';
import type { SealedAnew, SealAnewOptions, Vault, VaultProblem } from './vault.ts';
import { writeIn } from './writeIn.ts';

/** The verb that follows a new data key. */
export function createSealAnewVerb(connection: Connection, identity: Identity): Pick<Vault, 'sealAnew'> {
  return {
    async sealAnew({ onProgress, signal } = {}) {
      // Looked through again until nothing was left to do: a repair may have put an older copy of a row back meanwhile.
      for (let round: SealAnewOptions = { ...(onProgress && { onProgress }), ...(signal && { signal }) }; ; round = signal ? { signal } : {}) {
        const outcome = await lookThrough(connection, identity, round);
        if (!outcome.ok || !outcome.value.finished || outcome.value.sealed === 0) return outcome;
      }
    },
  };
}

/** How many rows are sealed in one transaction: few, so that a tap between two of them is kept without waiting. */
const AT_ONCE = 32;

const STORES = [...SEALED_STORES, 'manifest'] as const;

interface Slice {
  readonly store: (typeof STORES)[number];
  readonly table: Table<SealedRow, unknown>;
  readonly keys: readonly unknown[];
}

interface Counts {
  readonly sealed: number;
  readonly damaged: number;
}

/** Goes through every row once. */
async function lookThrough(connection: Connection, identity: Identity, { onProgress, signal }: SealAnewOptions): Answer<SealedAnew & Counts> {
  const slices = await connection.attempt(async () => done(await everySlice(connection)));
  if (!slices.ok) return slices;
  const of = slices.value.reduce((sum, { keys }) => sum + keys.length, 0);
  let [looked, sealed, damaged] = [0, 0, 0];
  for (const slice of slices.value) {
    if (signal?.aborted) return done({ finished: false, sealed, damaged });
    const counts = await connection.inTurn(() => sealSlice(connection, identity, slice));
    if (!counts.ok) return counts;
    looked += slice.keys.length;
    sealed += counts.value.sealed;
    damaged += counts.value.damaged;
    onProgress?.(looked, of);
  }
  return done({ finished: true, sealed, damaged });
}

async function everySlice({ tables: { database } }: Connection): Promise<readonly Slice[]> {
  const slices: Slice[] = [];
  for (const store of STORES) {
    const table: Table<SealedRow, unknown> = database.table(store);
    const keys = await table.toCollection().primaryKeys();
    for (let at = 0; at < keys.length; at += AT_ONCE) slices.push({ store, table, keys: keys.slice(at, at + AT_ONCE) });
  }
  return slices;
}

/** A row that somebody else has written meanwhile is left alone: whoever may still write seals with the newest key. */
async function sealSlice({ tables, lock }: Connection, identity: Identity, { store, table, keys }: Slice): Answer<Counts> {
  const rows = (await table.bulkGet([...keys])).filter(isSealed); // beside the manifest stands, in clear, how far the writes have come
  const old = rows.filter(({ bytes }) => epochOf(bytes) !== identity.epoch);
  const anew = await Promise.all(old.map(async (before) => {
    const place: SealPlace = { store, id: `${before.id}`, counter: before.counter };
    const opened = await lock.open(place, before.bytes);
    return opened.ok ? [{ before, after: { ...before, bytes: await lock.seal(place, opened.value) } }] : [];
  }));
  const sealed = anew.flat();
  if (sealed.length > 0) {
    const written = await writeIn(tables.database, [tables.header, table], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      const now = new Map((await table.bulkGet([...keys])).flatMap((row) => (row ? [[row.id, row]] : [])));
      await table.bulkPut(sealed.flatMap(({ before, after }) => (isSame(now.get(before.id), before) ? [after] : [])));
      return done(undefined);
    }, { forgets: true }); // the copies of what an earlier data key opens go too
    if (!written.ok) return failed<VaultProblem>(written.problem);
  }
  return done({ sealed: sealed.length, damaged: old.length - sealed.length });
}

function isSealed(row: Partial<SealedRow> | undefined): row is SealedRow {
  return row?.bytes !== undefined;
}

function isSame(now: SealedRow | undefined, before: SealedRow): boolean {
  return now?.counter === before.counter && now.bytes.length === before.bytes.length && now.bytes.every((byte, at) => byte === before.bytes[at]);
}
