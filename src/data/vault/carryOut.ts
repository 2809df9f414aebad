import { done, failed } from '../../core/result.ts';
import { type Changes, commit } from './commit.ts';
import type { Answer } from './connection.ts';
import type { Decision, Edit } from './decision.ts';
import { sealDecision } from './sealDecision.ts';
import { sealPacks } from './sealPacks.ts';
import { recallSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
import { spreadOver, startOf } from './spread.ts';
import type { Stores } from './stores.ts';

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

    const spread = spreadOver(snapshot, decision.value);
    const unreadable = unreadableOf(snapshot, spread.keys());
    if (unreadable.length > 0) {
      const rebuilt = snapshot.recalled ? done([]) : await (await import('./rebuild.ts')).rebuildShards(stores, unreadable);
      if (!rebuilt.ok) return rebuilt;
      continue;
    }

    const sealing = await sealDecision(stores, snapshot, spread, decision.value, edit.onSealed);
    if (!sealing.ok) return sealing;
    const { changes: sealed, remember } = sealing.value;
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

function unreadableOf(snapshot: Snapshot, numbers: Iterable<number>): readonly number[] {
  return [...numbers].filter((number) => startOf(snapshot, number) === undefined);
}
