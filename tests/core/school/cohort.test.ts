import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cohort, type CohortChild, cohortPlaces, DUE, emptyFacts, type ReviewPick, setFacts, setOrder } from '../../../src/core/school/cohort.ts';
import { BYTE, byteAt, copyReview, emptyBlock, markIn, moveBetween, newestBy, pairAt, type ReviewMarks, setReview, STANDING } from '../../../src/core/school/cohortBlock.ts';
import { type CohortFilter, countElsewhere, filtered, filterFrom, filterText, movesOf, NO_FILTER, SORTS } from '../../../src/core/school/cohortFilter.ts';
import { comparable, countMoves, crossedBetween, levelCounts, STATIONS, strandMovement, strandMoves, TRANSITIONS, WAYS } from '../../../src/core/school/cohortMovement.ts';
import { DATE_RULES } from '../../../src/catalog/dateRules.ts';
import { POINTS_WHICH, VIEW_MISSING } from '../../../src/core/school/recordFilter.ts';
import { compareProfiles } from '../../../src/core/change.ts';
import { type Framework, places } from '../../../src/core/framework.ts';
import { type Mark, markThatCounts, type Profile, type Rating, voiceFor } from '../../../src/core/review.ts';
import { TWO_PARTS } from '../arbitraries.ts';

const setting = { rules: DATE_RULES, local: {}, today: '2026-11-21' };
const shown = cohortPlaces(TWO_PARTS);
const codes = shown.map(({ strand }) => strand.code);

type Marks = Readonly<Record<string, Mark>>;

function profile(reviewedOn: string, marks: Marks, more: Partial<Profile> = {}): Profile {
  const ratings = Object.fromEntries(Object.entries(marks).map(([code, mark]): [string, Rating] => [code, { mark }]));
  return { reviewedOn, kind: 'annual', framework: { id: TWO_PARTS.id, edition: TWO_PARTS.edition }, views: [{ voice: 'school', ratings }, { voice: 'family', ratings }], strengths: {}, context: { schoolYear: 4 }, ...more };
}

/** A profile as the columns give it. */
function marksOf(one: Profile): ReviewMarks {
  return {
    reviewedOn: one.reviewedOn, schoolYear: one.context.schoolYear, framework: one.framework, asProfile: () => one,
    markOf: (voice, code) => one.views.find((view) => view.voice === voice)?.ratings[code]?.mark ?? 'notAssessed',
  };
}

interface Told extends Partial<CohortChild> {
  readonly profiles?: readonly Profile[];
}

/** A cohort of these children, named in the order given unless they bring a name. */
function cohortOf(told: readonly Told[], framework: Framework = TWO_PARTS): Cohort {
  const children = told.map(({ profiles = [], ...more }, at): CohortChild => ({ id: `c${at}`, firstName: String.fromCodePoint(97 + at), bornOn: '2016-05-01', reviewCount: profiles.length, senStatus: 'E', ...more }));
  const facts = emptyFacts(children.length);
  const picks = { latest: -1, before: -2, first: 0 } as const;
  const blocks = new Map(Object.keys(picks).map((pick) => [pick as ReviewPick, emptyBlock(children.length, shown.length)]));
  for (const [at, child] of children.entries()) {
    setFacts(facts, at, child, setting);
    for (const [pick, index] of Object.entries(picks)) {
      const block = blocks.get(pick as ReviewPick);
      const own = told[at]?.profiles?.at(index);
      if (block) setReview(block, at, own && marksOf(own), framework, shown);
    }
  }
  setOrder(facts);
  return { framework, places: shown, children, facts, blocks };
}

const namesOf = (cohort: Cohort, filter: Partial<CohortFilter>, search = '') => [...filtered(cohort, { ...NO_FILTER, ...filter }, search).shown].map((at) => cohort.children[at]?.firstName);
const block = (cohort: Cohort, pick: ReviewPick) => cohort.blocks.get(pick) ?? emptyBlock(0, shown.length);

const [one = '', two = ''] = codes;
const aMark = fc.constantFrom<Mark>(0, 1, 2, 3, 4, 'notAssessed', 'notApplicable');
const someMarks = fc.tuple(...codes.map(() => aMark)).map((marks): Marks => Object.fromEntries(marks.map((mark, at) => [codes[at] ?? '', mark])));

describe('the bytes of a review', () => {
  it('leave out what a part keeps private', () => {
    expect(shown.length).toBeLessThan(places(TWO_PARTS).length);
    expect(shown.every(({ part }) => !part.keptPrivate)).toBe(true);
  });

  it('say the mark that counts, and what happened to it, as a comparison of the profiles does', () => {
    fc.assert(fc.property(someMarks, someMarks, (earlier, later) => {
      const [before, after] = [profile('2025-01-10', earlier), profile('2026-01-10', later)];
      const cohort = cohortOf([{ profiles: [before, after] }]);
      const changes = new Map(compareProfiles(before, after, TWO_PARTS).map((change) => [change.place.strand.code, change.direction]));
      for (const [strand, place] of shown.entries()) {
        expect(markIn(byteAt(block(cohort, 'latest'), 0, strand))).toBe(markThatCounts(after, place).mark);
        const move = moveBetween(byteAt(block(cohort, 'before'), 0, strand), byteAt(block(cohort, 'latest'), 0, strand));
        const direction = changes.get(place.strand.code);
        expect(move === 'more').toBe(direction === 'stepUp');
        expect(move === 'less').toBe(direction === 'stepDown');
      }
    }));
  });

  it('never take another edition for a 0: it is counted apart, unless the framework can read it', () => {
    const other = profile('2026-01-10', { [one]: 3 }, { framework: { id: 'two-parts', edition: '1.0' } });
    const apart = cohortOf([{ profiles: [other] }, { profiles: [profile('2026-01-10', { [one]: 3 })] }, {}]);
    expect([...block(apart, 'latest').standing]).toEqual([STANDING.elsewhere, STANDING.here, STANDING.none]);
    expect(byteAt(block(apart, 'latest'), 0, 0)).toBe(BYTE.cannotRead);
    expect(countElsewhere(apart, filtered(apart, NO_FILTER).shown)).toBe(1);
    const reading: Framework = { ...TWO_PARTS, readsAs: [{ from: { id: 'two-parts', edition: '1.0' }, strands: [{ how: 'same', from: [one], to: [one] }] }] };
    const read = cohortOf([{ profiles: [other] }], reading);
    expect(block(read, 'latest').standing[0]).toBe(STANDING.here);
    expect(byteAt(block(read, 'latest'), 0, 0)).toBe(3);
    expect(byteAt(block(read, 'latest'), 0, 1)).toBe(BYTE.cannotRead);
  });

  it('are taken over to another place whole', () => {
    const from = block(cohortOf([{}, { profiles: [profile('2026-01-10', { [one]: 3 })] }]), 'latest');
    const to = emptyBlock(1, shown.length);
    copyReview(from, 1, to, 0);
    expect([to.days[0], to.years[0], to.standing[0], byteAt(to, 0, 0)]).toEqual([from.days[1], 4, STANDING.here, 3]);
  });

  it('find the newest review up to a day', () => {
    const all = [{ reviewedOn: '2024-05-01' }, { reviewedOn: '2025-05-01' }];
    expect(newestBy(all, '2025-04-30')).toBe(all[0]);
    expect(newestBy(all, '2025-05-01')).toBe(all[1]);
    expect(newestBy(all, '2024-04-30')).toBeUndefined();
  });
});

describe('a filter', () => {
  const cohort = cohortOf([
    { firstName: 'Zoë', lastName: 'Ferrow', profiles: [profile('2025-01-10', { [one]: 1 }), profile('2026-02-10', { [one]: 3 })], settingType: 'special', planMadeOn: '2025-11-01' },
    { firstName: 'Abel', bornOn: '2012-05-01', profiles: [profile('2025-01-10', { [one]: 4, [two]: 1 }), profile('2026-01-10', { [one]: 2, [two]: 2 })], senStatus: 'K' },
    { firstName: 'Mina', profiles: [profile('2026-03-10', { [one]: 4, [two]: 4 })], planMadeOn: '2026-06-01' },
    { firstName: 'Bo' },
  ]);

  it.each<[string, Partial<CohortFilter>, string, readonly string[]]>([
    ['nothing', {}, '', ['Abel', 'Bo', 'Mina', 'Zoë']],
    ['a year', { year: 10 }, '', ['Abel']],
    ['a status', { status: 'K' }, '', ['Abel']],
    ['a type of setting', { setting: 'special' }, '', ['Zoë']],
    ['a type that nobody wrote down', { setting: 'none' }, '', ['Abel', 'Bo', 'Mina']],
    ['a strand over the line', { over: [two] }, '', ['Abel', 'Mina']],
    ['any of two strands over the line', { over: [one, two] }, '', ['Abel', 'Mina', 'Zoë']],
    ['a strand there is not', { over: ['NONE'] }, '', ['Abel', 'Bo', 'Mina', 'Zoë']],
    ['more help', { changed: 'more' }, '', ['Abel', 'Zoë']],
    ['less help', { changed: 'less' }, '', ['Abel']],
    ['either', { changed: 'either' }, '', ['Abel', 'Zoë']],
    ['something overdue', { due: 'overdue' }, '', ['Zoë']],
    ['a name without its accent', {}, 'zoe FER', ['Zoë']],
    ['by last review, never reviewed last', { sort: 'last' }, '', ['Abel', 'Zoë', 'Mina', 'Bo']],
    ['by year', { sort: 'year' }, '', ['Bo', 'Mina', 'Zoë', 'Abel']],
    ['changed first, either way alike', { sort: 'changed' }, '', ['Abel', 'Zoë', 'Bo', 'Mina']],
  ])('by %s', (_, filter, search, names) => {
    expect(namesOf(cohort, filter, search)).toEqual(names);
  });

  it('counts nobody as changed between two reviews of one day, as no list or count does (27)', () => {
    const twice = cohortOf([{ profiles: [profile('2026-02-10', { [one]: 1 }), profile('2026-02-10', { [one]: 3 })] }]);
    expect(pairAt(block(twice, 'before'), block(twice, 'latest'), 0)).toBe('noPair');
    expect(namesOf(twice, { changed: 'more' })).toEqual([]);
    expect(comparable(block(twice, 'before'), block(twice, 'latest'), [0]).onlyOne).toEqual([0]);
  });

  it('has a pair exactly where movement can compare', () => {
    const other = { framework: { id: 'two-parts', edition: '1.0' } };
    const aProfile = fc.tuple(fc.constantFrom('2025-02-10', '2026-02-10'), fc.boolean()).map(([on, isOther]) => profile(on, { [one]: 2 }, isOther ? other : {}));
    fc.assert(fc.property(fc.array(fc.array(aProfile, { maxLength: 3 }), { minLength: 1, maxLength: 6 }), (told) => {
      const all = cohortOf(told.map((profiles) => ({ profiles })));
      const [before, after] = [block(all, 'before'), block(all, 'latest')];
      const found = comparable(before, after, told.keys());
      for (const at of told.keys()) expect(found[{ pair: 'both', noPair: 'onlyOne', elsewhere: 'elsewhere' }[pairAt(before, after, at)] as keyof typeof found]).toContain(at);
    }));
  });

  it('has no order by need', () => {
    fc.assert(fc.property(fc.array(someMarks, { maxLength: 8 }), fc.constantFrom(...SORTS), (all, sort) => {
      const many = cohortOf(all.map((marks) => ({ profiles: [profile('2026-01-10', marks)] })));
      expect(namesOf(many, { sort })).toEqual(many.children.map(({ firstName }) => firstName));
    }));
  });

  it('comes back from its address as it was, and holds only codes', () => {
    const filters = fc.record({
      over: fc.subarray([...codes]), sort: fc.constantFrom(...SORTS),
      year: fc.option(fc.integer({ min: -4, max: 20 }), { nil: undefined }), status: fc.constantFrom(undefined, 'K', 'E', 'none'),
      setting: fc.constantFrom(undefined, 'special', 'none'), changed: fc.constantFrom(undefined, 'more' as const, 'less' as const, 'either' as const),
      since: fc.constantFrom(undefined, '2026-01-31'), due: fc.constantFrom(undefined, 'overdue' as const, 'missing' as const),
      points: fc.constantFrom(undefined, ...POINTS_WHICH), viewMissing: fc.constantFrom(undefined, ...VIEW_MISSING), framework: fc.constantFrom(undefined, 'two-parts,2.1'),
    });
    fc.assert(fc.property(filters, (filter) => {
      const text = filterText(filter as CohortFilter);
      expect(filterFrom(text)).toEqual(Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));
      expect(text).toMatch(/^[\w=;,.-]*$/);
    }));
  });

  it('reads anything that somebody types, and takes nothing else', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(SORTS).toContain(filterFrom(text).sort); }));
    expect(filterFrom('year=abc;status=X;since=2026-02-31;sort=level;due=%E0%A4%A;points=worst;viewMissing=all')).toEqual(NO_FILTER);
  });

  it('knows what is overdue, and what is not known', () => {
    expect((cohort.facts.due[0] ?? 0) & DUE.overdue).toBeTruthy();
    expect((cohort.facts.due[3] ?? 0) & DUE.missing).toBeTruthy();
    expect((cohort.facts.due[2] ?? 0) & DUE.overdue).toBe(0);
  });
});

describe('movement', () => {
  const pairs = fc.array(fc.tuple(someMarks, someMarks), { maxLength: 12 });
  const cohortFrom = (all: readonly (readonly [Marks, Marks])[]) => cohortOf(all.map(([before, after]) => ({ profiles: [profile('2025-01-10', before), profile('2026-01-10', after)] })));

  it('has every child in one cell, and turned round is the table turned over', () => {
    fc.assert(fc.property(pairs, (all) => {
      const cohort = cohortFrom(all);
      const [before, after] = [block(cohort, 'before'), block(cohort, 'latest')];
      const { both } = comparable(before, after, cohort.facts.byName);
      const there = strandMovement(before, after, 0, both);
      const back = strandMovement(after, before, 0, both);
      expect(there.cells.flat(2).toSorted((a, b) => a - b)).toEqual([...both].toSorted((a, b) => a - b));
      for (const from of STATIONS.keys()) for (const to of STATIONS.keys()) expect(there.cells[from]?.[to]).toEqual(back.cells[to]?.[from]);
      const [moves, mirror] = [strandMoves(before, after, 0, both), strandMoves(after, before, 0, both)];
      expect([moves.more, moves.less, moves.same, moves.newlyRated]).toEqual([mirror.less, mirror.more, mirror.same, mirror.noLongerRated]);
      const counts = countMoves(before, after, 0, both);
      for (const way of WAYS) expect(counts[way]).toBe(moves[way].length);
      if (all.length > 0) expect(movesOf(before, before, 0)).toEqual({ more: false, less: false });
    }));
  });

  it('says who cannot be compared, and why', () => {
    const elsewhere = profile('2026-01-10', { [one]: 3 }, { framework: { id: 'another', edition: '1.0' } });
    const cohort = cohortOf([{ profiles: [profile('2025-01-10', {}), profile('2026-01-10', {})] }, { profiles: [profile('2026-01-10', {})] }, { profiles: [profile('2025-01-10', {}), elsewhere] }, {}]);
    expect(comparable(block(cohort, 'before'), block(cohort, 'latest'), cohort.facts.byName)).toEqual({ both: [0], onlyOne: [1, 3], elsewhere: [2] });
  });

  it('finds those who went into Year 7 between the two', () => {
    const at = (schoolYear: number) => ({ context: { schoolYear } });
    const cohort = cohortOf([[5, 6], [6, 7], [6, 8], [7, 8]].map(([from = 0, to = 0]) => ({ profiles: [profile('2025-01-10', {}, at(from)), profile('2026-01-10', {}, at(to))] })));
    const [, year7] = TRANSITIONS;
    expect(year7 && crossedBetween(block(cohort, 'before'), block(cohort, 'latest'), year7, [0, 1, 2, 3])).toEqual([1, 2]);
  });

  it('counts levels, with not assessed and does not apply apart', () => {
    const cohort = cohortOf([0, 2, 2, 4, 'notAssessed', 'notApplicable'].map((mark) => ({ profiles: [profile('2026-01-10', { [one]: mark as Mark })] })));
    expect(levelCounts(block(cohort, 'latest'), 0, cohort.facts.byName)).toEqual({ levels: [1, 0, 2, 0, 1], notAssessed: 1, notApplicable: 1 });
    expect(levelCounts(block(cohort, 'before'), 0, cohort.facts.byName)).toEqual({ levels: [0, 0, 0, 0, 0], notAssessed: 0, notApplicable: 0 });
  });

  it('asks the voice that counts', () => {
    expect(shown.every((place) => voiceFor(place) === 'school')).toBe(true);
  });
});
