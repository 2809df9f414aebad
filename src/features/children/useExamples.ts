import { useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';

/** Brings the invented children in, and takes them away again in one go. `trouble` says what went wrong, if anything. */
export function useExamples() {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);

  async function load() {
    setBusy(true);
    const { loadExampleChildren } = await import('../../catalog/exampleChildren.ts');
    const examples = await loadExampleChildren();
    const written = await vault.writeChildren(examples, []);
    setBusy(false);
    setTrouble(written.ok ? '' : sentence(`vault.${written.problem.code}`));
    if (written.ok) tell(`${examples.length} example children are here. All of them are invented.`);
  }

  async function remove(ids: readonly string[]) {
    setBusy(true);
    const erased = await vault.eraseWhere(ids);
    setBusy(false);
    setTrouble(erased.ok ? '' : sentence(`vault.${erased.problem.code}`));
    if (erased.ok) tell('The example children are gone.');
  }

  return { busy, trouble, load, remove };
}
