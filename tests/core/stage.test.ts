import { describe, expect, it } from 'vitest';
import { actionsNow } from '../../src/core/entry/actionNow.ts';
import type { Decision } from '../../src/core/decision.ts';
import type { LaterBody } from '../../src/core/merge/laterEvent.ts';
import { type ActionState, emptyMeeting } from '../../src/core/meeting.ts';
import type { LaterEvent, Profile, ReviewKind } from '../../src/core/review.ts';
import { isOfPlan, stageOf, stepsOf } from '../../src/core/stage.ts';

const profile = (kind: ReviewKind, senStatus?: 'N' | 'K' | 'E'): Profile =>
  ({ reviewedOn: '2026-10-20', kind, framework: { id: 'f', edition: '1' }, views: [], strengths: {}, context: { schoolYear: 4, ...(senStatus && { senStatus }) } });

const events = (...bodies: readonly LaterBody[]): readonly LaterEvent[] =>
  bodies.map((body, at) => ({ id: `e${at}`, device: 'here', sequence: at + 1, happenedAt: '2026-11-01T09:00:00.000Z', reviewId: 'r', ...body }));

const MET: LaterBody = { kind: 'met', meeting: emptyMeeting('2026-11-04') };
const SENT: LaterBody = { kind: 'reportSent', sentOn: '2026-11-10' };
const DECIDED: LaterBody = { kind: 'decided', decision: { decision: 'maintain', decidedOn: '2026-11-19' } };

describe('the stages of a review', () => {
  it.each([
    // what is written down | furthest        | of a plan: met, report, decided | else
    [[], 'profileFinished', ['next', 'later', 'may'], ['may', 'later']],
    [[MET], 'met', ['done', 'next', 'may'], ['done', 'may']],
    [[MET, SENT], 'reportSent', ['done', 'done', 'next'], ['done', 'done']],
    [[MET, DECIDED], 'decided', ['done', 'may', 'done'], ['done', 'may', 'done']],
    [[MET, SENT, DECIDED], 'decided', ['done', 'done', 'done'], ['done', 'done', 'done']],
    [[SENT], 'reportSent', ['may', 'done', 'next'], ['may', 'done']],
    [[DECIDED], 'decided', ['may', 'later', 'done'], ['may', 'later', 'done']],
    [[SENT, DECIDED], 'decided', ['may', 'done', 'done'], ['may', 'done', 'done']],
  ] as const)('%#: has come to %s', (bodies, furthest, ofPlan, without) => {
    const later = events(...bodies);
    expect(stageOf({ profile: profile('annual'), later })).toBe(furthest);
    expect(stepsOf({ profile: profile('annual'), later }).map(({ state }) => state)).toEqual(['done', ...ofPlan]);
    expect(stepsOf({ profile: profile('senSupport'), later }).map(({ state }) => state)).toEqual(['done', ...without]);
    // Whatever order copies come together in, the furthest stage is the same.
    expect(stageOf({ profile: profile('annual'), later: later.toReversed() })).toBe(furthest);
  });

  it('have the days of what counts last', () => {
    const later = events(MET, SENT, { ...SENT, sentOn: '2026-11-12' }, { kind: 'decided', decision: { decision: 'amend' } });
    expect(stepsOf({ profile: profile('annual'), later }).map(({ on }) => on)).toEqual(['2026-10-20', '2026-11-04', '2026-11-12', undefined]);
  });

  it.each<[Decision, 'met' | 'decided']>([[{ draftPlanOn: '2026-11-12' }, 'met'], [{ decision: 'amend' }, 'decided'], [{ decidedOn: '2026-11-12' }, 'decided']])('%j is %s', (decision, stage) => {
    expect(stageOf({ profile: profile('annual'), later: events(MET, { kind: 'decided', decision }) })).toBe(stage);
  });

  it.each([
    ['annual', undefined, true], ['annual', 'E', true], ['annual', 'K', false], ['phaseTransfer', undefined, true], ['interim', 'E', true], ['interim', undefined, false],
    ['senSupport', 'E', false], ['baseline', 'E', false], ['sixMonthly', 'E', false],
  ] as const)('%s with %s is of a plan: %s', (kind, status, of) => expect(isOfPlan(profile(kind, status))).toBe(of));
});

describe('how an action stands now', () => {
  const met = (state?: ActionState, more = {}): LaterBody => ({ kind: 'met', meeting: { ...emptyMeeting('2026-11-04'), actions: { a: { n: 1, what: 'Ask', ...(state && { state }) }, ...more } } });
  const moved = (state: ActionState): LaterBody => ({ kind: 'actionMoved', actionId: 'a', state });
  it.each<[string, readonly LaterBody[], ActionState | undefined]>([
    ['as the meeting left it', [met('red')], 'red'],
    ['nobody has said', [met()], undefined],
    ['moved since', [met('red'), moved('green')], 'green'],
    ['moved twice', [met('red'), moved('green'), moved('amber')], 'amber'],
    ['put right, with another word changed', [met('red'), moved('green'), met('red')], 'green'],
    ['put right, and said otherwise', [met('red'), moved('green'), met('amber')], 'amber'],
    ['said for the first time when put right', [met(), moved('green'), met('red')], 'red'],
  ])('%s', (_, bodies, state) => expect(actionsNow({ later: events(...bodies) })).toMatchObject([{ id: 'a', ...(state ? { state } : {}) }]));

  it('lists those of the last meeting in their order', () => {
    const later = events(met('red', { b: { n: 0, what: 'First' } }), { kind: 'actionMoved', actionId: 'gone', state: 'green' });
    expect(actionsNow({ later }).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(actionsNow({ later: events(met('red'), { kind: 'met', meeting: emptyMeeting('2026-11-04') }) })).toEqual([]);
  });
});
