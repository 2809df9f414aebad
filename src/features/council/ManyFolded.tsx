import { type ReactNode, useState } from 'react';
import { useIsPrinting } from '../../state/isPrinting.ts';

/** Something long under its name, drawn when somebody opens it, and for the printer. */
export function ManyFolded({ name, children }: { name: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const isPrinting = useIsPrinting();
  return (
    <details open={isOpen || isPrinting} onToggle={({ currentTarget: { open } }) => { if (!isPrinting) setOpen(open); }}>
      <summary>{name}</summary>
      {(isOpen || isPrinting) && children()}
    </details>
  );
}
