import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly number: number;
  readonly of: number;
  readonly children: ReactNode;
}

/** One of a few steps. Its heading takes the focus when it comes after another, so that reading goes on from there. */
export function Step({ title, number, of, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (number === 1) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [number]);
  return (
    <div className="stack">
      <p className="meta screen-only">Step {number} of {of}</p>
      <h1 ref={heading} tabIndex={-1} className="screen-only">{title}</h1>
      {children}
    </div>
  );
}
