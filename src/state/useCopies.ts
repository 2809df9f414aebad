import { useSyncExternalStore } from 'react';
import type { CopiesState } from '../data/vault/vault.ts';
import { useVault } from './records.tsx';

/** How it stands with the second copy, always as it is. */
export function useCopies(): CopiesState {
  const { copies } = useVault();
  return useSyncExternalStore((changed) => copies.subscribe(changed), () => copies.state);
}
