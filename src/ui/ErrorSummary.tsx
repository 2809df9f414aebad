import { useEffect, useId, useRef } from 'react';
import type { MouseEvent } from 'react';
import styles from './ErrorSummary.module.css';

export interface ErrorSummaryProps {
  readonly title: string;
  /** Each problem with its place: `#` and the id of a field, or what to do to go there. */
  readonly problems: readonly { readonly text: string; readonly href?: string; readonly onGo?: () => void }[];
}

/**
 * Every problem found, in one place, after the GOV.UK pattern.
 *
 * Accessibility promise: an alert that takes focus when it appears, and only then: not while the person
 * mends the problems one by one. Give it a new `key` at every attempt, so that it takes focus again.
 * Each problem leads to its field, focused and, by its scroll margin, with its label in view.
 */
export function ErrorSummary({ title, problems }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby={id} className={styles.summary}>
      <h2 id={id}>{title}</h2>
      <ul>
        {problems.map(({ text, href, onGo }) => (
          <li key={`${href ?? ''} ${text}`}>
            {href === undefined
              ? <button type="button" className={styles.place} onClick={onGo}>{text}</button>
              : <a href={href} className={styles.place} onClick={(event) => go(event, href, onGo)}>{text}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Routes live behind the # of the address, so a link to a field must not touch it. */
function go(event: MouseEvent, href: string, onGo: (() => void) | undefined) {
  onGo?.();
  if (!href.startsWith('#')) return;
  event.preventDefault();
  const place = document.getElementById(decodeURIComponent(href.slice(1)));
  if (!place) return;
  const control = place.matches('fieldset') ? place.querySelector<HTMLElement>('input:checked, input') : place;
  control?.closest('details')?.setAttribute('open', ''); // folded away meanwhile, it could not take the focus
  control?.focus();
}
