import type { FamilyPage } from '../../core/summary.ts';
import styles from './AreasOfHelp.module.css';

/** `language` is the framework's. Area by area, what help is needed, in whole sentences; then what nobody has looked at. */
export function AreasOfHelp({ page: { areas, notLookedAt }, language }: { page: FamilyPage; language: string }) {
  return (
    <>
      <div className={styles.areas}>
        {areas.map(({ heading, sentences }) => (
          <div key={heading}>
            <h3 lang={language}>{heading}</h3>
            <p>{sentences.join(' ')}</p>
          </div>
        ))}
      </div>
      {notLookedAt.map((line) => <p key={line} className="meta">{line}</p>)}
    </>
  );
}
