import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { BIN_DAYS } from '../../core/bin.ts';
import { binChildren, putChildrenBack } from '../../state/bin.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';

/** Puts a child into the bin and offers to undo it, here or on the screen at `at`. Gives whether that is done. */
export function useBinChild(): (id: string, at?: string) => Promise<boolean> {
  const vault = useVault();
  const tell = useSession((session) => session.tell);

  async function undo(id: string) {
    const back = await putChildrenBack(vault, [id]);
    tell(back.ok ? 'The child is back, with everything as it was.' : vaultSentence(back.problem.code));
  }

  return async (id, at) => {
    const binned = await binChildren(vault, [id]);
    const isThere = binned.ok && binned.value.stayed.length === 0;
    if (!binned.ok) tell(vaultSentence(binned.problem.code));
    else if (!isThere) tell(sentence('restrictedStays'));
    else tell(`The child is in the bin, and can be put back for ${BIN_DAYS} days.`, { act: () => void undo(id), ...(at && { at }) });
    return isThere;
  };
}
