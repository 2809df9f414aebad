import { type ReactNode, useState, useSyncExternalStore } from 'react';

/** Something long under its name, drawn when somebody opens it, and for the printer. */
export function ManyFolded({ name, children }: { name: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const isPrinting = useSyncExternalStore(subscribe, () => isPrintingNow);
  return (
    <details open={isOpen || isPrinting} onToggle={({ currentTarget: { open } }) => { if (!isPrinting) setOpen(open); }}>
      <summary>{name}</summary>
      {(isOpen || isPrinting) && children()}
    </details>
  );
}

let isPrintingNow = false;

/** A store and not a state: React draws what comes of it before the browser goes on to print. */
function subscribe(listener: () => void): () => void {
  const tell = (now: boolean) => () => {
    isPrintingNow = now;
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
