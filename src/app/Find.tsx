import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';

/** Fetched when somebody looks for something. */
const FindAnything = lazy(async () => ({ default: (await import('../features/find/FindAnything.tsx')).FindAnything }));

/** The box that finds everything, by its button or Ctrl K. No other dialog is left for it, no meeting and no page of a family: they would see other children's names. */
export function Find() {
  const [isOpen, setOpen] = useState(false);
  const [location] = useLocation();
  const inRoom = location.includes('/meeting/');
  useEffect(() => {
    if (inRoom) return undefined;
    const open = (event: KeyboardEvent) => {
      // Filling in a form by itself makes events without a key.
      if (event.key?.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (!document.querySelector('dialog[open], [data-alone]')) setOpen(true);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, [inRoom]);
  return (
    <>
      <Button weight="quiet" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>Find</Button>
      {isOpen && !inRoom && <Suspense><FindAnything onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
