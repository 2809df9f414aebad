import { useState } from 'react';
import { Link } from 'wouter';
import { KIND_WORDS, MISSING_WORDS, remarksInWords } from '../../catalog/dateWords.ts';
import { fullName } from '../../core/child.ts';
import { type Day, shortDayInWords } from '../../core/day.ts';
import { schoolYearOn, yearInWords } from '../../core/calendar/schoolYear.ts';
import { Button } from '../../ui/Button.tsx';
import { Table, type TableRow } from '../../ui/Table.tsx';
import type { Row } from './dateFilters.ts';
import styles from './DatesPage.module.css';
import { Standing } from './Standing.tsx';

const AT_ONCE = 50;

/** Children with one date each, fifty at a time; those who move, by the year of their move. */
export function DatesTable({ rows, byYearOfMove, today }: { rows: readonly Row[]; byYearOfMove: boolean; today: Day }) {
  const [count, setCount] = useState(AT_ONCE);
  const inGroups = byYearOfMove ? rows.toSorted((a, b) => (a.dates.transfer?.year ?? 0) - (b.dates.transfer?.year ?? 0)) : rows;
  const shown = inGroups.slice(0, count);
  return (
    <>
      <Table
        caption="Dates"
        hideCaption
        head={['Child', 'Date', 'What', 'How it stands']}
        rows={shown.map((row, index) => tableRow(row, byYearOfMove ? groupOf(row, shown[index - 1]) : undefined, today))}
      />
      {rows.length > count && <p className="no-print"><Button onClick={() => setCount(count + AT_ONCE)}>Show more: {rows.length - count} not shown</Button></p>}
    </>
  );
}

/** The heading above the first of each year of moves. */
function groupOf({ dates }: Row, before: Row | undefined): string | undefined {
  const year = dates.transfer?.year;
  return year !== before?.dates.transfer?.year && year !== undefined ? `Moving in ${year}` : undefined;
}

function tableRow({ entry, dates, item }: Row, group: string | undefined, today: Day): TableRow {
  return {
    key: entry.id,
    ...(group && { group }),
    heading: (
      <>
        <Link href={`/children/${entry.id}/dates`}><b>{fullName(entry)}</b></Link>
        <span className={`meta ${styles.under}`}>{yearInWords(schoolYearOn(entry, today))}{entry.example && ', example'}</span>
      </>
    ),
    cells: item
      ? [
        <time key="on" dateTime={item.on} className={styles.day}>{shortDayInWords(item.on)}</time>,
        <span key="what">{item.label}<span className={`meta ${styles.under}`}>{[`${KIND_WORDS[item.kind].label}: ${KIND_WORDS[item.kind].means}.`, ...remarksInWords(item)].join(' ')}</span></span>,
        <Standing key="status" status={item.status} />,
      ]
      : ['Not known', dates.missing.map((fact) => MISSING_WORDS[fact]).join(' '), ''],
  };
}
