import { describe, expect, it } from 'vitest';
import { countsOf, readabilityOf, readingAge } from '../../src/catalog/plain/readability.ts';
import { sentencesIn, wordsIn } from '../../src/catalog/plain/sentences.ts';
import { familySentence } from '../../src/core/words/familySentence.ts';
import { naturalList } from '../../src/core/words/naturalList.ts';
import { document } from './texts.ts';

describe('the readability formulas', () => {
  it('are those of the published vectors (R-H4)', () => {
    expect(readabilityOf({ sentences: 1, words: 10, syllables: 20, longWords: 4 }).smog).toBeCloseTo(14.5546, 4);
    expect(readabilityOf({ sentences: 10, words: 100, syllables: 130, longWords: 0 }).grade).toBeCloseTo(3.65, 10);
    expect(readabilityOf({ sentences: 10, words: 100, syllables: 130, longWords: 0 }).ease).toBeCloseTo(86.705, 10);
    expect(readabilityOf({ sentences: 8, words: 100, syllables: 140, longWords: 0 }).grade).toBeCloseTo(5.805, 10);
    expect(readabilityOf({ sentences: 8, words: 100, syllables: 140, longWords: 0 }).ease).toBeCloseTo(75.7075, 10);
  });

  it.each<[text: string, sentences: number, words: number, syllables: number, longWords: number]>([
    ['The cat sat.', 1, 3, 3, 0],
    ['Ready? Yes! Robin is here.', 3, 5, 7, 0],
    ['No full stop at the end', 1, 6, 6, 0],
    ['All help: at meals; at night, at school.', 1, 8, 8, 0], // only . ! ? end a sentence
    ['“Stop.” Then it is calm (at last.) Good.', 3, 8, 8, 0],
    ['Learns one-to-one every afternoon.', 1, 4, 9, 2], // a word with hyphens is one word, of the syllables of all its pieces
    ["A child's own favourite.", 1, 4, 6, 1],
    ['Year 11 begins.', 1, 3, 5, 0], // eleven in figures has a syllable for each
    ['', 0, 0, 0, 0],
  ])('count "%s"', (text, sentences, words, syllables, longWords) => {
    expect(countsOf([text])).toEqual({ sentences, words, syllables, longWords });
  });

  it.each<[term: string]>([['education, health and care plan'], ['Special educational needs and disabilities'], ['annual reviews']])('count "%s" as one familiar word (R-H1)', (term) => {
    expect(countsOf([`Ask for ${term} today.`])).toEqual({ sentences: 1, words: 4, syllables: 6, longWords: 0 });
  });

  it('say nothing of fewer than 100 words, and from there on an age that is the grade and 5', () => {
    expect(readingAge('The cat sat. '.repeat(33))).toBeUndefined();
    expect(readingAge('The cat sat. '.repeat(34))).toMatchObject({ age: 5 });
    const { grade = 0, age } = readingAge('Everybody remembers the wonderful afternoon when the visitors played music in the garden. '.repeat(8)) ?? {};
    expect(age).toBe(Math.round(grade) + 5);
  });

  it('see that a hard text is hard', () => {
    const hard = 'Differentiated provision facilitates communication opportunities for individuals experiencing significant language difficulties throughout the curriculum.';
    const { grade, smog } = readabilityOf(countsOf([hard]));
    expect(grade).toBeGreaterThan(20);
    expect(smog).toBeGreaterThan(18);
  });
});

/** A first name of two syllables, the commonest length. */
const NAME = 'Robin';

/**
 * What a family reads of a domain: every statement, every rung of the ladder, the questions to them, and each title in
 * the sentence it stands in on the family's page.
 */
const DOMAINS = document.parts.flatMap((part) => part.domains.map((domain) => ({
  code: domain.code,
  templates: domain.strands.flatMap(({ plain, statements, ladder, library }) => [
    ...Object.values(statements).map(({ family }) => family),
    ...ladder.map(({ family }) => family),
    ...library.askFamily,
    `${part.fine} ${naturalList([plain.charAt(0).toLowerCase() + plain.slice(1)])}.`,
  ]),
})));

describe.each(['they/them', 'she/her', 'he/him'])('what a family reads, with %s', (pronouns) => {
  const domains = DOMAINS.map(({ code, templates }): [string, readonly string[]] => [code, templates.map((template) => familySentence(template, { name: NAME, pronouns }))]);

  it.each(domains)('%s is for a reading age of 9 to 11: Flesch–Kincaid 5.0 and SMOG 8 at most', (code, texts) => {
    const counts = countsOf(texts);
    const { grade, smog } = readabilityOf(counts);
    expect(counts.words, `${code}: too short for a formula`).toBeGreaterThan(100);
    expect(grade, `${code}: Flesch–Kincaid grade`).toBeLessThanOrEqual(5);
    expect(smog, `${code}: SMOG`).toBeLessThanOrEqual(8);
  });

  it.each(domains)('%s has sentences of 25 words at most, and of 15 in the middle', (code, texts) => {
    const { sentences, words } = countsOf(texts);
    expect(texts.flatMap(sentencesIn).filter(({ text }) => wordsIn(text).length > 25), code).toEqual([]);
    expect(words / sentences, code).toBeLessThanOrEqual(15);
  });
});
