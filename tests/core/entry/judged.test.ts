import { describe, expect, it } from 'vitest';
import { judgedIn } from '../../../src/core/entry/judged.ts';
import { emptyMeeting } from '../../../src/core/meeting.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import { type Profile, type RecordEvent, reviewsOf } from '../../../src/core/review.ts';

const outcome = (what: string): Outcome => ({ n: 1, what, strands: [] });
const head = (n: number, reviewId: string) => ({ id: `e${n}`, device: 'd', sequence: n, happenedAt: '2026-11-05T15:30:00.000Z', reviewId });
const profile = (reviewedOn: string, more: Partial<Profile> = {}): Profile => ({ reviewedOn, kind: 'annual', framework: { id: 'vsend-core', edition: '1.0' }, views: [], context: { schoolYear: 3 }, strengths: {}, ...more });
const EVENTS: readonly RecordEvent[] = [
  { ...head(1, 'r1'), kind: 'profileFinished', profile: profile('2024-11-04', { outcomes: { o: outcome('As it was written') } }) },
  { ...head(2, 'r1'), kind: 'met', meeting: emptyMeeting('2024-11-20', { o: outcome('As it was agreed') }) },
  { ...head(3, 'r2'), kind: 'profileFinished', profile: profile('2025-11-04', { outcomes: { o: outcome('Carried on, worded anew') }, progress: { o: { evidence: 'On most days.' }, gone: {} } }) },
  { ...head(4, 'r3'), kind: 'profileFinished', profile: profile('2026-11-04', { outcomes: { o: outcome('Worded anew again') }, progress: { o: {} } }) },
];

describe('how far an outcome had come', () => {
  const reviews = reviewsOf(EVENTS);
  const told = (at: number) => judgedIn(reviews[at] ?? (() => { throw new Error('no such review'); })(), reviews).map(({ outcome: { what } }) => what);

  it('is told of what it said before this review, as it was agreed then, whatever it was called later', () => {
    expect(told(1)).toEqual(['As it was agreed']);
    expect(told(2)).toEqual(['Carried on, worded anew']);
  });

  it('is not told of what no review before it knows', () => {
    expect(told(0)).toEqual([]);
    expect(judgedIn({ id: 'r2', profile: profile('2025-11-04', { progress: { gone: {} } }) }, reviews)).toEqual([]);
  });
});
