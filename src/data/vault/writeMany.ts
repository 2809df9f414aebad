import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { type Erasure, hasSeenAll, isErased } from '../../core/merge/erasure.ts';
import { besideProfiles } from '../../core/merge/mergeVault.ts';
import { done } from '../../core/result.ts';
import type { OneByOne } from './decision.ts';
import type { Edit } from './edit.ts';
import { erasuresOf, goingOf } from './erasureRows.ts';
import { createPause } from '../lock/pause.ts';
import type { Snapshot } from './snapshot.ts';
import type { Stores } from './stores.ts';
import type { Changing, WriteOptions } from './writeOptions.ts';

/**
 * Many children and drafts as one edit (`Vault.writeChildren`). What goes is decided here, with what stands when it is
 * written: between a preview and its acceptance another tab may have added to a child, erased one, or typed into a draft.
 */
export function writeMany(
  stores: Stores, given: readonly ChildRecord[], drafts: readonly Draft[],
  { packs, schoolKey, newSchoolKey, changes, merge, mergeDraft, erase = [], erasures = [], finishedDrafts = [], lookedAt, onLeftOut, onProgress }: WriteOptions,
): Edit {
  const others = mergeDraft ? [...drafts, ...finishedDrafts] : finishedDrafts;
  return {
    childIds: [...new Set([...given.map(({ id }) => id), ...changes?.ids ?? [], ...erase, ...others.map(({ childId }) => childId)])],
    draftIds: [...new Set([...drafts, ...finishedDrafts].map(({ id }) => id))],
    opens: changes !== undefined || merge !== undefined || mergeDraft !== undefined || erase.length + finishedDrafts.length > 0,
    ...(packs && { packs }), ...(schoolKey && { schoolKey }), ...(newSchoolKey && { newSchoolKey }),
    erasures,
    async decide(stored) {
      const left = { gone: new Set<string>(), restricted: new Set<string>(), drafts: new Set<string>() };
      const erased = lookedAt ? await erasuresOf(stores, [...given, ...drafts].map(({ id }) => id), erasures) : new Map<string, Erasure>();
      const erasedDrafts = await erasuresOf(stores, finishedDrafts.map(({ id }) => id), erasures);
      const going = await goingOf(stores, stored, erase, erasures);
      const wasHere = (id: string) => lookedAt?.here.has(id) ?? false;

      const children = new Map<string, ChildRecord | undefined>(going.map((id) => [id, undefined]));
      const pause = createPause();
      for (const record of given) {
        await pause();
        const read = merge && await stored.record(record.id);
        const there = read?.ok ? read.value : undefined;
        const erasure = erased.get(record.id);
        const isErasedHere = () => erasure !== undefined && lookedAt?.ofThisVault === true
          && hasSeenAll(erasure, { record, drafts: drafts.filter(({ childId }) => childId === record.id) });
        if (there && lookedAt && there.card.restrictedOn) left.restricted.add(record.id);
        else if (read?.ok && !there && (wasHere(record.id) || isErasedHere())) left.gone.add(record.id);
        // A damaged row holds nothing that could be merged: what is given takes its place.
        else children.set(record.id, merge && there ? merge(there, record) : record);
      }
      const recordOf = async (childId: string) => {
        if (children.has(childId)) return children.get(childId);
        const there = await stored.record(childId);
        return there.ok ? there.value : undefined;
      };
      const isKept = async (childId: string) => lookedAt !== undefined
        && (left.restricted.has(childId) || (!children.has(childId) && (await recordOf(childId))?.card.restrictedOn !== undefined));

      const kept = new Map<string, Draft | undefined>();
      for (const draft of drafts) {
        const there = mergeDraft && await stored.draft(draft.id);
        const mine = there?.ok && there.value?.childId === draft.childId ? there.value : undefined;
        const isOther = there?.ok && there.value !== undefined && !mine;
        const events = mergeDraft ? (await recordOf(draft.childId))?.events ?? [] : [];
        const isErasedHere = (wasHere(draft.id) || lookedAt?.ofThisVault === true) && isErased(draft, [erased.get(draft.id)]);
        // One that was here and is not: it was finished meanwhile, or erased.
        const isGone = there?.ok && !there.value && (isErasedHere || (wasHere(draft.id) && !events.some(({ reviewId }) => reviewId === draft.id)));
        if (isOther || isGone || left.gone.has(draft.childId) || await isKept(draft.childId)) {
          left.drafts.add(draft.id);
          continue;
        }
        const both = mergeDraft && mine ? mergeDraft(mine, draft) : draft;
        const after = mergeDraft ? besideProfiles(both, events) : both;
        if (after || mine) kept.set(draft.id, after);
      }
      for (const { id, childId } of finishedDrafts) {
        const there = await stored.draft(id);
        if (!there.ok || there.value?.childId !== childId || going.includes(childId) || await isKept(childId)) continue;
        const after = isErased(there.value, [erasedDrafts.get(id)]) ? undefined : besideProfiles(there.value, (await recordOf(childId))?.events ?? []);
        if (after !== there.value) kept.set(id, after);
      }
      onLeftOut?.({ gone: [...left.gone], restricted: [...left.restricted], drafts: [...left.drafts] });
      return done({ children, drafts: kept, oneByOne: changes && oneByOne(changes, stored) });
    },
    onSealed: (count) => onProgress?.(count, given.length),
  };
}

function oneByOne({ ids, change }: Changing, stored: Pick<Snapshot, 'record'>): OneByOne {
  return {
    ids: new Set(ids),
    async after(id) {
      const read = await stored.record(id);
      if (!read.ok || !read.value) return read;
      const after = change(read.value);
      return done(after === read.value ? undefined : after);
    },
  };
}
