import { useEffect } from 'react';

/** The browser asks before the page is closed or loaded again. Only while something would be lost: a page that listens for this may not be kept ready for the way back. */
export function useAskBeforeLosing(isLost: boolean): void {
  useEffect(() => {
    if (!isLost) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isLost]);
}
