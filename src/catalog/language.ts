import type { Day } from '../core/day.ts';
import type { FrameworkRef } from '../core/framework.ts';
import type { ListWords } from '../core/words/naturalList.ts';
import type { Phrase } from '../core/family/phrases.ts';
import heads from './languages/heads.json';

/**
 * One language of the pages for families and children: its head in `languages/heads.json`, its words in `languages/<code>.json`.
 * Sentences are ICU MessageFormat, with `{name}` and `{who, select, you {…} she {…} he {…} other {…}}` in every one where they are needed.
 */
export interface LanguagePack extends LanguageHead {
  /** What ends a sentence, where that is not a full stop. */
  readonly stop?: string;
  /** How a list is told in which one thing has an "and" or a comma of its own. */
  readonly list: ListWords;
  readonly phrases: Readonly<Record<Phrase, string>>;
  /** The words of frameworks in this language, by id of the framework. */
  readonly frameworks: Readonly<Record<string, FrameworkWords>>;
}

export interface LanguageHead {
  /** BCP 47, such as `pl`. */
  readonly code: string;
  /** In the language itself, and in English. */
  readonly name: string;
  readonly english: string;
  readonly direction: 'ltr' | 'rtl';
  /** Who speaks it and has checked every sentence, and when. Without it, each page says that it is a draft. */
  readonly checked?: { readonly by: string; readonly on: Day };
}

/** A framework's words for families in a language; in its own language, only those that speak to the young person. Sentences as in `phrases`. */
export interface FrameworkWords {
  /** The edition that was put into the language. Of any other edition nothing here is used. */
  readonly edition: string;
  readonly levels?: Readonly<Record<string, { readonly plain: string; readonly amount: string }>>;
  /** By part: `fine` opens a list of what is fine with what everyone gets. */
  readonly parts?: Readonly<Record<string, { readonly plain?: string; readonly fine: string }>>;
  readonly domains?: Readonly<Record<string, string>>;
  readonly strands: Readonly<Record<string, StrandWords>>;
}

export interface StrandWords {
  /** The title as it stands in a list inside a sentence. */
  readonly plain?: string;
  /** Levels 0 to 4. */
  readonly statements?: readonly string[];
  /** The three rungs. */
  readonly ladder?: readonly string[];
  /** For a language that has the framework's own words: the same, spoken to the young person. */
  readonly you?: { readonly statements: readonly string[]; readonly ladder: readonly string[] };
}

/** The languages there are, English first. What is no draft says who checked it. The one place where that is written. */
export const LANGUAGES = heads as readonly (LanguageHead & { readonly code: LanguageCode })[];

export function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(FILES, code);
}

/** The whole of a language. Each travels as a file of its own, which is kept for offline use with the app. */
export async function loadLanguage(code: LanguageCode): Promise<LanguagePack> {
  const { default: words } = await FILES[code]();
  const head = LANGUAGES.find((known) => known.code === code);
  return { ...head, ...words } as LanguagePack;
}

const FILES = {
  en: () => import('./languages/en.json'),
  pl: () => import('./languages/pl.json'),
  ro: () => import('./languages/ro.json'),
  uk: () => import('./languages/uk.json'),
  ur: () => import('./languages/ur.json'),
  ar: () => import('./languages/ar.json'),
  bn: () => import('./languages/bn.json'),
} as const satisfies Readonly<Record<string, () => Promise<{ default: object }>>>;

export type LanguageCode = keyof typeof FILES;

/** As browsers know it: "en-GB" for our English. */
export function localeOf(code: string): string {
  return code === 'en' ? 'en-GB' : code;
}

/** "fr" of "fr-CA": Intl.Locale would throw at some tags that a framework may have. */
export function primaryTag(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** Which way a language is written, as far as this app knows it. */
export function directionOf(tag: string): LanguageHead['direction'] {
  return RIGHT_TO_LEFT.has(primaryTag(tag)) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The words of a framework's edition in a language; undefined where it has none for it. */
export function frameworkWords({ frameworks }: Pick<LanguagePack, 'frameworks'>, { id, edition }: FrameworkRef): FrameworkWords | undefined {
  const { [id]: words } = frameworks;
  return words?.edition === edition ? words : undefined;
}
