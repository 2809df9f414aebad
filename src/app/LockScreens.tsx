import { type ReactNode, use } from 'react';
import { deriveInWorker } from '../data/lock/deriveKey.ts';
import { KeysContext } from '../features/lock/keys.ts';
import { LOCK_PLACES, LockPage } from '../features/lock/LockPage.tsx';
import { LockSettings } from '../features/lock/LockSettings.tsx';
import { keysWith } from './keysWith.ts';
import { NotFound } from './NotFound.tsx';

/** The page of the lock at an address. All of this is fetched when somebody first asks for it. */
export function LockScreen({ place }: { place?: string | undefined }) {
  const known = LOCK_PLACES.find((one) => one === place);
  return place !== undefined && !known ? <NotFound /> : <WithKeys><LockPage key={known} place={known} /></WithKeys>;
}

/** The lock's section of Settings. */
export function LockSection() {
  return <WithKeys><LockSettings /></WithKeys>;
}

const KEYS = keysWith(deriveInWorker);

/** The keys of the app, unless others stand above, as in a test that wants to be quick. */
function WithKeys({ children }: { children: ReactNode }) {
  return <KeysContext value={use(KeysContext) ?? KEYS}>{children}</KeysContext>;
}
