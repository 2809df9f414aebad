import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Examples.module.css';
import { useExamples } from './useExamples.ts';

/** Under the list: brings the example children in, or takes them away in one go; asks first when somebody has worked on them. */
export function Examples({ ids }: { ids: readonly string[] }) {
  const { busy, trouble, load, remove, hasWorkOn } = useExamples();
  const [asking, setAsking] = useState(false);

  async function askOrRemove() {
    if (await hasWorkOn(ids)) setAsking(true);
    else await remove(ids);
  }

  return (
    <div className={styles.examples}>
      {trouble && <Notice tone="problem" live>{trouble}</Notice>}
      {ids.length > 0
        ? (
          <>
            <p className="meta">{ids.length === 1 ? '1 child here is an invented example.' : `${ids.length} children here are invented examples.`}</p>
            <Button disabled={busy} onClick={() => void askOrRemove()}>Remove the example children</Button>
          </>
        )
        : <Button disabled={busy} onClick={() => void load()}>Try with example children</Button>}
      <Dialog
        open={asking}
        title="Remove the examples with what you added?"
        onClose={() => setAsking(false)}
        actions={(
          <>
            <Button weight="first" onClick={() => setAsking(false)}>Keep them</Button>
            <Button onClick={() => { setAsking(false); void remove(ids); }}>Remove them</Button>
          </>
        )}
      >
        <p>Somebody has begun a draft on an example child, or finished or edited something. That goes too, and cannot be undone.</p>
      </Dialog>
    </div>
  );
}
