import { type Framework, LEVELS, type Part, wordsFor } from '../../core/framework.ts';
import styles from './HowToRate.module.css';

/** What to know before rating a part, how much each level means, and what it asks of people. */
export function HowToRate({ part, framework }: { part: Part; framework: Framework }) {
  return (
    <details className="meta">
      <summary>How to rate</summary>
      <p>{part.guidance}</p>
      <dl className={styles.levels}>
        {LEVELS.toReversed().map((level) => (
          <div key={level}>
            <dt>{level} {wordsFor(level, framework).label}</dt>
            <dd>{sentenceFrom(wordsFor(level, framework).amount)} {part.asks[`${level}`]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function sentenceFrom(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
