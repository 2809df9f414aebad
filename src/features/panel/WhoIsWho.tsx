import { fullName } from '../../core/child.ts';
import type { PanelLabel } from '../../core/panel/panelLabels.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './panel.module.css';

interface Props {
  readonly labels: readonly PanelLabel<DirectoryEntry>[];
  /** The panel and its day. */
  readonly of: string;
  /** Of the pack: the same stands on the sheets. */
  readonly mark: string;
  readonly isPrinted: boolean;
}

/** Which child a label stands for. On a sheet of its own, printed only when somebody asks for it. */
export function WhoIsWho({ labels, of, mark, isPrinted }: Props) {
  return (
    <section className={isPrinted ? styles.key : `no-print ${styles.key}`} aria-labelledby="who-is-who">
      <h2 id="who-is-who">Who is who</h2>
      <p><strong>Keep with the school.</strong> This list does not go to the panel. It is of the sheets with the mark {mark}. {of}</p>
      <Table caption="Who is who" hideCaption head={['On the sheet', 'Child']} rows={labels.map(({ child, label }) => ({ key: child.id, heading: label, cells: [fullName(child)] }))} />
    </section>
  );
}
