import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../src/core/child.ts';
import { historyOf } from '../../src/core/history.ts';
import { type LaterBody, withLater } from '../../src/core/laterEvent.ts';
import { ACTION_STATES, emptyMeeting } from '../../src/core/meeting.ts';
import type { RecordEvent } from '../../src/core/review.ts';

const event = (id: string, sequence: number, more: Partial<RecordEvent> = {}): RecordEvent =>
  ({ id, device: 'school', sequence, happenedAt: `2026-11-0${sequence}T09:00:00.000Z`, reviewId: 'r', kind: 'reportSent', sentOn: '2026-11-05', ...more }) as RecordEvent;

describe('the history', () => {
  it('is in the order in which things were known, newest first, and says what each follows', () => {
    const lines = historyOf([event('c', 3), event('a', 1), event('b', 2, { reviewId: 'other' })]);
    expect(lines.map(({ event: { id }, follows }) => [id, follows?.id])).toEqual([['c', 'a'], ['b', undefined], ['a', undefined]]);
  });

  it.each([
    ['a clock behind what was known', [event('a', 1, { happenedAt: '2026-11-04T09:00:00Z' }), event('b', 2, { happenedAt: '2026-11-03T09:00:00.000Z' })], ['b']],
    ['two at once, in whatever order of their clocks', [event('a', 1, { device: 'x', happenedAt: '2026-11-04T09:00:00Z' }), event('b', 1, { device: 'y', happenedAt: '2026-11-03T09:00:00Z' })], []],
    ['after both', [event('a', 1, { device: 'x', happenedAt: '2026-11-04T09:00:00Z' }), event('b', 1, { device: 'y', happenedAt: '2026-11-03T09:00:00Z' }), event('c', 2, { happenedAt: '2026-11-03T10:00:00Z' })], ['c']],
    ['the same second, with and without thousandths', [event('a', 1, { happenedAt: '2026-11-04T09:00:00.500Z' }), event('b', 2, { happenedAt: '2026-11-04T09:00:00Z' })], []],
  ])('says where clocks contradict: %s', (_, events, contradicting) => {
    expect(historyOf(events).filter(({ clockDiffers }) => clockDiffers).map(({ event: { id } }) => id)).toEqual(contradicting);
  });

  it('says what was written down on two devices that did not know of each other', () => {
    const [second, first] = historyOf([event('a', 4, { device: 'x' }), event('b', 4, { device: 'y' })]);
    expect([first?.apart, second?.apart]).toEqual([undefined, true]);
    expect(historyOf([event('a', 4, { device: 'x' }), event('b', 5, { device: 'y' })])[0]?.apart).toBeUndefined();
  });
});

const body: fc.Arbitrary<LaterBody> = fc.oneof(
  fc.record({ kind: fc.constant('met' as const), meeting: fc.string().map((notes) => ({ ...emptyMeeting('2026-11-04'), notes, actions: { a: { n: 1, what: 'Ask' } } })) }),
  fc.record({ kind: fc.constant('reportSent' as const), sentOn: fc.constantFrom('2026-11-05', '2026-11-06') }),
  fc.record({ kind: fc.constant('decided' as const), decision: fc.record({ decision: fc.constantFrom('maintain' as const, 'amend' as const) }), why: fc.string() }),
  fc.record({ kind: fc.constant('actionMoved' as const), actionId: fc.constant('a'), state: fc.constantFrom(...ACTION_STATES) }),
);

it('no sequence of what comes after a profile changes anything that was written down before, and each sorts after all of it', () => {
  fc.assert(fc.property(fc.array(fc.tuple(body, fc.constantFrom('r1', 'r2'), fc.constantFrom('x', 'y')), { maxLength: 12 }), (steps) => {
    let record: ChildRecord = { id: 'c', card: { firstName: 'Odette', bornOn: '2018-03-02', pronouns: '', senTypes: [] } as never, cardEdition: 1, events: [] };
    for (const [at, [said, reviewId, device]] of steps.entries()) {
      const before = structuredClone(record.events);
      const after = withLater(record, reviewId, { id: `e${at}`, device, happenedAt: '2026-11-21T12:00:00.000Z' }, said);
      expect(after.events.slice(0, -1)).toEqual(before);
      expect(record.events).toEqual(before);
      expect(historyOf(after.events)[0]?.event.id).toBe(`e${at}`);
      expect(after.events.at(-1)?.sequence).toBe(at + 1);
      record = after;
    }
    expect(historyOf(record.events)).toHaveLength(steps.length);
  }));
});
