import { expect, it } from 'vitest';
import type { Card } from '../../../src/core/child.ts';
import { emptyMeeting } from '../../../src/core/meeting.ts';
import { meetingDayOf } from '../../../src/core/calendar/meetingDay.ts';
import { type RecordEvent, reviewsOf } from '../../../src/core/review.ts';
import { profileOf } from '../arbitraries.ts';

const head = (sequence: number, reviewId: string) => ({ id: `e${sequence}`, device: 'd', sequence, happenedAt: '2026-11-21T12:00:00Z', reviewId });
const finished = (sequence: number, reviewId: string, reviewedOn: string): RecordEvent => ({ ...head(sequence, reviewId), kind: 'profileFinished', profile: { ...profileOf({}), reviewedOn } });
const TWO = [finished(1, 'r1', '2025-10-20'), finished(2, 'r2', '2026-10-26')];
const MET: RecordEvent = { ...head(3, 'r2'), kind: 'met', meeting: emptyMeeting('2026-11-09') };

it.each<[what: string, events: readonly RecordEvent[], reviewId: string, meetingOn: string | undefined, expected: string | undefined]>([
  ['the newest has the arranged day', TWO, 'r2', '2026-12-01', '2026-12-01'],
  ['an earlier one never has', TWO, 'r1', '2026-12-01', undefined],
  ['a day before the review is another meeting', TWO, 'r2', '2026-10-25', undefined],
  ['a held one has its own day', [...TWO, MET], 'r2', '2026-12-01', '2026-11-09'],
  ['nothing is known', TWO, 'r2', undefined, undefined],
])('%s', (_, events, reviewId, meetingOn, expected) => {
  const card: Card = { firstName: 'Odette', bornOn: '2018-03-02', ...(meetingOn && { meetingOn }) };
  const review = reviewsOf(events).find(({ id }) => id === reviewId);
  expect(review && meetingDayOf({ card, events }, review)).toBe(expected);
});
