import { STATUS_SHAPES, statusWords } from '../../catalog/dateWords.ts';
import type { CohortChild } from '../../core/school/cohort.ts';
import type { DateSetting } from '../../core/calendar/datedItem.ts';
import { shortDayInWords } from '../../core/day.ts';
import { datesOf, nextOf } from '../../core/calendar/deadlines.ts';
import styles from './map/HeatMap.module.css';

/** When a child was last reviewed, and what comes next, on two lines. */
export function ChildDates({ child, setting }: { child: CohortChild; setting: DateSetting }) {
  const next = nextOf(datesOf(child, setting));
  return (
    <>
      <span>{child.lastReviewedOn ? <>Last: <time dateTime={child.lastReviewedOn}>{shortDayInWords(child.lastReviewedOn)}</time></> : 'No profile yet'}</span>
      {next && (
        <span title={`${next.label}. ${statusWords(next.status)}.`}>
          <span aria-hidden="true">{STATUS_SHAPES[next.status.code]} </span><time dateTime={next.on}>{shortDayInWords(next.on)}</time>
          <span className="visually-hidden">: {next.label}. {statusWords(next.status)}.</span>
          {next.status.code === 'overdue' && <b aria-hidden="true" className={styles.late}> overdue</b>}
        </span>
      )}
    </>
  );
}
