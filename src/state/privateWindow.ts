import { useEffect, useState } from 'react';

/**
 * Whether this window forgets everything when it closes: `private` where it shows, `lasting` where it cannot be one, and `unknown`.
 *
 * Measured: Firefox 153 gives its database to a private window and refuses it the private folder (SecurityError); Safari is said to do
 * likewise. Chromium 156 does nothing differently in an incognito window that a page could see: not the quota, which is the same
 * fixed number in both, nor the folder, the answers about persistence or the permissions. An installed app opens in no private window.
 */
export type WindowKind = 'private' | 'lasting' | 'unknown';

export async function windowKind(): Promise<WindowKind> {
  if (typeof matchMedia !== 'undefined' && matchMedia('(display-mode: standalone)').matches) return 'lasting';
  if (typeof navigator.storage?.getDirectory !== 'function') return 'unknown';
  return navigator.storage.getDirectory().then(() => 'unknown', () => 'private');
}

/** The same for a screen; undefined until it is known. */
export function useWindowKind(): WindowKind | undefined {
  const [kind, setKind] = useState<WindowKind>();
  useEffect(() => {
    let here = true;
    void windowKind().then((found) => { if (here) setKind(found); });
    return () => { here = false; };
  }, []);
  return kind;
}
