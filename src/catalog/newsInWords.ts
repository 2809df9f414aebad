import type { News } from '../core/review.ts';

/** What else was going on, a sentence each. */
export function newsInWords({ attendance, daysSuspended, reducedTimetable, news }: News): readonly string[] {
  return [
    attendance !== undefined && `Attendance: ${attendance} per cent.`,
    daysSuspended !== undefined && daysSuspended > 0 && `Out of school by suspension: ${daysSuspended === 1 ? '1 day' : `${daysSuspended} days`}.`,
    reducedTimetable && 'On a reduced timetable.',
    news?.trim(),
  ].filter((line) => typeof line === 'string' && line !== '') as string[];
}
