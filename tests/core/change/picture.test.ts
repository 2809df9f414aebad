import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLevel } from '../../../src/core/framework.ts';
import { familyPictureSentence, type Picture, type PictureMark, pictureOf, pictureSentence } from '../../../src/core/change/picture.ts';
import { anyProfileOfAnyEdition, profileOf, TWO_PARTS } from '../arbitraries.ts';

const marksOf = (picture: Picture): readonly PictureMark[] => picture.groups.flatMap(({ domains }) => domains.flatMap(({ marks }) => marks));
const labelsOf = ({ groups }: Picture) => groups.map(({ label, domains }) => [label, ...domains.map((domain) => domain.label)]);

const before = profileOf({ TK1: 2, TK2: 3, TK3: 1, MV1: 2, F1: 0 });
const after = profileOf({ TK1: 4, TK2: 3, TK3: 0, MV2: 'notApplicable', F1: 1 });

describe('the profile picture', () => {
  it('shows every strand, and last time only where it moved from one level to another', () => {
    const picture = pictureOf(after, TWO_PARTS, { before });
    expect(marksOf(picture)).toEqual([
      { key: 'TK1', mark: 4, was: 2, change: 'up' },
      { key: 'TK2', mark: 3 },
      { key: 'TK3', mark: 0, was: 1, change: 'down' },
      { key: 'MV1', mark: 'notAssessed' },
      { key: 'MV2', mark: 'notApplicable' },
      { key: 'F1', mark: 1, was: 0, change: 'up' },
      { key: 'F2', mark: 'notAssessed' },
    ]);
    expect(picture).toMatchObject({ strands: 7, rated: 4, overTheLine: 2, notAssessed: 2, notApplicable: 1, tally: { stepUp: 2, stepDown: 1, same: 1 } });
  });

  it('has the words of staff, or of the family', () => {
    expect(labelsOf(pictureOf(after, TWO_PARTS))).toEqual([['Pupil', 'Talking', 'Moving'], ['Family', 'Family']]);
    expect(labelsOf(pictureOf(after, TWO_PARTS, { voice: 'family', name: 'Amara' }))).toEqual([['You', 'Talk', 'Moves'], ['At home', 'Home']]);
  });

  it.each([
    ['nobody rated is left out', {}, 1],
    ['was opened and not rated is left out', { F1: { mark: 'notAssessed', evidence: 'Asked, no answer yet' } }, 1],
    ['does not apply is shown', { F1: 'notApplicable' }, 2],
  ] as const)('an optional part that %s', (_, marks, groups) => {
    expect(pictureOf(profileOf(marks), TWO_PARTS, { before }).groups).toHaveLength(groups);
  });

  it('leaves no trace of a left-out part in the counts', () => {
    const picture = pictureOf(profileOf({ TK1: 2 }), TWO_PARTS, { before });
    expect([picture.strands, picture.notAssessed, picture.tally?.noLongerRated]).toEqual([5, 4, 3]);
  });

  it('counts what it draws', () => {
    fc.assert(fc.property(anyProfileOfAnyEdition, fc.option(anyProfileOfAnyEdition, { nil: undefined }), (profile, earlier) => {
      const picture = pictureOf(profile, TWO_PARTS, { before: earlier });
      const marks = marksOf(picture);
      expect(picture.strands).toBe(marks.length);
      expect(picture.rated + picture.notAssessed + picture.notApplicable).toBe(picture.strands);
      expect(picture.overTheLine).toBe(marks.filter(({ mark }) => isLevel(mark) && mark >= 2).length);
      for (const [change, counted] of [['up', picture.tally?.stepUp], ['down', picture.tally?.stepDown]] as const) {
        expect(marks.filter((mark) => mark.change === change).length).toBe(counted ?? 0);
      }
    }));
  });

  it('draws nothing of a profile rated with another edition, and says so', () => {
    const picture = pictureOf(profileOf({ TK1: 4, F1: 2 }, { framework: { id: 'two-parts', edition: '1.0' } }), TWO_PARTS, { before });
    expect(marksOf(picture).map(({ mark }) => mark)).toEqual(Array.from({ length: 5 }, () => 'notAssessed'));
    expect(pictureSentence(picture, 'Amara')).toBe('Amara: rated with another framework or edition, so it cannot be drawn here.');
  });
});

describe('the sentence of the picture', () => {
  it.each([
    ['without a profile before', pictureOf(after, TWO_PARTS), 'Amara: 2 of 7 strands over the line; 2 not assessed; 1 not applicable.'],
    ['with one', pictureOf(after, TWO_PARTS, { before }), 'Amara: 2 of 7 strands over the line; 2 not assessed; 1 not applicable. Since last time: 2 need more help, 1 needs less help.'],
    ['with the same', pictureOf(before, TWO_PARTS, { before }), 'Amara: 3 of 7 strands over the line; 2 not assessed; 0 not applicable. Since last time: the same in 5 strands.'],
    ['with an empty one', pictureOf(profileOf({ TK1: 0 }), TWO_PARTS, { before: profileOf({}) }), 'Amara: 0 of 5 strands over the line; 4 not assessed; 0 not applicable. Since last time: newly rated in 1 strand.'],
    ['with one of another edition', pictureOf(profileOf({ TK1: 0 }), TWO_PARTS, { before: { ...before, framework: { id: 'two-parts', edition: '1.0' } } }),
      'Amara: 0 of 5 strands over the line; 4 not assessed; 0 not applicable. Since last time: cannot be compared.'],
  ])('%s', (_, picture, sentence) => {
    expect(pictureSentence(picture, 'Amara')).toBe(sentence);
  });

  it('has no number where a family may look', () => {
    expect(familyPictureSentence('Amara')).toBe('A picture of the help Amara needs. The page says the same in words.');
  });
});
