import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { SchoolKey } from '../../core/council/schoolKey.ts';
import { done, failed } from '../../core/result.ts';
import { packDraft, packRecord, unpackDraft, unpackRecord } from '../format/pack.ts';
import type { Lock } from '../lock/lock.ts';
import type { Answer } from './connection.ts';
import type { ChildRow, DraftRow, PackRow } from './tables.ts';
import type { PackContent, PackedChild } from './vault.ts';

/** A child's record as a row of its shard. */
export async function sealChild(lock: Lock, record: ChildRecord, shard: number, counter: number): Promise<ChildRow> {
  const bytes = await lock.seal({ store: 'child', id: record.id, counter }, packRecord(record));
  return { shard, id: record.id, counter, bytes };
}

/** The record in a row, or that the row is damaged. */
export async function openChild(lock: Lock, row: Omit<ChildRow, 'shard'>): Answer<ChildRecord> {
  const opened = await openPacked(lock, row);
  return opened.ok ? done(unpackRecord(opened.value.bytes)) : opened;
}

/** The same, but left packed. */
export async function openPacked(lock: Lock, { id, counter, bytes }: Omit<ChildRow, 'shard'>): Answer<PackedChild> {
  const opened = await lock.open({ store: 'child', id, counter }, bytes);
  return opened.ok ? done({ id, bytes: opened.value }) : failed({ code: 'damaged', store: 'child', id });
}

/** A draft as a row. */
export async function sealDraft(lock: Lock, draft: Draft, counter: number): Promise<DraftRow> {
  const { id, childId } = draft;
  return { id, childId, counter, bytes: await lock.seal({ store: 'draft', id, counter }, packDraft(draft)) };
}

/** The draft in a row, or that the row is damaged: also when the child it is filed under is not the one it is about. */
export async function openDraft(lock: Lock, { id, childId, counter, bytes }: DraftRow): Answer<Draft> {
  const opened = await lock.open({ store: 'draft', id, counter }, bytes);
  const draft = opened.ok ? unpackDraft(opened.value) : undefined;
  return draft?.childId === childId ? done(draft) : failed({ code: 'damaged', store: 'draft', id });
}

/** A pack as a row. */
export async function sealPack(lock: Lock, content: PackContent | SchoolKey, id: string, counter: number): Promise<PackRow> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return { id, counter, bytes: await lock.seal({ store: 'pack', id, counter }, bytes) };
}

/**
 * The pack in a row, checked as if it had just come in; undefined when the row is damaged or holds no pack this app reads.
 * The checks are fetched only here: most devices have no pack, and the first screen does not wait for them.
 */
export async function openPack(lock: Lock, { id, counter, bytes }: PackRow): Promise<PackContent | SchoolKey | undefined> {
  const opened = await lock.open({ store: 'pack', id, counter }, bytes);
  const value = opened.ok ? parsed(opened.value) : undefined;
  if (value === undefined) return undefined;
  return (await import('../format/packInRow.ts')).packInRow(value);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
