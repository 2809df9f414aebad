import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';

/** Fetched when somebody looks for something. */
const FindAnything = lazy(async () => ({ default: (await import('../features/find/FindAnything.tsx')).FindAnything }));

/** The box that finds everything, by its button or Ctrl K. No other dialog is left for it. */
export function Find() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) setOpen(true);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);
  return (
    <>
      <Button weight="quiet" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>Find</Button>
      {isOpen && <Suspense><FindAnything onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
