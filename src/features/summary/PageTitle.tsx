import type { Speaker } from '../../catalog/speaker.ts';
import type { Said } from '../../core/family/said.ts';
import { Line } from './Line.tsx';
import styles from './PageSheet.module.css';
import { TITLE_ID } from './useGiveFocus.ts';

/** The title of a page, and of the screen: the first of what is printed. */
export function PageTitle({ title, english, beside }: { title: Said; english: Speaker; beside?: Speaker }) {
  return (
    <header className={[styles.sheet, beside && styles.two].filter(Boolean).join(' ')}>
      <h1 id={TITLE_ID} tabIndex={-1}><Line tag="span" said={title} english={english} {...(beside && { beside })} /></h1>
    </header>
  );
}
