import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changeSentence, compareProfiles, type Direction, type LineCrossing, listPhrase, type Tally, TALLIED, tallyOf } from '../../src/core/change.ts';
import { LEVELS } from '../../src/core/framework.ts';
import type { Mark, Rating } from '../../src/core/review.ts';
import { anyProfile, anyProfileOfAnyEdition, NONES, profileOf, STRANDS, TWO_PARTS } from './arbitraries.ts';

const NOTHING: Tally = { stepUp: 0, stepDown: 0, same: 0, newlyRated: 0, noLongerRated: 0, notAssessed: 0, notApplicable: 0, cannotCompare: 0 };
const tally = (some: Partial<Tally>): Tally => ({ ...NOTHING, ...some });

function changeOf(before: Mark | Rating, after: Mark | Rating, code = 'TK1'): Change {
  const change = compareProfiles(profileOf({ [code]: before }), profileOf({ [code]: after }), TWO_PARTS).find(({ place }) => place.strand.code === code);
  if (!change) throw new Error('every strand has its change');
  return change;
}

describe('a strand between two profiles', () => {
  const up: Direction = 'stepUp';
  const down: Direction = 'stepDown';
  // Rows before, columns after.
  const DIRECTIONS: readonly (readonly Direction[])[] = [
    ['same', up, up, up, up],
    [down, 'same', up, up, up],
    [down, down, 'same', up, up],
    [down, down, down, 'same', up],
    [down, down, down, down, 'same'],
  ];
  const [low, over, rose, fell]: readonly LineCrossing[] = ['stayedBelow', 'stayedOver', 'nowOver', 'nowBelow'];
  const LINES = [
    [low, low, rose, rose, rose],
    [low, low, rose, rose, rose],
    [fell, fell, over, over, over],
    [fell, fell, over, over, over],
    [fell, fell, over, over, over],
  ];
  it.each(LEVELS.flatMap((before) => LEVELS.map((after) => [before, after, DIRECTIONS[before]?.[after], LINES[before]?.[after]] as const)))(
    'from level %i to level %i is %s and %s',
    (before, after, direction, line) => {
      expect(changeOf(before, after)).toMatchObject({ before, after, direction, line });
      expect(changeOf(before, after).because).toBeUndefined();
    },
  );

  it.each(LEVELS.flatMap((level) => NONES.map((none) => [level, none] as const)))('level %i and %s are no step', (level, none) => {
    expect(changeOf(level, none).direction).toBe('noLongerRated');
    expect(changeOf(none, level).direction).toBe('newlyRated');
    expect(changeOf(none, level).line).toBeUndefined();
  });

  it.each([
    ['notAssessed', 'notAssessed', 'same', undefined],
    ['notApplicable', 'notApplicable', 'same', undefined],
    ['notAssessed', 'notApplicable', 'cannotCompare', 'noLevelEitherTime'],
    ['notApplicable', 'notAssessed', 'cannotCompare', 'noLevelEitherTime'],
  ] as const)('%s then %s is %s', (before, after, direction, because) => {
    const change = changeOf(before, after);
    expect([change.direction, change.because, change.line]).toEqual([direction, because, undefined]);
  });

  it('counts the family on the part they answer, and says whose level it is', () => {
    expect(changeOf(1, 3, 'F1')).toMatchObject({ direction: 'stepUp', whoseBefore: 'family', whoseAfter: 'family' });
    expect(changeOf(1, 3)).toMatchObject({ whoseBefore: 'school', whoseAfter: 'school' });
  });

  it('carries why and what shows it from the later profile only', () => {
    const change = changeOf({ mark: 3, reason: 'Old reason', evidence: 'Old' }, { mark: 2, reason: 'Settled in', evidence: 'Reads signs' });
    expect([change.reason, change.evidence]).toEqual(['Settled in', 'Reads signs']);
  });

  it('says "confirmed unchanged" only of what is the same in this comparison', () => {
    const confirmed: Rating = { mark: 2, confirmedUnchanged: true };
    expect(changeOf(2, confirmed).confirmedUnchanged).toBe(true);
    expect(changeOf(1, confirmed)).not.toHaveProperty('confirmedUnchanged');
    expect(changeOf(confirmed, 2)).not.toHaveProperty('confirmedUnchanged');
  });

  it.each([{ id: 'two-parts', edition: '2.0' }, { id: 'elsewhere', edition: '2.1' }])('cannot compare with %o, either way round', (framework) => {
    const ours = profileOf({ TK1: 1, TK2: 2 });
    const theirs = profileOf({ TK1: { mark: 4, reason: 'Means something else' } }, { framework });
    for (const changes of [compareProfiles(ours, theirs, TWO_PARTS), compareProfiles(theirs, ours, TWO_PARTS), compareProfiles(theirs, theirs, TWO_PARTS)]) {
      expect(changes.map(({ direction, because, line }) => [direction, because, line]))
        .toEqual(STRANDS.map(() => ['cannotCompare', 'otherEdition', undefined]));
    }
    expect(compareProfiles(ours, theirs, TWO_PARTS)[0]).toMatchObject({ before: 1, after: 'notAssessed' });
    expect(compareProfiles(ours, theirs, TWO_PARTS)[0]).not.toHaveProperty('reason');
  });
});

describe('two profiles', () => {
  const MIRROR: Readonly<Record<Direction, Direction>> = {
    stepUp: 'stepDown', stepDown: 'stepUp', same: 'same', newlyRated: 'noLongerRated', noLongerRated: 'newlyRated', cannotCompare: 'cannotCompare',
  };
  const MIRROR_LINE: Readonly<Record<LineCrossing, LineCrossing>> = { stayedOver: 'stayedOver', stayedBelow: 'stayedBelow', nowOver: 'nowBelow', nowBelow: 'nowOver' };

  it('give one change for every strand, in the order of the framework', () => {
    fc.assert(fc.property(anyProfileOfAnyEdition, anyProfileOfAnyEdition, (a, b) => {
      expect(compareProfiles(a, b, TWO_PARTS).map(({ place }) => place.strand.code)).toEqual(STRANDS);
    }));
  });

  it('are mirrored when they change places', () => {
    fc.assert(fc.property(anyProfileOfAnyEdition, anyProfileOfAnyEdition, (a, b) => {
      const facts = ({ before, after, direction, because, line }: Change) => ({ before, after, direction, because, line });
      const mirrored = compareProfiles(b, a, TWO_PARTS).map(({ before, after, direction, because, line }) =>
        ({ before: after, after: before, direction: MIRROR[direction], because, line: line && MIRROR_LINE[line] }));
      expect(compareProfiles(a, b, TWO_PARTS).map(facts)).toEqual(mirrored);
    }));
  });

  it('are all the same when they are one', () => {
    fc.assert(fc.property(anyProfile, (profile) => {
      expect(new Set(compareProfiles(profile, profile, TWO_PARTS).map(({ direction }) => direction))).toEqual(new Set(['same']));
    }));
  });

  it('are tallied with every strand in exactly one place', () => {
    fc.assert(fc.property(anyProfileOfAnyEdition, anyProfileOfAnyEdition, (a, b) => {
      const counted = tallyOf(compareProfiles(a, b, TWO_PARTS));
      expect(TALLIED.reduce((sum, key) => sum + counted[key], 0)).toBe(STRANDS.length);
    }));
  });

  it('are tallied by what happened, and "same" means a level both times', () => {
    const before = profileOf({ TK1: 1, TK2: 3, TK3: 2, MV1: 'notApplicable', F1: 2 });
    const after = profileOf({ TK1: 2, TK2: 1, TK3: 2, MV1: 'notApplicable', F2: 0 });
    expect(tallyOf(compareProfiles(before, after, TWO_PARTS)))
      .toEqual(tally({ stepUp: 1, stepDown: 1, same: 1, notApplicable: 1, notAssessed: 1, noLongerRated: 1, newlyRated: 1 }));
  });
});

describe('the sentence over a comparison', () => {
  it.each<[Partial<Tally>, string]>([
    [{ stepUp: 4, stepDown: 6, same: 17, noLongerRated: 1, notAssessed: 1, notApplicable: 1 },
      'Of 30 strands, 4 need more help, 6 need less help and 17 are the same. One is no longer rated, one is not assessed and one does not apply.'],
    [{ stepUp: 1, stepDown: 1, same: 1 }, 'Of 3 strands, 1 needs more help, 1 needs less help and 1 is the same.'],
    [{ stepUp: 2, same: 28 }, 'Of 30 strands, 2 need more help, none needs less help and 28 are the same.'],
    [{ stepDown: 2, same: 28 }, 'Of 30 strands, none needs more help, 2 need less help and 28 are the same.'],
    [{ stepUp: 1, stepDown: 2 }, 'Of 3 strands, 1 needs more help and 2 need less help.'],
    [{ same: 30 }, 'Of 30 strands, 30 are the same.'],
    [{ same: 10, newlyRated: 2, notApplicable: 9 }, 'Of 21 strands, 10 are the same. Two are newly rated and nine do not apply.'],
    [{ same: 10, notAssessed: 12, notApplicable: 1 }, 'Of 23 strands, 10 are the same. 12 are not assessed and 1 does not apply.'],
    [{ same: 1, newlyRated: 1, notAssessed: 28 }, 'Of 30 strands, 1 is the same. One is newly rated and 28 are not assessed.'],
    [{ newlyRated: 3, notAssessed: 27 }, 'Of 30 strands, 3 are newly rated and 27 are not assessed.'],
    [{ cannotCompare: 30 }, 'Of 30 strands, 30 cannot be compared.'],
    [{ same: 29, cannotCompare: 1 }, 'Of 30 strands, 29 are the same. One cannot be compared.'],
    [{ same: 1 }, 'Of 1 strand, 1 is the same.'],
    [{}, 'There is nothing to compare.'],
  ])('%o', (some, sentence) => {
    expect(changeSentence(tally(some))).toBe(sentence);
  });

  it('gives more and less the same words, whichever way round', () => {
    fc.assert(fc.property(fc.record(Object.fromEntries(TALLIED.map((key) => [key, fc.nat({ max: 12 })]))), (some) => {
      const counts = tally(some);
      const turned = { ...counts, stepUp: counts.stepDown, stepDown: counts.stepUp };
      const swap = (text: string) => text.replace(/(\w+ needs?) more help(, | and )(\w+ needs?) less help/, '$3 more help$2$1 less help');
      expect(changeSentence(turned)).toBe(swap(changeSentence(counts)));
      expect(changeSentence(counts).includes('more help')).toBe(changeSentence(counts).includes('less help'));
    }));
  });
});

describe('the phrase in a list', () => {
  it.each<[Partial<Tally>, string]>([
    [{ stepUp: 4, stepDown: 6, same: 17 }, 'Needs more help in 4 strands, less in 6'],
    [{ stepUp: 1, stepDown: 2 }, 'Needs more help in 1 strand, less in 2'],
    [{ stepUp: 1, same: 3 }, 'Needs more help in 1 strand'],
    [{ stepDown: 3, same: 3 }, 'Needs less help in 3 strands'],
    [{ stepDown: 1 }, 'Needs less help in 1 strand'],
    [{ same: 24, newlyRated: 2 }, 'Same as last time in 24 strands'],
    [{ same: 1 }, 'Same as last time in 1 strand'],
    [{ newlyRated: 5, notAssessed: 9 }, 'Newly rated in 5 strands'],
    [{ noLongerRated: 1 }, 'No longer rated in 1 strand'],
    [{ newlyRated: 1, noLongerRated: 2 }, 'Newly rated in 1 strand, no longer rated in 2'],
    [{ cannotCompare: 30 }, 'Cannot be compared'],
    [{ notAssessed: 30 }, 'Cannot be compared'],
  ])('%o is "%s"', (some, phrase) => {
    expect(listPhrase(tally(some))).toBe(phrase);
  });
});
