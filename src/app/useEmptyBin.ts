import { useEffect } from 'react';
import type { Vault } from '../data/vault/vault.ts';
import { firstScreen } from './firstScreen.ts';

/** When the records have been opened, erases for good what has been in the bin for more than 30 days. */
export function useEmptyBin(vault: Vault): void {
  useEffect(() => {
    // A vault that closes meanwhile is told by `ClosedNotice`; what was left in the bin goes the next time.
    void firstScreen().then(() => import('../state/emptyBin.ts')).then(({ emptyBin }) => emptyBin(vault)).catch(() => undefined);
  }, [vault]);
}
