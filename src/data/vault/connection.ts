import { Dexie, type Table } from 'dexie';
import { failed, type Result } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import { problemOf } from './problems.ts';
import type { Tables } from './tables.ts';
import type { VaultProblem } from './vault.ts';

/** An open database and its lock, for as long as it can be trusted. */
export interface Connection extends OpenDatabase {
  readonly lock: Lock;
}

/** The same, before anybody has given the key. */
export interface OpenDatabase {
  readonly tables: Tables;
  /** Does some work on it. Known faults of the database come back as problems; anything else is thrown. */
  attempt<Value>(work: Work<Value>): Answer<Value>;
  /** The same, after everything asked for before it: two quick taps are kept in the order they were made. */
  inTurn<Value>(work: Work<Value>): Answer<Value>;
  /** Ends it for good. */
  stop(problem: VaultProblem): void;
  readonly closed: Promise<VaultProblem>;
}

export type Answer<Value> = Promise<Result<Value, VaultProblem>>;
type Work<Value> = () => Answer<Value>;

/** Watches over a database that is about to be opened. */
export function createConnection(tables: Tables): OpenDatabase {
  const { database } = tables;
  let stopped = false;
  let tellClosed: (problem: VaultProblem) => void = () => {};
  const closed = new Promise<VaultProblem>((resolve) => { tellClosed = resolve; });
  let last: Promise<unknown> = Promise.resolve();

  function stop(problem: VaultProblem): void {
    if (stopped) return;
    stopped = true;
    database.close();
    tellClosed(problem);
  }

  // False keeps Dexie's own answer away, which is to close for a while and write to the console.
  database.on('versionchange', (event) => {
    stop({ code: event.newVersion ? 'newerVault' : 'closed' });
    return false;
  });
  database.on('close', () => stop({ code: 'closed' }));

  async function attempt<Value>(work: Work<Value>): Answer<Value> {
    if (stopped) return failed({ code: 'closed' });
    const result = await withoutThrowing(work);
    if (!result.ok && ENDS.has(result.problem.code)) stop(result.problem);
    return result;
  }

  return {
    tables, attempt, stop, closed,
    inTurn(work) {
      const turn = last.then(() => attempt(work));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** After these nothing more is touched: after a failed read, for one, the next opening may wipe what is left. */
const ENDS = new Set<VaultProblem['code']>(['closed', 'newerVault', 'unavailable']);

async function withoutThrowing<Value>(work: Work<Value>): Answer<Value> {
  try {
    return await work();
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return failed(problem);
  }
}

/**
 * A transaction that writes all of it or nothing. `work` is flat: see `createTables`.
 * A disk that is full may abort the transaction and leave only the abortion for Dexie to tell; here the cause is told.
 */
export async function writeIn<Value>(database: Dexie, tables: Table[], work: () => PromiseLike<Value>): Promise<Value> {
  let raw: IDBTransaction | undefined;
  try {
    return await database.transaction('rw', tables, async (transaction) => {
      raw = transaction.idbtrans;
      return work();
    });
  } catch (error) {
    throw raw?.error?.name === 'QuotaExceededError' ? raw.error : error;
  }
}

/** Keeps Dexie from opening the database a second time behind our back: what it found then could be an empty one. */
export function openOnlyOnce(database: Dexie): void {
  database.open = () => Dexie.Promise.reject(new Dexie.DatabaseClosedError());
}
