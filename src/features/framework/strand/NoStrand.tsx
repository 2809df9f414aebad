import { useEffect, useRef } from 'react';
import { Notice } from '../../../ui/Notice.tsx';

/** Says that the address names no strand of this framework, and leads there whoever followed it: no other strand is left in view. */
export function NoStrand({ strand }: { strand: string }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the shell, which puts the focus on a page that is newly come to.
    const shown = setTimeout(() => {
      said.current?.scrollIntoView({ block: 'center' });
      said.current?.focus({ preventScroll: true });
    }, 0);
    return () => clearTimeout(shown);
  }, [strand]);
  return (
    <div ref={said} tabIndex={-1} className="no-print">
      <Notice title={`There is no strand ${strand} in this framework.`}>The contents below have all that there are.</Notice>
    </div>
  );
}
