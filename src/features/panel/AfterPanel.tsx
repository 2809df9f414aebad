import { Link } from 'wouter';
import { fullName } from '../../core/child.ts';
import type { PanelLabel } from '../../core/panel/panelLabels.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import styles from './panel.module.css';

/** Where what the panel said is written down, child by child. */
export function AfterPanel({ labels }: { labels: readonly PanelLabel<DirectoryEntry>[] }) {
  return (
    <section className={`no-print ${styles.above}`} aria-labelledby="after-panel">
      <h2 id="after-panel">After the panel</h2>
      <p>Write down what it said in each child’s history, so that the next review knows of it.</p>
      <ul>{labels.map(({ child, label }) => <li key={child.id}><Link href={`/children/${child.id}/history`}>{label}: {fullName(child)}</Link></li>)}</ul>
    </section>
  );
}
