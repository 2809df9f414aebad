import styles from './PlainHints.module.css';
import type { FieldHints, PlainHint } from './plainWords.ts';

/** As many as are read at a glance; the others come when these are dealt with. */
const SHOWN = 10;

/**
 * Hints on plain words, under the field they are about: one quiet line that opens a short list.
 *
 * Accessibility promise: nothing is announced while somebody types; the line describes the field, is reached by Tab and opened by
 * Enter or Space, natively. There is room for it before it comes, so that nothing below moves.
 */
export function PlainHints({ hints: { id, on, advice } }: { readonly hints: FieldHints }) {
  if (!on) return null;
  const hints = eachOnce(advice.hints);
  const { readingAge } = advice;
  return (
    <div className={`${styles.hints} no-print`}>
      {hints.length === 0 && readingAge && <p id={id} className={styles.age}>{readingAge}</p>}
      {hints.length > 0 && (
        <details>
          <summary id={id}>{hints.length === 1 ? '1 hint on plain words' : `${hints.length} hints on plain words`}</summary>
          <ul>
            {hints.slice(0, SHOWN).map(({ quote, why, suggestion }) => (
              <li key={nameOf({ quote, why })}>“{quote}”: {why}{suggestion && <> <span className={styles.perhaps}>Perhaps: {suggestion}</span></>}</li>
            ))}
          </ul>
          {hints.length > SHOWN && <p>And {hints.length - SHOWN} more.</p>}
          {readingAge && <p>{readingAge}</p>}
        </details>
      )}
    </div>
  );
}

/** The same words for the same reason are one hint, however often they stand in the text. */
function eachOnce(hints: readonly PlainHint[]): readonly PlainHint[] {
  return [...new Map(hints.map((hint) => [nameOf(hint), hint])).values()];
}

function nameOf({ quote, why }: PlainHint): string {
  return `${quote} ${why}`;
}
