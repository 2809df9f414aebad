import { type RefObject, useEffect, useRef } from 'react';

/** What is put on paper: how to choose a level, or everything. */
export type Printed = 'guide' | 'whole';

/**
 * Prints the page that takes this ref, or its guide alone (its stylesheet looks at `data-print`). Whatever way the page is printed, all that is
 * folded is unfolded for it and folded again afterwards: browsers differ in what they print of a closed `<details>`.
 */
export function usePrinting(): readonly [page: RefObject<HTMLDivElement | null>, print: (what: Printed) => void] {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const unfold = () => {
      opened = [...(page.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      for (const details of opened) details.open = true;
    };
    const foldAgain = () => {
      for (const details of opened) details.open = false;
      opened = [];
      delete page.current?.dataset['print'];
    };
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', foldAgain);
    return () => {
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', foldAgain);
    };
  }, []);

  return [page, (what) => {
    if (page.current) page.current.dataset['print'] = what;
    window.print();
  }];
}
