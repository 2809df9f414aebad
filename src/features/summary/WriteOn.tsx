import styles from './WriteOn.module.css';

/** Empty lines to write on when the page is printed, 9 mm apart. On screen they show where there will be room. */
export function WriteOn({ lines, label = 'Room to write' }: { lines: number; label?: string }) {
  return (
    <div>
      {label !== 'Room to write' && <p className="meta">{label}</p>}
      <div className={styles.room} role="img" aria-label={label === 'Room to write' ? label : `Room to write. ${label}`}>
        {Array.from({ length: lines }, (_, line) => <div key={line} className={styles.line} />)}
      </div>
    </div>
  );
}
