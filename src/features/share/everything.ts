import type { Draft } from '../../core/draft.ts';
import type { Result } from '../../core/result.ts';
import type { BackupSource } from '../../data/vault/backupSource.ts';
import type { PackedChild, VaultProblem } from '../../data/vault/vault.ts';

/** What can be read in the vault, for a backup. The drafts are asked for when the records are through. */
export interface Everything {
  /** As they lie packed in the vault: a backup holds all of them, and is written beside the page. */
  readonly records: AsyncGenerator<PackedChild>;
  readonly drafts: AsyncGenerator<Draft>;
  /** How many were passed over: damaged ones, and drafts of damaged children, which no file may hold without the child. */
  leftOut(): { readonly child: number; readonly draft: number };
  /** Why the reading ended before it was through; undefined when it did not. */
  problem(): VaultProblem | undefined;
}

/** Everything in the vault, read as it is asked for. */
export function everythingIn(vault: Pick<BackupSource, 'packedRecords' | 'allDrafts'>): Everything {
  const leftOut = { child: 0, draft: 0 };
  const children = new Set<string>();
  let problem: VaultProblem | undefined;

  async function* readable<Value>(list: AsyncIterable<Result<Value, VaultProblem>>, kind: keyof typeof leftOut): AsyncGenerator<Value> {
    for await (const item of list) {
      if (item.ok) yield item.value;
      else if (item.problem.code === 'damaged') leftOut[kind] += 1;
      else problem ??= item.problem;
    }
  }
  async function* records() {
    for await (const record of readable(vault.packedRecords(), 'child')) {
      children.add(record.id);
      yield record;
    }
  }
  async function* drafts() {
    for await (const draft of readable(vault.allDrafts(), 'draft')) {
      if (children.has(draft.childId)) yield draft;
      else leftOut.draft += 1;
    }
  }
  return { records: records(), drafts: drafts(), leftOut: () => leftOut, problem: () => problem };
}
