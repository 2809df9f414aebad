import { useEffect, useRef, useState } from 'react';
import { aboutChildren } from '../../core/log.ts';
import { useVault } from '../../state/records.tsx';

/** What a print of the page is of. The two are printed apart, so that names never lie among the sheets. */
export type Printed = 'sheets' | 'key';

/** Prints one of the two, the sheets where the browser prints by itself, and writes each print into the local record, by ids alone. */
export function usePanelPrint(ids: readonly string[]): { readonly what: Printed; readonly print: (what: Printed) => void } {
  const vault = useVault();
  const [asked, setAsked] = useState<{ readonly what: Printed }>();
  const about = useRef(ids);
  useEffect(() => { about.current = ids; });
  useEffect(() => {
    const note = () => { if (about.current.length > 0) void vault.log({ kind: 'print', ...aboutChildren(about.current) }); };
    const back = () => setAsked(undefined);
    window.addEventListener('beforeprint', note);
    window.addEventListener('afterprint', back);
    return () => {
      window.removeEventListener('beforeprint', note);
      window.removeEventListener('afterprint', back);
    };
  }, [vault]);
  // Once what was asked for is drawn.
  useEffect(() => { if (asked) window.print(); }, [asked]);
  return { what: asked?.what ?? 'sheets', print: (what) => setAsked({ what }) };
}
