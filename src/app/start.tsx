import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFramework, loadLibrary } from '../catalog/load.ts';
import type { Result } from '../core/result.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';
import { RecordsProvider } from '../state/records.tsx';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** Fetched only where the records do not open. */
const CannotOpen = lazy(async () => ({ default: (await import('./CannotOpen.tsx')).CannotOpen }));

/** Puts the app on the page, over the records that were opened, or says why they could not be. */
export function start(vault: Result<Vault, VaultProblem>): void {
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no #root');
  createRoot(place).render(
    <StrictMode>
      <ErrorBoundary>
        {vault.ok
          ? <RecordsProvider vault={vault.value} loadFramework={loadFramework} loadLibrary={loadLibrary}><App /></RecordsProvider>
          : <Suspense><CannotOpen problem={vault.problem} /></Suspense>}
      </ErrorBoundary>
    </StrictMode>,
  );
}
