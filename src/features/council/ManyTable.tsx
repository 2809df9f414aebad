import { type ReactNode, useId } from 'react';
import type { Framework } from '../../core/framework.ts';
import type { ShownTable } from '../../core/council/shownTable.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './ManySchools.module.css';
import { columnName, rowName, TABLE_WORDS } from './manyWords.ts';

interface Props {
  readonly table: ShownTable;
  readonly framework: Framework | undefined;
  readonly schools: ReadonlyMap<string, string>;
  readonly caption: string;
  /** It stands under its name already, but not on paper. */
  readonly isFolded?: boolean;
}

/** One table as it may be shown, under what it counts. Empty rows and columns are left out: they say nothing but 0. */
export function ManyTable({ table, framework, schools, caption, isFolded = false }: Props) {
  const id = useId();
  const words = TABLE_WORDS[table.id];
  const { head, rows } = inWords(table, framework, schools);
  const shown = <Table caption={caption} hideCaption head={head} rows={rows.map(({ key, cells: [heading, ...cells] }) => ({ key, heading, cells: cells.map(withDash) }))} />;
  return (
    <div className="stack" role="group" aria-labelledby={id}>
      <h3 id={id} className={isFolded ? 'print-only' : undefined}>{caption}</h3>
      <p>{words.says}</p>
      {rows.length === 0 ? <p>Nothing on record.</p>
        : head.length > MOST_IN_SIGHT ? (
          // Moved to and fro by keys too.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className={styles.roomy} role="region" aria-label={`${caption}: the table`} tabIndex={0}>{shown}</div>
        ) : shown}
    </div>
  );
}

/** With more columns than this it is wider than a narrow screen, and moves there by itself. */
const MOST_IN_SIGHT = 8;

/** The table as words, its rows by their keys. What is held back is a dash. */
export function inWords(table: ShownTable, framework: Framework | undefined, schools: ReadonlyMap<string, string>) {
  const { id, rows, columns, cells, rowTotals, columnTotals } = table;
  const hasAny = (numbers: readonly (number | undefined)[]) => numbers.some((count) => count !== 0);
  const keptColumns = columns.flatMap((_, column) => (hasAny(cells.map((row) => row[column])) ? [column] : []));
  const keptRows = rows.flatMap((_, row) => (hasAny(cells[row] ?? []) ? [row] : []));
  const hasTotal = rowTotals !== undefined && keptColumns.length > 1;
  const body = keptRows.map((row) => ({
    key: rows[row] ?? '',
    cells: [
      rowName(id, rows[row] ?? '', framework, schools), ...keptColumns.map((column) => counted(cells[row]?.[column])),
      ...(hasTotal ? [counted(rowTotals[row])] : []),
    ],
  }));
  const totals = columnTotals && body.length > 1
    ? [{ key: '+all', cells: ['All', ...keptColumns.map((column) => counted(columnTotals[column])), ...(hasTotal ? [counted(columnTotals.reduce((sum, count) => sum + count, 0))] : [])] }]
    : [];
  return { head: [TABLE_WORDS[id].of, ...keptColumns.map((column) => (columns.length === 1 ? (id === 'due' || id === 'placements' ? 'All with a plan' : 'All children') : columnName(id, columns[column] ?? ''))), ...(hasTotal ? ['All'] : [])], rows: [...body, ...totals] };
}

export const DASH = '–';

function counted(count: number | undefined): string {
  return count === undefined ? DASH : count.toLocaleString('en-GB');
}

function withDash(words: string | undefined): ReactNode {
  return words === DASH ? <><span aria-hidden="true">{DASH}</span><span className="visually-hidden">held back</span></> : words;
}
