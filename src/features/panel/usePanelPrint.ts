import { useEffect, useRef, useState } from 'react';
import { aboutChildren } from '../../core/log.ts';
import { useVault } from '../../state/records.tsx';

/** What a print of the page is of. The two are printed apart, so that names never lie among the sheets. */
export type Printed = 'sheets' | 'key';

interface About {
  /** Of the children. */
  readonly ids: readonly string[];
  readonly mark: string;
  /** Before anything is printed, also where the browser prints by itself. */
  readonly onPrint: () => void;
}

/** Prints one of the two, the sheets where the browser prints by itself, and writes into the local record which, of what pack and of whom, by ids alone. */
export function usePanelPrint(about: About): { readonly what: Printed; readonly print: (what: Printed) => void } {
  const vault = useVault();
  const [asked, setAsked] = useState<{ readonly what: Printed }>();
  const what = asked?.what ?? 'sheets';
  const now = useRef({ ...about, what });
  useEffect(() => { now.current = { ...about, what }; });
  useEffect(() => {
    const note = () => {
      const { ids, mark, onPrint, what: printed } = now.current;
      if (ids.length === 0) return;
      onPrint();
      void vault.log({ kind: 'print', ...aboutChildren(ids), purpose: `${PURPOSE[printed]}, pack ${mark}` });
    };
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
  return { what, print: (one) => setAsked({ what: one }) };
}

const PURPOSE: Readonly<Record<Printed, string>> = { sheets: 'Sheets for a panel', key: 'Who is who on sheets for a panel' };
