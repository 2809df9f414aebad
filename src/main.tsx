import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { CannotOpen } from './app/CannotOpen.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { loadFramework } from './catalog/load.ts';
import { failed } from './core/result.ts';
import { createTrialLock } from './data/lock/trialLock.ts';
import { openVault } from './data/vault/openVault.ts';
import { thisInstant } from './state/clock.ts';
import { listenForInstall } from './state/install.ts';
import { RecordsProvider } from './state/records.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './app/print.css';

listenForInstall();
const framework = loadFramework();
// Browsers give no cryptography, and no service worker, to a page that came over plain http.
const vault = window.isSecureContext ? await openVault({ lock: createTrialLock(), now: thisInstant }) : failed({ code: 'unavailable' } as const);
const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');

createRoot(place).render(
  <StrictMode>
    <ErrorBoundary>
      {vault.ok
        ? <RecordsProvider vault={vault.value} framework={framework}><App /></RecordsProvider>
        : <CannotOpen problem={vault.problem} />}
    </ErrorBoundary>
  </StrictMode>,
);
