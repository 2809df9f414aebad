import { memo } from 'react';
import { Link } from 'wouter';
import { fullName } from '../../../core/child.ts';
import type { Cohort, CohortChild } from '../../../core/school/cohort.ts';
import { byteAt, levelIn, moveBetween, pairAt, type ReviewBlock, BYTE } from '../../../core/school/cohortBlock.ts';
import type { DateSetting } from '../../../core/calendar/datedItem.ts';
import { yearInWords } from '../../../core/calendar/schoolYear.ts';
import { LevelTile } from '../../../ui/LevelTile.tsx';
import { ChildDates } from '../ChildDates.tsx';
import { edgeOf } from './edges.ts';
import styles from './HeatMap.module.css';
import { cellInWords, withoutMarks } from './heatWords.ts';

interface Props {
  readonly row: number;
  /** The child's place in the cohort. */
  readonly at: number;
  readonly child: CohortChild;
  readonly cohort: Cohort;
  readonly latest: ReviewBlock;
  readonly before: ReviewBlock | undefined;
  readonly setting: DateSetting;
  /** The column of the cell in the order of tabs; -1 when it is in another row. */
  readonly activeColumn: number;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** One child in the map. Drawn again only when something of it is another. */
export const HeatRow = memo(function HeatRow({ row, at, child, cohort: { places, framework, facts }, latest, before: since, setting, activeColumn, measure }: Props) {
  const before = pairAt(since, latest, at) === 'pair' ? since : undefined;
  const without = withoutMarks(latest, at);
  const tab = (column: number) => (column === activeColumn ? 0 : -1);
  return (
    <tr aria-rowindex={row + 3} data-row={row} data-index={row} ref={measure}>
      <th scope="row" aria-colindex={1} className={styles.who}>
        <Link href={`/children/${child.id}`} data-column={0} tabIndex={tab(0)}>{fullName(child)}</Link>
        <span className={styles.small}>{yearInWords(facts.years[at] ?? 0)}</span>
      </th>
      <td aria-colindex={2} data-column={1} tabIndex={tab(1)} className={styles.dates}><ChildDates child={child} setting={setting} /></td>
      {without
        ? <td aria-colindex={3} data-column={2} tabIndex={activeColumn >= 2 ? 0 : -1} colSpan={places.length} aria-colspan={places.length} className={styles.without}>{without}</td>
        : places.map((place, strand) => (
          <td key={place.strand.code} aria-colindex={strand + 3} data-column={strand + 2} tabIndex={tab(strand + 2)} aria-label={cellInWords(latest, before, at, strand, framework)} className={`${styles.cell} ${edgeOf(places, strand)}`}>
            <Mark byte={byteAt(latest, at, strand)} before={before && byteAt(before, at, strand)} />
          </td>
        ))}
    </tr>
  );
});

/** The tile, dot or line of a mark, and a triangle where it moved: up and down alike. */
function Mark({ byte, before }: { byte: number; before: number | undefined }) {
  const level = levelIn(byte);
  if (level === undefined) return <span aria-hidden="true" className={byte === BYTE.notApplicable ? styles.line : byte === BYTE.cannotRead ? styles.apart : styles.dot} />;
  const move = before === undefined ? undefined : moveBetween(before, byte);
  return (
    <>
      <LevelTile number={level} />
      {(move === 'more' || move === 'less') && <span aria-hidden="true" className={styles[move]} />}
    </>
  );
}
