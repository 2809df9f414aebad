import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { loadFramework, loadLibrary } from '../catalog/load.ts';
import type { Result } from '../core/result.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';
import { RecordsProvider } from '../state/records.tsx';
import { type NewLock, useReopening } from '../state/stayUnlocked.ts';
import { App } from './App.tsx';

interface Props {
  /** The records as they were opened first. */
  readonly vault: Vault;
  /** Opens the same records with another lock. */
  readonly reopen: (lock: NewLock) => Promise<Result<Vault, VaultProblem>>;
}

/** The app over its records, and over the same records again once their lock was changed: nothing drawn from the old vault is left then. */
export function Records({ vault, reopen }: Props) {
  const [open, setOpen] = useState({ vault, times: 1 });
  useEffect(() => {
    useReopening.setState({
      async reopen(lock) {
        const opened = await reopen(lock);
        // At once: no screen may be drawn over a vault that is closed.
        if (opened.ok) flushSync(() => setOpen(({ times }) => ({ vault: opened.value, times: times + 1 })));
        return opened.ok;
      },
    });
    return () => useReopening.setState(useReopening.getInitialState());
  }, [reopen]);
  return <RecordsProvider key={open.times} vault={open.vault} loadFramework={loadFramework} loadLibrary={loadLibrary}><App /></RecordsProvider>;
}
