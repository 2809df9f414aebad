import { Link } from 'wouter';
import { sentence } from '../../catalog/sentence.ts';
import vocabulary from '../../catalog/vocabulary.json';
import type { Card } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import styles from './CardFacts.module.css';
import page from './ChildPage.module.css';

/** What the card says, and the way to edit it. */
export function CardFacts({ childId, card }: { childId: string; card: Card }) {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Date of birth', dayInWords(card.bornOn)],
    ['Pronouns', card.pronouns],
    ['Setting', card.setting],
    ['Type of setting', card.settingType && vocabulary.settingType[card.settingType]],
    ['Type of need', card.senTypes?.map((type) => vocabulary.senType[type]).join('; then ')],
    ['Home languages', card.homeLanguages?.join(', ')],
    ['UPN', card.upn],
  ];
  return (
    <section className={page.section} aria-labelledby="details">
      <h2 id="details">Details</h2>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => fact && (
          <div key={term} className={term === 'UPN' ? 'no-print' : undefined}><dt>{term}</dt><dd>{fact}</dd></div>
        ))}
      </dl>
      {card.schoolNote && (
        <div className={`no-print stack ${styles.schoolOnly}`}>
          <h3>For the school only</h3>
          <p className={styles.note}>{card.schoolNote}</p>
          <p className="meta">{sentence('schoolOnly')}</p>
        </div>
      )}
      {!card.restrictedOn && <p className="no-print"><Link href={`/children/${childId}/card`}>Edit details</Link></p>}
    </section>
  );
}
