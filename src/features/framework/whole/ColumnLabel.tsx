import styles from './ColumnLabel.module.css';
import { FrameworkText } from '../FrameworkText.tsx';

/** The name of a cell's column, where a phone shows the cells of a row one under another. */
export function ColumnLabel({ children }: { children: string }) {
  return <b className={styles.label}><FrameworkText whole>{children}</FrameworkText></b>;
}
