import type { ReactNode } from 'react';

/** The way back to the page that this one hangs under: a link, and seldom a word after it. It stands above the title, the same on every page, and not on paper. */
export function Crumb({ children }: { children: ReactNode }) {
  return <p className="crumb no-print">{children}</p>;
}
