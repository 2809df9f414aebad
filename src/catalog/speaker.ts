import IntlMessageFormat from 'intl-messageformat';
import { type Day, numberOfDay } from '../core/day.ts';
import { endSentence, familySentence } from '../core/familySentence.ts';
import type { Domain, Framework, Level, Part, Place, Rung } from '../core/framework.ts';
import { rungOf, wordsFor } from '../core/framework.ts';
import type { Phrase } from '../core/phrases.ts';
import { whoIs, type Addressee } from '../core/addressee.ts';
import type { Said, Value } from '../core/said.ts';
import { frameworkWords, type LanguagePack } from './language.ts';

/** Something said in a language. */
export interface Spoken {
  readonly text: string;
  /** The language of the text, where it is not the speaker's own: what somebody typed, or a framework that has no words in this language. */
  readonly language?: string;
  /** As a person typed it. */
  readonly typed?: true;
  /** What is said before and after what was typed, in the speaker's language. */
  readonly before?: string;
  readonly after?: string;
}

/** Puts what pages say into one language. */
export interface Speaker {
  readonly language: LanguagePack;
  say(said: Said): Spoken;
  /** A phrase with nothing in it but the child. */
  phrase(code: Phrase, values?: Readonly<Record<string, string | number>>): string;
}

/** A speaker of a language, about one child, with the words of one framework. What people typed is taken to be English. */
export function speakerFor(language: LanguagePack, framework: Framework, child: Addressee): Speaker {
  const words = frameworkWords(language, framework);
  const isFrameworks = primary(framework.language) === primary(language.code);
  const formats = new Map<string, IntlMessageFormat>();
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  const day = new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const always = { name: child.name, who: whoIs(child) };

  function format(template: string, values: Readonly<Record<string, string | number>> = {}): string {
    const known = formats.get(template) ?? new IntlMessageFormat(template, localeOf(language), undefined, { ignoreTag: true });
    formats.set(template, known);
    return String(known.format({ ...always, ...values }));
  }

  /** The framework's own text, with the language it is in. */
  function own(text: string): Spoken {
    return { text: familySentence(text, child), ...(!isFrameworks && { language: framework.language }) };
  }

  function fromWords(template: string | undefined, ownText: string): Spoken {
    return template === undefined ? own(ownText) : { text: format(template) };
  }

  function statement({ strand }: Place, level: Level): Spoken {
    const found = words?.strands[strand.code];
    return fromWords((child.asYou && found?.you ? found.you.statements : found?.statements)?.[level], strand.statements[`${level}`].family);
  }

  function rung({ strand }: Place, which: Rung): Spoken {
    const found = words?.strands[strand.code];
    return fromWords((child.asYou && found?.you ? found.you.ladder : found?.ladder)?.[which - 1], rungOf(strand, which).family);
  }

  function area(part: Part, domain: Domain): Spoken {
    // A part with one domain gives its own name, since the domain's may speak of help.
    if (part.domains.length === 1) return fromWords(words?.parts?.[part.code]?.plain, part.plain);
    return fromWords(words?.domains?.[domain.code], domain.plain);
  }

  /** Titles as they stand inside a sentence. Where all of a domain is meant, the domain's own. */
  function titles(places: readonly Place[]): readonly string[] {
    return wholeDomains(places).map((one) => 'strand' in one
      ? words?.strands[one.strand.code]?.plain ?? lowerFirst(one.strand.plain)
      : words?.domains?.[one.domain.code] ?? lowerFirst(one.domain.plain));
  }

  function naturalList(things: readonly string[]): string {
    const last = things.at(-1);
    // Semicolons where one of them holds an "and" of its own.
    if (primary(language.code) !== 'en' || last === undefined || things.length === 1 || !things.some((thing) => /,| and /.test(thing))) return list.format(things);
    return `${things.slice(0, -1).join('; ')}; and ${last}`;
  }

  function inSentence(text: string): string {
    return primary(language.code) === 'en' ? lowerFirst(text) : text;
  }

  function valueOf(value: Value): string | number {
    if ('places' in value) return naturalList(titles(value.places));
    if ('domain' in value) return inSentence(area(value.part, value.domain).text);
    if ('level' in value) return words?.levels?.[value.level]?.plain ?? wordsFor(value.level, framework).plain;
    if ('day' in value) return dayWith(day, value.day);
    if ('month' in value) return dayWith(month, value.month);
    if ('count' in value) return value.count;
    return 'typed' in value ? value.typed : value.choose;
  }

  /** One sentence, or as few as keep to the length where a list is long. */
  function phraseWith(code: Phrase, values: Readonly<Record<string, Value>>): string {
    const filled = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueOf(value)]));
    const whole = format(language.phrases[code], filled);
    const lists = Object.entries(values).flatMap(([key, value]) => ('places' in value ? [[key, value.places] as const] : []));
    const [[key, listed] = ['', []]] = lists;
    if (lists.length !== 1 || listed.length < 2 || wordsIn(whole) <= WORDS_IN_A_SENTENCE) return whole;
    return inGroups(titles(listed), (group) => format(language.phrases[code], { ...filled, [key]: naturalList(group) })).join(' ');
  }

  function fine(part: Part, places: readonly Place[]): Spoken {
    const opening = fromWords(words?.parts?.[part.code]?.fine, part.fine);
    return { ...opening, text: inGroups(titles(places), (group) => `${opening.text} ${naturalList(group)}.`).join(' ') };
  }

  function say(said: Said): Spoken {
    switch (said.kind) {
      case 'phrase': return { text: said.values ? phraseWith(said.phrase, said.values) : format(language.phrases[said.phrase]) };
      case 'statement': return statement(said.place, said.level);
      case 'rung': return rung(said.place, said.rung);
      case 'fine': return fine(said.part, said.places);
      case 'area': return area(said.part, said.domain);
      case 'level': return fromWords(words?.levels?.[said.level]?.plain, wordsFor(said.level, framework).plain);
      case 'amount': {
        const amount = fromWords(words?.levels?.[said.level]?.amount, wordsFor(said.level, framework).amount);
        return { ...amount, text: endSentence(amount.text) };
      }
      case 'typed': return {
        text: said.text, typed: true,
        ...(primary(language.code) !== 'en' && { language: 'en' }),
        ...(said.before && { before: say(said.before).text }),
        ...(said.after && said.after.length > 0 && { after: said.after.map((one) => say(one).text).join(' ') }),
      };
    }
  }

  return { language, say, phrase: (code, values) => format(language.phrases[code], values) };
}

/** All of it as one text: what a person typed gets a full stop where something follows it. */
export function wholeText({ before, text, after }: Spoken): string {
  const isOpen = after !== undefined && !/[.!?…’”"')]$/.test(text.trimEnd());
  return [before, isOpen ? `${text.trimEnd()}.` : text, after].filter(Boolean).join(' ');
}

/** Longer sentences are hard to read aloud at a kitchen table (F110, R-H1). */
const WORDS_IN_A_SENTENCE = 25;

/** The things in as few sentences as keep to the length. */
function inGroups(things: readonly string[], sentence: (group: readonly string[]) => string): readonly string[] {
  const groups: string[][] = [];
  for (const thing of things) {
    const group = groups.at(-1);
    if (group && wordsIn(sentence([...group, thing])) <= WORDS_IN_A_SENTENCE) group.push(thing);
    else groups.push([thing]);
  }
  return groups.map(sentence);
}

/** Places, with a domain in the place of all its strands where it has more than one. */
function wholeDomains(places: readonly Place[]): readonly (Place | Pick<Place, 'part' | 'domain'>)[] {
  return places.flatMap((place): (Place | Pick<Place, 'part' | 'domain'>)[] => {
    const { domain, part } = place;
    const isWhole = domain.strands.length > 1 && domain.strands.every((strand) => places.some((other) => other.strand === strand));
    if (!isWhole) return [place];
    return place.strand === domain.strands[0] ? [{ domain, part }] : [];
  });
}

function localeOf({ code }: Pick<LanguagePack, 'code'>): string {
  return code === 'en' ? 'en-GB' : code;
}

function dayWith(format: Intl.DateTimeFormat, on: Day): string {
  return format.format((numberOfDay(on) - EPOCH) * MILLISECONDS);
}

const EPOCH = numberOfDay('1970-01-01');
const MILLISECONDS = 86_400_000;

/** "fr" of "fr-CA": Intl.Locale would throw at some tags that a framework may have. */
function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).length;
}

/** Abbreviations such as "TV", and "I", keep their capitals. */
function lowerFirst(text: string): string {
  return /^(?!I\b)\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
