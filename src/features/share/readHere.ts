import { sentence } from '../../catalog/sentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';

/** What is here, for a preview. The first thing that cannot be read is remembered, so that nothing is written over it. */
export function readHere(vault: Vault): {
  child: (id: string) => Promise<ChildRecord | undefined>;
  draft: (id: string) => Promise<Draft | undefined>;
  /** The sentence for it; empty when everything could be read. */
  problem: () => string;
} {
  let problem: VaultProblem | undefined;
  return {
    async child(id) {
      const read = await vault.readChild(id);
      if (!read.ok) problem ??= read.problem;
      return read.ok ? read.value : undefined;
    },
    async draft(id) {
      const read = await vault.readDraft(id);
      if (!read.ok) problem ??= read.problem;
      return read.ok ? read.value : undefined;
    },
    problem: () => (problem ? sentence(`vault.${problem.code}`) : ''),
  };
}
