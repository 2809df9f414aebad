import type { Erasure } from '../../core/merge/erasure.ts';
import type { LogEntry } from '../../core/log.ts';
import { done } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import { randomId } from '../lock/randomId.ts';
import { checkedHeader } from './header.ts';
import type { Stores } from './stores.ts';
import { COMMIT_ID, type LogRow } from './tables.ts';
import type { Vault } from './vault.ts';
import { writeIn } from './writeIn.ts';

/** The verbs about the local record, and about what was erased. `now` gives this instant (ISO 8601, UTC). */
export function createLogVerbs({ connection, identity }: Stores, now: () => string): Pick<Vault, 'log' | 'logged' | 'erasures'> {
  const { lock, tables, tables: { database, header, log, erased } } = connection;
  return {
    log: (entry) => connection.inTurn(async () => {
      // Lines of one instant keep their order by their counters: the number of the transaction they are written in.
      const counter = ((await tables.manifest.get(COMMIT_ID))?.counter ?? 0) + 1;
      const row = await sealLine(lock, 'log', { ...entry, id: randomId(), at: now() }, counter);
      return writeIn(database, [header, log], async () => {
        const checked = await checkedHeader(tables, identity);
        if (!checked.ok) return checked;
        await log.add(row);
        return done(undefined);
      });
    }),
    logged: () => connection.attempt(async () => {
      const rows = (await log.toArray()).toSorted((one, other) => other.counter - one.counter);
      const entries = await openLines<LogEntry>(lock, 'log', rows);
      return done(entries.toSorted((one, other) => Number(one.at < other.at) - Number(one.at > other.at)));
    }),
    erasures: () => connection.attempt(async () => done(await openLines<Erasure>(lock, 'erased', await erased.toArray()))),
  };
}

/** A line as a sealed row. It is written once, but for an erasure that learns of another: that is a new edition of the row. */
export async function sealLine(lock: Lock, store: 'log' | 'erased', line: LogEntry | Erasure, counter = 1): Promise<LogRow> {
  const place = { store, id: line.id, counter };
  return { id: line.id, counter, bytes: await lock.seal(place, new TextEncoder().encode(JSON.stringify(line))) };
}

/** The lines in these rows; those that cannot be opened are left out. */
export async function openLines<Line>(lock: Lock, store: 'log' | 'erased', rows: readonly LogRow[]): Promise<readonly Line[]> {
  const opened = await Promise.all(rows.map(({ id, counter, bytes }) => lock.open({ store, id, counter }, bytes)));
  return opened.flatMap((one): Line[] => (one.ok ? [JSON.parse(new TextDecoder().decode(one.value))] : []));
}
