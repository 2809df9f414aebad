import type { Place } from '../../../core/framework.ts';
import styles from './HeatMap.module.css';
import { edgeOf } from './edges.ts';

/** The heads of the map: domains, and under them the codes of their strands. The whole name is what is read out. */
export function HeatHead({ places }: { places: readonly Place[] }) {
  const domains = [...new Set(places.map(({ domain }) => domain))];
  return (
    <>
      <colgroup>
        <col className={styles.childColumn} />
        <col className={styles.dateColumn} />
        {places.map((place, at) => <col key={place.strand.code} className={edgeOf(places, at)} />)}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" rowSpan={2} className={styles.who} aria-colindex={1}>Child</th>
          <th scope="col" rowSpan={2} aria-colindex={2}>Last review and what comes next</th>
          {domains.map((domain) => {
            const first = places.findIndex((place) => place.domain === domain);
            const own = places.filter((place) => place.domain === domain).length;
            return <th key={domain.code} scope="colgroup" colSpan={own} aria-colindex={first + 3} aria-colspan={own} className={`${styles.domain} ${edgeOf(places, first)}`}>{domain.short}<span className="visually-hidden"> ({domain.label})</span></th>;
          })}
        </tr>
        <tr aria-rowindex={2}>
          {places.map((place, at) => (
            <th key={place.strand.code} scope="col" aria-colindex={at + 3} className={`${styles.code} ${edgeOf(places, at)}`} title={place.strand.label}>
              {place.strand.code}<span className="visually-hidden"> {place.strand.label}</span>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
