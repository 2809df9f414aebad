import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useVault } from '../state/records.tsx';

/** Hardly anybody ever needs it: it is fetched when somebody does. */
const Lost = lazy(async () => ({ default: (await import('./Lost.tsx')).Lost }));

/** Says what was found lost, damaged or put back when the app was opened and soon after, and what was mended. It is never passed over in silence. */
export function LostNotice() {
  const { checkedOnOpening: found, broughtBack, copies } = useVault();
  const later = useSyncExternalStore(copies.subscribe, () => copies.repaired);
  const { missing, damaged, earlier, unlisted, repaired } = found;
  if (!broughtBack && missing.length + damaged.length + earlier.length + unlisted + repaired + later === 0) return null;
  return <Suspense><Lost found={found} later={later} broughtBack={broughtBack} /></Suspense>;
}
