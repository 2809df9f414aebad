import { describe, expect, it } from 'vitest';
import { frameworkWords, loadLanguage } from '../../src/catalog/language.ts';
import { countsOf, readabilityOf } from '../../src/catalog/plain/readability.ts';
import { sentencesIn, wordsIn } from '../../src/catalog/plain/sentences.ts';
import { speakerFor } from '../../src/catalog/speaker.ts';
import { LEVELS, places, type Place, RUNGS } from '../../src/core/framework.ts';
import { framework } from './texts.ts';
import { BANNED, JARGON, STAFF_ONLY } from './wordLists.ts';

const english = await loadLanguage('en');
const toFamily = speakerFor(english, framework, { name: 'Odette', pronouns: 'she/her' });
const toThem = speakerFor(english, framework, { name: 'Odette', pronouns: 'she/her', asYou: true });

/** One sentence as the page for the family has it, and as the page for the young person has it. */
interface Pair {
  readonly where: string;
  readonly family: string;
  readonly you: string;
}

const pairs: readonly Pair[] = places(framework).flatMap(pairsOf);

function pairsOf(place: Place): readonly Pair[] {
  const { strand: { code } } = place;
  return [
    ...LEVELS.map((level) => ({ where: `${code}=${level}`, said: { kind: 'statement', place, level } as const })),
    ...RUNGS.map((rung) => ({ where: `${code} rung ${rung}`, said: { kind: 'rung', place, rung } as const })),
  ].map(({ where, said }) => ({ where, family: toFamily.say(said).text, you: toThem.say(said).text }));
}

/** How much and how often: two people read the same amount, whoever the sentence speaks to. */
const AMOUNTS = [
  /now and then/i, /most weeks/i, /part of most days/i, /much of most days/i, /on most days/i, /every day/i, /all day/i, /each time/i, /day and night/i,
  /each week/i, /every session/i, /most of the time/i, /day-to-day/i, /every few minutes/i, /at any time/i, /often/i, /again and again/i,
  /whole (of every )?day/i, /one or two/i, /a few/i, /just a few/i, /one to one/i, /most people|most of us/i, /\bsome\b/i, /\ball\b/i, /\beach\b/i, /\bsuch as\b/i,
] as const;

describe('what is said to the young person', () => {
  it('is there for every level and every rung, in words of its own', () => {
    expect(pairs).toHaveLength(240);
    expect(Object.keys(frameworkWords(english, framework)?.strands ?? {})).toEqual(places(framework).map(({ strand: { code } }) => code));
    expect(new Set(pairs.map(({ you }) => you)).size).toBe(240);
  });

  it('speaks to them, and never about them', () => {
    expect(pairs.filter(({ you }) => !/\byour?\b/i.test(you))).toEqual([]);
    expect(pairs.filter(({ you }) => /Odette|\b(the|a) child\b|\b(she|he|they|them|their|her|his|him)\b|the family/i.test(you))).toEqual([]);
    expect(pairs.filter(({ you }) => /(^|, )you (is|has|was|does|\w*[^\Ws]s)\b/i.test(you))).toEqual([]);
  });

  it.each(AMOUNTS.map((amount) => [amount]))('says %s where the family reads it, and nowhere else', (amount) => {
    expect(pairs.filter(({ family }) => amount.test(family)).length).toBeGreaterThan(0);
    expect(pairs.filter(({ family, you }) => amount.test(family) !== amount.test(you))).toEqual([]);
  });

  it('leaves the family out of what is about the young person’s own needs', () => {
    expect(pairs.filter(({ where, you }) => /family/.test(you) && places(framework).some(({ part, strand }) => part.code === 'C' && where.startsWith(strand.code)))).toEqual([]);
  });

  it('is one plain sentence of 20 words at most, in the marks of print and with no number in it', () => {
    const off = pairs.filter(({ you }) => sentencesIn(you).length !== 1 || wordsIn(you).length > 20 || !/^[A-Z][^.!?'"\d]*\.$/.test(you));
    expect(off).toEqual([]);
  });

  it('has none of the words that the framework keeps from families', () => {
    const kept = [...BANNED.map(({ words }) => words), ...JARGON.map(([words]) => words), STAFF_ONLY];
    expect(pairs.filter(({ you }) => kept.some((words) => words.test(you)))).toEqual([]);
  });
});

describe('the reading age of what is said to the young person is 9 to 11: Flesch–Kincaid 5.0 and SMOG 8 at most', () => {
  const domains = framework.parts.flatMap(({ domains: some }) => some);

  it.each([
    ['all of it', pairs] as const,
    ...domains.map(({ code, strands }) => [code, pairs.filter(({ where }) => strands.some((strand) => where.startsWith(`${strand.code}=`) || where.startsWith(`${strand.code} `)))] as const),
  ])('%s', (_, some) => {
    const counts = countsOf(some.map(({ you }) => you));
    const { grade, smog } = readabilityOf(counts);
    expect(counts.words).toBeGreaterThan(100);
    expect(grade).toBeLessThanOrEqual(5);
    expect(smog).toBeLessThanOrEqual(8);
    expect(counts.words / counts.sentences).toBeLessThanOrEqual(15);
  });
});

describe('what opens a list of what is fine', () => {
  it.each([
    ['C', 'Odette needs no extra help with', 'You need no extra help with'],
    ['S', 'Already in place at the school or setting:', 'Already in place at the school or setting:'],
    ['H', 'At home, no extra help is wanted for', 'At home, no extra help is wanted for'],
  ])('%s is said to the family and to the young person', (code, family, you) => {
    const [place] = places(framework).filter((one) => one.part.code === code);
    if (!place) throw new Error(`no part ${code}`);
    const said = { kind: 'fine', part: place.part, places: [place] } as const;
    const list = place.strand.plain.charAt(0).toLowerCase() + place.strand.plain.slice(1);
    expect(toFamily.say(said).text).toBe(`${family} ${list}.`);
    expect(toThem.say(said).text).toBe(`${you} ${list}.`);
  });
});
