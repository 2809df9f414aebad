import type { HomeLanguage, HomeWord } from './homePage.ts';
import { type HomeElement, node } from './tree.ts';

/** What the page says of itself, in each of its languages, marked with them. */
export function bothOf<Word extends HomeWord>(
  languages: readonly (Pick<HomeLanguage, 'lang' | 'dir'> & { readonly words: Readonly<Record<Word, string>> })[], word: Word, filled: (text: string) => string = (text) => text,
): readonly HomeElement[] {
  return languages.map(({ lang, dir, words }, at) => node('span', at > 0 ? { lang, dir } : {}, filled(words[word])));
}
