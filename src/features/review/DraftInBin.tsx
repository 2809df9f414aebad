import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { inBinUntil } from '../../core/bin.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { putDraftBack } from '../../state/bin.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';

/** For the address of a draft that was thrown away: until when, and the way back. */
export function DraftInBin({ child, draft, removedAt }: { child: ChildRecord; draft: Draft; removedAt: string }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);

  async function putBack() {
    const back = await putDraftBack(vault, draft);
    if (back.ok) focusPage(); // the button goes
    tell(back.ok ? 'The draft is back, as it was.' : vaultSentence(back.problem.code));
  }

  return (
    <div className="stack">
      <p className="crumb"><Link href={`/children/${child.id}`}>{fullName(child.card)}</Link></p>
      <h1>This draft is in the bin</h1>
      {child.card.restrictedOn
        ? <p>It can be put back. The record is not to be changed, since {dayInWords(child.card.restrictedOn)}, so the draft is not erased by itself.</p>
        : <p>It can be put back until {dayInWords(inBinUntil(removedAt))}. After that day it is erased. Finished profiles are not touched.</p>}
      <p><Button weight="first" onClick={() => void putBack()}>Put back</Button></p>
    </div>
  );
}
