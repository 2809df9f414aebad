import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import type { ShardCheck } from '../data/vault/vault.ts';
import { useVault } from '../state/records.tsx';

/** Hardly anybody ever needs it: it is fetched when somebody does. */
const Lost = lazy(async () => ({ default: (await import('./Lost.tsx')).Lost }));

/** Says what was found lost, damaged or put back when the app was opened and soon after, and what was mended. It is never passed over in silence. */
export function LostNotice() {
  const { checkedOnOpening, broughtBack, copies } = useVault();
  const [found, setFound] = useState<ShardCheck>();
  useEffect(() => { void checkedOnOpening.then(setFound); }, [checkedOnOpening]);
  const later = useSyncExternalStore(copies.subscribe, () => copies.repaired);
  if (!found) return null;
  const { missing, damaged, earlier, unlisted, repaired } = found;
  if (!broughtBack && missing.length + damaged.length + earlier.length + unlisted + repaired + later === 0) return null;
  return <Suspense><Lost found={found} later={later} broughtBack={broughtBack} /></Suspense>;
}
