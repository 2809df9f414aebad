import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import { LAYER_PACKS } from '../../../src/catalog/supportLayers.ts';
import { POINT_RULES } from '../../../src/catalog/talkingPoints.ts';
import type { ChildRecord } from '../../../src/core/child.ts';
import { type Cohort, cohortPlaces, emptyFacts, setFacts, setOrder } from '../../../src/core/school/cohort.ts';
import { emptyBlock, STANDING } from '../../../src/core/school/cohortBlock.ts';
import { filtered, NO_FILTER } from '../../../src/core/school/cohortFilter.ts';
import { LEVELS } from '../../../src/core/framework.ts';
import { NEED_MOVES } from '../../../src/core/support/needSupport.ts';
import { POINTS_WHICH, type RecordFilter, recordStanding, VIEW_MISSING } from '../../../src/core/school/recordFilter.ts';
import type { Profile, Rating } from '../../../src/core/review.ts';
import { pointCounts, type PointsChoice, schoolPointsSteps } from '../../../src/core/school/schoolPoints.ts';
import { type SchoolRecord, schoolRecord } from '../../../src/core/school/schoolRecord.ts';
import { TWO_PARTS } from '../arbitraries.ts';
import { ended } from '../ended.ts';

const places = cohortPlaces(TWO_PARTS);
const codes = places.map(({ strand }) => strand.code);
const [one = '', two = ''] = codes;
const rules = { framework: TWO_PARTS, places, packs: LAYER_PACKS, points: POINT_RULES };

type Marks = Readonly<Record<string, Rating['mark']>>;
interface Told {
  readonly name: string;
  readonly reviews: readonly Marks[];
  readonly last?: Partial<Profile>;
  readonly answered?: string;
}

function recordOf({ name, reviews, last, answered }: Told): ChildRecord {
  const head = (at: number) => ({ id: `${name}${at}`, device: 'd', sequence: at + 1, happenedAt: '2026-11-01T10:00:00Z', reviewId: `r${at}` });
  return {
    id: name, card: { firstName: name, bornOn: '2016-05-01' }, cardEdition: 1,
    events: [
      ...reviews.map((marks, at) => {
        const ratings = Object.fromEntries(Object.entries(marks).map(([code, mark]): [string, Rating] => [code, { mark, evidence: 'Seen twice.' }]));
        const profile: Profile = {
          reviewedOn: `202${3 + at}-01-10`, kind: 'annual', framework: { id: TWO_PARTS.id, edition: TWO_PARTS.edition }, views: [{ voice: 'school', ratings }],
          strengths: {}, context: { schoolYear: 3 + at }, support: { layer: { pack: 'england-2015', code: 'programme' }, provisions: {} }, ...(at === reviews.length - 1 && last),
        };
        return { ...head(at), kind: 'profileFinished' as const, profile };
      }),
      ...(answered ? [{ ...head(reviews.length - 1), id: `${name}a`, sequence: 9, kind: 'pointAnswered' as const, point: answered, answer: { answer: 'talkedAbout' as const } }] : []),
    ],
  };
}

/** These children as a cohort, and what their records say. */
function school(told: readonly Told[]): { readonly cohort: Cohort; readonly records: ReadonlyMap<string, SchoolRecord> } {
  const children = told.map(({ name, reviews }, at) => ({ id: name, firstName: name, bornOn: at % 2 === 0 ? '2016-05-01' : '2012-05-01', reviewCount: reviews.length }));
  const facts = emptyFacts(children.length);
  const latest = emptyBlock(children.length, places.length);
  for (const [at, child] of children.entries()) {
    setFacts(facts, at, child, { rules: DATE_RULES, local: {}, today: '2026-11-21' });
    latest.standing[at] = child.reviewCount > 0 ? STANDING.here : STANDING.none;
  }
  setOrder(facts);
  return { cohort: { framework: TWO_PARTS, places, children, facts, blocks: new Map([['latest', latest]]) }, records: new Map(told.map((child) => [child.name, schoolRecord(recordOf(child), rules)])) };
}

const heard = { childsView: { answers: { likes: { text: 'Maps.' } } } };
const TOLD: readonly Told[] = [
  { name: 'Wren', reviews: [{ [one]: 1, [two]: 3 }, { [one]: 3, [two]: 1 }], last: heard },
  { name: 'Abel', reviews: [{ [one]: 1 }, { [one]: 2 }], answered: `more-need-same-support-${one}` },
  { name: 'Mina', reviews: [{ [one]: 2 }, { [one]: 2 }], last: { familysView: { answers: { well: { text: 'Reading.' } } } } },
  { name: 'Bo', reviews: [] },
  { name: 'Kit', reviews: [{ [two]: 4 }, { [two]: 2 }] },
];
const { cohort, records } = school(TOLD);
const nameOf = (at: number) => cohort.children[at]?.firstName;
const said = (choice: PointsChoice = {}) => Object.fromEntries(Object.entries(ended(schoolPointsSteps(cohort, records, choice))).map(([need, group]) => [need, group.map(({ at, point }) => `${nameOf(at)} ${point.place.strand.code}`)]));

describe('talking points over a school', () => {
  it.each<[string, PointsChoice, Readonly<Record<string, readonly string[]>>]>([
    ['all', {}, { more: [`Abel ${one}`, `Wren ${one}`], less: [`Kit ${two}`, `Wren ${two}`], same: [] }],
    ['of one strand', { strand: one }, { more: [`Abel ${one}`, `Wren ${one}`], less: [], same: [] }],
    ['of one year', { year: 10 }, { more: [`Abel ${one}`], less: [], same: [] }],
    ['that were answered', { answered: 'yes' }, { more: [`Abel ${one}`], less: [], same: [] }],
    ['that were not', { answered: 'no' }, { more: [`Wren ${one}`], less: [`Kit ${two}`, `Wren ${two}`], same: [] }],
    ['that are held back', { held: 'yes' }, { more: [], less: [`Kit ${two}`, `Wren ${two}`], same: [] }],
    ['that are not', { held: 'no' }, { more: [`Abel ${one}`, `Wren ${one}`], less: [], same: [] }],
  ])('are by need, by name: %s', (_, choice, expected) => {
    expect(said(choice)).toEqual(expected);
  });

  it('are counted in the same way for each group', () => {
    const { more, less } = ended(schoolPointsSteps(cohort, records));
    expect(pointCounts(more)).toEqual({ points: 2, children: 2, answered: 1, held: 0 });
    expect(pointCounts(less)).toEqual({ points: 2, children: 2, answered: 0, held: 2 });
    expect(pointCounts([])).toEqual({ points: 0, children: 0, answered: 0, held: 0 });
  });

  it('are there only for records that have been read', () => {
    expect(ended(schoolPointsSteps(cohort, new Map())).more).toEqual([]);
  });

  it('turn round with the reviews, and keep their order', () => {
    const marks = fc.tuple(...codes.map(() => fc.constantFrom(...LEVELS))).map((levels): Marks => Object.fromEntries(levels.map((level, at) => [codes[at] ?? '', level])));
    fc.assert(fc.property(fc.array(fc.tuple(marks, marks), { maxLength: 6 }), (pairs) => {
      const forward = school(pairs.map((reviews, at) => ({ name: `Child${9 - at}`, reviews })));
      const back = school(pairs.map(([before, after], at) => ({ name: `Child${9 - at}`, reviews: [after, before] })));
      const listed = (group: readonly { at: number; point: { place: { strand: { code: string } } } }[]) => group.map(({ at, point }) => `${at} ${point.place.strand.code}`);
      const [there, mirror] = [ended(schoolPointsSteps(forward.cohort, forward.records)), ended(schoolPointsSteps(back.cohort, back.records))];
      expect([listed(mirror.more), listed(mirror.less), listed(mirror.same)]).toEqual([listed(there.less), listed(there.more), listed(there.same)]);
      for (const need of NEED_MOVES) expect(there[need].map(({ at }) => at)).toEqual(there[need].map(({ at }) => at).toSorted((a, b) => b - a)); // the names go the other way round
    }));
  });
});

describe('a filter over records', () => {
  const shown = (filter: RecordFilter) => [...filtered(cohort, { ...NO_FILTER, ...filter }, '', records).shown].map(nameOf);

  it.each<[RecordFilter, readonly string[]]>([
    [{ points: 'more' }, ['Abel', 'Wren']],
    [{ points: 'less' }, ['Kit', 'Wren']],
    [{ points: 'any' }, ['Abel', 'Kit', 'Wren']],
    [{ points: 'none' }, ['Mina']],
    [{ viewMissing: 'child' }, ['Abel', 'Kit', 'Mina']],
    [{ viewMissing: 'family' }, ['Abel', 'Kit', 'Wren']],
    [{ viewMissing: 'either' }, ['Abel', 'Kit', 'Mina', 'Wren']],
    [{ points: 'less', viewMissing: 'child' }, ['Kit']],
  ])('%o leaves %j', (filter, names) => {
    expect(shown(filter)).toEqual(names);
  });

  it('says of whom it cannot say, beside everything else that was asked', () => {
    expect(filtered(cohort, { ...NO_FILTER, points: 'none' }, '', records).unsure).toEqual({ notRead: 0, noReview: 1, elsewhere: 0 });
    const some = new Map([...records].filter(([id]) => id !== 'Wren'));
    expect(filtered(cohort, { ...NO_FILTER, points: 'more' }, '', some)).toMatchObject({ unsure: { notRead: 1, noReview: 1 } });
    expect(filtered(cohort, { ...NO_FILTER, viewMissing: 'either' }).unsure).toEqual({ notRead: 4, noReview: 1, elsewhere: 0 });
    expect(filtered(cohort, { ...NO_FILTER, viewMissing: 'either', year: 10 }).unsure).toEqual({ notRead: 1, noReview: 1, elsewhere: 0 });
    expect(filtered(cohort, NO_FILTER)).toMatchObject({ unsure: { notRead: 0, noReview: 0, elsewhere: 0 } });
  });

  it('knows whose view is there in another framework, and not what there is to talk about', () => {
    const record = records.get('Mina');
    expect(recordStanding({ points: 'none' }, STANDING.elsewhere, record)).toBe('elsewhere');
    expect(recordStanding({ viewMissing: 'child' }, STANDING.elsewhere, record)).toBe('in');
  });

  it('has nobody in before the record is read, and everybody with a review in one of any and none', () => {
    for (const points of POINTS_WHICH) for (const viewMissing of [undefined, ...VIEW_MISSING]) {
      expect(recordStanding({ points, ...(viewMissing && { viewMissing }) }, STANDING.here, undefined)).toBe('notRead');
    }
    for (const record of records.values()) {
      const both = (['any', 'none'] as const).map((points) => recordStanding({ points }, record.voices ? STANDING.here : STANDING.none, record));
      expect(both.toSorted()).toEqual(record.voices ? ['in', 'out'] : ['noReview', 'noReview']);
    }
  });
});
