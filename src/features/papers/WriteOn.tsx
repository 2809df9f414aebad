import styles from './papers.module.css';

/** Empty lines to write on, at least 9 mm apart; `big` ones are for children, and have room for a drawing. */
export function WriteOn({ lines, label, big = false }: { lines: number; label: string; big?: boolean }) {
  return (
    <div className={big ? styles.roomBig : styles.room} role="img" aria-label={`Room to write: ${label}`}>
      {Array.from({ length: lines }, (_, line) => <div key={line} className={styles.line} />)}
    </div>
  );
}

/** Boxes to tick by hand. */
export function TickBoxes({ ticks }: { ticks: readonly string[] }) {
  return <ul className={styles.ticks}>{ticks.map((tick) => <li key={tick}>{tick}</li>)}</ul>;
}
