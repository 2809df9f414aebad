import { useEffect } from 'react';

/** The browser asks before it leaves the app while something typed is in no file yet. Only while it is needed: a page that listens for this may not be kept ready for the way back. */
export function useAskBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
