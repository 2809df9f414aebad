import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done, failed } from '../../core/result.ts';
import { packDraft, packRecord, unpackDraft, unpackRecord } from '../format/pack.ts';
import type { Lock } from '../lock/lock.ts';
import type { Answer } from './connection.ts';
import type { ChildRow, DraftRow } from './tables.ts';

/** A child's record as a row of its shard. */
export async function sealChild(lock: Lock, record: ChildRecord, shard: number, counter: number): Promise<ChildRow> {
  const bytes = await lock.seal({ store: 'child', id: record.id, counter }, packRecord(record));
  return { shard, id: record.id, counter, bytes };
}

/** The record in a row, or that the row is damaged. */
export async function openChild(lock: Lock, { id, counter, bytes }: Omit<ChildRow, 'shard'>): Answer<ChildRecord> {
  const opened = await lock.open({ store: 'child', id, counter }, bytes);
  return opened.ok ? done(unpackRecord(opened.value)) : failed({ code: 'damaged', store: 'child', id });
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
