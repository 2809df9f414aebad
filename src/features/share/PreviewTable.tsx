import { fullName } from '../../core/child.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import type { Preference } from '../../core/merge.ts';
import type { ImportPreview } from '../../data/file/preview.ts';
import { Table } from '../../ui/Table.tsx';
import { PreviewedChild } from './PreviewedChild.tsx';
import { PreviewedPacks } from './PreviewedPacks.tsx';
import { PreviewedReviews } from './PreviewedReviews.tsx';

interface Props {
  preview: ImportPreview;
  today: Day;
  prefer: ReadonlyMap<string, Preference>;
  onPrefer: (id: string, preference: Preference) => void;
}

/** What a file holds, child by child and review by review, and what would happen to each. */
export function PreviewTable({ preview: { kind, exportedOn, children, drafts, packs, packsLeftOut }, today, prefer, onPrefer }: Props) {
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
            <PreviewedChild key="what" child={child} prefer={prefer.get(child.id) ?? 'mine'} onPrefer={(preference) => onPrefer(child.id, preference)} />,
            <PreviewedReviews
              key="reviews"
              child={child}
              drafts={drafts.filter(({ childId }) => childId === child.id)}
              bornOn={(kind === 'share' && child.mine ? child.mine : child.theirs).card.bornOn}
              today={today}
              prefer={prefer}
              onPrefer={onPrefer}
            />,
          ],
        }))}
      />
      <PreviewedPacks packs={packs} leftOut={packsLeftOut} />
    </>
  );
}

const KINDS = { share: 'A shared file', transfer: 'A full transfer', backup: 'A backup' } as const;
