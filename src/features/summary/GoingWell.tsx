import type { FamilyPage } from '../../core/summary.ts';
import styles from './GoingWell.module.css';

/** `language` is the framework's. Strengths first, as they were written down, then what is fine with what everyone gets. */
export function GoingWell({ page: { name, goingWell }, language }: { page: FamilyPage; language: string }) {
  const { strengths, ladders, fine } = goingWell;
  return (
    <section aria-labelledby="going-well">
      <h2 id="going-well">What is going well</h2>
      {strengths.length + ladders.length + fine.length === 0 && <p>Nothing is written down here yet. Tell us what {name} is good at.</p>}
      {strengths.length > 0 && (
        <dl className={styles.strengths}>
          {strengths.map(({ area, text, toBuildOn }) => (
            <div key={area}><dt lang={language}>{area}</dt><dd>{text}{toBuildOn && ' This is something to build on.'}</dd></div>
          ))}
        </dl>
      )}
      {ladders.length > 0 && <p lang={language}>{ladders.join(' ')}</p>}
      {fine.map((line) => <p key={line}>{line}</p>)}
    </section>
  );
}
