import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRatedWith, markThatCounts, type Profile, type ProfileEvent, profileEvents, reviewsOf, voiceFor } from '../../src/core/review.ts';
import { anyChildRecord, at, profileOf, TWO_PARTS } from './arbitraries.ts';

const event = (id: string, reviewId: string, sequence: number, profile: Profile, more: Partial<ProfileEvent> = {}): ProfileEvent => ({
  id, reviewId, sequence, profile, device: 'device-a', happenedAt: '2026-11-21T10:00:00Z', kind: 'profileFinished', ...more,
});
const on = (reviewedOn: string) => profileOf({ TK1: 1 }, { reviewedOn });

describe('the reviews in a record', () => {
  it('stand by date, whatever the order they were typed in', () => {
    const reviews = reviewsOf([event('e1', 'late', 1, on('2026-11-21')), event('e2', 'early', 2, on('2024-11-21'))]);
    expect(reviews.map(({ id }) => id)).toEqual(['early', 'late']);
  });

  it('of one day stand in the order they were finished', () => {
    const reviews = reviewsOf([event('e2', 'second', 2, on('2026-11-21')), event('e1', 'first', 1, on('2026-11-21')), event('e3', 'first', 3, on('2026-11-21'))]);
    expect(reviews.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('show their latest correction, also one made on another device, whatever the clocks say', () => {
    const finished = event('e5', 'r1', 5, on('2026-11-21'), { device: 'device-b', happenedAt: '2026-12-24T10:00:00Z' });
    const corrected = event('e6', 'r1', 6, on('2026-11-20'), { device: 'device-a', kind: 'profileCorrected', why: 'Wrong day', happenedAt: '2020-01-01T10:00:00Z' });
    const [review, ...others] = reviewsOf([corrected, finished]);
    expect(others).toEqual([]);
    expect(review).toEqual({ id: 'r1', profile: corrected.profile, editions: [finished, corrected], later: [] });
  });

  it('are the same from events in any order, so that two copies agree', () => {
    fc.assert(fc.property(anyChildRecord.chain(({ events }) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length }))), ([events, shuffled]) => {
      expect(reviewsOf(shuffled)).toEqual(reviewsOf(events));
    }));
  });

  it('hold every event once, and the last of each review as it stands', () => {
    fc.assert(fc.property(anyChildRecord, ({ events }) => {
      const reviews = reviewsOf(events);
      expect(reviews.flatMap(({ editions, later }) => [...editions, ...later]).toSorted((a, b) => a.sequence - b.sequence)).toEqual(events);
      for (const { id, profile } of reviews) expect(profile).toBe(profileEvents(events).findLast(({ reviewId }) => reviewId === id)?.profile);
    }));
  });
});

describe('the level that counts', () => {
  const ratings = (mark: 1 | 4) => ({ TK1: { mark }, F1: { mark } });
  const profile = profileOf({}, { views: [{ voice: 'school', ratings: ratings(1) }, { voice: 'family', ratings: ratings(4) }] });

  it("is the school's, and the family's for the part they answer", () => {
    expect(markThatCounts(profile, at('TK1'))).toEqual({ mark: 1, whose: 'school', rating: { mark: 1 } });
    expect(markThatCounts(profile, at('F1'))).toEqual({ mark: 4, whose: 'family', rating: { mark: 4 } });
    expect([voiceFor(at('TK1')), voiceFor(at('F1'))]).toEqual(['school', 'family']);
  });

  it('is never borrowed from the other voice', () => {
    const onlyFamily = { ...profile, views: profile.views.filter(({ voice }) => voice === 'family') };
    expect(markThatCounts(onlyFamily, at('TK1'))).toEqual({ mark: 'notAssessed', whose: 'school' });
    expect(markThatCounts(profile, at('TK2'))).toEqual({ mark: 'notAssessed', whose: 'school' });
  });
});

describe('a profile and a framework', () => {
  it.each([
    [{ id: 'two-parts', edition: '2.1' }, true],
    [{ id: 'two-parts', edition: '2.10' }, false],
    [{ id: 'elsewhere', edition: '2.1' }, false],
  ])('%o: %s', (framework, expected) => {
    expect(isRatedWith(profileOf({}, { framework }), TWO_PARTS)).toBe(expected);
  });
});
