import { describe, expect, it } from 'vitest';
import { type CardEntry, earliestReviewedOn, EMPTY_ENTRY, entryFrom, finishCard, remarksOnCard } from '../../../src/core/entry/card.ts';
import { type Card, editCard } from '../../../src/core/child.ts';
import { corrected, finished, secondReview } from '../../data/file/people.ts';

const TODAY = '2026-11-21';
const sound: CardEntry = { ...EMPTY_ENTRY, firstName: 'Amara', bornOn: '2018-03-02' };
const problems = (change: Partial<CardEntry>) => {
  const finished = finishCard({ ...sound, ...change }, TODAY);
  return finished.ok ? [] : finished.problem.map(({ field, code }) => `${field}: ${code}`);
};
const cardOf = (change: Partial<CardEntry>): Card => {
  const finished = finishCard({ ...sound, ...change }, TODAY);
  if (!finished.ok) throw new Error(JSON.stringify(finished.problem));
  return finished.value;
};

describe('from what was typed to a card', () => {
  it('needs only a first name and a date of birth', () => {
    expect(cardOf({})).toEqual({ firstName: 'Amara', bornOn: '2018-03-02' });
  });

  it('tells every problem at once', () => {
    expect(problems({ firstName: '  ', bornOn: '', senStatus: 'N', mainType: 'ASD', secondType: 'ASD' }))
      .toEqual(['firstName: firstNameMissing', 'bornOn: bornOnMissing', 'mainType: typesWithN', 'secondType: sameTypeTwice']);
  });

  it.each([
    ['', 'bornOnMissing'], ['2018-02-29', 'bornOnNotADay'], ['18-3-2', 'bornOnNotADay'], ['2026-11-22', 'bornOnInFuture'],
    ['2000-11-21', 'ageOutOfRange'], ['1018-03-02', 'bornOnNotADay'],
  ])('a birth on %j: %s', (bornOn, code) => expect(problems({ bornOn })).toEqual([`bornOn: ${code}`]));

  it.each<[what: string, change: Partial<CardEntry>, found: readonly string[]]>([
    ['a plan in order', { planMadeOn: '2025-03-14', planAmendedOn: '2026-01-10', planReviewedOn: '2026-01-05', meetingOn: '2027-01-05' }, []],
    ['no real days', { planMadeOn: '2025-02-30', meetingOn: 'soon' }, ['planMadeOn: planDayNotADay', 'meetingOn: planDayNotADay']],
    ['days before the birth', { planMadeOn: '2018-03-01', meetingOn: '2018-03-01' }, ['planMadeOn: planDayBeforeBirth', 'meetingOn: planDayBeforeBirth']],
    ['days to come', { planMadeOn: '2099-01-01', planReviewedOn: '2099-01-01' }, ['planMadeOn: planDayInFuture', 'planReviewedOn: planDayInFuture']],
    ['a review before the plan', { planMadeOn: '2025-03-14', planReviewedOn: '2025-03-13', planAmendedOn: '2025-03-14' }, ['planReviewedOn: planDayBeforePlan']],
  ])('looks at the days of a plan: %s (R-B4)', (_, change, found) => expect(problems(change)).toEqual(found));

  it('keeps the days of a plan and gives them back to be edited', () => {
    const days = { planMadeOn: '2025-03-14', planAmendedOn: '2026-01-10', planReviewedOn: '2026-01-05', meetingOn: '2027-01-05' };
    expect(cardOf(days)).toMatchObject(days);
    expect(entryFrom(cardOf(days), TODAY)).toMatchObject(days);
  });

  it.each([['2041-02-30', 'keepUntilNotADay'], ['2018-03-02', 'keepUntilBeforeBirth'], ['2017-01-01', 'keepUntilBeforeBirth']])(
    'kept until %j: %s', (keepUntil, code) => expect(problems({ keepUntil })).toEqual([`keepUntil: ${code}`]));

  it('keeps a day of its own and a note for the school only', () => {
    const card = cardOf({ keepUntil: '2050-01-31', schoolNote: ' Two lines.\nOf it. ' });
    expect(card).toEqual({ firstName: 'Amara', bornOn: '2018-03-02', keepUntil: '2050-01-31', schoolNote: 'Two lines.\nOf it.' });
    expect(entryFrom(card, TODAY)).toMatchObject({ keepUntil: '2050-01-31', schoolNote: 'Two lines.\nOf it.' });
    expect(problems({ schoolNote: 'x'.repeat(2001) })).toEqual(['schoolNote: tooLong']);
  });

  it('cannot be on or after the first review', () => {
    const born = (bornOn: string) => finishCard({ ...sound, bornOn }, TODAY, '2020-01-10').ok;
    expect([born('2020-01-09'), born('2020-01-10')]).toEqual([true, false]);
  });

  it('is held against the first day of any edition, not only of the latest ones', () => {
    const moved = { ...corrected, profile: { ...corrected.profile, reviewedOn: '2026-01-15' } };
    expect(earliestReviewedOn([secondReview, moved, finished])).toBe('2025-11-14');
    expect(earliestReviewedOn([])).toBeUndefined();
  });

  it.each(['2026-11-21', '2000-11-22', '2024-02-29'])('a birth on %s is fine', (bornOn) => expect(problems({ bornOn })).toEqual([]));

  it.each([
    ['N', '', '', []],
    ['N', 'ASD', '', ['mainType: typesWithN']],
    ['K', 'NSA', '', []],
    ['E', 'NSA', '', ['mainType: nsaOnlyWithK']],
    ['', 'NSA', '', ['mainType: nsaOnlyWithK']],
    ['K', 'ASD', 'NSA', ['secondType: nsaOnlyMain']],
    ['E', 'ASD', 'SLCN', []],
    ['E', 'DS', 'DS', ['secondType: sameTypeTwice']],
    ['K', '', 'ASD', ['secondType: secondWithoutMain']],
    ['K', '', '', []],
  ] as const)('status %j with types %j and %j: %j (R-B1)', (senStatus, mainType, secondType, expected) => {
    expect(problems({ senStatus, mainType, secondType })).toEqual(expected);
  });

  it('keeps long text instead of cutting it', () => {
    expect(problems({ setting: 'a'.repeat(120) })).toEqual([]);
    expect(problems({ setting: 'a'.repeat(121) })).toEqual(['setting: tooLong']);
  });

  it('tidies what it keeps', () => {
    expect(cardOf({ firstName: ' Zoë ', lastName: ' O’Hara ', upn: ' b801 200005001', homeLanguages: 'Polish, ,Welsh;  BSL, Polish' }))
      .toMatchObject({ firstName: 'Zoë', lastName: 'O’Hara', upn: 'B801200005001', homeLanguages: ['Polish', 'Welsh', 'BSL'] });
  });

  it('marks a child taught outside their year by how far', () => {
    expect(cardOf({ schoolYear: '4' })).not.toHaveProperty('yearOffset');
    expect(cardOf({ schoolYear: '3' }).yearOffset).toBe(-1);
  });

  it('reminds of a type for K and E, and remarks on a UPN, without stopping anybody', () => {
    const card = cardOf({ senStatus: 'E', upn: 'A801200005001' });
    expect(remarksOnCard(card, new Set(['801'])).map(({ field, remark }) => `${field}: ${remark.code}`))
      .toEqual(['upn: upnCheckLetter', 'mainType: typeWanted']);
    expect(remarksOnCard(cardOf({ senStatus: 'N' }), new Set())).toEqual([]);
  });

  it('comes back the same after being edited without a change', () => {
    const card = cardOf({ lastName: 'Okafor', schoolYear: '3', senStatus: 'K', mainType: 'SLCN', secondType: 'ASD', homeLanguages: 'Igbo, English', setting: 'Invented Primary' });
    const again = finishCard(entryFrom(card, TODAY), TODAY);
    expect(again).toEqual({ ok: true, value: card });
  });

  it('editing keeps what a newer version wrote and drops what was emptied', () => {
    const record = { id: 'a', cardEdition: 3, events: [], card: { ...cardOf({ lastName: 'Okafor' }), fromTheFuture: 7 } };
    expect(editCard(record, cardOf({ firstName: 'Ama' }))).toMatchObject({ cardEdition: 4, card: { firstName: 'Ama', fromTheFuture: 7 } });
    expect(editCard(record, cardOf({})).card).not.toHaveProperty('lastName');
  });
});
