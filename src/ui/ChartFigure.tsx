import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Table } from './Table.tsx';
import styles from './ChartFigure.module.css';

export interface ChartFigureProps {
  /** What the picture says, in a sentence; it names the table too. */
  readonly caption: string;
  /** The same numbers, in words. The first cell of a row is its header. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** The picture. */
  readonly children: ReactNode;
}

/**
 * A picture under a plain sentence and over a table of the same numbers.
 *
 * Accessibility promise: a figure named by its sentence; a real table, one tap away on screen and open on
 * paper. If the picture vanished, nothing would be lost.
 */
export function ChartFigure({ caption, table, children }: ChartFigureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const id = useId();
  useEffect(() => openForPrint(details), []);
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id}>{caption}</figcaption>
      <div>{children}</div>
      <details ref={details}>
        <summary>See it as a table</summary>
        <Table caption={caption} hideCaption head={table.head} rows={table.rows.map(([heading, ...cells], index) => ({ key: `${index}`, heading, cells }))} />
      </details>
    </figure>
  );
}

/** Paper cannot be tapped: what is closed on screen is opened for the printer, and closed again afterwards. */
function openForPrint(details: { readonly current: HTMLDetailsElement | null }) {
  let wasOpen = false;
  const before = () => {
    if (!details.current) return;
    wasOpen = details.current.open;
    details.current.open = true;
  };
  const after = () => {
    if (details.current) details.current.open = wasOpen;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
