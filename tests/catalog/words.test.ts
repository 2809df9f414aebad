import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/core/framework.ts';
import { familySentence } from '../../src/core/words/familySentence.ts';
import { sentencesIn, wordsIn } from '../../src/catalog/plain/sentences.ts';
import { document, ofStrands, standings, type Text, textsIn } from './texts.ts';
import { BANNED, JARGON, STAFF_ONLY } from './wordLists.ts';

const staffStatements = ofStrands(({ statements }) => byLevel(statements, 'staff'), 'statements');
const familyStatements = ofStrands(({ statements }) => byLevel(statements, 'family'), 'statements');
const staffLadder = ofStrands(({ ladder }) => ladder.map(({ staff }) => ({ staff })), 'ladder');
const familyLadder = ofStrands(({ ladder }) => ladder.map(({ family }) => ({ family })), 'ladder');
const examples = ofStrands(({ library: { looksLike } }) => looksLike, 'library.looksLike');
const ideas = ofStrands((strand) => strand.library.ideas, 'library.ideas');
const childQuestions = ofStrands(({ library: { askChild } }) => askChild, 'library.askChild');
const familyQuestions = ofStrands(({ library: { askFamily } }) => askFamily, 'library.askFamily');
const deciding = ofStrands((strand) => strand.library.deciding, 'library.deciding');
const rationales = ofStrands(({ library: { rationale: { why, inCommon } } }) => ({ why, inCommon }), 'library.rationale');
const guide = textsIn(document.guide, 'guide');
const ofParts = document.parts.flatMap(({ domains, ...part }, at) => [
  ...textsIn(part, `parts[${at}]`),
  ...domains.flatMap(({ strands, ...domain }, d) => textsIn(domain, `parts[${at}].domains[${d}]`)),
]).filter(({ path }) => !path.endsWith('.code'));
const titles = ofStrands(({ label, plain, prompt, notHere }) => ({ label, plain, prompt, notHere: notHere.map(({ text }) => text) }), 'titles');

const forFamilies = [...familyStatements, ...familyLadder, ...familyQuestions];
const forStaff = [...staffStatements, ...staffLadder, ...examples, ...ideas, ...deciding, ...guide, ...titles, ...textsIn(document.levels, 'levels')];
const everything = [...forStaff, ...forFamilies, ...childQuestions, ...ofParts];

describe('the length of texts, in words', () => {
  it.each<[what: string, texts: readonly Text[], least: number, most: number]>([
    ['a statement', [...staffStatements, ...familyStatements], 5, 20],
    ['a rung of the ladder', [...staffLadder, ...familyLadder], 3, 18],
    ['an example', examples, 8, 30],
    ['an idea', ideas, 5, 25],
    ['a question', [...childQuestions, ...familyQuestions], 3, 18],
    ['a sentence of the guide', sentencesOf(guide), 1, 30],
    ['a sentence on deciding', sentencesOf(deciding), 1, 30],
    ['a sentence about a part', sentencesOf(ofParts), 0, 30],
    ['why a strand stands by itself, or what published sets have in common', rationales, 10, 50],
  ])('%s', (_, texts, least, most) => {
    expect(texts.length).toBeGreaterThan(0);
    const off = texts.map((text) => ({ ...text, words: wordsIn(text.text).length })).filter(({ words }) => words < least || words > most);
    expect(off).toEqual([]);
  });
});

describe('the form of texts', () => {
  it.each<[what: string, texts: readonly Text[], form: RegExp]>([
    ['a statement for staff is one sentence', staffStatements, /^[A-Z][^.!?]*\.$/],
    ['a statement for families is one sentence', familyStatements, /^[A-Z{][^.!?]*\.$/],
    ['a rung is one sentence', [...staffLadder, ...familyLadder], /^[A-Z{][^.!?]*[.!]$/],
    ['an example is one sentence, which may quote another', examples, /^[A-Z][^.]*\.$/],
    ['an idea is a sentence or two', ideas, /^[A-Z].*[.?!][”"]?$/],
    ['a question asks', [...childQuestions, ...familyQuestions], /^[A-Z][^.!?]*\?$/],
    ['a prompt asks how much help, counting the help already given', ofStrands(({ prompt }) => prompt, 'prompt', standings.filter(({ part }) => part === 'C')), /^How much help .* counting the help already given\?$/],
  ])('%s', (_, texts, form) => {
    expect(texts.filter(({ text }) => !form.test(text))).toEqual([]);
  });

  // Two people choose the same level when how often is said in the same words on every strand (product.md, section 4).
  it.each([
    { level: 0, staff: /\bmost children\b/, family: /\b(most others \{their\} age|most \w+ at that age|most have at that age|Like everyone)\b/ },
    { level: 1, staff: /^Now and then\b/, family: /^Now and then,/ },
    { level: 2, staff: /^(Most weeks|For part of most days)\b/, family: /^(Most weeks|For part of most days),/ },
    { level: 3, staff: /^For much of most days\b/, family: /^For much of most days,/ },
    { level: 4, staff: /^Through the day, every day,/, family: /^All day, every day,/ },
  ] as const)('how often is said at level $level in the same words on all strands about the child', ({ level, staff, family }) => {
    for (const { code, strand } of standings.filter(({ part }) => part === 'C')) {
      expect(strand.statements[`${level}`].staff, code).toMatch(staff);
      expect(strand.statements[`${level}`].family, code).toMatch(family);
    }
  });
});

describe('the child in a text', () => {
  it('is {name} in every statement for families, and in every rung about the child', () => {
    const ladders = ofStrands(({ ladder }) => ladder.map(({ family }) => ({ family })), 'ladder', standings.filter(({ part }) => part === 'C'));
    expect([...familyStatements, ...ladders].filter(({ text }) => !text.includes('{name}'))).toEqual([]);
  });

  it('has no placeholder outside the texts that put a name into it', () => {
    const without = [...forStaff, ...childQuestions, ...rationales, ...textsIn(document.cases, 'cases'), ...textsIn(document.parts.map(({ asks, guidance, about, label }) => ({ asks, guidance, about, label })), 'parts')];
    expect(without.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
    // Opened without the pronouns, on screens that know only the name.
    const nameOnly = document.parts.flatMap(({ plain, fine, strengthsPrompt }, at) => textsIn({ plain, fine, strengthsPrompt }, `parts[${at}]`));
    expect(nameOnly.filter(({ text }) => /[{}]/.test(text.replaceAll('{name}', '')))).toEqual([]);
    for (const { strengthsPrompt } of document.parts) expect(strengthsPrompt).toMatch(/^First, .*\{name\}.*\?$/);
  });

  it.each(['they/them', 'she/her', 'he/him', undefined])('reads well with %s', (pronouns) => {
    for (const { path, text } of forFamilies) {
      const sentence = familySentence(text, { name: 'Robin', pronouns });
      expect(sentence, path).not.toMatch(/[{}]/);
      // {them} is never who does something: "them needs" and "her needs" are both wrong.
      expect(sentence, path).not.toMatch(/(^|[.!?] |\b(and|if|when|as|that|because) )(them|him|Them|Him)\b|\b(them|him) (is|are|has|have|needs?|likes?|can|will|gets?)\b/);
    }
  });

  it('has no pronoun but the placeholders, where a family reads about one child', () => {
    expect(familyStatements.filter(({ text }) => /\b(they|them|their|theirs|themselves)\b/i.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([]);
  });
});

describe('no text', () => {
  it.each(BANNED)('of the scale, the library or the guide $what', ({ words }) => {
    expect(everything.filter(({ text }) => words.test(text))).toEqual([]);
  });

  it.each(BANNED.filter(({ quotable }) => !quotable))('of a rationale $what', ({ words }) => {
    expect(rationales.filter(({ text }) => words.test(text))).toEqual([]);
  });
});

describe('jargon', () => {
  it.each(JARGON)('%s: say %s', (words) => {
    const official = /\.(label|domains\[\d+\]\.label)$/; // the Code of Practice's own names for its areas
    expect(everything.filter(({ text, path }) => words.test(text) && !official.test(path))).toEqual([]);
  });

  it('of staff stays out of what families and children read', () => {
    expect([...forFamilies, ...childQuestions, ...standings.map(({ strand, path }) => ({ path: `${path}.plain`, text: strand.plain }))]
      .filter(({ text }) => STAFF_ONLY.test(text))).toEqual([]);
  });
});

describe('the word lists', () => {
  it.each([
    ['The child refuses to share.', 'judges or blames'], ['Has difficulty with reading.', 'names a lack'], ['Is two years behind.', 'names a lack'], ['A severe need.', 'grades the child'],
    ['With ADHD, gets up often.', 'names a diagnosis'], ['Is autistic.', 'names a diagnosis'], ['When he comes in.', 'says he or she'], ['Pictures, e.g. a cup.', 'is Latin cut short'],
  ])('find what is wrong with "%s"', (text, what) => {
    expect(BANNED.filter(({ words }) => words.test(text)).map((banned) => banned.what)).toEqual([what]);
  });

  it('let ordinary words be', () => {
    for (const text of ['Add a footrest.', 'Counts the points.', 'A bandage is changed.', 'Sits two rows behind the driver.', 'Hides the bell.', 'The viaduct is near.']) {
      expect(BANNED.filter(({ words }) => words.test(text)), text).toEqual([]);
    }
  });
});

function byLevel(statements: (typeof standings)[number]['strand']['statements'], who: 'staff' | 'family'): Record<string, string> {
  return Object.fromEntries(LEVELS.map((level) => [`${level}.${who}`, statements[`${level}`][who]]));
}

function sentencesOf(texts: readonly Text[]): readonly Text[] {
  return texts.flatMap(({ path, text }) => sentencesIn(text).map((sentence) => ({ path, text: sentence.text })));
}
