import { useRef } from 'react';
import { useTour } from '../../state/tour.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Tour.module.css';

/** Each in one line of a phone, and what a wider screen has room for. */
const SENTENCES = [
  ['Choose the level of a usual day.', 'Read the words, and count the help already given.'],
  ['Say below what shows it, or wait.', 'It helps the next reader. Each tap and each word is kept as you go.'],
  ['Go on with any strand, in any order.', 'What you leave out stays “not assessed”, and never counts as “no help”.'],
  ['Then press “Finish the profile”.', 'There is a picture then, and pages for the meeting, the family and the child.'],
] as const;

/**
 * In the first draft of a device, one sentence at a time above the open strand. It covers nothing, and the rest of the page works as ever.
 *
 * Accessibility promise: a named part of the page that takes no focus; each sentence is said politely as it changes. When it goes, the
 * focus goes to the strand it stood above.
 */
export function Tour() {
  const strip = useRef<HTMLElement>(null);
  const { at, goTo } = useTour();
  const words = at === undefined ? undefined : SENTENCES[at];
  if (at === undefined || words === undefined) return null;
  const isLast = at === SENTENCES.length - 1;

  function end() {
    const next = strip.current?.parentElement?.querySelector<HTMLInputElement>('input[type="radio"]:checked, input[type="radio"]');
    goTo(undefined);
    next?.focus({ preventScroll: true });
  }

  return (
    <aside ref={strip} aria-label="Tour" className={`no-print ${styles.strip}`}>
      <p role="status">{words[0]}<span className={styles.wide}> {words[1]}</span></p>
      <p className={styles.ways}>
        <Button weight="inline" onClick={() => (isLast ? end() : goTo(at + 1))}>{isLast ? 'Close the tour' : 'Next'}</Button>
        {!isLast && <Button weight="inline" onClick={end}>Skip the tour</Button>}
        <span className="meta">{at + 1} of {SENTENCES.length}</span>
      </p>
    </aside>
  );
}
