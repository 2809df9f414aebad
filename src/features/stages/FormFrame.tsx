import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './stages.module.css';

interface Props {
  title: string;
  /** How deep its heading stands. */
  heading?: 'h2' | 'h3';
  /** Counts the attempts to save. */
  attempt: number;
  problems: readonly { readonly text: string; readonly href: string }[];
  /** Why it could not be kept. */
  trouble: string;
  onSubmit: (event: FormEvent) => void;
  children: ReactNode;
}

/** A form under the stages: it takes the focus when it opens, and tells every problem at once. */
export function FormFrame({ title, heading: Heading = 'h3', attempt, problems, trouble, onSubmit, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form className={`no-print stack loose ${styles.form}`} noValidate autoComplete="off" aria-labelledby="stage-form" onSubmit={onSubmit}>
      <Heading id="stage-form" ref={heading} tabIndex={-1}>{title}</Heading>
      {problems.length > 0 && <ErrorSummary key={attempt} title="Not written down yet" problems={problems} />}
      {trouble && <Notice tone="problem" title="Not kept" live>{trouble}</Notice>}
      {children}
    </form>
  );
}
