import type { News } from '../core/review.ts';

/** What else was going on, a sentence each. Figures of attendance and suspension are for staff; a family's copy has the rest. */
export function newsInWords({ attendance, daysSuspended, reducedTimetable, news }: News, audience: 'staff' | 'family'): readonly string[] {
  return [
    audience === 'staff' && attendance !== undefined && `Attendance: ${attendance} per cent.`,
    audience === 'staff' && daysSuspended !== undefined && daysSuspended > 0 && `Out of school by suspension: ${daysSuspended === 1 ? '1 day' : `${daysSuspended} days`}.`,
    reducedTimetable && 'On a reduced timetable.',
    news?.trim(),
  ].filter((line) => typeof line === 'string' && line !== '') as string[];
}
