import type { Draft } from '../draft.ts';
import { draftValues, stampDraft } from '../merge/draftValues.ts';
import { apart, OTHER_FRAMEWORK } from '../merge/merge.ts';
import { joined, type Stamp } from '../versions.ts';

/** The drafts that were begun under one id with different frameworks, the one that stands first; one alone where there is nothing to choose. */
export function byFramework(draft: Draft): readonly Draft[] {
  return apart(draft);
}

/** Whether a person has to choose between drafts of several frameworks. */
export function hasOthers({ versions }: Draft): boolean {
  return Object.hasOwn(versions?.beside ?? {}, OTHER_FRAMEWORK);
}

/** What comes of a choice between them. */
export interface Parted {
  /** What stands under the id from now on. */
  readonly stays: Draft;
  /** The others, each a draft of its own, in the bin. */
  readonly binned: readonly Draft[];
}

/**
 * Parts drafts of several frameworks after a person's choice (`chosen`: its place in `byFramework`). Nothing of them is lost. `ids`
 * gives the others' new ids, in order; `removedAt` is when they go into the bin. What stays has seen all of them, so that no other
 * copy makes them wait again. A correction that says nothing yet is none under a new id: the profile that it would correct has the old one.
 */
export function parted(draft: Draft, chosen: number, ids: readonly string[], removedAt: string, stamp: Stamp): Parted | undefined {
  const all = apart(draft);
  const stays = all[chosen];
  const others = all.filter((_, place) => place !== chosen);
  if (!stays || others.length === 0 || ids.length < others.length) return undefined;
  const seen = all.map((one) => draftValues(one).versions.seen).reduce(joined);
  const waiting = { ...stays, versions: { at: {}, ...stays.versions, seen, beside: { ...stays.versions?.beside, [OTHER_FRAMEWORK]: [] } } };
  const { [OTHER_FRAMEWORK]: _, ...left } = waiting.versions.beside;
  return {
    stays: stampDraft(waiting, { ...waiting, versions: { ...waiting.versions, beside: left } }, stamp),
    binned: others.map((other, place) => {
      const { correction, ...rest } = other;
      const own = { ...rest, id: ids[place] ?? '', ...(correction?.why && { correction }) };
      return stampDraft(own, { ...own, removedAt: own.removedAt ?? removedAt }, stamp);
    }),
  };
}
