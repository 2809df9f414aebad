import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../../src/core/child.ts';
import { directoryEntry, packDirectory, unpackDirectory } from '../../../src/data/format/directory.ts';
import { anyChildRecord } from '../../core/arbitraries.ts';

const anyWhere = fc.record({
  yearOffset: fc.integer({ min: -2, max: 2 }),
  senStatus: fc.constantFrom('N' as const, 'K' as const, 'E' as const),
  settingType: fc.constantFrom('mainstream' as const, 'special' as const),
  setting: fc.constantFrom('', 'Oakfield ‘Infants’', '\ud800'),
}, { requiredKeys: [] });

const anyRecord = fc.tuple(anyChildRecord, anyWhere, fc.boolean()).map(([record, where, example]): ChildRecord => ({
  ...record, card: { ...record.card, ...where }, ...(example && { example }),
}));

describe('the directory', () => {
  it('says of each child what its record says', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyRecord, fc.nat())), (children) => {
      const rows = unpackDirectory(packDirectory(children.map(([record, counter]) => ({ counter, entry: directoryEntry(record) }))));
      expect(rows).toEqual(children.map(([{ id, card, example, events }, counter]) => {
        const { firstName, lastName, bornOn, yearOffset, senStatus, settingType, setting } = card;
        const latest = [...new Set(events.map((event) => event.reviewId))]
          .map((review) => events.findLast((event) => event.reviewId === review)?.profile.reviewedOn ?? '');
        return { counter, entry: {
          id, firstName, lastName, bornOn, yearOffset, senStatus, settingType, setting, example,
          reviewCount: latest.length, lastReviewedOn: latest.toSorted().at(-1),
        } };
      }));
    }));
  });

  it('holds no pronouns, pupil number, language or words of a review', () => {
    fc.assert(fc.property(anyRecord, (record) => {
      const known = ['id', 'firstName', 'lastName', 'bornOn', 'yearOffset', 'senStatus', 'settingType', 'setting', 'example', 'reviewCount', 'lastReviewedOn'];
      expect(Object.keys(directoryEntry(record)).filter((key) => !known.includes(key))).toEqual([]);
    }));
  });
});
