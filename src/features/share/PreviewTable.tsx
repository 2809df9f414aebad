import vocabulary from '../../catalog/vocabulary.json';
import { fullName } from '../../core/child.ts';
import { dayInWords } from '../../core/day.ts';
import type { Preference } from '../../core/merge.ts';
import type { ChildPreview, DraftPreview, ImportPreview, ImportState } from '../../data/file/preview.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './PreviewTable.module.css';

const STATES: Readonly<Record<ImportState, string>> = {
  new: 'New here',
  same: 'The same as here',
  newer: 'Adds to what is here',
  older: 'Nothing to add',
  conflict: 'Differs from what is here',
};

interface Props {
  preview: ImportPreview;
  prefer: ReadonlyMap<string, Preference>;
  onPrefer: (id: string, preference: Preference) => void;
}

/** What a file holds, child by child and review by review, and what would happen to each. */
export function PreviewTable({ preview: { kind, exportedOn, children, drafts }, prefer, onPrefer }: Props) {
  return (
    <>
      <p>
        {KINDS[kind]}, saved on {dayInWords(exportedOn)}. It holds {children.length === 1 ? '1 child' : `${children.length} children`}. Nothing has been written yet.
      </p>
      <Table
        caption="What the file holds"
        head={['Child', 'What would happen', 'Reviews']}
        rows={children.map((child) => ({
          key: child.id,
          heading: fullName(child.theirs.card),
          cells: [
            <What key="what" child={child} prefer={prefer.get(child.id) ?? 'mine'} onPrefer={(preference) => onPrefer(child.id, preference)} />,
            <Reviews key="reviews" child={child} drafts={drafts.filter(({ childId }) => childId === child.id)} prefer={prefer} onPrefer={onPrefer} />,
          ],
        }))}
      />
    </>
  );
}

const KINDS = { share: 'A shared file', transfer: 'A full transfer', backup: 'A backup' } as const;

function What({ child, prefer, onPrefer }: { child: ChildPreview; prefer: Preference; onPrefer: (preference: Preference) => void }) {
  return (
    <>
      {STATES[child.state]}
      {child.card === 'conflict' && <Whose legend={`Details of ${child.theirs.card.firstName}`} name={child.id} prefer={prefer} onPrefer={onPrefer} />}
    </>
  );
}

function Reviews({ child, drafts, prefer, onPrefer }: { child: ChildPreview; drafts: readonly DraftPreview[] } & Omit<Props, 'preview'>) {
  if (child.reviews.length === 0 && drafts.length === 0) return 'None';
  return (
    <ul className={styles.reviews}>
      {child.reviews.map((review) => (
        <li key={review.id}>
          {dayInWords(review.reviewedOn)}, {vocabulary.reviewKind[review.kind].toLowerCase()}: {STATES[review.state].toLowerCase()}
          {review.state === 'conflict' && '; the one here is kept'}
        </li>
      ))}
      {drafts.map((draft) => (
        <li key={draft.id}>
          Draft: {STATES[draft.state].toLowerCase()}
          {draft.state === 'conflict' && <Whose legend="Draft" name={draft.id} prefer={prefer.get(draft.id) ?? 'mine'} onPrefer={(preference) => onPrefer(draft.id, preference)} />}
        </li>
      ))}
    </ul>
  );
}

function Whose({ legend, name, prefer, onPrefer }: { legend: string; name: string; prefer: Preference; onPrefer: (preference: Preference) => void }) {
  return (
    <Choices
      legend={legend}
      name={`whose-${name}`}
      stacked
      value={prefer}
      options={[{ value: 'mine', label: 'Keep the one here' }, { value: 'theirs', label: 'Take the one in the file' }]}
      onChange={(event) => onPrefer(event.currentTarget.value === 'theirs' ? 'theirs' : 'mine')}
    />
  );
}
