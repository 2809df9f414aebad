import type { ReactNode } from 'react';
import styles from './ChartKey.module.css';

/** What the marks of a chart mean, each beside its words. The table beside the chart says the same, so a screen reader passes it over. */
export function ChartKey({ children }: { children: ReactNode }) {
  return <p className={styles.key} aria-hidden="true">{children}</p>;
}
