import { STATUS_SHAPES, statusWords } from '../../catalog/dateWords.ts';
import type { CohortChild } from '../../core/cohort.ts';
import type { DateSetting } from '../../core/datedItem.ts';
import { type Day, MONTHS } from '../../core/day.ts';
import { datesOf, nextOf } from '../../core/deadlines.ts';
import styles from './HeatMap.module.css';

/** When a child was last reviewed, and what comes next, on two lines. */
export function ChildDates({ child, setting }: { child: CohortChild; setting: DateSetting }) {
  const next = nextOf(datesOf(child, setting));
  return (
    <>
      <span>{child.lastReviewedOn ? <>Last: <time dateTime={child.lastReviewedOn}>{shortDay(child.lastReviewedOn)}</time></> : 'No profile yet'}</span>
      {next && (
        <span title={`${next.label}. ${statusWords(next.status)}.`}>
          <span aria-hidden="true">{STATUS_SHAPES[next.status.code]} </span><time dateTime={next.on}>{shortDay(next.on)}</time>
          <span className="visually-hidden">: {next.label}. {statusWords(next.status)}.</span>
          {next.status.code === 'overdue' && <b aria-hidden="true" className={styles.late}> overdue</b>}
        </span>
      )}
    </>
  );
}

/** "4 Dec 2026": a column is narrow, and the whole day is one tap away. */
function shortDay(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]?.slice(0, 3)} ${day.slice(0, 4)}`;
}
