import { useLocation } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { BIN_DAYS } from '../../core/bin.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { binDraft, putDraftBack } from '../../state/bin.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';

/** Puts a draft into the bin at once; the message that tells it can undo it. Finished profiles are not touched. */
export function ThrowAway({ child, draft }: { child: ChildRecord; draft: Draft }) {
  const vault = useVault();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);

  async function throwAway() {
    const binned = await binDraft(vault, draft);
    if (!binned.ok) return tell(vaultSentence(binned.problem.code));
    const at = `/children/${child.id}`;
    tell(`The draft is in the bin, and can be put back for ${BIN_DAYS} days.`, { act: () => void undo(), at });
    navigate(at, { replace: true });
  }

  async function undo() {
    const back = await putDraftBack(vault, draft);
    tell(back.ok ? 'The draft is back, as it was.' : vaultSentence(back.problem.code));
  }

  return <Button weight="quiet" onClick={() => void throwAway()}>Throw this draft away</Button>;
}
