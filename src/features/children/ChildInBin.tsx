import { Link } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { inBinUntil } from '../../core/bin.ts';
import { type ChildRecord, fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import { putChildrenBack } from '../../state/bin.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { focusPage } from '../../ui/focusPage.ts';

/** For every address of a child who is in the bin: until when, and the way back. */
export function ChildInBin({ child: { id, card }, removedAt }: { child: ChildRecord; removedAt: string }) {
  const vault = useVault();
  const tell = useSession((session) => session.tell);

  async function putBack() {
    const back = await putChildrenBack(vault, [id]);
    if (back.ok) focusPage(); // the button goes
    tell(back.ok ? 'The child is back, with everything as it was.' : vaultSentence(back.problem.code));
  }

  return (
    <div className="stack">
      <p className="crumb"><Link href="/children">Children</Link></p>
      <h1>This child is in the bin</h1>
      {card.restrictedOn
        ? <p>{fullName(card)} can be put back. The record is not to be changed, since {dayInWords(card.restrictedOn)}, so it is not erased by itself.</p>
        : <p>{fullName(card)} can be put back until {dayInWords(inBinUntil(removedAt))}. After that day the record is erased.</p>}
      <p className="row">
        <Button weight="first" onClick={() => void putBack()}>Put back</Button>
        <Link href="/bin">See the bin</Link>
        <Link href={`/children/${id}/everything`}>Everything held about this child</Link>
      </p>
    </div>
  );
}
