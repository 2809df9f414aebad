import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { PackContent } from '../../core/library.ts';
import type { Preference } from '../../core/merge.ts';
import { type DraftPreview, type ImportPreview, outcomeFor } from './preview.ts';

/** What a person decided after the preview. */
export interface ImportChoices {
  /** Ids of children and drafts that are not taken in. A child takes its drafts along. */
  readonly skip?: ReadonlySet<string>;
  /** For each child or draft in `conflict`, by id: whose to keep. Without an answer, mine. */
  readonly prefer?: ReadonlyMap<string, Preference>;
}

/**
 * What has to be written, in one transaction or not at all, to take in a file as previewed. Only what would change:
 * taking in the same file again gives nothing. The records are already united with what was here at the preview; when
 * a row may have moved on since, merge once more on writing (`mergeRecord(stored, given, 'theirs')`).
 */
export function recordsToWrite(preview: ImportPreview, { skip = new Set(), prefer = new Map() }: ImportChoices = {}): {
  readonly records: readonly ChildRecord[];
  readonly drafts: readonly Draft[];
  readonly packs: readonly PackContent[];
} {
  const taken = preview.children.filter(({ id }) => !skip.has(id));
  const records = taken.flatMap((child) => {
    const outcome = outcomeFor(preview.kind, child, prefer.get(child.id) ?? 'mine');
    return outcome === child.mine ? [] : [outcome];
  });
  const isWanted = ({ id, state }: DraftPreview) => state === 'new' || state === 'damaged' || (state === 'conflict' && prefer.get(id) === 'theirs');
  const drafts = preview.drafts.filter((draft) => !skip.has(draft.id) && !skip.has(draft.childId) && isWanted(draft)).map(({ theirs }) => theirs);
  return { records, drafts, packs: preview.packs.filter(({ state }) => state === 'new').map(({ content }) => content) };
}
