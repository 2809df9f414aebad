import { useState } from 'react';
import { useLocation } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Throws a draft away, after asking once. Finished profiles are not touched. */
export function ThrowAway({ child, draft }: { child: ChildRecord; draft: Draft }) {
  const vault = useVault();
  const [, navigate] = useLocation();
  const tell = useSession((session) => session.tell);
  const [asking, setAsking] = useState(false);

  async function throwAway() {
    const erased = await vault.eraseDraft(draft.id);
    setAsking(false);
    tell(erased.ok ? 'The draft is gone.' : sentence(`vault.${erased.problem.code}`));
    if (erased.ok) navigate(`/children/${child.id}`, { replace: true });
  }

  return (
    <>
      <Button weight="quiet" onClick={() => setAsking(true)}>Throw this draft away</Button>
      <Dialog
        open={asking}
        title="Throw this draft away?"
        onClose={() => setAsking(false)}
        actions={(
          <>
            <Button weight="first" onClick={() => setAsking(false)}>Keep the draft</Button>
            <Button onClick={() => void throwAway()}>Throw it away</Button>
          </>
        )}
      >
        <p>Everything in this draft will be gone from this device. Profiles that are finished stay as they are.</p>
      </Dialog>
    </>
  );
}
