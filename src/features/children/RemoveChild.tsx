import { useLocation } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { BIN_DAYS } from '../../core/bin.ts';
import { binChildren, putChildrenBack } from '../../state/bin.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ChildPage.module.css';

/** Puts a child into the bin at once; the message that tells it can undo it. */
export function RemoveChild({ id }: { id: string }) {
  const vault = useVault();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);

  async function remove() {
    const binned = await binChildren(vault, [id]);
    if (!binned.ok) return tell(vaultSentence(binned.problem.code));
    if (binned.value.stayed.length > 0) return tell(sentence('restrictedStays'));
    tell(`The child is in the bin, and can be put back for ${BIN_DAYS} days.`, { act: () => void undo(), at: '/children' });
    navigate('/children', { replace: true });
  }

  async function undo() {
    const back = await putChildrenBack(vault, [id]);
    tell(back.ok ? 'The child is back, with everything as it was.' : vaultSentence(back.problem.code));
  }

  return (
    <section className={`no-print ${styles.section}`}>
      <Button weight="quiet" onClick={() => void remove()}>Remove this child</Button>
      <p className="meta">Into the bin, with every review and draft. It can be put back for {BIN_DAYS} days.</p>
    </section>
  );
}
