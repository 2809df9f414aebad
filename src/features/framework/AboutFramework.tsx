import type { Framework } from '../../core/framework.ts';
import styles from './AboutFramework.module.css';
import { FrameworkText } from './FrameworkText.tsx';

/** Whose framework it is, where its words come from, and what others may do with them. */
export function AboutFramework({ framework }: { framework: Framework }) {
  const { id, edition, code, owner, licence, source, language } = framework;
  return (
    <section aria-labelledby="about-framework">
      <h2 id="about-framework">Whose it is</h2>
      <dl className={styles.facts}>
        <div><dt>Written by</dt><dd><FrameworkText>{owner}</FrameworkText></dd></div>
        <div><dt>Edition</dt><dd>{edition}</dd></div>
        <div><dt>Known as</dt><dd>{id}; a needs code begins with {code}{edition}</dd></div>
        <div><dt>Language</dt><dd>{languageInWords(language)}</dd></div>
        <div><dt>Where its words come from</dt><dd><FrameworkText>{source}</FrameworkText></dd></div>
        <div><dt>What others may do with them</dt><dd><FrameworkText>{licence}</FrameworkText></dd></div>
      </dl>
    </section>
  );
}

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' });

function languageInWords(language: string): string {
  try {
    return LANGUAGES.of(language) ?? language;
  } catch {
    return language; // it has the look of a language tag and is none
  }
}
