import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import { type Cohort, type CohortChild, emptyFacts } from '../../../src/core/school/cohort.ts';
import { OTHERS } from '../../../src/core/council/councilGroups.ts';
import { PLACEMENTS, STATUSES, TIMES, TYPES } from '../../../src/core/council/councilTable.ts';
import { addDays } from '../../../src/core/day.ts';
import { missingFrom, partOf, sumOf } from '../../../src/core/england/england.ts';
import { councilCounts, councilNotCompared, type HeldBackTable } from '../../../src/core/england/englandCouncil.ts';
import { countsOf, SCHOOL_BESIDE, type SchoolBeside, schoolBesideSteps } from '../../../src/core/england/englandSchool.ts';
import type { PlanReview } from '../../../src/core/calendar/planReview.ts';
import type { SchoolRecord } from '../../../src/core/school/schoolRecord.ts';
import { TWO_PARTS } from '../arbitraries.ts';

const TODAY = '2026-11-21';
const setting = { rules: DATE_RULES, local: {}, today: TODAY };

interface Told extends Partial<Omit<CohortChild, 'id'>> {
  readonly id: string;
  readonly types?: SchoolRecord['senTypes'];
  readonly reviews?: readonly Partial<PlanReview>[];
  readonly isOpen?: false;
}

function beside(told: readonly Told[], on: typeof setting = setting) {
  const children = told.map(({ types: _, reviews: __, isOpen: ___, ...child }): CohortChild => ({ firstName: 'Ottilie', bornOn: '2016-05-01', senStatus: 'E', reviewCount: 0, ...child }));
  const cohort: Cohort = { framework: TWO_PARTS, places: [], children, facts: emptyFacts(children.length), blocks: new Map() };
  const records = new Map(told.filter(({ isOpen }) => isOpen !== false).map(({ id, types, reviews }): [string, SchoolRecord] => [id, {
    id, points: [], ...(types && { senTypes: types }), ...(reviews && { planReviews: reviews.map((review) => ({ kind: 'annual' as const, reviewedOn: TODAY, ...review })) }),
  }]));
  const found = atOnce(schoolBesideSteps(cohort, records, on));
  const idsOf = (places: readonly number[]) => places.map((at) => children[at]?.id);
  return { ...found, idsOf, in: (id: (typeof SCHOOL_BESIDE)[number], code: string) => idsOf(code === 'unknown' || code === 'notYet' ? found.groups[id][code] : found.groups[id].by.get(code) ?? []) };
}

/** All the steps without anything in between; there is one for each child, so that thousands can be put off. */
function atOnce(steps: Generator<undefined, SchoolBeside>): SchoolBeside {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('a school beside England', () => {
  it('is sorted in a step for each child', () => {
    const children = ['a', 'b', 'c'].map((id): CohortChild => ({ id, firstName: 'Ottilie', bornOn: '2016-05-01', reviewCount: 0 }));
    const steps = schoolBesideSteps({ framework: TWO_PARTS, places: [], children, facts: emptyFacts(3), blocks: new Map() }, new Map(), setting);
    expect(Array.from({ length: 4 }, () => steps.next().done)).toEqual([false, false, false, true]);
  });

  it('counts children with a plan alone, by the main type and by the kind of place', () => {
    const found = beside([
      { id: 'a', types: ['ASD', 'SLCN'], settingType: 'senUnit' }, { id: 'b', types: ['DS'], settingType: 'special' }, { id: 'c', settingType: 'neet' }, { id: 'd' },
      { id: 'k', senStatus: 'K', types: ['ASD'], settingType: 'special' }, { id: 'x', types: ['NSA'], settingType: 'mainstream' },
    ]);
    expect(found.plans).toHaveLength(5);
    expect([found.in('needs', 'ASD'), found.in('needs', 'DS'), found.in('needs', 'none')]).toEqual([['a'], ['b'], ['c', 'd', 'x']]);
    expect([found.in('placements', 'resourced'), found.in('placements', 'special'), found.in('placements', 'mainstream'), found.in('placements', 'elsewhere'), found.in('placements', 'unknown')]).toEqual([['a'], ['b'], ['x'], ['c'], ['d']]);
    expect(countsOf(found.groups.placements)).toMatchObject({ of: 4, unknown: 1 });
  });

  it.each<[what: string, child: Omit<Told, 'id'>, standing: string]>([
    ['a meeting this year', { reviews: [{ heldOn: '2026-02-01' }] }, 'held'],
    ['a meeting a day too long ago, and nothing else', { reviews: [{ heldOn: '2025-11-21' }], dates: { lastOn: '2025-11-21', annual: { kind: 'annual', reviewedOn: '2025-11-21', heldOn: '2025-11-21' } } }, 'notHeld'],
    ['a meeting on the first day', { reviews: [{ heldOn: '2025-11-22' }] }, 'held'],
    ['a phase transfer review', { reviews: [{ kind: 'phaseTransfer', heldOn: '2026-02-01' }] }, 'held'],
    ['an interim review alone', { reviews: [{ kind: 'interim', heldOn: '2026-02-01' }], planMadeOn: '2024-01-01' }, 'notHeld'],
    ['a profile without a meeting', { reviews: [{}], planMadeOn: '2024-01-01' }, 'notHeld'],
    ['a plan whose review was due yesterday by the law', { planMadeOn: '2025-11-21' }, 'notHeld'],
    ['a plan whose review is due today', { planMadeOn: '2025-11-22' }, 'notYet'],
    ['a new plan', { planMadeOn: '2026-10-01' }, 'notYet'],
    ['a review elsewhere this year', { planMadeOn: '2024-01-01', planReviewedOn: '2026-05-05' }, 'held'],
    ['a review elsewhere on the first day', { planMadeOn: '2024-01-01', planReviewedOn: '2025-11-22' }, 'held'],
    ['a review elsewhere a day too long ago', { planMadeOn: '2024-01-01', planReviewedOn: '2025-11-21' }, 'notHeld'],
    ['a review elsewhere on a day to come', { planMadeOn: '2024-01-01', planReviewedOn: '2026-12-01' }, 'notYet'],
    ['nothing known', {}, 'unknown'],
  ])('expects a review: %s', (_, child, standing) => {
    const found = beside([{ id: 'a', ...child }]);
    for (const code of ['held', 'notHeld', 'unknown', 'notYet']) expect(found.in('reviews', code), code).toEqual(code === standing ? ['a'] : []);
  });

  it.each<[what: string, review: Partial<PlanReview>, decision: string, time: string | undefined]>([
    ['on the 28th day', { decision: 'amend', decidedOn: '2026-03-29' }, 'amend', 'inTime'],
    ['on the 29th', { decision: 'maintain', decidedOn: '2026-03-30' }, 'maintain', 'late'],
    ['on a day nobody wrote down', { decision: 'cease' }, 'cease', 'unknown'],
    ['not yet', {}, 'none', undefined],
  ])('tells when the council decided: %s', (_, review, decision, time) => {
    const found = beside([{ id: 'a', reviews: [{ heldOn: '2026-03-01', ...review }] }], { ...setting, local: { offsets: { decision: 7 } } } as typeof setting);
    expect(found.in('decisions', decision)).toEqual(['a']);
    for (const code of ['inTime', 'late', 'unknown']) expect(found.in('weeks', code), code).toEqual(code === time ? ['a'] : []);
  });

  it('counts a review elsewhere as held, and its decision as unknown', () => {
    const found = beside([{ id: 'a', planMadeOn: '2024-01-01', planReviewedOn: '2026-05-05' }, { id: 'b', planReviewedOn: '2026-05-05', reviews: [{ heldOn: '2026-10-10', decision: 'amend', decidedOn: '2026-10-20' }] }]);
    expect([found.in('reviews', 'held'), found.idsOf(found.groups.reviews.byCard), found.in('decisions', 'unknown'), found.in('weeks', 'unknown')]).toEqual([['a', 'b'], ['a'], ['a'], ['a']]);
    expect([found.in('decisions', 'amend'), found.in('weeks', 'inTime')]).toEqual([['b'], ['b']]);
    expect(countsOf(found.groups.decisions).of).toBe(1);
  });

  it.each([['2024-02-29', '2025-02-28', 'notYet'], ['2024-02-29', '2025-03-01', 'notHeld'], ['2024-03-01', '2025-02-28', 'notYet'], ['2024-03-01', '2025-03-01', 'notHeld']])('has a plan of %s late by the law’s own day, on %s too: %s', (planMadeOn, today, standing) => {
    expect(beside([{ id: 'a', planMadeOn }], { ...setting, today } as typeof setting).in('reviews', standing)).toEqual(['a']);
  });

  it('counts the last of two meetings in a year', () => {
    const found = beside([{ id: 'a', reviews: [{ heldOn: '2026-01-10', decision: 'maintain', decidedOn: '2026-01-20' }, { heldOn: '2026-10-10' }] }]);
    expect([found.in('decisions', 'none'), found.in('decisions', 'maintain'), found.in('reviews', 'held')]).toEqual([['a'], [], ['a']]);
  });

  it('tells apart whose record is not open, and has nobody twice', () => {
    fc.assert(fc.property(fc.array(fc.record({
      types: fc.constantFrom(undefined, ['ASD'] as const, ['NSA'] as const, ['DS', 'HI'] as const), settingType: fc.constantFrom('special' as const, 'neet' as const, 'mainstream' as const),
      heldOn: fc.integer({ min: -800, max: 100 }).map((days) => addDays(TODAY, days)), isOpen: fc.boolean(), senStatus: fc.constantFrom('E' as const, 'K' as const),
    }), { maxLength: 30 }), (drawn) => {
      const found = beside(drawn.map(({ types, heldOn, isOpen, ...child }, at) => ({ id: `c${at}`, ...child, ...(types && { types }), reviews: [{ heldOn }], ...(!isOpen && { isOpen }) })));
      const plans = drawn.filter(({ senStatus }) => senStatus === 'E');
      expect(found.plans).toHaveLength(plans.length);
      expect(found.unread).toHaveLength(plans.filter(({ isOpen }) => !isOpen).length);
      for (const id of SCHOOL_BESIDE) {
        const everyone = [...found.groups[id].by.values(), found.groups[id].unknown, found.groups[id].notYet].flat();
        expect(new Set(everyone).size).toBe(everyone.length);
        for (const at of everyone) expect(found.plans).toContain(at);
      }
      expect([...found.groups.reviews.by.values(), found.groups.reviews.unknown, found.groups.reviews.notYet].flat()).toHaveLength(found.plans.length - found.unread.length);
      expect(found.groups.placements.unknown).toEqual([]);
      expect(countsOf(found.groups.placements).of).toBe(found.plans.length);
      expect(countsOf(found.groups.needs).of).toBe(found.plans.length - found.unread.length);
    }));
  });
});

describe('a council beside England', () => {
  const table = (rows: readonly string[], columns: readonly string[], cell: (row: string, column: string) => number | 'heldBack', more: Partial<HeldBackTable> = {}): HeldBackTable =>
    ({ rows, columns, cells: rows.map((row) => columns.map((column) => cell(row, column))), ...more });

  it('takes children with a plan from the tables, and adds up what is shown', () => {
    const found = councilCounts({
      needs: table(TYPES, STATUSES, (row, column) => (column === 'E' ? TYPES.indexOf(row as (typeof TYPES)[number]) + 10 : 99)),
      placements: table(TYPES, PLACEMENTS, () => 10),
      decisions: table(['maintain', 'amend', 'cease', 'none'], TIMES, (row, column) => (row === 'none' ? (column === 'unknown' ? 100 : 0) : 5)),
    });
    expect(found.needs?.by.get('SPLD')).toBe(10);
    expect(found.needs?.by.get('none')).toBe(TYPES.indexOf('none') + 10 + TYPES.indexOf('NSA') + 10);
    expect(found.placements?.by.get('special')).toBe(150);
    expect(found.placements?.by.get('elsewhere')).toBe(150);
    expect([found.placements?.of, found.placements?.unknown]).toEqual([10 * TYPES.length * (PLACEMENTS.length - 1), 10 * TYPES.length]);
    expect(found.decided).toEqual({ of: 45, by: new Map([['maintain', 15], ['amend', 15], ['cease', 15]]) });
    expect(found.weeks).toEqual({ of: 30, by: new Map([['inTime', 15], ['late', 15]]) });
  });

  it('sets nothing beside England that is not known of more than half', () => {
    const of = (known: number, unknown: number) => ({ placements: table(['ASD'], ['mainstream', 'special', 'none'], (_, column) => (column === 'none' ? unknown : column === 'special' ? known : 0)) });
    expect([councilCounts(of(0, 65)).placements, councilNotCompared(of(0, 65)).placements]).toMatchObject([undefined, { of: 0, unknown: 65 }]);
    expect(missingFrom('placements', { of: 30, by: new Map(), unknown: 35 })).toEqual({ unknown: 35, all: 65 });
    expect([councilCounts(of(30, 31)).placements, councilNotCompared(of(30, 30)).placements]).toEqual([undefined, undefined]);
    expect(councilCounts(of(30, 30)).placements).toMatchObject({ of: 30, unknown: 30 });
    const needs = (none: number) => ({ needs: table(['ASD', 'none', 'NSA'], ['E'], (row) => (row === 'none' ? none : row === 'ASD' ? 10 : 0)) });
    expect([councilCounts(needs(11)).needs, councilCounts(needs(10)).needs?.of]).toEqual([undefined, 20]);
    // Who is not known may be among the small groups: then these are taken for them.
    const among = (others: number) => ({ placements: table(['ASD'], ['mainstream', OTHERS], (_, column) => (column === OTHERS ? others : 20)) });
    expect([councilCounts(among(21)).placements, councilCounts(among(20)).placements?.unknown]).toEqual([undefined, 'together']);
  });

  it('has no number, and no whole, where one was held back, unless the total is shown', () => {
    const cells = (row: string, column: string) => (row === 'HI' && column !== 'E' ? 'heldBack' as const : row === 'VI' ? 'heldBack' as const : 7);
    const held = councilCounts({ needs: table(TYPES, STATUSES, cells), placements: table(TYPES, PLACEMENTS, cells) });
    expect([held.needs?.by.get('HI'), held.needs?.by.get('VI'), held.needs?.of]).toEqual([7, 'heldBack', 'heldBack']);
    expect(held.placements?.by.get('special')).toBe('heldBack');
    expect(partOf(7, held.needs?.of ?? 0)).toBeUndefined();
    const totals = councilCounts({ needs: table(TYPES, STATUSES, cells, { columnTotals: STATUSES.map(() => 120) }), placements: table(TYPES, PLACEMENTS, cells, { columnTotals: PLACEMENTS.map(() => 40) }) });
    expect([totals.needs?.of, totals.needs?.by.get('VI'), totals.placements?.by.get('special')]).toEqual([120, 'heldBack', 40]);
  });

  it('says that a group is among the small ones, and never 0', () => {
    const rows = ['ASD', 'SEMH', OTHERS];
    const found = councilCounts({ needs: table(rows, ['E', OTHERS], () => 30), decisions: table(['maintain', OTHERS], ['inTime', OTHERS], () => 12) });
    expect([found.needs?.by.get('HI'), found.needs?.by.get('none'), found.needs?.by.get(OTHERS), found.needs?.of]).toEqual(['together', 'together', 30, 90]);
    expect(found.placements).toBeUndefined();
    expect([found.decided?.of, found.weeks?.of]).toEqual(['together', 'together']); // some of the group may have no decision
    expect(found.decided?.by.get('cease')).toBe('together');
  });
});

it('adds up numbers, and says why where one is none', () => {
  expect([sumOf([]), sumOf([1, 2]), sumOf([1, 'heldBack', 'notPublished'])]).toEqual([0, 3, 'heldBack']);
});
