import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/catalog/load.ts';
import { LEVELS, places, type Strand } from '../../src/core/framework.ts';

const framework = await loadFramework();
const strands = places(framework).map((place) => place.strand);
const childStrands = places(framework).filter((place) => place.part.code === 'C').map((place) => place.strand);

// For ever: a code is never renamed, dropped or used for something else. A later edition may only add.
const FROZEN_CODES = [
  'CI1', 'CI2', 'CI3', 'CI4', 'CL1', 'CL2', 'CL3', 'CL4', 'EM1', 'EM2', 'EM3', 'EM4',
  'SP1', 'SP2', 'SP3', 'SP4', 'IN1', 'IN2', 'IN3', 'IN4',
  'S1', 'S2', 'S3', 'S4', 'S5', 'H1', 'H2', 'H3', 'H4', 'H5',
];

/** Every statement of some strands, named so that a failing test says which one. */
function statementsOf(some: readonly Strand[], who: 'staff' | 'family') {
  return some.flatMap(({ code, statements }) =>
    LEVELS.map((level) => ({ name: `${code}=${level} ${who}`, level, text: statements[`${level}`][who] })));
}

const staffStatements = statementsOf(strands, 'staff');
const familyStatements = statementsOf(strands, 'family');
const countWords = (text: string) => text.trim().split(/\s+/).length;

describe('the shape of vsend-core', () => {
  it('is loaded as it stands in its file', async () => {
    const file = await readFile(new URL('../../src/catalog/vsend-core.json', import.meta.url), 'utf8');
    expect(framework).toEqual(JSON.parse(file));
  });

  it('has the frozen codes, each once, in their order', () => {
    expect(strands.map((strand) => strand.code)).toEqual(FROZEN_CODES);
  });

  it('says of each part who answers it, and keeps only Home private', () => {
    const rules = framework.parts.map(({ code, answeredByFamily, optional, keptPrivate }) => ({ code, answeredByFamily, optional, keptPrivate }));
    expect(rules).toEqual([
      { code: 'C', answeredByFamily: false, optional: false, keptPrivate: false },
      { code: 'S', answeredByFamily: false, optional: false, keptPrivate: false },
      { code: 'H', answeredByFamily: true, optional: true, keptPrivate: true },
    ]);
    expect(framework.parts.map((part) => part.domains.map((domain) => domain.code)))
      .toEqual([['CI', 'CL', 'EM', 'SP', 'IN'], ['S'], ['H']]);
  });

  it('draws the line at planned help', () => {
    expect(framework.overTheLineFrom).toBe(2);
    expect(LEVELS.map((level) => framework.levels[`${level}`].label))
      .toEqual(['No extra help', 'A little extra', 'Planned help', 'A lot of help', 'Help nearly all the time']);
    expect(LEVELS.map((level) => framework.levels[`${level}`].plain))
      .toEqual(['Fine with what everyone gets', 'A little extra', 'Some planned help', 'A lot of help', 'Help nearly all the time']);
  });

  it('leaves no text empty', () => {
    const empty = textsIn(framework, framework.id).filter(({ text }) => text.trim() === '' || text !== text.trim());
    expect(empty.map(({ path }) => path)).toEqual(['vsend-core.parts.0.about']); // the child's part needs no word before it
  });

  it('has five statements for every strand, no two of them alike', () => {
    for (const who of ['staff', 'family'] as const) {
      for (const strand of strands) {
        const texts = statementsOf([strand], who).map(({ text }) => text);
        expect(new Set(texts).size, `${strand.code} ${who}`).toBe(LEVELS.length);
      }
    }
  });

  it('gives every strand and every domain titles of its own', () => {
    const domains = framework.parts.flatMap((part) => part.domains);
    for (const titles of [
      strands.map((strand) => strand.label), strands.map((strand) => strand.plain),
      domains.map((domain) => domain.short), domains.map((domain) => domain.shortPlain),
    ]) expect(new Set(titles).size).toBe(titles.length);
  });

  it('says what belongs elsewhere, and where', () => {
    for (const { code, notHere } of strands) {
      expect(notHere.length, code).toBeLessThanOrEqual(3);
      const targets = notHere.map(({ see }) => see);
      expect(FROZEN_CODES, code).toEqual(expect.arrayContaining(targets));
      expect(targets, code).not.toContain(code);
      expect(new Set(targets).size, code).toBe(targets.length);
    }
  });

  it.each([['CI3', 'EM3'], ['CL4', 'EM2'], ['SP4', 'CI4'], ['EM4', 'EM1'], ['CI1', 'SP1'], ['EM2', 'IN3'], ['IN1', 'IN2'], ['S1', 'S2']])(
    'lets the neighbours %s and %s point at each other', (one, other) => {
      expect(targetsOf(one)).toContain(other);
      expect(targetsOf(other)).toContain(one);
    });
});

describe('the words of vsend-core', () => {
  it('keeps staff statements to twenty words, with no placeholder and no he or she', () => {
    for (const { name, text } of staffStatements) {
      expect(countWords(text), name).toBeLessThanOrEqual(20);
      expect(text, name).not.toMatch(/[{}]|\b(he|she|him|her|his|hers)\b/i);
      expect(text, name).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('makes each family statement one sentence of 25 words or fewer about the child by name', () => {
    for (const { name, text } of familyStatements) {
      expect(countWords(text), name).toBeLessThanOrEqual(25);
      expect(text, name).toMatch(/^[A-Z{][^.!?]*\.$/);
      expect(text, name).toContain('{name}');
    }
  });

  it('puts no pronoun for the child in a family statement but {them} and {their}', () => {
    for (const { name, text } of familyStatements) {
      const placeholders = text.match(/\{.*?\}/g) ?? [];
      expect(['{name}', '{them}', '{their}'], name).toEqual(expect.arrayContaining(placeholders));
      const rest = text.replace(/\{(name|them|their)\}/g, '');
      expect(rest, name).not.toMatch(/[{}]|\b(he|she|they|him|her|them|his|hers|their|theirs)\b/i);
    }
  });

  // Two people choose the same level when how often is said in the same words on every strand (product.md, section 4).
  it.each([
    { level: 0, staff: /\bmost children\b/, family: /\b(most others \{their\} age|most \w+ at that age|most have at that age|Like everyone)\b/ },
    { level: 1, staff: /^Now and then\b/, family: /^Now and then,/ },
    { level: 2, staff: /^(Most weeks|For part of most days)\b/, family: /^(Most weeks|For part of most days),/ },
    { level: 3, staff: /^For much of most days\b/, family: /^For much of most days,/ },
    { level: 4, staff: /^Through the day, every day,/, family: /^All day, every day,/ },
  ])('says how often at level $level in the same words on all strands about the child', ({ level, staff, family }) => {
    const atLevel = (who: 'staff' | 'family') => statementsOf(childStrands, who).filter((statement) => statement.level === level);
    for (const { name, text } of atLevel('staff')) expect(text, name).toMatch(staff);
    for (const { name, text } of atLevel('family')) expect(text, name).toMatch(family);
  });

  it('counts the help already given in every prompt about the child', () => {
    for (const { code, prompt } of childStrands) expect(prompt, code).toMatch(/^How much help .* counting the help already given\?$/);
  });

  it('asks for strengths first in every part, with no placeholder but the name', () => {
    for (const { code, strengthsPrompt } of framework.parts) {
      expect(strengthsPrompt, code).toMatch(/^First, .*\{name\}.*\?$/);
      expect(strengthsPrompt.replaceAll('{name}', ''), code).not.toMatch(/[{}]/);
    }
  });

  it('sends safeguarding worries to the designated lead', () => {
    expect(framework.parts.find((part) => part.keptPrivate)?.guidance).toContain('designated safeguarding lead');
  });

  it.each([
    ['judges or blames', /\b(fail\w*|refus\w*|suffer\w*|naughty|defian\w*|aggress\w*|violen\w*|manipulat\w*|attention[- ]seeking|disrupti\w*|inappropriate|lazy|immature|tantrums?|meltdowns?|bad|poor\w*|burden\w*)\b/i],
    ['names a lack', /\b(deficits?|disorders?|impair\w*|delay\w*|weak\w*|struggl\w*|lack\w*|unable|limited|difficult\w*|problem\w*|challeng\w*|behind|abnormal\w*|normal\w*|special needs|handicap\w*|(low|high)[- ]functioning)\b/i],
    ['grades the child', /\b(mild\w*|moderate\w*|severe\w*|profound\w*|complex|significant\w*|score\w*|band\w*)\b/i],
    ['names a diagnosis', /\b(autis\w*|asd|asc|adhd|add|dyslex\w*|dyscalcul\w*|dysprax\w*|down'?s syndrome|epilep\w*|tourette\w*|foetal|pda|anxiety|depress\w*|pmld|mld|sld|semh|slcn)\b/i],
  ])('has no word that %s', (_, banned) => {
    const said = textsIn(framework.parts, 'parts').concat(textsIn(framework.levels, 'levels')).filter(({ text }) => banned.test(text));
    expect(said).toEqual([]);
  });
});

function targetsOf(code: string): string[] {
  return strands.find((strand) => strand.code === code)?.notHere.map(({ see }) => see) ?? [];
}

/** Every text anywhere in a value, with the way to it. */
function textsIn(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}
