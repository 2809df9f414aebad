import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done, failed } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import { randomStart } from '../lock/randomId.ts';
import { type ChildChange, type Changes, commit, type DraftRowChange } from './commit.ts';
import type { Answer } from './connection.ts';
import type { Decision, Edit } from './decision.ts';
import { changedManifest, type ManifestChange, type ShardToBe } from './manifest.ts';
import { createPause } from './pause.ts';
import { sealChild, sealDraft } from './sealedRows.ts';
import { sealPacks } from './sealPacks.ts';
import { contentOf, emptyContent, planShard, putRecord, type SealedShard, type ShardContent, takeOut } from './shardContent.ts';
import { recallSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
import type { OpenChild, Stores } from './stores.ts';
import { SHARD_SIZE } from './tables.ts';

/**
 * Reads, decides, seals, and then writes in one transaction what nobody else has changed meanwhile; else begins again.
 * It begins with what this tab knows, which is mostly still so: the counters are compared before anything is written.
 */
export async function carryOut(stores: Stores, edit: Edit): Answer<void> {
  for (let snapshot = await recallSnapshot(stores, edit); ; snapshot = undefined) {
    snapshot ??= await takeSnapshot(stores, edit);
    const decision = await edit.decide(snapshot);
    if (!decision.ok) return decision;

    if (!stores.connection.lock.protects && bringsRealChild(snapshot, decision.value)) return failed({ code: 'notLocked' });

    const spread = spreadOver(snapshot, decision.value.children);
    const unreadable = unreadableOf(snapshot, spread.keys());
    if (unreadable.length > 0) {
      const rebuilt = snapshot.recalled ? done([]) : await (await import('./rebuild.ts')).rebuildShards(stores, unreadable);
      if (!rebuilt.ok) return rebuilt;
      continue;
    }

    const { changes: sealed, remember } = await seal(stores, snapshot, spread, decision.value.drafts, edit.onSealed);
    const packs = await sealPacks(stores, edit);
    const gone = sealed.children.flatMap(({ id, after }) => (after ? [] : [id]));
    // Children are erased so seldom that this is fetched only then.
    const erasures = gone.length + (edit.erasures?.length ?? 0) > 0 ? await (await import('./erasureRows.ts')).sealErasures(stores, snapshot, gone, edit.erasures ?? []) : [];
    const changes: Changes = { ...sealed, erasures, ...(packs && { packs }) };
    // Nothing to write is not compared either, so it must not rest on what this tab believes.
    if (changes.children.length === 0 && changes.drafts.length === 0 && erasures.length === 0 && !packs) {
      if (snapshot.recalled) continue;
      return done(undefined);
    }
    const outcome = await commit(stores, changes);
    if (!outcome.ok) return outcome;
    if (outcome.value === 'written') {
      const remembered = remember();
      edit.onWritten?.(changes.drafts); // in the same step, so before anything is waited for
      await remembered;
      return done(undefined);
    }
  }
}

/** Whether a child comes in who is not here yet and is not invented. */
function bringsRealChild({ keys }: Snapshot, { children }: Decision): boolean {
  return [...children].some(([id, record]) => record && !record.example && !keys.has(id));
}

/** Which child goes into which shard: known ones stay where they are, new ones fill the last shard and then new ones in order. */
function spreadOver({ keys, last }: Snapshot, children: Decision['children']): Map<number, [id: string, record: ChildRecord | undefined][]> {
  const spread = new Map<number, [string, ChildRecord | undefined][]>();
  let { number, count } = last;
  for (const [id, record] of children) {
    if (record && record.id !== id) throw new Error('a change may not give a record another id');
    const known = keys.get(id);
    if (!known && !record) continue;
    if (!known && count === SHARD_SIZE) [number, count] = [number + 1, 0];
    if (!known) count += 1;
    const shard = known?.[0] ?? number;
    const own = spread.get(shard);
    if (own) own.push([id, record]);
    else spread.set(shard, [[id, record]]);
  }
  return spread;
}

/** What a shard says before the edit; undefined when it holds children and cannot be read. */
function startOf({ inhabited, pairs }: Snapshot, number: number): ShardContent | undefined {
  return inhabited.has(number) ? contentOf(pairs.get(number) ?? {}) : emptyContent();
}

function unreadableOf(snapshot: Snapshot, numbers: Iterable<number>): readonly number[] {
  return [...numbers].filter((number) => startOf(snapshot, number) === undefined);
}

/** So many children are sealed before it is asked whether the page has waited long enough. */
const FEW = 8;

async function seal(
  stores: Stores, snapshot: Snapshot, spread: ReturnType<typeof spreadOver>, drafts: Decision['drafts'], onSealed?: (children: number) => void,
): Promise<{ changes: Changes; remember: () => Promise<void> }> {
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
    const sealOne = async ([id, record]: readonly [string, ChildRecord | undefined]): Promise<ChildChange> => {
      const before = snapshot.keys.get(id);
      if (!record) {
        takeOut(content, id);
        return { id, before };
      }
      const counter = before ? before[2] + 1 : randomStart();
      putRecord(content, record, counter);
      put.push({ key: [number, id, counter], record });
      return { id, before, after: await sealChild(lock, record, number, counter) };
    };
    const sealing: Promise<ChildChange>[] = [];
    for (const one of own) {
      sealing.push(sealOne(one));
      if (sealing.length % FEW !== 0) continue;
      await Promise.all(sealing);
      await pause();
    }
    // Each has changed the content by now, and waits only for its cipher.
    const planned = planShard(stores, number, content, snapshot.pairs.get(number) ?? {});
    plans.push(planned.toBe);
    if (plans.length === spread.size) manifest = changedManifest(stores, plans);
    const [shard, changed] = await Promise.all([planned.seal(), Promise.all(sealing), manifest]);
    shards.push(shard);
    children.push(...changed);
    onSealed?.(children.length);
    if (spread.size > 1) await pause();
  }
  const sealedDrafts = await sealingDrafts;
  return {
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
  };
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
