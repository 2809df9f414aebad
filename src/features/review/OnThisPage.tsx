import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Review } from '../../core/review.ts';
import { goToPart, usePartOfPage } from '../../ui/partOfPage.ts';
import styles from './OnThisPage.module.css';

interface Props {
  /** The page's address, without what follows it. */
  of: string;
  /** The part somebody came for. */
  at: string | undefined;
  review: Review;
}

/**
 * Links to the parts of a finished profile that stand below them. Which there are is read off the page, as each part knows best whether it has anything to show.
 *
 * Accessibility promise: a navigation of plain links; the heading that was gone to has the focus.
 */
export function OnThisPage({ of, at, review }: Props) {
  const own = useRef<HTMLElement>(null);
  const [parts, setParts] = useState<readonly { readonly id: string; readonly words: string }[]>([]);
  useEffect(() => {
    const headings = [...own.current?.parentElement?.querySelectorAll<HTMLElement>('h2[id]') ?? []];
    const below = headings.filter((heading) => own.current && own.current.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING);
    setParts(below.map(({ id, textContent }) => ({ id, words: textContent })));
  }, [review]);
  usePartOfPage(at);
  return (
    <nav ref={own} aria-label="On this page" className="no-print">
      <ul className={styles.list}>{parts.map(({ id, words }) => <li key={id}><Link href={`${of}/${id}`} replace onClick={() => goToPart(id)}>{words}</Link></li>)}</ul>
    </nav>
  );
}
