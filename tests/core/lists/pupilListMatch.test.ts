import { describe, expect, it } from 'vitest';
import { LIST_WORDS } from '../../../src/catalog/listWords.ts';
import type { Card } from '../../../src/core/child.ts';
import type { ListField } from '../../../src/core/lists/pupilList.ts';
import { countsOf, type ListChoices, NO_CHOICES, outcomeOf } from '../../../src/core/lists/pupilListChoices.ts';
import { cardWith } from '../../../src/core/lists/pupilListDiffer.ts';
import { createMatcher, type HereChild, withRivals } from '../../../src/core/lists/pupilListMatch.ts';
import { readRow } from '../../../src/core/lists/pupilListRow.ts';

const TODAY = '2026-11-21';
const COLUMNS = ['firstName', 'lastName', 'bornOn', 'upn', 'schoolYear', 'senStatus', 'mainType', 'preferredFirstName', 'setting'] as const satisfies readonly ListField[];
const CONTEXT = { reading: { columns: COLUMNS, dayFirst: true }, words: LIST_WORDS, authorities: new Set(LIST_WORDS.authorities), today: TODAY };
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

const read = (row: Row, beyond: readonly string[] = []) => readRow([...COLUMNS.map((field) => row[field] ?? ''), ...beyond], CONTEXT);
const cardOf = (row: Row) => {
  const one = read(row);
  if (!one.ok) throw new Error(JSON.stringify(one.problem));
  return one.value;
};
const ODETTE: Row = { firstName: 'Odette', lastName: 'Marlowe', bornOn: '02/03/2018', upn: 'X801200017002' };
const here = (card: Partial<Card> = {}, more: Partial<HereChild> = {}): HereChild => ({ id: 'odette', card: { firstName: 'Odette', lastName: 'Marlowe', bornOn: '2018-03-02', upn: 'X801200017002', ...card }, ...more });
const matchAll = (rows: readonly Row[], children: readonly HereChild[]) => {
  const match = createMatcher(children, TODAY);
  return rows.map((row, at) => match(at + 2, row.firstName ?? '', read(row)));
};
const states = (rows: readonly Row[], children: readonly HereChild[] = [here()]) => matchAll(rows, children).map(({ state }) => state);

describe('one row', () => {
  it.each<[Row, string[]]>([
    [{ ...ODETTE, senStatus: 'N', mainType: 'ASD' }, ['typesWithN']],
    [{ ...ODETTE, senStatus: 'E', mainType: 'NSA' }, ['nsaOnlyWithK', 'typeWanted']],
    [{ ...ODETTE, senStatus: 'K', mainType: 'SLCN; ASD; MLD' }, ['moreTypes']],
    [{ ...ODETTE, upn: 'A801200005001' }, ['upnCheckLetter']],
    [{ ...ODETTE, upn: 'not one' }, ['upnShape']],
    [{ ...ODETTE, schoolYear: 'Year 6' }, ['outOfYear']],
    [{ ...ODETTE, schoolYear: 'Year 4' }, []],
    [{ ...ODETTE, schoolYear: 'Oak' }, ['yearNotRead']],
    [{ ...ODETTE, setting: 'x'.repeat(121) }, ['notTaken']],
  ])('%#: keeps what it can, and says the rest', (row, codes) => {
    const { card, remarks } = cardOf(row);
    expect(card.bornOn).toBe('2018-03-02');
    expect(remarks.map(({ code }) => code).filter((code) => code !== 'twoWays')).toEqual(codes.filter((code) => code !== 'typeWanted'));
  });

  it.each<[Row, string]>([
    [{ ...ODETTE, firstName: '' }, 'firstNameMissing'], [{ ...ODETTE, bornOn: '' }, 'bornOnMissing'], [{ ...ODETTE, bornOn: '31/02/2018' }, 'bornOnNotADay'],
    [{ ...ODETTE, bornOn: '01/01/2031' }, 'bornOnInFuture'], [{ ...ODETTE, bornOn: '01/01/1990' }, 'ageOutOfRange'], [{ ...ODETTE, lastName: 'x'.repeat(81) }, 'tooLong'],
  ])('%#: cannot be read', (row, code) => expect(read(row)).toMatchObject({ ok: false, problem: [{ code }] }));

  it('takes the name the child uses, keeps the legal one for comparing, and tells of cells beyond the columns', () => {
    expect(cardOf({ ...ODETTE, preferredFirstName: 'Detta' })).toMatchObject({ card: { firstName: 'Detta', lastName: 'Marlowe' }, legal: { firstName: 'Odette', lastName: 'Marlowe' } });
    expect(read(ODETTE, ['', 'stray'])).toMatchObject({ value: { remarks: [{ code: 'twoWays' }, { code: 'moreCells', original: 'stray' }] } });
  });
});

describe('who a row is about', () => {
  it('is the child with its UPN: the same, or differing field by field', () => {
    expect(states([ODETTE])).toEqual(['same']);
    expect(states([{ ...ODETTE, upn: ' x8012 00017002 ' }])).toEqual(['same']);
    const [entry] = matchAll([{ ...ODETTE, lastName: 'Marlowe-Quist', schoolYear: '3', senStatus: 'K', mainType: 'SLCN' }], [here({ senTypes: ['SLCN', 'ASD'], senStatus: 'E' })]);
    expect(entry).toMatchObject({ state: 'differs', here: { differences: [
      { field: 'lastName', here: 'Marlowe', listed: 'Marlowe-Quist' }, { field: 'schoolYear', here: 4, listed: 3 }, { field: 'senStatus', here: 'E', listed: 'K' },
    ] } });
  });

  it('is asked for where only name and birth are the same, also with accents, with a missing last name or another UPN', () => {
    const noUpn = { ...ODETTE, upn: '' };
    expect(states([noUpn])).toEqual(['ask']);
    expect(states([{ ...noUpn, firstName: 'ODÉTTE' }])).toEqual(['ask']);
    expect(states([{ ...noUpn, lastName: '' }])).toEqual(['ask']);
    expect(states([{ ...ODETTE, upn: 'L801200017003' }])).toEqual(['ask']);
    expect(states([{ ...noUpn, firstName: 'Alexandra', preferredFirstName: 'Odette' }])).toEqual(['ask']);
    expect(states([{ ...noUpn, bornOn: '03/03/2018' }])).toEqual(['new']);
    expect(states([{ ...noUpn, lastName: 'Other' }])).toEqual(['new']);
  });

  it('is asked for where a UPN stands beside another name and birth, or two here have it', () => {
    expect(states([{ ...ODETTE, firstName: 'Wilf', bornOn: '05/06/2015' }])).toEqual(['ask']);
    expect(states([ODETTE], [here(), here({}, { id: 'double' })])).toEqual(['ask']);
  });

  it('says who is in the bin, not to be changed, or cannot be opened, and changes nothing of them', () => {
    for (const [child, stays] of [[here({}, { inBin: true }), 'inBin'], [here({ restrictedOn: '2026-01-01' }), 'restricted'], [here({}, { isDamaged: true }), 'damaged']] as const) {
      const [entry] = matchAll([{ ...ODETTE, setting: 'Elsewhere' }], [child]);
      expect(entry).toMatchObject({ state: 'stays', here: { stays, differences: [] } });
      expect(entry && outcomeOf(entry, { ...NO_CHOICES, differing: 'take' }, TODAY)).toEqual({ kind: 'nothing' });
    }
  });

  it('is an earlier row where the UPN says so, or name and birth without two UPNs', () => {
    expect(matchAll([ODETTE, { ...ODETTE, lastName: 'Other' }], [])).toMatchObject([{ state: 'new' }, { state: 'repeated', earlier: 2, isSure: true }]);
    expect(matchAll([ODETTE, { ...ODETTE, upn: '' }], [])).toMatchObject([{ state: 'new' }, { state: 'repeated', earlier: 2, isSure: false }]);
    expect(states([ODETTE, { ...ODETTE, upn: 'L801200017003' }], [])).toEqual(['new', 'new']);
  });

  it('is somebody here by UPN or by name where the list has no dates of birth, and nobody is added by it', () => {
    const columns = ['firstName', 'lastName', 'upn', 'setting', 'schoolYear'] as const satisfies readonly ListField[];
    const entryFor = (cells: readonly string[], children: readonly HereChild[]) => createMatcher(children, TODAY)(2, '', readRow(cells, { ...CONTEXT, reading: { columns, dayFirst: true } }));
    const twin = here({ bornOn: '2015-06-05', upn: undefined }, { id: 'namesake' });
    const byUpn = entryFor(['Odette', 'Marlowe', 'X801200017002', 'Fernhollow', '3'], [here(), twin]);
    expect(byUpn).toMatchObject({ state: 'differs', here: { id: 'odette', differences: [{ field: 'schoolYear', listed: 3 }, { field: 'setting' }] } });
    expect(byUpn).not.toHaveProperty('child.card.bornOn');
    expect(entryFor(['Wilf', 'Marlowe', 'X801200017002', '', ''], [here()])).toMatchObject({ state: 'ask', candidates: [{ id: 'odette' }] });
    const byName = entryFor(['Odette', '', '', 'Fernhollow', ''], [here(), twin]);
    expect(byName).toMatchObject({ state: 'ask', candidates: [{ id: 'odette' }, { id: 'namesake' }] });
    const nobody = entryFor(['Wilf', 'Oduya', '', '', ''], [here()]);
    expect(nobody.state).toBe('nobody');
    const chosen = (entry: ReturnType<typeof entryFor>, as: 'new' | { id: string }) => outcomeOf(entry, { differing: 'take', asked: 'other', rows: new Map([[2, { as }]]) }, TODAY);
    for (const entry of [byName, nobody, byUpn]) expect(chosen(entry, 'new').kind).not.toBe('add');
    expect(outcomeOf(byName, { ...NO_CHOICES, asked: 'other' }, TODAY)).toEqual({ kind: 'nothing' });
    expect(outcomeOf(byName, { ...NO_CHOICES, asked: 'same', differing: 'take' }, TODAY)).toEqual({ kind: 'nothing' });
    expect(chosen(byName, { id: 'namesake' })).toMatchObject({ kind: 'change', id: 'namesake', taken: [{ field: 'setting', listed: 'Fernhollow' }] });
  });

  it('does not make one child of two of one name: one answer for all rows leaves rivals to a person', () => {
    const columns = ['firstName', 'lastName', 'senStatus', 'upn'] as const satisfies readonly ListField[];
    const match = createMatcher([here({ upn: undefined })], TODAY);
    const entries = withRivals([['Odette', 'Marlowe', 'K', ''], ['Odette', 'Marlowe', 'E', 'K801200005001'], ['Wren', 'Marlowe', '', '']]
      .map((cells, at) => match(at + 2, '', readRow(cells, { ...CONTEXT, reading: { columns, dayFirst: true } }))));
    const all = { ...NO_CHOICES, asked: 'same', differing: 'take' } as const;
    expect(entries.map((entry) => outcomeOf(entry, all, TODAY).kind)).toEqual(['nothing', 'nothing', 'nothing']);
    const chosen = { ...all, rows: new Map([[3, { as: { id: 'odette' } }]]) };
    expect(entries.map((entry) => outcomeOf(entry, chosen, TODAY).kind)).toEqual(['nothing', 'change', 'nothing']);
    expect(withRivals(entries.slice(0, 1)).map((entry) => outcomeOf({ ...entry, rivals: undefined } as typeof entry, all, TODAY).kind)).toEqual(['change']); // alone it would have been
  });

  it('is not an earlier row for a name alone: two children may have one', () => {
    const match = createMatcher([], TODAY);
    const rows = [['Odette', 'Marlowe'], ['Odette', 'Marlowe']].map((cells) => match(2, '', readRow(cells, { ...CONTEXT, reading: { columns: ['firstName', 'lastName'], dayFirst: true } })).state);
    expect(rows).toEqual(['nobody', 'nobody']);
  });

  it('loses no row', () => {
    const rows = [ODETTE, { ...ODETTE, upn: '' }, {}, { ...ODETTE, upn: 'L801200017003', lastName: 'Other', bornOn: '2019-01-01' }, { firstName: 'Wilf', bornOn: '2015-06-05' }];
    const entries = matchAll(rows, [here({ setting: 'Fernhollow' })]);
    expect([...countsOf(entries).values()].reduce((sum, one) => sum + one, 0)).toBe(rows.length);
  });
});

describe('what is done with a row', () => {
  const outcome = (row: Row, choices: Partial<ListChoices>, children: readonly HereChild[] = [here()]) => {
    const [entry] = matchAll([row], children);
    return entry && outcomeOf(entry, { ...NO_CHOICES, ...choices }, TODAY);
  };
  const differs = { ...ODETTE, lastName: 'Marlowe-Quist', setting: 'Fernhollow' };

  it('is nothing by itself, what is missing, or all, and for single fields as chosen', () => {
    expect(outcome(differs, {})).toEqual({ kind: 'nothing' });
    expect(outcome(differs, { differing: 'fill' })).toMatchObject({ kind: 'change', taken: [{ field: 'setting' }] });
    expect(outcome(differs, { differing: 'take' })).toMatchObject({ taken: [{ field: 'lastName' }, { field: 'setting' }] });
    expect(outcome(differs, { differing: 'take', rows: new Map([[2, { take: { setting: false } }]]) })).toMatchObject({ taken: [{ field: 'lastName' }] });
    expect(outcome(differs, { rows: new Map([[2, { take: { setting: true } }]]) })).toMatchObject({ taken: [{ field: 'setting' }] });
  });

  it('for a name and birth is what a person says; a UPN that speaks against it is never overruled for all at once', () => {
    const asked = { ...differs, upn: '', lastName: 'Marlowe' };
    expect(outcome(asked, { differing: 'take' })).toEqual({ kind: 'nothing' });
    expect(outcome(asked, { asked: 'same', differing: 'take' })).toMatchObject({ kind: 'change', id: 'odette' });
    expect(outcome(asked, { asked: 'other' })).toMatchObject({ kind: 'add', card: { firstName: 'Odette' } });
    const other = { ...differs, lastName: 'Marlowe', upn: 'L801200017003' };
    expect(outcome(other, { asked: 'same', differing: 'take' })).toEqual({ kind: 'nothing' });
    expect(outcome(other, { differing: 'take', rows: new Map([[2, { as: { id: 'odette' } }]]) })).toMatchObject({ kind: 'change', id: 'odette' });
  });

  it('adds a child in the year of its age, unless it is said to be taught out of it', () => {
    const row = { ...ODETTE, schoolYear: '3' };
    expect(outcome(row, {}, [])).toMatchObject({ kind: 'add', card: { firstName: 'Odette' } });
    expect(outcome(row, {}, [])).not.toHaveProperty('card.yearOffset');
    expect(outcome(row, { rows: new Map([[2, { outOfYear: true }]]) }, [])).toHaveProperty('card.yearOffset', -1);
    expect(outcome(row, { rows: new Map([[2, { as: 'leave' }]]) }, [])).toEqual({ kind: 'nothing' });
  });
});

describe('a card with what was taken', () => {
  const card: Card = { firstName: 'Odette', bornOn: '2018-03-02', senStatus: 'K', senTypes: ['SLCN'], pronouns: 'she/her' };

  it('keeps everything else, and has no types without SEN', () => {
    expect(cardWith(card, [{ field: 'setting', listed: 'Fernhollow' }, { field: 'schoolYear', here: 4, listed: 3 }], TODAY)).toEqual({ ...card, setting: 'Fernhollow', yearOffset: -1 });
    expect(cardWith(card, [{ field: 'senStatus', here: 'K', listed: 'N' }], TODAY)).toEqual({ firstName: 'Odette', bornOn: '2018-03-02', senStatus: 'N', pronouns: 'she/her' });
  });

  it('leaves alone what was changed since it was shown, and refuses what would not be sound', () => {
    expect(cardWith(card, [{ field: 'pronouns', here: 'they/them', listed: 'he/him' }], TODAY)).toBe(card);
    expect(cardWith(card, [{ field: 'bornOn', here: '2018-03-02', listed: '2020-01-01' }], TODAY, '2019-05-01')).toBeUndefined();
  });
});
