import { sentence } from '../../catalog/sentence.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './DraftHead.module.css';

/** What the school writes for itself about this review. It is not printed. */
export function SchoolNoteField({ text, change }: { text: string; change: LiveDraft['change'] }) {
  return (
    <div className="no-print">
      <TextArea
        id="schoolNote"
        label="A note for the school only"
        optional
        help={sentence('schoolOnly')}
        rows={2}
        value={text}
        limit={TEXT_LIMIT}
        onChange={(event) => {
          const schoolNote = event.currentTarget.value;
          change((now) => ({ ...now, schoolNote }));
        }}
      />
    </div>
  );
}

/** The same as it was frozen. It is not printed. */
export function SchoolNote({ text }: { text: string }) {
  return (
    <section className="no-print stack">
      <h2>For the school only</h2>
      <p className={styles.schoolNote}>{text}</p>
      <p className="meta">{sentence('schoolOnly')}</p>
    </section>
  );
}
