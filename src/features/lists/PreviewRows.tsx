// The roles are only seemingly redundant: shown as blocks on a phone, the elements lose the ones they are born with.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import type { Day } from '../../core/day.ts';
import type { ListChoices, RowChoice } from '../../core/lists/pupilListChoices.ts';
import type { ListEntry } from '../../core/lists/pupilListMatch.ts';
import styles from './lists.module.css';
import { RowHeading, RowState } from './PreviewRow.tsx';
import { RowDetails } from './RowDetails.tsx';

export interface PreviewRowsProps {
  readonly entries: readonly ListEntry[];
  readonly choices: ListChoices;
  readonly today: Day;
  readonly onChoice: (row: number, choice: RowChoice) => void;
}

/** Up to so many rows all stand on the page, and the browser's own find reaches them. */
const ALL_AT_ONCE = 100;

/**
 * The rows of a list in a table; of very many only those in sight are drawn.
 *
 * Accessibility promise: a real table at every width. Where only some rows are drawn, the table says how many there are and each
 * row which one it is, and the frame it scrolls in can be reached and moved with the keyboard.
 */
export function PreviewRows(props: PreviewRowsProps) {
  const { entries } = props;
  if (entries.length === 0) return <p>No row of this kind.</p>;
  if (entries.length > ALL_AT_ONCE) return <ManyRows {...props} />;
  return <Frame>{entries.map((entry) => <Row key={entry.row} entry={entry} {...props} />)}</Frame>;
}

function ManyRows(props: PreviewRowsProps) {
  const { entries } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // Nothing of it goes to a part that is memoized.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: entries.length, getScrollElement: () => scroller.current, estimateSize: () => 110, overscan: 6, getItemKey: (at) => entries[at]?.row ?? at,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // A frame that scrolls has to be reached with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={styles.scroll} role="region" aria-label="Rows of the list" tabIndex={0}>
      <Frame count={entries.length}>
        <Spacer height={above} />
        {items.map((item) => {
          const entry = entries[item.index];
          return entry && <Row key={item.key} entry={entry} item={item} measure={virtual.measureElement} {...props} />;
        })}
        <Spacer height={below} />
      </Frame>
    </div>
  );
}

/** `count` where not every row is drawn. The row with the heads counts too. */
function Frame({ count, children }: { count?: number; children: ReactNode }) {
  return (
    <table role="table" className={`blocks ${styles.rows}`} aria-rowcount={count === undefined ? undefined : count + 1}>
      <caption className="visually-hidden">Rows of the list</caption>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={count === undefined ? undefined : 1}>
          {['Row and child', 'What becomes of it', 'What to know'].map((head) => <th key={head} role="columnheader" scope="col">{head}</th>)}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

interface RowProps extends PreviewRowsProps {
  readonly entry: ListEntry;
  readonly item?: VirtualItem;
  readonly measure?: (element: HTMLElement | null) => void;
}

function Row({ entry, item, measure, choices, today, onChoice }: RowProps) {
  const choose = (choice: RowChoice) => onChoice(entry.row, choice);
  return (
    <tr ref={measure} data-index={item?.index} role="row" aria-rowindex={item ? item.index + 2 : undefined}>
      <th role="rowheader" scope="row"><RowHeading entry={entry} /></th>
      <td role="cell"><RowState entry={entry} choices={choices} today={today} /></td>
      <td role="cell"><RowDetails entry={entry} choices={choices} today={today} onChoice={choose} /></td>
    </tr>
  );
}

/** As high as the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  // Nothing stands in it and nothing can be done with it.
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label
  return height > 0 ? <tr role="presentation" className={styles.spacer}><td colSpan={3} height={height} /></tr> : null;
}
