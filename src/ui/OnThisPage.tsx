import { useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { goToPart } from './partOfPage.ts';
import styles from './OnThisPage.module.css';

/**
 * The ways to the parts of a long page that stand below them. Which there are is read off the page, as each part knows best whether it has anything
 * to show; again when `of` is another thing, such as another review.
 *
 * Accessibility promise: a navigation of plain buttons; the heading that was gone to has the focus.
 */
export function OnThisPage({ of }: { readonly of: unknown }) {
  const own = useRef<HTMLElement>(null);
  const [parts, setParts] = useState<readonly { readonly id: string; readonly words: string }[]>([]);
  useEffect(() => {
    const headings = [...own.current?.parentElement?.querySelectorAll<HTMLElement>('h2[id]') ?? []];
    const below = headings.filter((heading) => own.current && own.current.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING);
    setParts(below.map(({ id, textContent }) => ({ id, words: textContent })));
  }, [of]);
  return (
    <nav ref={own} aria-label="On this page" className="no-print">
      <ul className={styles.list}>{parts.map(({ id, words }) => <li key={id}><Button weight="inline" onClick={() => goToPart(id)}>{words}</Button></li>)}</ul>
    </nav>
  );
}
