import type { FrameworkRef } from '../core/framework.ts';
import type { Phrase } from '../core/phrases.ts';

/**
 * One language of the pages for families and children: one data file, `languages/<code>.json`.
 * Sentences are ICU MessageFormat, with `{name}` and `{who, select, you {…} she {…} he {…} other {…}}` in every one where they are needed.
 */
export interface LanguagePack extends LanguageHead {
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
  readonly checked?: { readonly by: string; readonly on: string };
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

/** The languages there are, English first. What is no draft says who checked it. */
export const LANGUAGES = [
  { code: 'en', name: 'English', english: 'English', direction: 'ltr' },
  { code: 'pl', name: 'Polski', english: 'Polish', direction: 'ltr' },
  { code: 'ro', name: 'Română', english: 'Romanian', direction: 'ltr' },
  { code: 'uk', name: 'Українська', english: 'Ukrainian', direction: 'ltr' },
  { code: 'ur', name: 'اردو', english: 'Urdu', direction: 'rtl' },
  { code: 'ar', name: 'العربية', english: 'Arabic', direction: 'rtl' },
  { code: 'bn', name: 'বাংলা', english: 'Bengali', direction: 'ltr' },
] as const satisfies readonly LanguageHead[];

export type LanguageCode = (typeof LANGUAGES)[number]['code'];

export function isLanguage(code: string): code is LanguageCode {
  return LANGUAGES.some((known) => known.code === code);
}

/** The whole of a language. Each travels as a file of its own, which is kept for offline use with the app. */
export async function loadLanguage(code: LanguageCode): Promise<LanguagePack> {
  const { default: pack } = await FILES[code]();
  return pack as LanguagePack;
}

const FILES: Readonly<Record<LanguageCode, () => Promise<{ default: unknown }>>> = {
  en: () => import('./languages/en.json'),
  pl: () => import('./languages/pl.json'),
  ro: () => import('./languages/ro.json'),
  uk: () => import('./languages/uk.json'),
  ur: () => import('./languages/ur.json'),
  ar: () => import('./languages/ar.json'),
  bn: () => import('./languages/bn.json'),
};

/** The words of a framework's edition in a language; undefined where it has none for it. */
export function frameworkWords({ frameworks }: Pick<LanguagePack, 'frameworks'>, { id, edition }: FrameworkRef): FrameworkWords | undefined {
  const { [id]: words } = frameworks;
  return words?.edition === edition ? words : undefined;
}
