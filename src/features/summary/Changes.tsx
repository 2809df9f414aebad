import { namesOfDays } from '../../core/day.ts';
import type { FamilyPage } from '../../core/summary.ts';
import styles from './Changes.module.css';

/** What has changed: more help and less help beside each other, in the same words, size and ink. */
export function Changes({ page: { on, changes } }: { page: FamilyPage }) {
  if (!changes) return null;
  const { since, more, less, note, newlyLookedAt, noLongerApplies } = changes;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What has changed since {namesOfDays([since, on])[0]}</h2>
      {note
        ? <p>{note}</p>
        : (
          <div className={styles.two}>
            <Lines heading="Needs more help" lines={more} />
            <Lines heading="Needs less help" lines={less} />
          </div>
        )}
      {[...newlyLookedAt, ...noLongerApplies].map((line) => <p key={line}>{line}</p>)}
    </section>
  );
}

function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  return (
    <div>
      <h3>{heading}</h3>
      {lines.length > 0 ? <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul> : <p>Nothing this time.</p>}
    </div>
  );
}
