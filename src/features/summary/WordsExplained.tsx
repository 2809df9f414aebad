import words from '../../catalog/family-words.json';
import { type Framework, isOverTheLine, type Level, wordsFor } from '../../core/framework.ts';
import { endSentence } from '../../core/familySentence.ts';
import styles from './WordsExplained.module.css';

/** The few words on the page that a family may not use every day; those for help, from the line up, are the framework's own. */
export function WordsExplained({ levels, framework }: { levels: readonly Level[]; framework: Framework }) {
  return (
    <section aria-labelledby="words">
      <h2 id="words">Words explained</h2>
      <dl className={styles.words}>
        {levels.filter((level) => isOverTheLine(level, framework)).map((level) => {
          const { plain, amount } = wordsFor(level, framework);
          return <div key={level} lang={framework.language}><dt>{plain}</dt><dd>{endSentence(amount)}</dd></div>;
        })}
        {words.map(({ word, meaning }) => <div key={word}><dt>{word}</dt><dd>{meaning}</dd></div>)}
      </dl>
    </section>
  );
}
