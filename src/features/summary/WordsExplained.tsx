import words from '../../catalog/family-words.json';
import styles from './WordsExplained.module.css';

/** The few words on the page that a family may not use every day. */
export function WordsExplained() {
  return (
    <section aria-labelledby="words">
      <h2 id="words">Words explained</h2>
      <dl className={styles.words}>
        {words.map(({ word, meaning }) => <div key={word}><dt>{word}</dt><dd>{meaning}</dd></div>)}
      </dl>
    </section>
  );
}
