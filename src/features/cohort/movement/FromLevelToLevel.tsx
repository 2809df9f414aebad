import { useMemo } from 'react';
import type { Cohort } from '../../../core/school/cohort.ts';
import type { ReviewBlock } from '../../../core/school/cohortBlock.ts';
import { type Station, STATIONS, strandMovement } from '../../../core/school/cohortMovement.ts';
import { type Framework, wordsFor } from '../../../core/framework.ts';
import { LevelTile } from '../../../ui/LevelTile.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { CountOf, type Group } from '../Behind.tsx';
import heat from '../map/HeatMap.module.css';
import styles from './Movement.module.css';

interface Props {
  readonly cohort: Cohort;
  readonly before: ReviewBlock;
  readonly after: ReviewBlock;
  readonly shown: readonly number[];
  readonly strand: number;
  readonly onShow: (group: Group) => void;
  readonly onStrand: (code: string) => void;
}

/** From level to level on one strand. Not assessed and does not apply stand beside the levels, and are never a 0. */
export function FromLevelToLevel({ cohort, before, after, shown, strand, onShow, onStrand }: Props) {
  const { places, framework } = cohort;
  const { cells, cannotCompare } = useMemo(() => strandMovement(before, after, strand, shown), [before, after, strand, shown]);
  const place = places[strand];
  const domains = [...new Set(places.map(({ domain }) => domain))];
  return (
    <section aria-labelledby="levels" className="stack">
      <h2 id="levels" tabIndex={-1}>From level to level</h2>
      <div className="no-print">
        <SelectField label="Strand" width="full" value={place?.strand.code} onChange={({ currentTarget: { value } }) => onStrand(value)}>
          {domains.map((domain) => (
            <optgroup key={domain.code} label={domain.label}>
              {places.filter((one) => one.domain === domain).map(({ strand: { code, label } }) => <option key={code} value={code}>{label}</option>)}
            </optgroup>
          ))}
        </SelectField>
      </div>
      <table className={styles.levels}>
        <caption>{place?.strand.label}. Rows: before. Columns: after. In the middle, along the marked cells, stands who stayed the same.</caption>
        <thead>
          <tr>
            <th scope="col">Before</th>
            {STATIONS.map((station) => <th key={station} scope="col"><Head station={station} framework={framework} when="After" /></th>)}
          </tr>
        </thead>
        <tbody>
          {STATIONS.map((from, row) => (
            <tr key={from}>
              <th scope="row"><Head station={from} framework={framework} when="Before" /></th>
              {STATIONS.map((to, column) => (
                <td key={to} className={row === column ? styles.stayed : undefined}>
                  <CountOf group={{ title: `${place?.strand.label}: before ${inWords(from, framework)}, after ${inWords(to, framework)}`, places: cells[row]?.[column] ?? [] }} onShow={onShow} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">An open dot: not assessed. A short line: does not apply.{cannotCompare.length > 0 && <> Asked in another edition, cannot be compared: <CountOf group={{ title: 'Asked in another edition, cannot be compared', places: cannotCompare }} onShow={onShow} /></>}</p>
    </section>
  );
}

function Head({ station, framework, when }: { station: Station; framework: Framework; when: string }) {
  return (
    <span className={styles.head}>
      {typeof station === 'number' ? <LevelTile number={station} hideNumber={false} /> : <span aria-hidden="true" className={station === 'notAssessed' ? heat.dot : heat.line} />}
      <span className="visually-hidden"> {when}: {inWords(station, framework)}</span>
    </span>
  );
}

function inWords(station: Station, framework: Framework): string {
  if (station === 'notAssessed') return 'not assessed';
  return station === 'notApplicable' ? 'does not apply' : wordsFor(station, framework).label.toLowerCase();
}
