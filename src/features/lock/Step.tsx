import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Step.module.css';

interface Props {
  readonly title: string;
  readonly number: number;
  readonly of: number;
  readonly children: ReactNode;
}

/** One of a few steps, with its number in its heading. The heading takes the focus when it comes after another, so that reading goes on from there. */
export function Step({ title, number, of, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (number === 1) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [number]);
  return (
    <div className="stack">
      <h1 ref={heading} tabIndex={-1} className="screen-only">{title} <span className={styles.number}>({number} of {of})</span></h1>
      {children}
    </div>
  );
}
