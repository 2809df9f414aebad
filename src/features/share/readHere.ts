import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Result } from '../../core/result.ts';
import type { DraftsHere } from '../../data/file/importPreview.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';

/**
 * What is here, for a preview. A damaged row is told as such: a file may put it right again. The first other problem is
 * remembered, so that nothing is written over what only cannot be reached.
 */
export function readHere(vault: Vault): {
  child: (id: string) => Promise<ChildRecord | 'damaged' | undefined>;
  draft: (id: string) => Promise<Draft | 'damaged' | undefined>;
  /** Those of one child that can be read, and the ids of those that are damaged. */
  draftsOf: (childId: string) => Promise<DraftsHere>;
  /** The sentence for it; empty when there was none. */
  problem: () => string;
} {
  let problem: VaultProblem | undefined;
  let listed: Promise<ReadonlySet<string> | undefined> | undefined;
  const valueOf = <Value>(read: Result<Value, VaultProblem>): Value | 'damaged' | undefined => {
    if (read.ok) return read.value;
    if (read.problem.code === 'damaged') return 'damaged';
    problem ??= read.problem;
    return undefined;
  };
  return {
    async child(id) {
      const here = await (listed ??= listedIn(vault));
      return here && !here.has(id) ? undefined : valueOf(await vault.readChild(id));
    },
    draft: async (id) => valueOf(await vault.readDraft(id)),
    draftsOf: async (childId) => {
      const read = valueOf(await vault.draftsOf(childId));
      return read && read !== 'damaged' ? read : { drafts: [], damaged: [] };
    },
    problem: () => (problem ? vaultSentence(problem.code) : ''),
  };
}

/** Who is here, so that nobody else is looked for one by one; undefined where the lists cannot tell. Who comes meanwhile is seen when it is written. */
async function listedIn(vault: Vault): Promise<ReadonlySet<string> | undefined> {
  const [directory, { unlisted, damaged }] = await Promise.all([vault.directory(), vault.checkedOnOpening]);
  return directory.ok && unlisted + damaged.length === 0 ? new Set(directory.value.map(({ id }) => id)) : undefined;
}
