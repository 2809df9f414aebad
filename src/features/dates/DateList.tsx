import { ACTOR_WORDS, KIND_WORDS, remarksInWords } from '../../catalog/dateWords.ts';
import type { DatedItem } from '../../core/calendar/datedItem.ts';
import { dayInWords } from '../../core/day.ts';
import styles from './DateList.module.css';
import { Standing } from './Standing.tsx';

/** Dates, the earliest first: the day, what it is, how it stands, must or should, whose it is; rule and source one tap away. */
export function DateList({ items, label }: { items: readonly DatedItem[]; label: string }) {
  return (
    <ol className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={`${item.code} ${item.statutoryOn}`}>
          <p className={styles.day}>
            <time dateTime={item.on}>{dayInWords(item.on)}</time>
          </p>
          <div className={styles.what}>
            <p><strong>{item.label}</strong></p>
            <p className={styles.facts}>
              <Standing status={item.status} />
              <span><b>{KIND_WORDS[item.kind].label}</b>: {KIND_WORDS[item.kind].means}</span>
              <span>{ACTOR_WORDS[item.who]}</span>
            </p>
            {item.status.code === 'done' && item.status.on !== item.on && <p className="meta">Done on {dayInWords(item.status.on)}.</p>}
            {remarksInWords(item).map((remark) => <p key={remark}>{remark}</p>)}
            {item.kind !== 'arranged' && (
              <details>
                <summary>Rule and source<span className="visually-hidden">: {item.label}, {dayInWords(item.on)}</span></summary>
                <p>{item.ruleText}</p>
                {item.caution && <p>{item.caution}</p>}
                <p className="meta">{item.source}.</p>
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
