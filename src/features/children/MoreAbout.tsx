import { type ReactNode, useState } from 'react';
import styles from './CardForm.module.css';

interface Props {
  /** Open from the beginning, as where something in it was typed before. */
  begin: boolean;
  /** The attempt at which something in it was wrong; 0 when nothing is. At each it opens. */
  wrong: number;
  children: ReactNode;
}

/**
 * What can wait, closed. Its fields are there all the same, so that what was typed into them counts.
 *
 * Accessibility promise: the browser's own details; nothing that is wrong is ever left inside a closed one, so a link to it always leads to it.
 */
export function MoreAbout({ begin, wrong, children }: Props) {
  const [isOpen, setOpen] = useState(begin);
  const [seen, setSeen] = useState(wrong);
  if (wrong !== seen) {
    setSeen(wrong);
    if (wrong > 0) setOpen(true);
  }
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>More about the child (optional)</summary>
      <div className={styles.more}>{children}</div>
    </details>
  );
}
