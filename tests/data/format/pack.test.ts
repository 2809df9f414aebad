import fc from 'fast-check';
import stringify from 'safe-stable-stringify';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import { isProfileEvent, profileEvents, type Rating } from '../../../src/core/review.ts';
import { packDraft, packRecord, unpackDraft, unpackRecord } from '../../../src/data/format/pack.ts';
import { anyChildRecord, anyDraft, profileOf } from '../../core/arbitraries.ts';
import { anyFields, anyStrayRatings } from './anyFields.ts';

describe('packing a record', () => {
  it('gives back what was packed, with fields and codes nobody knows', () => {
    fc.assert(fc.property(anyChildRecord, anyFields, anyFields, anyStrayRatings, (record, more, deeper, ratings) => {
      const events = record.events.map((event) => ({
        ...deeper, ...event,
        ...isProfileEvent(event) && { profile: { ...more, ...event.profile, views: event.profile.views.map((view) => ({ ...deeper, ...view, ratings: { ...ratings, ...view.ratings } })) } },
      }));
      const whole: ChildRecord = { ...more, ...record, card: { ...deeper, ...record.card }, events };
      expect(inOrder(unpackRecord(packRecord(whole)))).toBe(inOrder(whole));
    }));
  });

  it('keeps a rating that says "not assessed" apart from a strand nobody rated', () => {
    const record = recordWith({ P1: { mark: 'notAssessed' }, P3: { mark: 2, evidence: 'Lone \ud800 and 👩‍🏫' } });
    expect(unpackRecord(packRecord(record))).toStrictEqual(record);
  });

  it('drops properties that are undefined, and nothing else', () => {
    const packed = unpackRecord(packRecord(recordWith({ P1: { mark: 3, evidence: undefined } })));
    expect(packed).toStrictEqual(recordWith({ P1: { mark: 3 } }));
  });

  it('touches no prototype', () => {
    const ratings: Record<string, Rating> = JSON.parse('{"__proto__":{"mark":4,"__proto__":{"polluted":true}},"constructor":{"mark":1}}');
    const back = profileEvents(unpackRecord(packRecord(recordWith(ratings))).events)[0]?.profile.views[0]?.ratings ?? {};
    expect(Object.keys(back)).toEqual(['__proto__', 'constructor']);
    expect(JSON.stringify(back)).toBe(JSON.stringify(ratings));
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('writes each strand code once, however many reviews there are', () => {
    const ratings = { AVERYLONGCODE: { mark: 3 }, ANOTHERLONGCODE: { mark: 1 } } as const;
    const one = packRecord(recordWith(ratings));
    const { events, ...rest } = recordWith(ratings);
    const text = new TextDecoder().decode(packRecord({ ...rest, events: Array.from({ length: 15 }, () => events).flat() }));
    expect(text.split('AVERYLONGCODE')).toHaveLength(2);
    expect(text).toContain('"31"');
    expect(one.buffer.byteLength).toBe(one.byteLength);
  });

  it('refuses bytes of a version it cannot read', () => {
    expect(() => unpackRecord(new TextEncoder().encode('[2,[],{}]'))).toThrow(RangeError);
  });
});

describe('packing a draft', () => {
  it('gives back what was packed', () => {
    fc.assert(fc.property(anyDraft, anyFields, anyStrayRatings, (draft, more, ratings) => {
      const whole = { ...more, ...draft, ratings: { ...draft.ratings, family: { ...ratings, ...draft.ratings.family } } };
      expect(inOrder(unpackDraft(packDraft(whole)))).toBe(inOrder(whole));
    }));
  });
});

/** Everything in a value as text, with keys in order: it tells own keys such as `constructor` apart, which `toEqual` does not. */
function inOrder(value: unknown): string | undefined {
  return stringify(value);
}

function recordWith(ratings: Record<string, Rating>): ChildRecord {
  return {
    id: 'c1', card: { firstName: 'Amara', bornOn: '2016-02-29' }, cardEdition: 1,
    events: [{
      id: 'e1', device: 'd1', sequence: 1, happenedAt: '2026-11-21T10:00:00Z', kind: 'profileFinished', reviewId: 'r1',
      profile: profileOf({}, { views: [{ voice: 'school', ratings }] }),
    }],
  };
}
