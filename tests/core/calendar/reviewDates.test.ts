import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/decision.ts';
import { emptyMeeting } from '../../../src/core/meeting.ts';
import { type RecordEvent, type ReviewKind, reviewsOf } from '../../../src/core/review.ts';
import { reviewDatesOf } from '../../../src/core/calendar/reviewDates.ts';

let sequence = 0;
const event = (reviewId: string) => {
  sequence += 1;
  return { id: `e${sequence}`, device: 'd', sequence, happenedAt: '2026-11-21T12:00:00Z', reviewId };
};
const finished = (reviewId: string, reviewedOn: string, kind: ReviewKind = 'annual'): RecordEvent => ({
  ...event(reviewId), kind: 'profileFinished',
  profile: { reviewedOn, kind, framework: { id: 'f', edition: '1' }, views: [], strengths: {}, context: { schoolYear: 4 } },
});
const met = (reviewId: string, heldOn: string): RecordEvent => ({ ...event(reviewId), kind: 'met', meeting: emptyMeeting(heldOn) });
const sent = (reviewId: string, sentOn: string): RecordEvent => ({ ...event(reviewId), kind: 'reportSent', sentOn, sentTo: 'Everyone who was invited' });
const decided = (reviewId: string, decision: Decision): RecordEvent => ({ ...event(reviewId), kind: 'decided', decision });
const datesOf = (...events: RecordEvent[]) => reviewDatesOf(reviewsOf(events));

describe('the days of reviews', () => {
  it('are none without a review, and those of the profile alone without a meeting', () => {
    expect(datesOf()).toBeUndefined();
    expect(datesOf(finished('r1', '2026-03-02', 'senSupport'))).toEqual({ lastOn: '2026-03-02' });
    expect(datesOf(finished('r1', '2026-03-02'))).toEqual({ lastOn: '2026-03-02', annual: { kind: 'annual', reviewedOn: '2026-03-02' } });
  });

  it('tell meeting, report and decision apart, and the last word about each counts', () => {
    const dates = datesOf(
      finished('r1', '2026-10-26'), met('r1', '2026-11-09'), sent('r1', '2026-11-20'),
      decided('r1', { decision: 'maintain', decidedOn: '2026-12-01' }), decided('r1', { decision: 'amend', decidedOn: '2026-12-02', draftPlanOn: '2026-12-02' }),
    );
    expect(dates).toEqual({
      lastOn: '2026-11-09', heldOn: '2026-11-09',
      annual: { kind: 'annual', reviewedOn: '2026-10-26', heldOn: '2026-11-09', sentOn: '2026-11-20', decision: 'amend', decidedOn: '2026-12-02', draftPlanOn: '2026-12-02' },
    });
  });

  it('keep the annual review before the newest: its decision, else its meeting; a profile alone is none', () => {
    const newest = finished('r2', '2026-10-26');
    expect(datesOf(finished('r1', '2025-10-20'), newest)).not.toHaveProperty('earlier.on');
    expect(datesOf(finished('r1', '2025-10-20'), met('r1', '2025-11-03'), newest)?.earlier).toEqual({ on: '2025-11-03' });
    expect(datesOf(finished('r1', '2025-10-20'), met('r1', '2025-11-03'), decided('r1', { decidedOn: '2025-11-30' }), newest)?.earlier).toEqual({ on: '2025-11-30', decided: true });
  });

  it('leave interim and SEN support reviews out of the annual ones', () => {
    const dates = datesOf(finished('r1', '2026-01-12'), finished('r2', '2026-06-01', 'interim'), met('r2', '2026-06-10'));
    expect(dates).toMatchObject({ lastOn: '2026-06-10', heldOn: '2026-06-10', annual: { reviewedOn: '2026-01-12' } });
    expect(dates?.annual?.heldOn).toBeUndefined();
    expect(dates?.earlier).toBeUndefined();
  });

  it.each<[kind: ReviewKind, decision: Decision, on: string | undefined]>([
    ['annual', { phaseTransferFinalOn: '2027-02-10' }, '2027-02-10'],
    ['phaseTransfer', { finalPlanOn: '2027-02-11' }, '2027-02-11'],
    ['annual', { finalPlanOn: '2027-02-11' }, undefined],
  ])('say of a %s review decided %j when the plan for the move was final', (kind, decision, on) => {
    expect(datesOf(finished('r1', '2026-11-02', kind), decided('r1', decision))?.phaseFinalOn).toBe(on);
  });

  it('hold no words that anybody wrote', () => {
    const dates = datesOf(finished('r1', '2026-10-26'), sent('r1', '2026-11-20'), decided('r1', { decidedOn: '2026-12-01', note: 'Words about Odette' }));
    expect(JSON.stringify(dates)).not.toMatch(/Odette|Everyone/);
  });
});
