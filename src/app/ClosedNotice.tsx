import { useEffect, useState } from 'react';
import { vaultSentence } from '../catalog/vaultSentence.ts';
import type { VaultProblem } from '../data/vault/vault.ts';
import { useVault } from '../state/records.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Says so at once when the vault has closed for good: nothing that is typed from then on is kept. */
export function ClosedNotice() {
  const vault = useVault();
  const [problem, setProblem] = useState<VaultProblem>();
  useEffect(() => {
    let here = true;
    void vault.closed.then((why) => { if (here) setProblem(why); });
    return () => { here = false; };
  }, [vault]);
  if (!problem) return null;
  return (
    <Notice tone="problem" title="Nothing more is being saved." live>
      <p>{vaultSentence(problem.code)}</p>
      <p><Button onClick={() => location.reload()}>Load the app again</Button></p>
    </Notice>
  );
}
