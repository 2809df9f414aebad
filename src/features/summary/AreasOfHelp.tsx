import type { FamilyPage } from '../../core/summary.ts';
import styles from './AreasOfHelp.module.css';

/** Area by area, what help is needed, in whole sentences; then what nobody has looked at. */
export function AreasOfHelp({ page: { areas, notLookedAt } }: { page: FamilyPage }) {
  return (
    <>
      <div className={styles.areas}>
        {areas.map(({ heading, sentences }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <p>{sentences.join(' ')}</p>
          </div>
        ))}
      </div>
      {notLookedAt.map((line) => <p key={line} className="meta">{line}</p>)}
    </>
  );
}
