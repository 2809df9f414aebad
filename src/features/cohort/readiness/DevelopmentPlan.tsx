import { type Day, dayInWords } from '../../../core/day.ts';
import type { Level } from '../../../core/framework.ts';
import { LevelBar } from './LevelBar.tsx';
import { overOf, rated, type Readiness } from './readiness.ts';
import styles from './Readiness.module.css';

/** The school's own development plan on one sheet: each strand about the setting, where it stands, and room to write what is to be done. For paper. */
export function DevelopmentPlan({ strands, widest, yearAgo, line }: { strands: readonly Readiness[]; widest: number; yearAgo: Day; line: Level }) {
  return (
    <table className={`print-only ${styles.plan}`}>
      <caption>Development plan. “Over the line” means that somebody has to put something in place.</caption>
      <thead>
        <tr><th scope="col">Strand, and where it stands</th><th scope="col">What we will do</th><th scope="col">Who, by when</th></tr>
      </thead>
      <tbody>
        {strands.map(({ place, now, past }) => (
          <tr key={place.strand.code}>
            <th scope="row">
              <b>{place.strand.label}</b>
              <span>Now: over the line for {overOf(now, line)} of {rated(now)}</span>
              <LevelBar counts={now} widest={widest} title="Now" />
              <span>Up to {dayInWords(yearAgo)}: {overOf(past, line)} of {rated(past)}</span>
              <LevelBar counts={past} widest={widest} title="A year ago" />
            </th>
            <td>{ROOM}</td>
            <td>{ROOM}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Room to write by hand. */
const ROOM = ' ';
