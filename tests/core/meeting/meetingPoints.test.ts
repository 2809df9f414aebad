import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYER_PACKS } from '../../../src/catalog/supportLayers.ts';
import { POINT_RULES } from '../../../src/catalog/talkingPoints.ts';
import { type Level, LEVELS } from '../../../src/core/framework.ts';
import { pointsBeside } from '../../../src/core/meeting/meetingPoints.ts';
import type { Profile, Rating, Review } from '../../../src/core/review.ts';
import { talkingPoints } from '../../../src/core/change/talkingPoint.ts';
import { TWO_PARTS } from '../arbitraries.ts';

type Layer = 'class' | 'programme' | 'plan';
interface Year { readonly school: Level; readonly family?: Level; readonly layer: Layer }

function review({ school, family, layer }: Year, at: number): Review {
  const seen = (mark: Level): Rating => ({ mark, evidence: 'Three of five days.', going: 'well' });
  const profile: Profile = {
    reviewedOn: `${2020 + at}-11-21`, kind: 'annual', framework: { id: TWO_PARTS.id, edition: TWO_PARTS.edition }, strengths: {}, context: { schoolYear: 4 },
    views: [{ voice: 'school', ratings: { TK1: seen(school) } }, ...(family === undefined ? [] : [{ voice: 'family' as const, ratings: { TK1: seen(family) } }])],
    support: { layer: { pack: 'england-2015', code: layer }, provisions: {} },
    childsView: { answers: { likes: { text: 'Maps.' } } }, familysView: { answers: { well: { text: 'Reading.' } } },
  };
  return { id: `r${at}`, profile, editions: [], later: [] };
}

/** What there is to talk about at the last of these years, beside the one at this place. */
function besideAt(place: number, ...years: readonly Year[]) {
  const reviews = years.map(review);
  const [before, now] = [reviews[place]?.profile, reviews.at(-1)?.profile];
  if (!before || !now) throw new Error('both are there');
  const points = talkingPoints(reviews, TWO_PARTS, LAYER_PACKS, POINT_RULES);
  return { points, before, ...pointsBeside(points, before, now, TWO_PARTS, LAYER_PACKS) };
}
const said = (points: readonly { readonly key: string; readonly since: string }[]) => points.map(({ key, since }) => `${key} ${since.slice(0, 4)}`);
const year = (school: Level, layer: Layer = 'class', family?: Level): Year => ({ school, layer, ...(family !== undefined && { family }) });

describe('talking points beside one review', () => {
  it.each<[string, number, readonly Year[], readonly string[], readonly string[]]>([
    ['a change since last time, beside last time', 0, [year(1), year(3)], ['more-need-same-support-TK1 2020'], []],
    ['a change over two steps says the day of either', 1, [year(1), year(2), year(3)], ['more-need-same-support-TK1 2021'], []],
    ['a change that held, beside last time: it was the same then', 1, [year(3), year(2), year(2)], [], ['less-need-same-support-TK1 2020']],
    ['a change that held, beside the one before it', 0, [year(3), year(2), year(2)], ['less-need-same-support-TK1 2020'], []],
    ['a change that turned round since', 0, [year(4), year(2), year(3)], [], ['more-need-same-support-TK1 2021']],
    ['the same way, but support stepped up in between', 1, [year(1, 'class'), year(2, 'plan'), year(3, 'plan')], [], ['more-need-more-support-TK1 2020']],
    ['the family asks for more than then', 0, [year(3), year(2), year(2, 'class', 4)], ['more-need-family-asks-TK1 2020'], []],
    ['the family asks for more than last time, and for less than then', 0, [year(4), year(2), year(2, 'class', 3)], [], ['more-need-family-asks-TK1 2021']],
  ])('%s', (_, place, years, beside, elsewhere) => {
    const found = besideAt(place, ...years);
    const those = (all: readonly string[], keys: readonly string[]) => all.filter((one) => keys.includes(one));
    expect(those(said(found.beside), beside)).toEqual(beside);
    expect(those(said(found.elsewhere), elsewhere)).toEqual(elsewhere);
  });

  it('are all there, each once, with their rules and answers as they were; a review that a point speaks of keeps it beside itself', () => {
    const level = fc.constantFrom(...LEVELS);
    const any: fc.Arbitrary<Year> = fc.record({ school: level, family: level, layer: fc.constantFrom<Layer[]>('class', 'programme', 'plan') });
    fc.assert(fc.property(fc.array(any, { minLength: 2, maxLength: 5 }), fc.nat(), (years, nat) => {
      const place = nat % (years.length - 1);
      const { points, before, beside, elsewhere } = besideAt(place, ...years);
      const keys = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key).toSorted();
      expect(keys([...beside, ...elsewhere])).toEqual(keys(points));
      for (const { since } of beside) expect(since).toBe(before.reviewedOn);
      for (const point of elsewhere) expect(points).toContainEqual(point);
      for (const point of points) if (point.since === before.reviewedOn) expect(beside).toContainEqual(point);
    }));
  });
});
