import { useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { focusPage } from '../../ui/focusPage.ts';

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
    if (!written.ok) return;
    focusPage();
    tell(`${examples.length} example children are here. All of them are invented.`);
  }

  async function remove(ids: readonly string[]) {
    setBusy(true);
    const erased = await vault.eraseWhere(ids);
    setBusy(false);
    setTrouble(erased.ok ? '' : sentence(`vault.${erased.problem.code}`));
    if (!erased.ok) return;
    focusPage();
    tell('The example children are gone.');
  }

  /** Whether somebody has worked on these examples: begun a draft, or added to what was invented. */
  async function hasWorkOn(ids: readonly string[]): Promise<boolean> {
    const { loadExampleChildren } = await import('../../catalog/exampleChildren.ts');
    const invented = new Map((await loadExampleChildren()).map((child) => [child.id, child]));
    for (const id of ids) {
      const [record, drafts] = [await vault.readChild(id), await vault.draftsOf(id)];
      const original = invented.get(id);
      const isUntouched = record.ok && record.value?.cardEdition === original?.cardEdition && record.value?.events.length === original?.events.length;
      if (!isUntouched || !drafts.ok || drafts.value.drafts.length + drafts.value.damaged.length > 0) return true;
    }
    return false;
  }

  return { busy, trouble, load, remove, hasWorkOn };
}
