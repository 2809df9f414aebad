import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { besideProfiles } from '../../core/mergeVault.ts';
import { done } from '../../core/result.ts';
import type { Edit } from './edit.ts';
import { goingOf } from './erasureRows.ts';
import type { Stores } from './stores.ts';
import type { WriteOptions } from './writeOptions.ts';

/**
 * Many children and drafts as one edit (`Vault.writeChildren`). What goes is decided here, with what stands when it is
 * written: between a preview and its acceptance another tab may have added to a child, or typed into a draft.
 */
export function writeMany(
  stores: Stores, given: readonly ChildRecord[], drafts: readonly Draft[],
  { packs, merge, mergeDraft, erase = [], erasures = [], finishedDrafts = [], onProgress }: WriteOptions,
): Edit {
  const others = mergeDraft ? [...drafts, ...finishedDrafts] : finishedDrafts;
  return {
    childIds: [...new Set([...given.map(({ id }) => id), ...erase, ...others.map(({ childId }) => childId)])],
    draftIds: [...new Set([...drafts, ...finishedDrafts].map(({ id }) => id))],
    opens: merge !== undefined || mergeDraft !== undefined || erase.length + finishedDrafts.length > 0,
    ...(packs && { packs }),
    erasures,
    async decide(stored) {
      const going = await goingOf(stores, stored, erase, erasures);
      const children = new Map<string, ChildRecord | undefined>(going.map((id) => [id, undefined]));
      for (const record of given) {
        const there = merge && await stored.record(record.id);
        // A damaged row holds nothing that could be merged: what is given takes its place.
        children.set(record.id, merge && there?.ok && there.value ? merge(there.value, record) : record);
      }
      const eventsOf = async (childId: string) => {
        if (children.has(childId)) return children.get(childId)?.events ?? [];
        const there = await stored.record(childId);
        return there.ok ? there.value?.events ?? [] : [];
      };

      const kept = new Map<string, Draft | undefined>();
      for (const draft of drafts) {
        const there = mergeDraft && await stored.draft(draft.id);
        const mine = there?.ok && there.value?.childId === draft.childId ? there.value : undefined;
        const both = mergeDraft && mine ? mergeDraft(mine, draft) : draft;
        const after = mergeDraft ? besideProfiles(both, await eventsOf(draft.childId)) : both;
        if (after || mine) kept.set(draft.id, after);
      }
      for (const { id, childId } of finishedDrafts) {
        const there = await stored.draft(id);
        if (!there.ok || there.value?.childId !== childId || going.includes(childId)) continue;
        const after = besideProfiles(there.value, await eventsOf(childId));
        if (after !== there.value) kept.set(id, after);
      }
      return done({ children, drafts: kept });
    },
    onSealed: (count) => onProgress?.(count, given.length),
  };
}
