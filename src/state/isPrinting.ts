import { useSyncExternalStore } from 'react';

let isPrinting = false;

/**
 * Whether the page is being printed, when what is folded or out of sight has to be drawn too. A store and not a state: React draws
 * what comes of it before the browser goes on to print.
 */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

function subscribe(listener: () => void): () => void {
  const tell = (now: boolean) => () => {
    isPrinting = now;
    listener();
  };
  const [before, after] = [tell(true), tell(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
