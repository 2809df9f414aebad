import { Dexie } from 'dexie';
import { failed, type Result } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import { alone } from './alone.ts';
import type { Entry } from './copies/entry.ts';
import { problemOf } from './problems.ts';
import type { Tables } from './tables.ts';
import type { VaultProblem } from './vault.ts';
import { onWritten } from './writeIn.ts';

/** An open database and its lock, for as long as it can be trusted. */
export interface Connection extends OpenDatabase {
  readonly lock: Lock;
}

/** The same, before anybody has given the key. */
export interface OpenDatabase {
  readonly tables: Tables;
  /** Does some work on it. Known faults of the database come back as problems; anything else is thrown. */
  attempt<Value>(work: Work<Value>): Answer<Value>;
  /**
   * The same, after everything asked for before it and while no other tab writes: two quick taps are kept in the order they
   * were made. Where another tab does not come to an end within five seconds, `blocked`, and nothing was done.
   */
  inTurn<Value>(work: Work<Value>): Answer<Value>;
  /** Has every turn followed from now on. */
  follow(follower: Follower): void;
  /** Ends it for good. */
  stop(problem: VaultProblem): void;
  readonly closed: Promise<VaultProblem>;
}

/** Whoever keeps copies of what is written. */
export interface Follower {
  /** Never rejects. Told what was written since it was last told. The answer has been given by then; the next turn waits for it. */
  keep(entries: readonly Entry[]): Promise<void>;
}

export type Answer<Value> = Promise<Result<Value, VaultProblem>>;
type Work<Value> = () => Answer<Value>;

/** Watches over a database that is about to be opened. `now` gives this instant (ISO 8601, UTC). */
export function createConnection(tables: Tables, now: () => string): OpenDatabase {
  const { database } = tables;
  let stopped = false;
  let tellClosed: (problem: VaultProblem) => void = () => {};
  const closed = new Promise<VaultProblem>((resolve) => { tellClosed = resolve; });
  let last: Promise<unknown> = Promise.resolve();
  let follower: Follower | undefined;
  let unkept: Entry[] = [];
  onWritten(database, (written) => unkept.push({ ...written, at: now() }));

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
    follow(next) { follower = next; },
    inTurn<Value>(work: Work<Value>): Answer<Value> {
      return new Promise((resolve, reject) => {
        const turn = last.then(() => alone(database.name, async () => {
          const answer = attempt(work);
          answer.then(resolve, reject);
          await answer;
          const entries = unkept;
          unkept = [];
          await follower?.keep(entries);
        }));
        last = turn.then((came) => { if (!came) resolve(failed({ code: 'blocked' })); }).catch(reject);
      });
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
 * Opens the database, and keeps Dexie from doing so a second time behind our back: what it found then could be an empty one.
 * Its own number of tries after an UnknownError is taken away (`PR1398_maxLoop`, Dexie 4.4; a test counts the openings).
 */
export async function openOnce({ database, header }: Tables): Promise<void> {
  Object.assign(database, { _state: Object.assign(Reflect.get(database, '_state'), { PR1398_maxLoop: 0 }) });
  await database.open();
  database.open = () => Dexie.Promise.reject(new Dexie.DatabaseClosedError());
  // Dexie passes over a first look at the stores that fails, and every table would be without its store.
  if (!header.core) throw new Dexie.DatabaseClosedError();
}
