import { useEffect } from 'react';
import type { Vault } from '../data/vault/vault.ts';

/** Writes down each print of a page that names children. What the person then does in the browser's own window is not known. */
export function useLogPrints(vault: Vault): void {
  useEffect(() => {
    const note = () => {
      const printed = { at: location.hash, links: Array.from(document.querySelectorAll<HTMLAnchorElement>('#main a,[data-about]'), ({ hash, dataset }) => dataset['about'] ?? hash) };
      void import('./logPrint.ts').then(({ logPrint }) => logPrint(vault, printed));
    };
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, [vault]);
}
