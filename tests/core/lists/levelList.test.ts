import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../src/catalog/load.ts';
import { LEVELS_ON, LIST_WORDS } from '../../../src/catalog/listWords.ts';
import { LEVELS, placeOf, wordsFor } from '../../../src/core/framework.ts';
import { levelColumnsFor, readLevelRow, readMark, strandsForList } from '../../../src/core/lists/levelList.ts';
import { createLevelMatcher, planOf, type ReviewedChild, withLevels } from '../../../src/core/lists/levelListMatch.ts';
import type { ChildRecord } from '../../../src/core/child.ts';
import { reviewsOf } from '../../../src/core/review.ts';

const framework = await loadFramework();
const TODAY = '2026-11-21';
const HEADERS = 'UPN,Forename,Surname,DOB,Date of review,CI1,CL2 Reading and writing,Bus'.split(',');
const columns = levelColumnsFor(HEADERS, framework, LIST_WORDS, LEVELS_ON);
const read = (row: string) => readLevelRow(row.split(','), { columns, dayFirst: true }, framework, TODAY);
const ODETTE = 'X801200017002,Odette,Marlowe,02/03/2018,04/05/2024,2,Planned help,7';
const made = { id: 'e1', device: 'south', happenedAt: '2026-11-21T12:00:00Z', reviewId: 'r1' };
const record: ChildRecord = { id: 'odette', card: { firstName: 'Odette', lastName: 'Marlowe', bornOn: '2018-03-02', upn: 'X801200017002', setting: 'Fernhollow', senStatus: 'E' }, cardEdition: 1, events: [] };
const here = (more: Partial<ReviewedChild> = {}): ReviewedChild => ({ id: 'odette', card: record.card, reviewDays: [], ...more });
const rowOf = (row: string) => {
  const one = read(row);
  if (!one.ok) throw new Error(one.problem.code);
  return one.value;
};

describe('the columns of a spreadsheet of levels', () => {
  it('are known by code, by title, and by who and when', () => {
    expect(columns).toEqual(['upn', 'firstName', 'lastName', 'bornOn', 'reviewedOn', 'strand CI1', 'strand CL2', '']);
    const titles = strandsForList(framework).map(({ strand }) => strand.label.toUpperCase());
    expect(levelColumnsFor(titles, framework, LIST_WORDS, LEVELS_ON)).toEqual(strandsForList(framework).map(({ strand }) => `strand ${strand.code}`));
  });

  it('hold nothing that only a family answers', () => {
    expect(strandsForList(framework).every(({ part }) => !part.answeredByFamily)).toBe(true);
    expect(levelColumnsFor(['H1'], framework, LIST_WORDS, LEVELS_ON)).toEqual(['']);
  });
});

describe('a level in a cell', () => {
  it.each([['', 'notAssessed'], ['-', 'notAssessed'], ['?', 'notAssessed'], ['Not assessed', 'notAssessed'], ['n/a', 'notApplicable'], ['x', 'notApplicable'], ['2', 2], ['2.0', 2], ['Level 3', 3], ['L0', 0],
    ['5', undefined], ['-1', undefined], ['1.5', undefined], ['2?', undefined], ['2/3', undefined], ['good', undefined]])('%s', (text, mark) => expect(readMark(text, framework)).toBe(mark));

  it('is read in the words of the scale, for staff and for families, with or without its number', () => {
    fc.assert(fc.property(fc.constantFrom(...LEVELS), (level) => {
      const { label, plain } = wordsFor(level, framework);
      for (const text of [label, plain.toUpperCase(), `${level} ${label}`, `${level}: ${plain}`, `${level} - ${label}`]) expect(readMark(text, framework)).toBe(level);
    }));
  });
});

describe('a row of levels', () => {
  it('says who, when and what, and keeps what is no level', () => {
    expect(read(ODETTE)).toEqual({ ok: true, value: {
      firstName: 'Odette', lastName: 'Marlowe', bornOn: '2018-03-02', upn: 'X801200017002', reviewedOn: '2024-05-04', marks: { CI1: 2, CL2: 2 }, notRead: [],
    } });
    expect(rowOf(',Odette,,,04/05/2024,n/a,1')).toMatchObject({ marks: { CI1: 'notApplicable', CL2: 1 } });
    expect(rowOf(',Odette,,,04/05/2024,fine,1')).toMatchObject({ marks: { CL2: 1 }, notRead: [{ strand: 'CI1', original: 'fine' }] });
  });

  it.each([[',,,,04/05/2024,2', 'noChild'], [',Odette,,,,2', 'noDay'], [',Odette,,,soon,2', 'dayNotRead'], [',Odette,,,22/11/2026,2', 'dayInFuture'], [',Odette,,,04/05/2024,n/a', 'noLevels']])(
    '%s is left out', (row, code) => expect(read(row)).toMatchObject({ problem: { code } }));
});

describe('whom a row of levels is about', () => {
  const match = (rows: readonly string[], children: readonly ReviewedChild[]) => {
    const one = createLevelMatcher(children);
    return rows.map((row, at) => one(at + 2, '', read(row)));
  };
  const states = (row: string, children = [here()]) => match([row], children).map(({ state }) => state);

  it('is sure by a UPN that no name speaks against, else asked, and never made up', () => {
    expect(states(ODETTE)).toEqual(['sure']);
    expect(states('X801200017002,Wilf,,,04/05/2024,2')).toEqual(['ask']);
    expect(states(',odette,MARLOWE,,04/05/2024,2')).toEqual(['ask']);
    expect(states(',Odette,Marlowe,03/03/2018,04/05/2024,2')).toEqual(['nobody']);
  });

  it('adds nothing on a day that has a review, before birth, twice, or to a record that stays', () => {
    const obstacles = (rows: readonly string[], child: ReviewedChild) => [...planOf(match(rows, [child]), () => 'odette').values()].map(({ obstacle }) => obstacle);
    expect(obstacles([ODETTE, ODETTE], here())).toEqual([undefined, 'twice']);
    expect(obstacles([ODETTE], here({ reviewDays: ['2024-05-04'] }))).toEqual(['sameDay']);
    expect(obstacles([ODETTE], here({ stays: 'restricted' }))).toEqual(['restricted']);
    expect(obstacles([ODETTE.replace('2024', '2017')], here())).toEqual(['beforeBirth']);
  });
});

describe('a record with levels from a spreadsheet', () => {
  it('has a finished first profile that says where it is from, and of the place only the year', () => {
    const after = withLevels(record, rowOf(ODETTE), framework, TODAY, made);
    expect(after.events).toMatchObject([{ kind: 'profileFinished', reviewId: 'r1', sequence: 1, by: 'from a spreadsheet' }]);
    const [review] = reviewsOf(after.events);
    expect(review?.profile).toMatchObject({ reviewedOn: '2024-05-04', kind: 'baseline', context: { schoolYear: 1 }, views: [{ voice: 'school', by: 'from a spreadsheet', ratings: { CI1: { mark: 2 }, CL2: { mark: 2 } } }] });
    expect(review?.profile.context).toEqual({ schoolYear: 1 });
    expect(placeOf(framework, 'CI1')).toBeDefined();
  });

  it('calls only the earliest review of a child a first profile', () => {
    const kinds = (senStatus: 'E' | 'K' | undefined) => {
      const child = { ...record, card: { ...record.card, ...(senStatus && { senStatus }) } };
      const one = withLevels(child, rowOf(ODETTE), framework, TODAY, made);
      const two = withLevels(one, rowOf(ODETTE.replace('04/05/2024', '04/05/2025')), framework, TODAY, { ...made, id: 'e2', reviewId: 'r2' });
      return reviewsOf(two.events).map(({ profile }) => profile.kind);
    };
    expect(kinds('E')).toEqual(['baseline', 'annual']);
    expect(kinds('K')).toEqual(['baseline', 'senSupport']);
  });

  it('is the very record where that day has a review, or nothing may be changed', () => {
    const once = withLevels(record, rowOf(ODETTE), framework, TODAY, made);
    expect(withLevels(once, rowOf(ODETTE), framework, TODAY, { ...made, id: 'e2', reviewId: 'r2' })).toBe(once);
    for (const stays of [{ ...record, removedAt: '2026-11-20T10:00:00Z' }, { ...record, card: { ...record.card, restrictedOn: '2026-01-01' } }]) {
      expect(withLevels(stays, rowOf(ODETTE), framework, TODAY, made)).toBe(stays);
    }
  });
});
