import { ACTOR_WORDS, CHECK, KIND_WORDS, remarksInWords, statusWords } from '../../catalog/dateWords.ts';
import type { DatedItem } from '../../core/calendar/datedItem.ts';
import { dayInWords } from '../../core/day.ts';
import { endSentence } from '../../core/words/familySentence.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './papers.module.css';

/** Dates with who has to act, and whether the law says so. */
export function DatesTable({ caption, items }: { caption: string; items: readonly DatedItem[] }) {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return (
    <>
      <div className={styles.dates}><Table
        caption={caption}
        hideCaption
        head={['By when', 'What', 'Who', 'Must or should']}
        rows={items.map((item) => ({
          key: `${item.code} ${item.on}`,
          cells: [dayInWords(item.on), whatOf(item), ACTOR_WORDS[item.who], KIND_WORDS[item.kind].label],
        }))}
      /></div>
      <p>{kinds.map((kind) => `${KIND_WORDS[kind].label}: ${KIND_WORDS[kind].means}.`).join(' ')} {CHECK}</p>
    </>
  );
}

function whatOf(item: DatedItem): string {
  const more = [...(item.status.code === 'overdue' ? [endSentence(statusWords(item.status))] : []), ...remarksInWords(item)];
  return more.length === 0 ? item.label : [endSentence(item.label), ...more].join(' ');
}
