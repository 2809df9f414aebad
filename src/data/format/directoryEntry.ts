import type { ChildRecord } from '../../core/child.ts';
import { recordValues } from '../../core/merge/recordValues.ts';
import { reviewDatesOf } from '../../core/calendar/reviewDates.ts';
import { reviewsOf } from '../../core/review.ts';
import { waitsForChoice } from '../../core/merge/waits.ts';
import type { DirectoryEntry } from './directory.ts';

/** What the directory says of a child. It stands apart from reading, which the first screen needs alone. */
export function directoryEntry(record: ChildRecord): DirectoryEntry {
  const { firstName, lastName, bornOn, yearOffset, senStatus, settingType, setting, leftOn, keepUntil, planMadeOn, planAmendedOn, planReviewedOn, meetingOn } = record.card;
  const reviews = reviewsOf(record.events);
  return {
    id: record.id, firstName, lastName, bornOn, yearOffset, senStatus, settingType, setting, example: record.example,
    reviewCount: reviews.length, lastReviewedOn: reviews.at(-1)?.profile.reviewedOn,
    removedAt: record.removedAt, leftOn, keepUntil, planMadeOn, planAmendedOn, planReviewedOn, meetingOn, dates: reviewDatesOf(reviews),
    waits: record.versions?.beside !== undefined && waitsForChoice(recordValues(record)),
  };
}
