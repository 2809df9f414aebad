import { withoutOwnAnnualDay } from '../calendar/annualDay.ts';
import type { ChildRecord } from '../child.ts';
import { dateFactsOf } from '../calendar/dateFacts.ts';
import { type DateSetting, isSure } from '../calendar/datedItem.ts';
import { datesOf } from '../calendar/deadlines.ts';
import type { PageFacts } from './familyPage.ts';
import type { Framework } from '../framework.ts';
import type { DateCode } from '../calendar/dateRules.ts';
import { meetingOf, reviewsOf } from '../review.ts';

/**
 * What the pages of a child are made from on a day: the latest finished profile, which must have been rated with this framework, the
 * one before it, and what comes next. `contact`: whom a family can ask, as the school typed it. `undefined` before the first finished profile.
 */
export function pageFactsOn(child: ChildRecord, framework: Framework, setting: DateSetting, contact?: string): PageFacts | undefined {
  const reviews = reviewsOf(child.events);
  const review = reviews.at(-1);
  if (!review) return undefined;
  // What follows a meeting is not promised before anybody has written down that there was one.
  const isHeld = meetingOf(review) !== undefined;
  const dates = datesOf(dateFactsOf(child), setting).items
    .filter((item) => item.status.code !== 'done' && item.status.code !== 'passed' && isSure(item) && (isHeld || !AFTER_MEETING.has(item.code)));
  return { card: child.card, framework, review, before: reviews.at(-2)?.profile, dates: withoutOwnAnnualDay(dates, review.profile.reviewedOn), contact };
}

const AFTER_MEETING: ReadonlySet<DateCode> = new Set<DateCode>(['report', 'decision', 'comments', 'finalPlan']);
