import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import { randomStart } from '../lock/randomId.ts';
import type { ChildChange, Changes, DraftRowChange } from './commit.ts';
import type { Answer } from './connection.ts';
import type { Decision } from './decision.ts';
import { changedManifest, type ManifestChange, type ShardToBe } from './manifest.ts';
import { createPause } from '../lock/pause.ts';
import { sealChild, sealDraft } from './sealedRows.ts';
import { emptyContent, planShard, putRecord, type SealedShard, takeOut } from './shardContent.ts';
import type { Snapshot } from './snapshot.ts';
import { type Spread, startOf } from './spread.ts';
import type { OpenChild, Stores } from './stores.ts';

/** So many drafts are sealed before it is asked whether the page has waited long enough. */
const FEW = 8;
/** So many records are kept open afterwards: no more than `Stores.children` keeps. */
const KEPT = 200;

/** Seals all of a decision: its children shard by shard, and the two rows of each. The page answers in between. `remember` is for once they are written. */
export async function sealDecision(
  stores: Stores, snapshot: Snapshot, spread: Spread, { drafts, oneByOne }: Decision, onSealed?: (children: number) => void,
): Answer<{ readonly changes: Changes; readonly remember: () => Promise<void> }> {
  const { lock } = stores.connection;
  const children: ChildChange[] = [];
  const shards: SealedShard[] = [];
  const put: OpenChild[] = [];
  const plans: ShardToBe[] = [];
  let manifest: Promise<ManifestChange> | undefined;
  const sealingDrafts = sealDrafts(stores, snapshot, drafts);
  const pause = createPause();
  for (const [number, own] of spread) {
    const content = startOf(snapshot, number) ?? emptyContent();
    const sealOne = async (id: string, record: ChildRecord | undefined): Promise<ChildChange> => {
      const before = snapshot.keys.get(id);
      if (!record) {
        takeOut(content, id);
        return { id, before };
      }
      if (record.id !== id) throw new Error('a change may not give a record another id');
      const counter = before ? before[2] + 1 : randomStart();
      putRecord(content, record, counter);
      put.push({ key: [number, id, counter], record });
      return { id, before, after: await sealChild(lock, record, number, counter) };
    };
    const sealing: Promise<ChildChange>[] = [];
    for (const { id, record } of own) {
      const decided = record === 'oneByOne' ? await oneByOne?.after(id) : done(record);
      if (record === 'oneByOne' && decided?.ok === false && decided.problem.code === 'damaged') continue; // it stays as it is, and the others are not concerned
      if (decided && !decided.ok) return decided;
      if (record !== 'oneByOne' || decided?.value) sealing.push(sealOne(id, decided?.value));
      const rest = pause();
      if (rest) await Promise.all([rest, ...sealing]);
    }
    put.splice(0, put.length - KEPT);
    if (sealing.length === 0) continue;
    const rest = pause(); // the rows of a shard take half a stretch by themselves
    if (rest) await rest;
    // Each has changed the content by now, and waits only for its cipher.
    const planned = planShard(stores, number, content, snapshot.pairs.get(number) ?? {});
    plans.push(planned.toBe);
    if (plans.length === spread.size) manifest = changedManifest(stores, plans);
    const [shard, changed] = await Promise.all([planned.seal(), Promise.all(sealing), manifest]);
    shards.push(shard);
    children.push(...changed);
    onSealed?.(children.length);
  }
  const sealedDrafts = await sealingDrafts;
  return done({
    changes: { children, shards: shards.map(({ change }) => change), drafts: sealedDrafts, ...(manifest && { manifest: await manifest }) },
    // What is not remembered yet is read anew by whoever asks meanwhile.
    async remember() {
      for (const child of put) stores.children.set(child.record.id, child);
      for (const { id, after } of sealedDrafts) {
        const draft = drafts.get(id);
        if (draft && after) stores.drafts.set(id, { counter: after.counter, draft });
      }
      for (const shard of shards) {
        shard.remember();
        const rest = pause();
        if (rest) await rest;
      }
    },
  });
}

async function sealDrafts({ connection: { lock } }: Stores, snapshot: Snapshot, drafts: Decision['drafts']): Promise<readonly DraftRowChange[]> {
  const pause = createPause();
  const all = [...drafts];
  const changes: DraftRowChange[] = [];
  for (let at = 0; at < all.length; at += FEW) {
    changes.push(...await Promise.all(all.slice(at, at + FEW).map(([id, draft]) => sealOneDraft(lock, snapshot, id, draft))));
    await pause();
  }
  return changes;
}

async function sealOneDraft(lock: Lock, { draftCounters }: Snapshot, id: string, draft: Draft | undefined): Promise<DraftRowChange> {
  if (draft && draft.id !== id) throw new Error('a change may not give a draft another id');
  const before = draftCounters.get(id);
  return draft ? { id, before, after: await sealDraft(lock, draft, before === undefined ? randomStart() : before + 1) } : { id, before };
}
