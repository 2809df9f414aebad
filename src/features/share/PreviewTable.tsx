import { useState } from 'react';
import { fullName } from '../../core/child.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import type { ChildPreview, DraftPreview, ImportPreview, ImportState } from '../../data/file/importPreview.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { PreviewedChild } from './PreviewedChild.tsx';
import { PreviewedErasures } from './PreviewedErasures.tsx';
import { PreviewedPacks } from './PreviewedPacks.tsx';
import { PreviewedReviews } from './PreviewedReviews.tsx';
import { STATES } from './states.ts';

interface Props {
  preview: ImportPreview;
  today: Day;
}

const AT_ONCE = 50;

/**
 * What a file holds, child by child and review by review, and what would happen to each: first what a person has to look
 * at, then what changes, then the rest, fifty at a time.
 */
export function PreviewTable({ preview: { kind, exportedOn, children, drafts, packs, packsLeftOut, erasures, erasuresToKeep, erasedDrafts }, today }: Props) {
  const [count, setCount] = useState(AT_ONCE);
  const inOrder = children.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  const draftsOf = new Map(children.map(({ id }): [string, DraftPreview[]] => [id, []]));
  for (const draft of drafts) draftsOf.get(draft.childId)?.push(draft);
  return (
    <>
      <p>
        {KINDS[kind]}, saved on {dayInWords(exportedOn)}. It holds {children.length === 1 ? '1 child' : `${children.length} children`}. Nothing has been written yet.
      </p>
      {children.length > AT_ONCE && <ul>{ORDER.flatMap((state) => tally(children, state)).map((line) => <li key={line}>{line}</li>)}</ul>}
      <Table
        caption="What the file holds"
        head={['Child', 'What would happen', 'Reviews']}
        rows={inOrder.slice(0, count).map((child) => ({
          key: child.id,
          heading: <bdi data-about={`#/children/${child.id}`}>{fullName(child.theirs.card)}</bdi>,
          cells: [
            <PreviewedChild key="what" child={child} />,
            <PreviewedReviews
              key="reviews"
              child={child}
              drafts={draftsOf.get(child.id) ?? []}
              bornOn={(kind === 'share' && child.mine ? child.mine : child.theirs).card.bornOn}
              today={today}
            />,
          ],
        }))}
      />
      {children.length > count && (
        <p><Button onClick={() => setCount(count + AT_ONCE)}>Show more: {children.length - count} not shown</Button></p>
      )}
      <PreviewedErasures erasures={erasures} learnt={erasuresToKeep.filter(({ draft }) => !draft).length} drafts={erasedDrafts.length} />
      <PreviewedPacks packs={packs} leftOut={packsLeftOut} />
    </>
  );
}

const KINDS = { share: 'A shared file', transfer: 'A full transfer', backup: 'A backup' } as const;

const ORDER: readonly ImportState[] = ['conflict', 'tooMuch', 'damaged', 'both', 'erased', 'restricted', 'newer', 'new', 'older', 'same'];

function tally(children: readonly ChildPreview[], state: ImportState): string[] {
  const count = children.filter((child) => child.state === state).length;
  return count > 0 ? [`${STATES[state]}: ${count}`] : [];
}
