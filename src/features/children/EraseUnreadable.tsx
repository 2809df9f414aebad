import { useState } from 'react';
import { useLocation } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { eraseChildren } from '../../state/bin.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Erases a record that cannot be read. What cannot be read cannot be put into the bin either, so this asks first. */
export function EraseUnreadable({ id }: { id: string }) {
  const vault = useVault();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const [asking, setAsking] = useState(false);

  async function erase() {
    const erased = await eraseChildren(vault, [id]);
    setAsking(false);
    tell(erased.ok ? 'The record is erased.' : vaultSentence(erased.problem.code));
    if (erased.ok) navigate('/children', { replace: true });
  }

  return (
    <>
      <p><Button weight="quiet" onClick={() => setAsking(true)}>Erase this record</Button></p>
      <Dialog
        open={asking}
        title="Erase this child’s record?"
        onClose={() => setAsking(false)}
        actions={(
          <>
            <Button weight="first" onClick={() => setAsking(false)}>Keep</Button>
            <Button onClick={() => void erase()}>Erase</Button>
          </>
        )}
      >
        <p>What cannot be read goes, with every review and draft of the child. That cannot be undone. Files you have saved elsewhere are not touched.</p>
      </Dialog>
    </>
  );
}
