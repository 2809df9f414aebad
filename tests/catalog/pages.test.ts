import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type LanguagePack, loadLanguage } from '../../src/catalog/language.ts';
import { loadFramework } from '../../src/catalog/load.ts';
import { countsOf, FEWEST_WORDS, readabilityOf } from '../../src/catalog/plain/readability.ts';
import { speakerFor } from '../../src/catalog/speaker.ts';
import type { Addressee } from '../../src/core/words/addressee.ts';
import { SEN_TYPES } from '../../src/core/census.ts';
import type { ChildRecord } from '../../src/core/child.ts';
import { numberOfDay } from '../../src/core/day.ts';
import { type Framework, places } from '../../src/core/framework.ts';
import { REASONS } from '../../src/core/family/helpNeeded.ts';
import type { Said, Value } from '../../src/core/family/said.ts';
import { CONTACTS, factsOf, type Line, manyChildren, ownTexts, PAGES_OF, spokenOn } from './pagesOf.ts';

const WHOM = [['you', { asYou: true }], ['she', { pronouns: 'she/her' }], ['he', { pronouns: 'he/him' }], ['they', {}]] as const satisfies readonly (readonly [string, Partial<Addressee>])[];
const PAGES = ['family', 'child'] as const;

const framework: Framework = await loadFramework();
const children = await manyChildren();

interface Made {
  /** Child, page and form of address, for whoever has to look. */
  readonly of: string;
  readonly page: (typeof PAGES)[number];
  readonly child: ChildRecord;
  readonly lines: readonly Line[];
}

/** Each page with all that can be chosen for it: which reasons are told, and whom a family can ask. */
const MADE = [
  { page: 'family', reasons: 'all', contact: CONTACTS[0] }, { page: 'child', reasons: 'all', contact: CONTACTS[0] },
  ...REASONS.map((reasons) => ({ page: 'family', reasons, contact: CONTACTS[1] } as const)),
] as const satisfies readonly { readonly page: (typeof PAGES)[number]; readonly reasons: (typeof REASONS)[number]; readonly contact: string | undefined }[];

/** Both pages of every child, in all the ways of speaking of somebody. */
function pagesIn(language: LanguagePack): readonly Made[] {
  return children.flatMap((child) => MADE.flatMap(({ page, reasons, contact }) => WHOM.map(([who, whom]): Made => {
    const its = { ...factsOf(child, framework, contact), reasons };
    const speaker = speakerFor(language, framework, { name: child.card.firstName, ...whom });
    return { of: `${child.card.firstName}, ${page}, ${reasons}, ${who}`, page, child, lines: spokenOn(PAGES_OF[page](its), speaker) };
  })));
}

/** What stands in the sentences of a line. */
function valuesIn(said: Said): readonly Value[] {
  if (said.kind === 'phrase') return Object.values(said.values ?? {});
  return said.kind === 'typed' ? [said.before, ...said.after ?? []].flatMap((one) => (one ? valuesIn(one) : [])) : [];
}

const localeOf = (code: string) => (code === 'en' ? 'en-GB' : code);

/** A line's dates, in full or by month, as they are written in a language. */
function datesIn(line: Line, code: string): readonly string[] {
  return valuesIn(line.said).flatMap((value) => {
    const on = 'day' in value ? value.day : 'month' in value ? value.month : undefined;
    if (on === undefined) return [];
    const written = new Intl.DateTimeFormat(localeOf(code), { ...('day' in value && { day: 'numeric' }), month: 'long', year: 'numeric', timeZone: 'UTC' });
    return [written.format((numberOfDay(on) - numberOfDay('1970-01-01')) * 86_400_000)];
  });
}

/** A line's own texts without its dates, and what else it was given in figures or by people. */
function bare(line: Line, code: string): readonly string[] {
  const given = valuesIn(line.said).flatMap((value) =>
    ('count' in value ? [String(value.count), new Intl.NumberFormat(localeOf(code)).format(value.count)] : 'typed' in value ? [value.typed, value.typed.replace(/[.\s]+$/, '')] : []));
  const all = [...datesIn(line, code), ...given].toSorted((a, b) => b.length - a.length);
  return ownTexts([line]).map((text) => all.reduce((left, one) => left.replaceAll(one, NAME), text));
}

/** A first name that says nothing, in the place of names and dates. */
const NAME = 'Robin';

const sentencesOf = (text: string) => text.split(/(?<=[.!?۔؟।])\s+/);
const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
const CODES = new RegExp(`\\b(${[...places(framework).map(({ strand }) => strand.code), ...framework.parts.flatMap((part) => part.domains.map(({ code }) => code)).filter((code) => code.length > 1), ...SEN_TYPES, 'EHCP?', 'SEN', 'UPN'].join('|')})\\b`);

describe.each(LANGUAGES.map(({ code }) => code))('every page of every child in %s', (code) => {
  let language: LanguagePack;
  let made: readonly Made[];
  beforeAll(async () => {
    language = await loadLanguage(code);
    made = pagesIn(language);
  });

  /** What is wrong, with where it stands; each wrong text once. */
  const wrong = (isWrong: (text: string, page: Made, line: Line) => boolean, textsOf: (line: Line) => readonly string[] = (line) => ownTexts([line])) =>
    [...new Map(made.flatMap((page) => page.lines.flatMap((line) => textsOf(line).filter((text) => isWrong(text, page, line)).map((text) => [text, `${page.of}, ${line.key}: ${text}`])))).values()];

  it('is there, and no text of it is empty, cut short or left unfilled', () => {
    expect(made).toHaveLength(children.length * MADE.length * WHOM.length);
    expect(wrong((text) => text.trim() === '' || /undefined|null|NaN|\[object|[{}]| {2}|^\s|\s$|\s[.,;:!?،؛۔؟।]|[.۔।]\u2069?[.۔।]|[;,:؛،] ?[.۔।]/u.test(text))).toEqual([]);
  });

  it('has no figure but in dates and how often, and tells every date it was given', () => {
    expect(wrong((text) => /\p{Nd}/u.test(text), (line) => bare(line, code))).toEqual([]);
    const untold = made.flatMap((page) => page.lines.flatMap((line) => datesIn(line, code).filter((date) => !ownTexts([line]).join(' ').includes(date)).map((date) => `${page.of}, ${line.key}: ${date}`)));
    expect(untold).toEqual([]);
  });

  it('has no code, no UPN and no last name', () => {
    expect(wrong((text, { child: { card } }) => CODES.test(text) || text.includes(card.upn ?? '\0') || text.includes(card.lastName || '\0'))).toEqual([]);
  });

  it('has sentences of 25 words at most', () => {
    expect(wrong((text, { child }) => sentencesOf(text.replaceAll(child.card.firstName, NAME)).some((sentence) => wordsOf(sentence).length > 25))).toEqual([]);
  });

  it('says nothing twice: not on a page, but for what is true of several areas, and never in one of them', () => {
    const twice = made.flatMap(({ of, child, lines }) => {
      let under = '';
      const seen = new Set<string>();
      return lines.flatMap(({ kind, key, said, spoken: { text, typed } }) => {
        if (kind === 'heading' || kind === 'subheading') under = key;
        if (typed || kind === 'heading' || kind === 'subheading' || kind === 'title') return [];
        const place = said.kind === 'phrase' && ['change.same', 'mine.nothingYet'].includes(said.phrase) ? under : '';
        return sentencesOf(text.replaceAll(child.card.firstName, NAME)).flatMap((sentence) => {
          const known = seen.has(`${place} ${sentence}`);
          seen.add(`${place} ${sentence}`);
          return known ? [`${of}: ${sentence}`] : [];
        });
      });
    });
    expect([...new Set(twice)]).toEqual([]);
  });

  it('never names the child where it speaks to them', () => {
    expect(wrong((text, { of, child }, { key }) => of.endsWith('you') && key !== 'title' && text.includes(child.card.firstName))).toEqual([]);
  });

  if (code !== 'en') return;

  it('has on a child’s page sentences of 15 words at most', () => {
    expect(wrong((text, { page }) => page === 'child' && sentencesOf(text).some((sentence) => wordsOf(sentence).length > 15))).toEqual([]);
  });

  it('has "a" and "an" in their places', () => {
    expect(wrong((text) => /\ba (?=[aeiou])(?!(?:one|once|us|uni|use)\b)|\ban (?=[^aeiouh])|\b(\w+) \1\b/i.test(text))).toEqual([]);
  });

  it('can be read at an age of 9 to 11: Flesch–Kincaid 5.0 and SMOG 8 at most, where it has 100 words', () => {
    const measured = made.flatMap(({ of, child, lines }) => {
      const counts = countsOf(lines.flatMap((line) => bare(line, code)).map((text) => text.replaceAll(child.card.firstName, NAME).replaceAll(/SENDIASS|SENCO/g, NAME)));
      return counts.words >= FEWEST_WORDS ? [{ of, ...readabilityOf(counts) }] : [];
    });
    expect(measured.length).toBeGreaterThanOrEqual(children.length * 4);
    expect(measured.filter(({ grade, smog }) => grade > 5 || smog > 8)).toEqual([]);
    // Counting every syllable of every page takes a second, on a busy machine several.
  }, 30_000);
});
