import IntlMessageFormat from 'intl-messageformat';
import { type Day, numberOfDay } from '../core/day.ts';
import { endSentence, familySentence, upperFirst } from '../core/words/familySentence.ts';
import type { Domain, Framework, Level, Part, Place, Rung } from '../core/framework.ts';
import { rungOf, wordsFor } from '../core/framework.ts';
import { inSentences, isShortEnough, lowerFirst } from '../core/words/insideSentence.ts';
import { naturalListIn } from '../core/words/naturalList.ts';
import type { Phrase } from '../core/family/phrases.ts';
import { whoIs, type Addressee } from '../core/words/addressee.ts';
import type { Said, Value } from '../core/family/said.ts';
import { directionOf, frameworkWords, type LanguageHead, type LanguagePack, localeOf, primaryTag } from './language.ts';

/** Something said in a language. */
export interface Spoken {
  readonly text: string;
  /** The language of the text, where it is not the speaker's own: what somebody typed, or a framework that has no words in this language. */
  readonly language?: string;
  /** Which way that language is written, where it is not the speaker's own way. */
  readonly direction?: LanguageHead['direction'];
  /** As a person typed it, with a full stop where something follows it. */
  readonly typed?: true;
  /** What is said before and after what was typed, in the speaker's language. */
  readonly before?: string;
  readonly after?: string;
}

/** Puts what pages say into one language. */
export interface Speaker {
  readonly language: LanguagePack;
  /** Whom it speaks of, or to. */
  readonly child: Addressee;
  say(said: Said): Spoken;
  /** A phrase with nothing in it but the child. */
  phrase(code: Phrase, values?: Readonly<Record<string, string | number>>): string;
}

/** A speaker of a language, about one child, with the words of one framework. What people typed is taken to be English. */
export function speakerFor(language: LanguagePack, framework: Framework, child: Addressee): Speaker {
  const words = frameworkWords(language, framework);
  const isFrameworks = primaryTag(framework.language) === primaryTag(language.code);
  const formats = formatsOf(language);
  const naturalList = naturalListIn(localeOf(language.code), language.list);
  const day = new Intl.DateTimeFormat(localeOf(language.code), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(localeOf(language.code), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const stop = language.stop ?? '.';
  const always = { name: { typed: child.name }, who: whoIs(child) };
  const isolated = (text: string) => (language.direction === 'rtl' ? `\u2068${text}\u2069` : text);

  function format(template: string, values: Readonly<Record<string, string | number | Typed>> = {}): string {
    const known = formats.get(template) ?? new IntlMessageFormat(template, localeOf(language.code), undefined, { ignoreTag: true });
    formats.set(template, known);
    const parts = known.formatToParts<Typed>({ ...always, ...values }).map(({ value }) => value);
    return parts.map((part, at) => {
      const [before, after] = [parts[at - 1], parts[at + 1]];
      if (typeof part === 'string') return isTyped(before) && STOP.test(part) && endsAlready(before.typed) ? part.slice(1) : part;
      return isolated(isSentence(after) ? withoutStop(part.typed) : part.typed);
    }).join('');
  }

  /** The framework's own text, with the language it is in. */
  function own(text: string): Spoken {
    return { text: familySentence(text, child), ...(!isFrameworks && inLanguage(framework.language)) };
  }

  function inLanguage(tag: string): Pick<Spoken, 'language' | 'direction'> {
    const direction = directionOf(tag);
    return { language: tag, ...(direction !== language.direction && { direction }) };
  }

  /** Words of the framework inside a sentence of another language. */
  function foreign(text: string): string {
    return isFrameworks ? text : isolated(text);
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
    const { text, ...spoken } = part.domains.length === 1 ? fromWords(words?.parts?.[part.code]?.plain, part.plain) : fromWords(words?.domains?.[domain.code], domain.plain);
    return { ...spoken, text: upperFirst(text) };
  }

  /** Titles as they stand inside a sentence. Where all of a domain is meant, the domain's own. */
  function titles(places: readonly Place[]): readonly string[] {
    return wholeDomains(places).map((one) => 'strand' in one
      ? words?.strands[one.strand.code]?.plain ?? foreign(lowerFirst(one.strand.plain))
      : lowerFirst(words?.domains?.[one.domain.code] ?? foreign(one.domain.plain)));
  }

  function valueOf(value: Value): string | number | Typed {
    if ('places' in value) return naturalList(titles(value.places));
    if ('level' in value) return words?.levels?.[value.level]?.plain ?? foreign(wordsFor(value.level, framework).plain);
    if ('day' in value) return dayWith(day, value.day);
    if ('month' in value) return dayWith(month, value.month);
    if ('count' in value) return value.count;
    return 'typed' in value ? value : value.choose;
  }

  /** One sentence, or as few as keep to the length where a list is long. */
  function phraseWith(code: Phrase, values: Readonly<Record<string, Value>>): string {
    const filled = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueOf(value)]));
    const whole = format(language.phrases[code], filled);
    const lists = Object.entries(values).flatMap(([key, value]) => ('places' in value ? [[key, value.places] as const] : []));
    const [[key, listed] = ['', []]] = lists;
    if (lists.length !== 1 || listed.length < 2 || isShortEnough(whole)) return whole;
    return inSentences(titles(listed), (group) => format(language.phrases[code], { ...filled, [key]: naturalList(group) })).join(' ');
  }

  function fine(part: Part, places: readonly Place[]): Spoken {
    const opening = fromWords(words?.parts?.[part.code]?.fine, part.fine);
    return { ...opening, text: inSentences(titles(places), (group) => `${opening.text} ${naturalList(group)}${opening.language ? '.' : stop}`).join(' ') };
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
        return { ...amount, text: endSentence(amount.text, amount.language ? '.' : stop) };
      }
      case 'typed': return {
        text: said.after && said.after.length > 0 ? ended(said.text) : said.text, typed: true,
        ...(primaryTag(language.code) !== 'en' && inLanguage('en')),
        ...(said.before && { before: say(said.before).text }),
        ...(said.after && said.after.length > 0 && { after: said.after.map((one) => say(one).text).join(' ') }),
      };
    }
  }

  return { language, child, say, phrase: (code, values) => format(language.phrases[code], values) };
}

/** The sentences of a language that were read already: reading one takes far longer than saying it. */
function formatsOf(language: LanguagePack): Map<string, IntlMessageFormat> {
  const known = READ.get(language) ?? new Map<string, IntlMessageFormat>();
  READ.set(language, known);
  return known;
}

const READ = new WeakMap<LanguagePack, Map<string, IntlMessageFormat>>();

/** All of it as one text. */
export function wholeText({ before, text, after }: Spoken): string {
  return [before, text, after].filter(Boolean).join(' ');
}

/** What a person typed, inside a sentence. */
type Typed = Extract<Value, { readonly typed: string }>;

function isTyped(part: string | Typed | undefined): part is Typed {
  return typeof part === 'object';
}

/** Whether the sentence ends here. */
function isSentence(after: string | Typed | undefined): boolean {
  return typeof after === 'string' && STOP.test(after);
}

const STOP = /^[.۔।]/;

/** "Mrs Lee (SALT)" of "Mrs Lee (SALT).": the sentence has a stop of its own. */
function withoutStop(typed: string): string {
  const text = typed.trimEnd();
  return text.replace(/[.۔।]+$/, '') || text;
}

/** Whether the stop of the sentence would be one too many: "Is it Sam?" */
function endsAlready(typed: string): boolean {
  return /[.!?…۔؟।]["'”’]*$/.test(withoutStop(typed));
}

/** As a sentence ends. */
function ended(typed: string): string {
  return isEnded(typed) ? typed : `${typed.trimEnd()}.`;
}

/** Whether a text ends as a sentence does. */
export function isEnded(text: string): boolean {
  return /[.!?…۔؟।]["'”’)\]]*$/.test(text.trimEnd());
}

/** Places, with a domain in the place of all its strands where it has more than one. That of a part with one domain may speak of help, and fits no sentence. */
function wholeDomains(places: readonly Place[]): readonly (Place | Pick<Place, 'part' | 'domain'>)[] {
  return places.flatMap((place): (Place | Pick<Place, 'part' | 'domain'>)[] => {
    const { domain, part } = place;
    const isWhole = part.domains.length > 1 && domain.strands.length > 1 && domain.strands.every((strand) => places.some((other) => other.strand === strand));
    if (!isWhole) return [place];
    return place.strand === domain.strands[0] ? [{ domain, part }] : [];
  });
}

function dayWith(format: Intl.DateTimeFormat, on: Day): string {
  return format.format((numberOfDay(on) - EPOCH) * MILLISECONDS);
}

const EPOCH = numberOfDay('1970-01-01');
const MILLISECONDS = 86_400_000;
