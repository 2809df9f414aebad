import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardEntry, EMPTY_ENTRY, finishCard } from '../../../src/core/entry/card.ts';
import { type Card, type ChildRecord, editCard } from '../../../src/core/child.ts';
import { addDays, dayOfNumber, numberOfDay } from '../../../src/core/day.ts';
import { emptyDraft } from '../../../src/core/draft.ts';
import { finishProfile } from '../../../src/core/entry/finish.ts';
import { addShared, mergeRecord } from '../../../src/core/merge/merge.ts';
import { leastOf } from '../../../src/core/share/share.ts';
import { readEnvelope } from '../../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../../src/data/file/writeFile.ts';
import { TWO_PARTS } from '../../core/arbitraries.ts';
import { childRecord } from './arbitraries.ts';
import { finished, tomasz } from './people.ts';

/** Whatever the doors that write let in, the reader must take back: else one record stops every backup for good. */

const TODAY = '2026-11-21';
const frameworkOf = () => TWO_PARTS;

async function throughAFile(record: ChildRecord) {
  const { blob } = await writeEnvelope({ kind: 'backup', exportedOn: TODAY, records: [record], drafts: [] });
  const read = await readEnvelope(blob);
  return read.ok ? read.value.children : read.problem;
}

function cardOf(change: Partial<CardEntry>): Card {
  const card = finishCard({ ...EMPTY_ENTRY, firstName: 'Amara', ...change }, TODAY);
  if (!card.ok) throw new Error(JSON.stringify(card.problem));
  return card.value;
}

/** Cards as they can be typed: anyone from 0 to 25, in any year that the form offers. */
const typed = fc.record({
  firstName: fc.constantFrom('Amara', 'Zoë', '小明'),
  bornOn: fc.integer({ min: numberOfDay('2000-11-22'), max: numberOfDay(TODAY) }).map(dayOfNumber),
  schoolYear: fc.integer({ min: -2, max: 14 }).map(String),
  homeLanguages: fc.constantFrom('', 'Polish, Polish;Welsh', 'a,'.repeat(100)),
}).map(cardOf);

describe('what the doors let in comes back from a file', () => {
  it('a young person of 23 who is taught in Year 7', async () => {
    const card = cardOf({ bornOn: '2003-03-02', schoolYear: '7' });
    expect(card.yearOffset).toBe(-12);
    const record: ChildRecord = { id: 'amara', card, cardEdition: 1, events: [] };
    expect(await throughAFile(record)).toEqual([record]);
  });

  it('a review from long before such a card was typed', async () => {
    await fc.assert(fc.asyncProperty(typed, fc.nat({ max: 9000 }), async (card, days) => {
      const draft = {
        ...emptyDraft({ id: 'r1', childId: 'amara', framework: { id: TWO_PARTS.id, edition: TWO_PARTS.edition }, kind: 'annual', reviewedOn: addDays(TODAY, -days) }),
        ratings: { school: { TK1: { mark: 2 as const } }, family: {} },
      };
      const profile = finishProfile(draft, card, TWO_PARTS, TODAY);
      if (!profile.ok) return;
      const record: ChildRecord = { id: 'amara', card, cardEdition: 1, events: [{ ...finished, profile: profile.value }] };
      expect(await throughAFile(record)).toEqual([record]);
    }), { numRuns: 200 });
  });

  it('a newer card with a birth after a review that is here', async () => {
    const late = { ...tomasz, events: [], cardEdition: 9, card: { ...tomasz.card, bornOn: '2025-12-01' } };
    const merged = mergeRecord(tomasz, late);
    expect(merged.card.bornOn > finished.profile.reviewedOn).toBe(true);
    expect(await throughAFile(merged)).toEqual([merged]);
  });

  it('whatever was edited, merged or added', async () => {
    await fc.assert(fc.asyncProperty(childRecord, childRecord, typed, async (record, other, card) => {
      const edited = editCard(record, card);
      const theirs = { ...other, id: record.id };
      const shared = leastOf(theirs, frameworkOf, { home: true });
      for (const one of [edited, mergeRecord(edited, theirs), mergeRecord(theirs, edited), addShared(edited, shared), mergeRecord(shared, edited)]) {
        expect(await throughAFile(one)).toEqual([one]);
      }
    }), { numRuns: 60 });
  }, 60_000);
});
