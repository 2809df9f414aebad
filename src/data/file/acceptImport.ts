import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { draftValues, stampDraft } from '../../core/merge/draftValues.ts';
import type { Erasure } from '../../core/merge/erasure.ts';
import type { PackContent } from '../../core/library.ts';
import { recordValues, stampRecord } from '../../core/merge/recordValues.ts';
import type { SchoolKey } from '../../core/council/schoolKey.ts';
import { joined, type Stamp } from '../../core/versions.ts';
import type { ChildPreview, DraftPreview, ImportPreview } from './importPreview.ts';

/** What a person decided after the preview. */
export interface ImportChoices {
  /** Ids of children and drafts that are not taken in. A child takes its drafts along. */
  readonly skip?: ReadonlySet<string>;
  /** To bring back what was erased from this vault, as a change of this device: so no erasure has seen it. Else it stays erased. */
  readonly bringBack?: Stamp;
}

export interface ToWrite {
  readonly records: readonly ChildRecord[];
  readonly drafts: readonly Draft[];
  readonly packs: readonly PackContent[];
  readonly schoolKey?: SchoolKey;
  /** Ids of children that go because they were erased on another device, with their drafts. */
  readonly erase: readonly string[];
  /** What is known of erasures from now on, so that an older file brings nobody back, and the next backup carries it on. */
  readonly erasures: readonly Erasure[];
  /** Drafts that go because everything of them is in a profile that comes in finished, or was seen where they were erased. */
  readonly finishedDrafts: readonly Pick<Draft, 'id' | 'childId'>[];
}

/**
 * What has to be written, in one transaction or not at all, to take in a file as previewed. Only what would change:
 * taking in the same file again gives nothing. The records are already united with what was here at the preview; as a row
 * may have moved on since, they are merged once more on writing (`mergeRecord`, `mergeDraft`), and what goes is decided there.
 */
export function recordsToWrite(preview: ImportPreview, { skip = new Set(), bringBack }: ImportChoices = {}): ToWrite {
  const isWanted = (state: ChildPreview['state'], id: string) => !skip.has(id) && !STAYS_OUT.has(state) && (state !== 'erased' || bringBack !== undefined);
  const taken = new Map(preview.children.filter(({ id, state }) => isWanted(state, id)).map((child) => [child.id, child]));
  const records = [...taken.values()].flatMap((child) => {
    if (child.state === 'erased' && bringBack) return [backFrom(child, bringBack)];
    return child.outcome === child.mine ? [] : [child.outcome];
  });
  const drafts = preview.drafts.flatMap((draft) => {
    const child = taken.get(draft.childId);
    if (!isWanted(draft.state, draft.id) || !child || draft.state === 'older' || draft.outcome === draft.mine) return [];
    return [draft.state === 'erased' && bringBack ? draftBackFrom(draft, child, bringBack) : draft.outcome];
  });
  const isTaken = (childId: string) => taken.get(childId)?.state !== 'erased' && taken.has(childId);
  return {
    records,
    drafts: [...drafts, ...preview.correcting.filter(({ id, childId }) => isTaken(childId) && !skip.has(id))],
    packs: preview.packs.filter(({ state }) => state === 'new').map(({ content }) => content),
    ...(preview.schoolKey && { schoolKey: preview.schoolKey }),
    erase: [
      ...preview.erasures.filter(({ id, goes }) => goes && !skip.has(id)).map(({ id }) => id),
      ...preview.children.filter(({ id, state, mine }) => state === 'erased' && mine && !taken.has(id) && !skip.has(id)).map(({ id }) => id),
    ],
    erasures: preview.erasuresToKeep.filter(({ id }) => !skip.has(id)),
    finishedDrafts: [...preview.finishedDrafts, ...preview.erasedDrafts].filter(({ childId }) => isTaken(childId)).map(({ id, childId }) => ({ id, childId })),
  };
}

/** What was known at the preview (`WriteOptions.lookedAt` of the vault), for deciding again on writing. */
export function lookedAt({ children, drafts, correcting, isOfThisVault }: ImportPreview): { readonly here: ReadonlySet<string>; readonly ofThisVault: boolean } {
  const here = [...children, ...drafts].flatMap(({ id, mine }) => (mine ? [id] : []));
  return { here: new Set([...here, ...correcting.map(({ id }) => id)]), ofThisVault: isOfThisVault };
}

const STAYS_OUT: ReadonlySet<ChildPreview['state']> = new Set(['tooMuch', 'restricted', 'otherChild']);

function backFrom({ outcome, erasure }: ChildPreview, stamp: Stamp): ChildRecord {
  const { versions } = recordValues(outcome);
  return stampRecord(undefined, { ...outcome, versions: { ...versions, seen: joined(versions.seen, erasure?.seen ?? {}) } }, stamp);
}

function draftBackFrom({ outcome, erasure: own }: DraftPreview, { erasure }: ChildPreview, stamp: Stamp): Draft {
  const { versions } = draftValues(outcome);
  const seen = [erasure?.drafts?.[outcome.id] ?? {}, own?.seen ?? {}].reduce(joined, versions.seen);
  return stampDraft(undefined, { ...outcome, versions: { ...versions, seen } }, stamp);
}
