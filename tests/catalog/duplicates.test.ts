import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/core/framework.ts';
import { alike, pairsOf, sharedPhrases, sharedWords } from './similarity.ts';
import { ofStrands, standings, type Standing, type Text, textsIn } from './texts.ts';

/**
 * Texts that say nearly the same are found in two ways: by the words that two texts share, for short texts, and by three words
 * in a row, for longer ones. Each bound stands a little above the most alike pair of edition 1.0; the pairs near it were read,
 * and each says two things. A text with one word changed lies above every bound.
 *
 * | texts                                               | measure | most alike | bound |
 * |-----------------------------------------------------|---------|------------|-------|
 * | two levels of one strand, without how often         | words   | 0.64       | 0.7   |
 * | two strands, without the fixed phrases              | words   | 0.50       | 0.55  |
 * | two examples, of whatever strand, phase and level   | phrases | 0.28       | 0.35  |
 * | one level of one strand in two phases               | words   | 0.44       | 0.5   |
 * | two ideas                                           | words   | 0.41       | 0.45  |
 * | two rungs, two questions, two rules for deciding    | words   | 0.46       | 0.5   |
 * | two rationales                                      | phrases | 0.24       | 0.35  |
 */
const BOUNDS = { levels: 0.7, strands: 0.55, examples: 0.35, phases: 0.5, ideas: 0.45, short: 0.5, rationales: 0.35 };

/** How often, and the other phrases that are the same on every strand on purpose, so that two people choose the same level. */
const FIXED = new RegExp([
  'now and then', 'most weeks', 'for part of most days', 'for much of most days', 'on most days', 'through the day, every day', 'all day, every day',
  'with no more help than most children that age', 'as most children (of )?that age do', 'as most (others )?(do )?at that age', 'as most others their age',
  'no extra help is wanted now', 'would welcome planned help', 'would welcome', 'we still need', 'would help',
].map((phrase) => `\\b${phrase}\\b`).join('|'), 'gi');

interface Statement extends Text {
  readonly standing: Standing;
  readonly level: number;
}

const statements = (who: 'staff' | 'family'): readonly Statement[] => standings.flatMap((standing) =>
  LEVELS.map((level) => ({ standing, level, path: `${standing.code}=${level}`, text: standing.strand.statements[`${level}`][who] })));

const own = (text: string) => text.replaceAll('{their}', 'their').replaceAll(FIXED, ' ');

function areNeighbours(one: Standing, other: Standing): boolean {
  const points = (from: Standing, to: Standing) => from.strand.notHere.some(({ see }) => see === to.code);
  return points(one, other) || points(other, one);
}

describe('similarity', () => {
  it.each([
    ['Needs help with most meals.', 'Needs help with some meals.', 0.67, 0.33],
    ['Needs help with meals.', 'Needs help with meals.', 1, 1],
    ['Signs and speaks.', 'Walks a long way.', 0, 0],
    ['{name} signs.', '{name} walks.', 0, 0],
  ])('of "%s" and "%s"', (one, other, words, phrases) => {
    expect(sharedWords(one, other)).toBeCloseTo(words, 2);
    expect(sharedPhrases(one, other)).toBeCloseTo(phrases, 2);
    expect(sharedWords(other, one)).toBe(sharedWords(one, other));
    expect(sharedPhrases(other, one)).toBe(sharedPhrases(one, other));
  });

  it.each(['statements.3.staff', 'library.ideas.2[0]', 'library.looksLike.primary.3', 'library.deciding', 'library.rationale.why'])('finds %s again with one word changed', (way) => {
    for (const { path, strand } of standings.filter(({ part }) => part === 'C')) {
      const text = textsIn(strand, '').find((one) => one.path === way);
      if (!text) throw new Error(`${path} has no ${way}`);
      const words = text.text.split(' ');
      const middle = Math.floor(words.length / 2);
      const planted = { path: 'planted', text: words.map((word, at) => (at === middle ? 'otherwise' : word)).join(' ') };
      for (const measure of [sharedWords, sharedPhrases]) {
        expect(alike([[text, planted]], measure, measure === sharedWords ? BOUNDS.levels : BOUNDS.rationales), path).toHaveLength(1);
      }
    }
  });
});

describe.each(['staff', 'family'] as const)('no two statements for %s say nearly the same', (who) => {
  const all = statements(who);

  it('at two levels of one strand', () => {
    const pairs = standings.flatMap((standing) => pairsOf(all.filter((statement) => statement.standing === standing)));
    expect(pairs).toHaveLength(300);
    expect(alike(pairs, sharedWords, BOUNDS.levels, own)).toEqual([]);
  });

  it('at one level of two strands', () => {
    const pairs = LEVELS.flatMap((level) => pairsOf(all.filter((statement) => statement.level === level)));
    expect(alike(pairs, sharedWords, BOUNDS.strands, own)).toEqual([]);
  });

  it('at any level of two strands that point at each other', () => {
    const pairs = pairsOf(all).filter(([one, other]) => one.standing !== other.standing && areNeighbours(one.standing, other.standing));
    expect(pairs.length).toBeGreaterThan(500);
    expect(alike(pairs, sharedWords, BOUNDS.strands, own)).toEqual([]);
  });
});

describe('no two texts of the library say nearly the same', () => {
  const examples = ofStrands(({ library: { looksLike } }) => looksLike, 'library.looksLike');

  it('examples', () => {
    expect(alike(pairsOf(examples), sharedPhrases, BOUNDS.examples)).toEqual([]);
  });

  it('examples of one level in two phases', () => {
    const pairs = pairsOf(examples).filter(([one, other]) => levelOf(one) === levelOf(other));
    expect(pairs.length).toBe(20 * 4 * 6);
    expect(alike(pairs, sharedWords, BOUNDS.phases)).toEqual([]);
  });

  it('ideas', () => {
    expect(alike(pairsOf(ofStrands((strand) => strand.library.ideas, 'library.ideas')), sharedWords, BOUNDS.ideas)).toEqual([]);
  });

  it.each<[what: string, texts: readonly Text[]]>([
    ['rungs for staff', ofStrands(({ ladder }) => ladder.map(({ staff }) => staff), 'ladder')],
    ['rungs for families', ofStrands(({ ladder }) => ladder.map(({ family }) => family), 'ladder')],
    ['questions to the child', ofStrands(({ library: { askChild } }) => askChild, 'library.askChild')],
    ['questions to the family', ofStrands(({ library: { askFamily } }) => askFamily, 'library.askFamily')],
    ['rules for deciding', ofStrands((strand) => strand.library.deciding, 'library.deciding')],
  ])('%s', (_, texts) => {
    expect(alike(pairsOf(texts), sharedWords, BOUNDS.short)).toEqual([]);
  });

  it('rationales', () => {
    for (const texts of [ofStrands((strand) => strand.library.rationale.why, 'why'), ofStrands((strand) => strand.library.rationale.inCommon, 'inCommon')]) {
      expect(alike(pairsOf(texts), sharedPhrases, BOUNDS.rationales)).toEqual([]);
    }
  });
});

/** The strand and level of an example, without its phase. */
function levelOf({ path }: Text): string {
  return path.replace(/\.looksLike\.\w+\./, '.looksLike.');
}
