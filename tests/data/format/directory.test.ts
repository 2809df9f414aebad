import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import { mergeRecord } from '../../../src/core/merge/merge.ts';
import { stampRecord } from '../../../src/core/merge/recordValues.ts';
import { isOfOlderShape, packDirectory, unpackDirectory } from '../../../src/data/format/directory.ts';
import { directoryEntry } from '../../../src/data/format/directoryEntry.ts';
import { reviewDatesOf } from '../../../src/core/calendar/reviewDates.ts';
import { profileEvents, reviewsOf } from '../../../src/core/review.ts';
import { anyChildRecord } from '../../core/arbitraries.ts';

const anyCard = fc.record({
  yearOffset: fc.integer({ min: -2, max: 2 }),
  senStatus: fc.constantFrom('N' as const, 'K' as const, 'E' as const),
  settingType: fc.constantFrom('mainstream' as const, 'special' as const),
  setting: fc.constantFrom('', 'Oakfield ‘Infants’', '\ud800'),
  leftOn: fc.constant('2026-07-17'),
  keepUntil: fc.constant('2050-01-31'),
  planMadeOn: fc.constant('2024-02-29'),
  planAmendedOn: fc.constant('2025-05-01'),
  planReviewedOn: fc.constant('2025-03-14'),
  meetingOn: fc.constant('2026-12-09'),
}, { requiredKeys: [] });

const anyWhere = fc.record({ card: anyCard, removedAt: fc.constantFrom(undefined, '2026-11-21T09:00:00Z') });

const anyRecord = fc.tuple(anyChildRecord, anyWhere, fc.boolean()).map(([record, where, example]): ChildRecord => ({
  ...record, card: { ...record.card, ...where.card }, ...(example && { example }), ...(where.removedAt && { removedAt: where.removedAt }),
}));

describe('the directory', () => {
  it('says of each child what its record says', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyRecord, fc.nat())), (children) => {
      const rows = unpackDirectory(packDirectory(children.map(([record, counter]) => ({ counter, entry: directoryEntry(record) }))));
      expect(rows).toEqual(children.map(([{ id, card, example, events, removedAt }, counter]) => {
        const { firstName, lastName, bornOn, yearOffset, senStatus, settingType, setting, leftOn, keepUntil, planMadeOn, planAmendedOn, planReviewedOn, meetingOn } = card;
        const finished = profileEvents(events);
        const latest = [...new Set(finished.map((event) => event.reviewId))]
          .map((review) => finished.findLast((event) => event.reviewId === review)?.profile.reviewedOn ?? '');
        return { counter, entry: {
          id, firstName, lastName, bornOn, yearOffset, senStatus, settingType, setting, example,
          reviewCount: latest.length, lastReviewedOn: latest.toSorted().at(-1), removedAt, leftOn, keepUntil,
          planMadeOn, planAmendedOn, planReviewedOn, meetingOn, dates: reviewDatesOf(reviewsOf(events)), waits: false,
        } };
      }));
    }));
  });

  it('reads what was written before there was a bin', () => {
    const before = '[{"counter":7,"entry":{"id":"a","firstName":"Odette","bornOn":"2018-03-02","reviewCount":0}}]';
    const [row] = unpackDirectory(new TextEncoder().encode(before));
    expect(row).toEqual({ counter: 7, entry: { id: 'a', firstName: 'Odette', bornOn: '2018-03-02', reviewCount: 0 } });
    expect(row?.entry.removedAt).toBeUndefined();
    expect(row && isOfOlderShape(row.entry)).toBe(true);
  });

  it('knows the days of the reviews of everybody who has any, or that an entry is from before it did', () => {
    fc.assert(fc.property(anyRecord, (record) => {
      const { dates, ...older } = directoryEntry(record);
      expect(isOfOlderShape({ ...older, dates })).toBe(false);
      expect(isOfOlderShape(older)).toBe(older.reviewCount > 0);
    }));
  });

  it('says who waits for a choice: where values differ, not where two devices gave the same one, nor for the bin alone', () => {
    const asante: ChildRecord = { id: 'kofi', card: { firstName: 'Kofi', bornOn: '2017-04-02' }, cardEdition: 1, events: [] };
    const on = (device: string, lastName: string) => stampRecord(asante, { ...asante, card: { ...asante.card, lastName } }, { device, now: 10 });
    const binned = (device: string, at: string) => stampRecord(asante, { ...asante, removedAt: at }, { device, now: 10 });
    expect(directoryEntry(mergeRecord(on('north', 'Bell'), on('south', 'Asante'))).waits).toBe(true);
    expect(directoryEntry(mergeRecord(on('north', 'Bell'), on('south', 'Bell'))).waits).toBe(false);
    expect(directoryEntry(mergeRecord(binned('north', '2026-11-20T09:00:00Z'), binned('south', '2026-11-21T09:00:00Z'))).waits).toBe(false);
  });

  it('holds no pronouns, pupil number, language or words of a review', () => {
    fc.assert(fc.property(anyRecord, (record) => {
      const known = ['id', 'firstName', 'lastName', 'bornOn', 'yearOffset', 'senStatus', 'settingType', 'setting', 'example', 'reviewCount', 'lastReviewedOn', 'removedAt', 'leftOn', 'keepUntil', 'planMadeOn', 'planAmendedOn', 'planReviewedOn', 'meetingOn', 'dates', 'waits'];
      expect(Object.keys(directoryEntry(record)).filter((key) => !known.includes(key))).toEqual([]);
    }));
  });
});
