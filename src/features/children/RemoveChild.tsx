import { useState } from 'react';
import { useLocation } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ChildPage.module.css';

/** Erases a child from this device, after saying what that means. */
export function RemoveChild({ id, name }: { id: string; name: string }) {
  const vault = useVault();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const [asking, setAsking] = useState(false);

  async function erase() {
    const erased = await vault.eraseWhere([id]);
    setAsking(false);
    tell(erased.ok ? 'The child is no longer on this device.' : sentence(`vault.${erased.problem.code}`));
    if (erased.ok) navigate('/children', { replace: true });
  }

  return (
    <section className={`no-print ${styles.section}`}>
      <Button weight="quiet" onClick={() => setAsking(true)}>Remove this child</Button>
      <Dialog
        open={asking}
        title={`Remove ${name} from this device?`}
        onClose={() => setAsking(false)}
        actions={(
          <>
            <Button weight="first" onClick={() => setAsking(false)}>Keep</Button>
            <Button onClick={() => void erase()}>Remove</Button>
          </>
        )}
      >
        <p>Every review and draft of {name} will be erased here, and that cannot be undone. Files you have saved elsewhere are not touched.</p>
        <p>If you may need them again, save a full transfer file first.</p>
      </Dialog>
    </section>
  );
}
