import { useState } from 'react';
import type { VaultProblem } from '../data/vault/vault.ts';
import { instantInWords } from '../state/clock.ts';
import { Button } from '../ui/Button.tsx';
import { childrenInWords } from './FromSecondCopy.tsx';
import styles from './StandAlone.module.css';

type GoneRecords = Extract<VaultProblem, { code: 'gone' }>;

/** Shown when there were records and the browser has lost them and their second copy. Nothing is written before somebody has chosen. */
export function Gone({ children, at }: Omit<GoneRecords, 'code'>) {
  const [failed, setFailed] = useState(false);

  async function begin(hash: string) {
    const { beginAnew } = await import('../data/vault/secondCopy.ts');
    if (!await beginAnew()) return setFailed(true);
    location.hash = hash;
    location.reload();
  }

  return (
    <main className={`stack ${styles.page}`}>
      <h1>The records are no longer in this browser</h1>
      <p>
        There were records of {childrenInWords(children)} here{at && <>, last changed on {instantInWords(at)}</>}. The browser has them no longer, nor the second copy
        that the app keeps. It may have cleared this site’s data, or somebody may have done so in its settings.
      </p>
      <p>Nothing has been written since. A backup file brings them back as they were on its day.</p>
      <div className="row">
        <Button weight="first" onClick={() => { void begin('#/lock/take-over'); }}>Bring back from a locked backup</Button>
        <Button onClick={() => { void begin('#/share'); }}>Bring back from a file that is not locked</Button>
      </div>
      <p className="meta">A locked backup is a file whose name ends in .vsend. It brings back the records as they were, with the same passphrases and the same recovery key.</p>
      <p>Without a backup they cannot be brought back on this device.</p>
      <p><Button onClick={() => { void begin('#/'); }}>Start anew without them</Button></p>
      {failed && <p role="alert">The browser did not let the app begin anew. Close the other tabs of it and try again.</p>}
    </main>
  );
}
