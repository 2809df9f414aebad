import type { ChildRecord } from '../../../src/core/child.ts';
import { type Draft, emptyDraft } from '../../../src/core/draft.ts';
import type { Result } from '../../../src/core/result.ts';
import type { RecordEvent } from '../../../src/core/review.ts';
import type { Lock } from '../../../src/data/lock/lock.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import type { Vault, VaultProblem } from '../../../src/data/vault/vault.ts';
import { profileOf, TWO_PARTS } from '../../core/arbitraries.ts';

export const NOW = '2026-11-21T10:00:00.000Z';

let names = 0;

/** As the trial lock, for children who are not invented: sealing for good takes its time. */
export function quickLock(): Lock {
  return { ...createTrialLock(), protects: true };
}

/** A database nobody has used yet. */
export function freshName(): string {
  names += 1;
  return `vault-${names}`;
}

export function tryOpening(name: string): Promise<Result<Vault, VaultProblem>> {
  return openVault({ lock: quickLock(), now: () => NOW, name });
}

/** One tab's vault. */
export async function open(name: string = freshName()): Promise<Vault> {
  return good(await tryOpening(name));
}

/** The value of a result that must have come out well. */
export function good<Value>(result: Result<Value, VaultProblem>): Value {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** A record or draft without what each device has seen of it: that is written by the vault itself. */
export function bare<Thing extends { readonly versions?: unknown } | undefined>(thing: Thing): Thing {
  if (!thing) return thing;
  const copy = { ...thing };
  Reflect.deleteProperty(copy, 'versions');
  return copy;
}

export function childOf(id: string, reviews = 0): ChildRecord {
  const record: ChildRecord = { id, card: { firstName: `Amara ${id}`, bornOn: '2016-03-04' }, cardEdition: 1, events: [] };
  return Array.from({ length: reviews }).reduce<ChildRecord>((known) => withReview(known), record);
}

/** The record with one more review: each strand one level higher than in the review before. */
export function withReview(record: ChildRecord): ChildRecord {
  const sequence = record.events.length + 1;
  const level = ([0, 1, 2, 3, 4] as const)[sequence % 5] ?? 0;
  const event: RecordEvent = {
    id: `e${sequence}`, device: 'd1', sequence, happenedAt: NOW, kind: 'profileFinished', reviewId: `${record.id}-r${sequence}`,
    profile: profileOf({ TK1: level, F1: 1 }, { reviewedOn: `20${String(10 + sequence)}-11-14` }),
  };
  return { ...record, events: [...record.events, event] };
}

export function draftOf(id: string, childId: string): Draft {
  return emptyDraft({ id, childId, framework: { id: TWO_PARTS.id, edition: TWO_PARTS.edition }, kind: 'annual', reviewedOn: '2026-11-21' });
}

export async function all<Value>(results: AsyncIterable<Result<Value, VaultProblem>>): Promise<readonly Result<Value, VaultProblem>[]> {
  const found: Result<Value, VaultProblem>[] = [];
  for await (const result of results) found.push(result);
  return found;
}

/** Reaches into a store behind the vault's back, as a fault or a person with tools would. */
export async function tamper<Value>(name: string, store: string, work: (rows: IDBObjectStore) => IDBRequest<Value> | void): Promise<Value | undefined> {
  const database = await answer(indexedDB.open(name));
  const transaction = database.transaction(store, 'readwrite');
  const request = work(transaction.objectStore(store));
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
  database.close();
  return request?.result;
}

export interface RawRow {
  readonly id: string | number;
  readonly counter: number;
  readonly shard: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every row of a store as it lies there. */
export async function rawRows(name: string, store: string): Promise<readonly RawRow[]> {
  const rows: RawRow[] | undefined = await tamper(name, store, (raw): IDBRequest<RawRow[]> => raw.getAll());
  return rows ?? [];
}

/** Changes the first rows of a store as they lie there. */
export async function rewrite(name: string, store: string, change: (rows: readonly RawRow[]) => readonly object[]): Promise<void> {
  const rows = await rawRows(name, store);
  const next = change(rows);
  await tamper(name, store, (raw) => {
    raw.clear();
    for (const row of next) raw.add(row);
  });
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}
