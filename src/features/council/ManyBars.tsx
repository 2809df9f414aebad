import type { ReactNode } from 'react';
import type { Framework } from '../../core/framework.ts';
import type { ShownTable } from '../../core/council/shownTable.ts';
import { ChartFigure } from '../../ui/ChartFigure.tsx';
import styles from './ManySchools.module.css';
import { inWords } from './ManyTable.tsx';
import { levelNames, rowName, TABLE_WORDS } from './manyWords.ts';

interface Props {
  readonly table: ShownTable;
  readonly framework: Framework | undefined;
}

/** The fewest children of whom parts are drawn. */
const LEAST_FOR_PARTS = 20;

/** For each strand, what part of the children with a level is at each of the five. */
export function LevelBars({ table, framework }: Props) {
  const names = levelNames(framework);
  return (
    <Figure table={table} framework={framework} label="Children at levels 0 to 4 of each strand">
      <ul className={styles.key} aria-hidden="true">
        {names.map((name, level) => <li key={name}><svg width="16" height="16"><rect x="0.5" y="0.5" width="15" height="15" className={styles[`level${level}`]} /></svg> {name}</li>)}
      </ul>
      <NotDrawn rows={table.rows} isDrawn={(row) => (sum(table.cells[row]?.slice(0, 5) ?? []) ?? 0) >= LEAST_FOR_PARTS} />
      {table.rows.map((key, row) => {
        const counts = table.cells[row]?.slice(0, 5) ?? [];
        const all = sum(counts);
        if (all === undefined || all < LEAST_FOR_PARTS) return null;
        return (
          <div key={key} className={styles.bar}>
            <span>{rowName('levels', key, framework, NONE)}</span>
            <svg width="100%" height="22">
              {counts.map((count, level) => <rect key={names[level]} x={`${(sum(counts.slice(0, level)) ?? 0) / all * 100}%`} width={`${(count ?? 0) / all * 100}%`} y="5%" height="90%" className={styles[`level${level}`]} />)}
            </svg>
          </div>
        );
      })}
    </Figure>
  );
}

/** For each strand, children who need more and who need less help: the same ink and the same weight either way. */
export function ChangeBars({ table, framework }: Props) {
  const [more, less] = [table.columns.indexOf('more'), table.columns.indexOf('less')];
  const widest = Math.max(1, ...table.cells.flatMap((cells) => [cells[more] ?? 0, cells[less] ?? 0]));
  return (
    <Figure table={table} framework={framework} label="Children who need less and more help in each strand">
      <div className={`no-print ${styles.bar} ${styles.twoWays}`} aria-hidden="true"><span /><span className={styles.sides}><span>Needs less help</span><span>Needs more help</span></span></div>
      <p className="print-only meta">To the left: needs less help. To the right: needs more help.</p>
      <NotDrawn rows={table.rows} isDrawn={(row) => table.cells[row]?.[more] !== undefined && table.cells[row]?.[less] !== undefined} />
      {table.rows.map((key, row) => {
        const [up, down] = [table.cells[row]?.[more], table.cells[row]?.[less]];
        if (up === undefined || down === undefined) return null;
        return (
          <div key={key} className={`${styles.bar} ${styles.twoWays}`}>
            <span>{rowName('change', key, framework, NONE)}</span>
            <span className={styles.beside}>{down.toLocaleString('en-GB')}</span>
            <svg width="100%" height="22">
              <rect x={`${50 - down / widest * 50}%`} width={`${down / widest * 50}%`} y="14%" height="72%" className={styles.moved} />
              <rect x="50%" width={`${up / widest * 50}%`} y="14%" height="72%" className={styles.moved} />
              <line x1="50%" x2="50%" y1="0" y2="100%" className={styles.middle} />
            </svg>
            <span className={styles.beside}>{up.toLocaleString('en-GB')}</span>
          </div>
        );
      })}
    </Figure>
  );
}

/** One sentence for all of them. */
function NotDrawn({ rows, isDrawn }: { readonly rows: readonly string[]; readonly isDrawn: (row: number) => boolean }) {
  const missing = rows.filter((_, row) => !isDrawn(row)).length;
  if (missing === 0) return null;
  return <p className="meta">{missing === rows.length ? 'No strand can be drawn' : `${missing} of ${rows.length} strands cannot be drawn`}: a number is held back, or there are too few children.</p>;
}

/** The picture says nothing that the table under it does not; so it is one image with its name. */
function Figure({ table, framework, label, children }: Props & { readonly label: string; readonly children: ReactNode }) {
  const { head, rows } = inWords(table, framework, NONE);
  return (
    <div className="stack">
      <h3>{TABLE_WORDS[table.id].caption}</h3>
      <ChartFigure caption={TABLE_WORDS[table.id].says} table={{ head, rows: rows.map(({ cells }) => cells) }}>
        <div role="img" aria-label={label} className={styles.bars}>{children}</div>
      </ChartFigure>
    </div>
  );
}

const NONE: ReadonlyMap<string, string> = new Map();

function sum(counts: readonly (number | undefined)[]): number | undefined {
  return counts.some((count) => count === undefined) ? undefined : counts.reduce<number>((all, count) => all + (count ?? 0), 0);
}
