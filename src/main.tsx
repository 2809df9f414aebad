import { failed } from './core/result.ts';
import { createTrialLock } from './data/lock/trialLock.ts';
import { openVault } from './data/vault/openVault.ts';
import { thisInstant } from './state/clock.ts';
import { listenForInstall } from './state/install.ts';
import './ui/tokens.css';
import './ui/base.css';
import './app/print.css';

// The records are opened first: the browser does its part of that while the screens are made ready.
// It gives no cryptography, and no service worker, to a page that came over plain http.
const opening = window.isSecureContext
  ? openVault({ lock: createTrialLock(), now: thisInstant })
  : Promise.resolve(failed({ code: 'unavailable' } as const));
listenForInstall();
// No await at this level: the screens share code with this file and would wait for it to be done.
import('./app/start.tsx').then(async ({ start }) => start(await opening)).catch(sayThatNothingStarts);

/** The last resort, where not even the screens could be had: no blank page, and no fresh start over the records. */
function sayThatNothingStarts(error: unknown): void {
  const place = document.getElementById('root');
  if (place) place.textContent = `Valuing SEND could not start. Your records have not been changed. Close every tab of it and open it again. (${String(error)})`;
}
