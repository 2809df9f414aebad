import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Dialog } from '../../ui/Dialog.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './FindAnything.module.css';
import { type Finder, OFTEN, useFinder } from './useFinder.ts';

/**
 * One box for everything: children, their reviews, the framework, settings and help.
 *
 * Accessibility promise: a dialog with one field and a list of links; Enter goes to the first, the arrows move among them, and how
 * many there are is announced. Nothing that was typed is kept.
 */
export function FindAnything({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState('');
  const now = useFinder();
  const [held, setHeld] = useState<Finder>();
  const { find, children } = held ?? now;
  const isBlank = query.trim() === '';
  const groups = useMemo(() => (isBlank ? [OFTEN] : find(query)), [isBlank, find, query]);
  const box = useRef<HTMLDivElement>(null);
  const [, navigate] = useLocation();
  const count = groups.reduce((sum, { links }) => sum + links.length, 0);
  const move = (event: KeyboardEvent) => moveAmong(event, box.current);
  const inField = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return move(event);
    const first = isBlank ? undefined : groups[0]?.links[0];
    if (!first) return undefined;
    onClose();
    return navigate(first.to);
  };

  return (
    <Dialog open title="Find" onClose={onClose}>
      <div ref={box} role="search" className="stack">
        <NotRemembered>
          <TextField label="A child, a review by its day, a strand, a page, a setting" type="search" autoComplete="off" value={query} onKeyDown={inField} onChange={(event) => setQuery(event.currentTarget.value)} />
        </NotRemembered>
        <p role="status" className="meta">{isBlank ? '' : said(count, children)}</p>
        {/* While somebody moves among the links, what is read meanwhile changes none of them. */}
        <div className={styles.groups} onFocus={() => setHeld(held ?? now)} onBlur={({ currentTarget, relatedTarget }) => { if (!currentTarget.contains(relatedTarget)) setHeld(undefined); }}>
          {groups.map(({ title, links, more }) => (
            <section key={title} aria-label={title}>
              <h3 className={styles.title}>{title}</h3>
              <ul className={styles.links}>
                {links.map(({ key, to, label, beside }) => (
                  <li key={key}><Link href={to} onClick={onClose} onKeyDown={move}>{label}</Link>{beside && <span className="meta"> {beside}</span>}</li>
                ))}
              </ul>
              {more > 0 && <p className="meta">And {more.toLocaleString('en-GB')} more: type more of the name.</p>}
            </section>
          ))}
        </div>
        {!isBlank && count === 0 && children === 'ready' && (
          <p>Try another word, or look in <Link href="/framework" onClick={onClose} onKeyDown={move}>all the statements of the framework</Link>.</p>
        )}
        <p className={`meta ${styles.keys}`}>Ctrl and K opens this from anywhere.</p>
      </div>
    </Dialog>
  );
}

function said(count: number, children: Finder['children']): string {
  if (children === 'problem') return 'The list of children cannot be read. Pages and strands can still be found.';
  if (children === 'reading' && count === 0) return 'Reading the list…';
  return count === 0 ? 'Nothing found.' : count === 1 ? '1 found.' : `${count} found.`;
}

/** The arrows move from the field to the links and among them; up from the first leads back to the field. */
function moveAmong(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!box || step === 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const stops = [...box.querySelectorAll<HTMLElement>('input, a')];
  const at = stops.findIndex((stop) => stop === document.activeElement) + step;
  event.preventDefault();
  stops[Math.max(0, Math.min(at, stops.length - 1))]?.focus();
}
