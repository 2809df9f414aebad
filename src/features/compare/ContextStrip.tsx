import vocabulary from '../../catalog/vocabulary.json';
import { monthInWords, spanInWords } from '../../core/day.ts';
import type { Profile, Review } from '../../core/review.ts';
import { yearInWords } from '../../core/calendar/schoolYear.ts';
import styles from './ContextStrip.module.css';
import type { Wording } from './wording.ts';

/** What else was different between the two days, so that a change is not read alone (R-E4). Figures are for staff. */
export function ContextStrip({ before, after, reviews, wording }: { before: Profile; after: Profile; reviews: readonly Review[]; wording: Wording }) {
  const was = before.context;
  const is = after.context;
  const facts = [
    `${spanInWords(before.reviewedOn, after.reviewedOn)} between the two reviews`,
    was.schoolYear !== is.schoolYear && `from ${yearInWords(was.schoolYear)} to ${yearInWords(is.schoolYear)}`,
    was.setting !== is.setting && `setting: ${was.setting ?? 'not said'}, then ${is.setting ?? 'not said'}`,
    was.settingType !== is.settingType && is.settingType && `now: ${vocabulary.settingType[is.settingType].toLowerCase()}`,
    was.senStatus !== is.senStatus && is.senStatus && `status now: ${vocabulary.senStatus[is.senStatus].short}`,
    wording === 'staff' && attendance(was.attendance, is.attendance),
    wording === 'staff' && suspensions(was.daysSuspended, is.daysSuspended),
    is.reducedTimetable && 'now on a reduced timetable',
    was.reducedTimetable && !is.reducedTimetable && 'no longer on a reduced timetable, or not said',
  ].filter((fact) => typeof fact === 'string');
  const news = reviews.map(({ profile }) => profile)
    .filter(({ reviewedOn, context }) => context.news?.trim() && reviewedOn >= before.reviewedOn && reviewedOn <= after.reviewedOn);
  return (
    <div className={styles.strip}>
      <p className="meta">{facts.join('; ')}.</p>
      {news.length > 0 && (
        <dl className={styles.news} aria-label="News">
          {news.map(({ reviewedOn, context }, at) => <div key={at}><dt>News, {monthInWords(reviewedOn)}</dt><dd>{context.news}</dd></div>)}
        </dl>
      )}
    </div>
  );
}

function attendance(before: number | undefined, after: number | undefined): string | false {
  if (before === undefined && after === undefined) return false;
  return `attendance: ${before === undefined ? 'not said' : `${before} per cent`}, then ${after === undefined ? 'not said' : `${after} per cent`}`;
}

function suspensions(before = 0, after = 0): string | false {
  const days = (count: number) => (count === 0 ? 'none' : count === 1 ? '1 day' : `${count} days`);
  return before + after > 0 && `suspensions: ${days(before)}, then ${days(after)}`;
}
