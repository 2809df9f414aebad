import { type ComponentProps, lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import type { Result } from '../core/result.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Records } from './Records.tsx';

/** Fetched only where the records do not open. */
const CannotOpen = lazy(async () => ({ default: (await import('./CannotOpen.tsx')).CannotOpen }));

/** Puts the app on the page, over the records that were opened, or says why they could not be. `reopen` opens them with another lock. */
export function start(vault: Result<Vault, VaultProblem>, reopen: ComponentProps<typeof Records>['reopen']): void {
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no #root');
  createRoot(place).render(
    <StrictMode>
      <ErrorBoundary>
        {vault.ok ? <Records vault={vault.value} reopen={reopen} /> : <Suspense><CannotOpen problem={vault.problem} /></Suspense>}
      </ErrorBoundary>
    </StrictMode>,
  );
}
