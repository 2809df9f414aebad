import { allowOwnScriptsOnly } from './app/trustedTypes.ts';
import { failed } from './core/result.ts';
import { createTrialLock } from './data/lock/trialLock.ts';
import type { Lock } from './data/lock/lock.ts';
import { openVault } from './data/vault/openVault.ts';
import type { OtherKeyring } from './data/vault/otherKeyring.ts';
import type { Vault, VaultHeader } from './data/vault/vault.ts';
import { thisInstant } from './state/clock.ts';
import { listenForInstall } from './state/install.ts';
import { listenForFiles } from './state/launched.ts';
import './ui/tokens.css';
import './ui/contrast.css';
import './ui/onPaper.css';
import './ui/base.css';
import './app/print.css';

/** What is left to do once locked records are open. */
let afterwards = async (_: Vault): Promise<void> => {};

allowOwnScriptsOnly();
// The records are opened first: the browser does its part of that while the screens are made ready.
// It gives no cryptography, and no service worker, to a page that came over plain http.
const opening = window.isSecureContext
  ? openVault({ lock: openLock, now: thisInstant, onBringingBack: () => say('Putting the records back from the second copy…') })
  : Promise.resolve(failed({ code: 'unavailable' } as const));
listenForInstall();
listenForFiles();
// No await at this level: the screens share code with this file and would wait for it to be done.
import('./app/start.tsx').then(async ({ start }) => {
  const vault = await opening;
  // As if somebody had been asked: an empty vault that takes the place of this one begins without a passphrase.
  start(vault, (lock) => openVault({ lock: async () => lock, now: thisInstant }));
  if (vault.ok) await afterwards(vault.value);
}).catch(sayThatNothingStarts);

/** The lock of the records that are there. Somebody is asked for the key of locked ones, before anything else is read. */
async function openLock({ lock, ...header }: VaultHeader, other: () => Promise<OtherKeyring | undefined>): Promise<Lock> {
  // Of a kind this app does not know, `openVault` says so.
  if (lock !== 'sealed') return createTrialLock();
  const { askForKey } = await import('./app/UnlockStart.tsx');
  const opened = await askForKey({ lock, ...header }, undefined, undefined, other);
  afterwards = opened.afterwards;
  return opened.lock;
}

/** The last resort, where not even the screens could be had: no blank page, and no fresh start over the records. */
function sayThatNothingStarts(error: unknown): void {
  say(`Valuing SEND could not start. Your records have not been changed. Close every tab of it and open it again. (${String(error)})`);
}

/** In the place of “Opening the records…”. */
function say(words: string): void {
  const place = document.getElementById('root');
  if (place) place.textContent = words;
}
