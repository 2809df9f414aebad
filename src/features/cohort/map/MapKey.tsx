import type { Cohort } from '../../../core/school/cohort.ts';
import { LEVELS, wordsFor } from '../../../core/framework.ts';
import { LevelTile } from '../../../ui/LevelTile.tsx';
import heat from './HeatMap.module.css';
import styles from '../readiness/Readiness.module.css';

/** How to read the map, in words, and the names of the strands behind their codes. */
export function MapKey({ cohort: { framework, places } }: { cohort: Cohort }) {
  const line = framework.rules.overTheLineFrom;
  return (
    <details>
      <summary>How to read the map</summary>
      <ul className={styles.shades}>
        {LEVELS.map((level) => <li key={level}><LevelTile number={level} />{wordsFor(level, framework).label}{level === line && ': over the line from here'}</li>)}
        <li><span className={heat.dot} aria-hidden="true" />An open dot: not assessed. It could be any level.</li>
        <li><span className={heat.line} aria-hidden="true" />A short line: does not apply.</li>
        <li><span className={heat.sample} aria-hidden="true"><span className={heat.more} /></span>Needs more help than before.</li>
        <li><span className={heat.sample} aria-hidden="true"><span className={heat.less} /></span>Needs less help than before.</li>
      </ul>
      <ul className={heat.codes} aria-label="Strands">{places.map(({ strand }) => <li key={strand.code}><b>{strand.code}</b> {strand.label}</li>)}</ul>
    </details>
  );
}
