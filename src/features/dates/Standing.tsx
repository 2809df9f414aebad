import { STATUS_SHAPES, statusWords } from '../../catalog/dateWords.ts';
import type { DateStatus } from '../../core/calendar/datedItem.ts';
import styles from './Standing.module.css';

/** How a date stands: a shape and words, in the ink of everything else. */
export function Standing({ status }: { status: DateStatus }) {
  return (
    <span className={styles.standing} data-weight={status.code === 'overdue' || status.code === 'dueSoon' ? 'strong' : undefined}>
      <span aria-hidden="true" className={styles.shape}>{STATUS_SHAPES[status.code]}</span>{statusWords(status)}
    </span>
  );
}
