import { useSyncExternalStore } from 'react';

/** More rows than this make a browser stand still for long, and nobody reads forty sheets. */
export const PRINTED_AT_MOST = 1000;

let isPrinting = false;

/**
 * Whether the page is being printed, when rows out of sight have to be drawn too. A store and not a state: React draws what
 * comes of it before the browser goes on to print.
 */
export function usePrintAll(): boolean {
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
