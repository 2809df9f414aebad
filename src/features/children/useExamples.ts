import { useState } from 'react';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Result } from '../../core/result.ts';
import type { VaultProblem } from '../../data/vault/vault.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { focusNewPage } from '../../ui/focusPage.ts';

/** Brings the invented children in, and takes them away again in one go. `trouble` says what went wrong, if anything. */
export function useExamples() {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);

  /** Those in the bin come back as they were left: somebody may have worked on them. */
  async function load() {
    setBusy(true);
    const { loadExampleChildren } = await import('../../catalog/exampleChildren.ts');
    const examples = await loadExampleChildren();
    const directory = await vault.directory();
    const removed = new Set(directory.ok ? directory.value.filter(({ removedAt }) => removedAt).map(({ id }) => id) : []);
    const inBin = examples.map(({ id }) => id).filter((id) => removed.has(id));
    const { putChildrenBack } = await bin();
    const written = await vault.writeChildren(examples.filter(({ id }) => !removed.has(id)), []);
    const brought = written.ok && inBin.length > 0 ? await putChildrenBack(vault, inBin) : written;
    if (isDone(brought)) tell(`${examples.length} example children are here. All of them are invented.`);
  }

  async function remove(ids: readonly string[]) {
    setBusy(true);
    const { removeExamples } = await import('./removeExamples.ts');
    const removed = await removeExamples(vault, ids);
    if (!isDone(removed) || !removed.ok) return;
    const { binned, words } = removed.value;
    tell(words, binned.length > 0 ? { act: () => void putBack(binned) } : undefined);
  }

  async function putBack(ids: readonly string[]) {
    const { putChildrenBack } = await bin();
    if (isDone(await putChildrenBack(vault, ids))) tell('The example children are back, with everything as it was.');
  }

  function isDone(answer: Result<unknown, VaultProblem>): boolean {
    setBusy(false);
    setTrouble(answer.ok ? '' : vaultSentence(answer.problem.code));
    if (answer.ok) focusNewPage();
    return answer.ok;
  }

  return { busy, trouble, load, remove };
}

/** Fetched when it is needed: the first screen does without it. */
function bin() {
  return import('../../state/bin.ts');
}
