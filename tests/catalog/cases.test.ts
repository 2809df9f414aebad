import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/core/framework.ts';
import { countsOf, readabilityOf } from '../../src/catalog/plain/readability.ts';
import { sentencesIn, wordsIn } from '../../src/catalog/plain/sentences.ts';
import { alike, pairsOf, sharedPhrases } from './similarity.ts';
import { document, standings, textsIn } from './texts.ts';
import { BANNED, JARGON } from './wordLists.ts';

const { cases } = document;
const codes = standings.map(({ code }) => code);
const answers = cases.flatMap((one) => one.answers.map((answer) => ({ ...answer, of: one.code })));

/** A letter may name a diagnosis in a case, to show that it does not set the level. Only here, and only these. */
const LETTERS: Readonly<Record<string, readonly RegExp[]>> = {
  5: [/\bADHD\b/g],
  7: [/\b(seizures?|epilepsy)\b/g],
};

describe('the practice cases', () => {
  it('are at least eight, of all ages, each with a code and title of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(8);
    for (const key of ['code', 'title'] as const) expect(new Set(cases.map((one) => one[key])).size).toBe(cases.length);
    const ages = cases.map(({ title }) => Number(/, (\d{1,2}),/.exec(title)?.[1]));
    const { phases } = document.rules;
    expect(ages.every(Number.isInteger)).toBe(true);
    expect(new Set(ages.map((age) => phases.findLast(({ fromAge }) => age >= fromAge)?.code)).size).toBe(phases.length);
  });

  it('ask for every strand at least twice, and for every level and both ways of having none', () => {
    expect(codes.filter((code) => answers.filter(({ strand }) => strand === code).length < 2)).toEqual([]);
    for (const mark of LEVELS) expect(answers.filter((answer) => answer.mark === mark).length, `level ${mark}`).toBeGreaterThanOrEqual(8);
    for (const none of ['notAssessed', 'notApplicable']) expect(answers.some(({ mark }) => mark === none), none).toBe(true);
    expect(new Set(answers.map(({ strand, mark }) => `${strand}=${mark}`)).size).toBeGreaterThanOrEqual(60); // not the same level each time
  });

  it('teach every rule of the guide that people rate apart by', () => {
    const reasons = answers.map(({ because }) => because).join('\n');
    for (const rule of [/help already given/i, /help still missing/i, /with the age/i, /one yardstick/i, /language is not a need/i, /name is not a level/i, /nobody has looked is not 0/i, /one need does not raise/i]) {
      expect(reasons).toMatch(rule);
    }
  });
});

describe.each(cases.map((one) => [one.title, one] as const))('%s', (_, one) => {
  it('has a text of 250 to 400 words in sentences of 40 at most, that staff can read at speed', () => {
    const counts = countsOf(one.text);
    expect(counts.words).toBeGreaterThanOrEqual(250);
    expect(counts.words).toBeLessThanOrEqual(400);
    expect(one.text.flatMap(sentencesIn).filter(({ text }) => wordsIn(text).length > 40)).toEqual([]);
    expect(readabilityOf(counts).grade).toBeLessThanOrEqual(9);
  });

  it('gives ten strands or more, each once and in the order of the framework, with a reason of 35 words at most', () => {
    const strands = one.answers.map(({ strand }) => strand);
    expect(strands.length).toBeGreaterThanOrEqual(10);
    expect(strands).toEqual(codes.filter((code) => strands.includes(code)));
    expect(one.answers.map(({ because }) => because).filter((because) => wordsIn(because).length > 35 || !/^[A-Z“].*[.”]$/.test(because))).toEqual([]);
  });

  it('does not give its answers away', () => {
    expect(one.text.filter((text) => /\blevels? \d|\b(CI|CL|EM|SP|IN|S|H)[1-5]\b|[{}]/.test(text))).toEqual([]);
  });

  it('has none of the words that have no place here, but for a letter that does not set the level', () => {
    const texts = textsIn(one, `cases.${one.code}`).map(({ path, text }) =>
      ({ path, text: (LETTERS[one.code] ?? []).reduce((rest, letter) => rest.replaceAll(letter, ' '), text) }));
    // A case is about one invented boy or girl.
    for (const { what, words } of BANNED.filter((banned) => banned.what !== 'says he or she')) expect(texts.filter(({ text }) => words.test(text)), what).toEqual([]);
    for (const [words, say] of JARGON) expect(texts.filter(({ text }) => words.test(text)), `say ${say}`).toEqual([]);
  });

  it('has answers that its letter does not decide', () => {
    for (const { because } of one.answers) for (const letter of LETTERS[one.code] ?? []) expect(because.replaceAll(/\bnot\b.*/g, '')).not.toMatch(new RegExp(`${letter.source} (needs|means|is|makes)`));
  });
});

describe('no two cases', () => {
  it('tell the same thing', () => {
    expect(alike(pairsOf(cases.flatMap((one, at) => textsIn(one.text, `cases[${at}].text`))), sharedPhrases, 0.15)).toEqual([]);
    expect(alike(pairsOf(cases.flatMap((one, at) => textsIn(one.answers.map(({ because }) => ({ because })), `cases[${at}].answers`))), sharedPhrases, 0.5)).toEqual([]);
  });
});
