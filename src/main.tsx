import { failed } from './core/result.ts';
import { createTrialLock } from './data/lock/trialLock.ts';
import { openVault } from './data/vault/openVault.ts';
import { thisInstant } from './state/clock.ts';
import './ui/tokens.css';
import './ui/base.css';
import './app/print.css';

// The records are opened first: the browser does its part of that while the screens are made ready.
// It gives no cryptography, and no service worker, to a page that came over plain http.
const opening = window.isSecureContext
  ? openVault({ lock: createTrialLock(), now: thisInstant })
  : Promise.resolve(failed({ code: 'unavailable' } as const));
// No await at this level: the screens share code with this file and would wait for it to be done.
void import('./app/start.tsx').then(async ({ start }) => start(await opening));
