import { isFound } from '../core/words/searched.ts';
import SEARCH_WORDS from './search-words.json';

/** A shorter beginning could be that of too many words. */
const LEAST = 4;

/**
 * What else is searched for when this word, folded as by `wordsIn`, is asked for: words that the texts hold, for everyday words that they do not.
 * The beginning of a word is enough. It widens the search and says nothing about a strand.
 */
export function alsoSearched(word: string): readonly string[] {
  const asks = (one: string) => one === word || (word.length >= LEAST && one.startsWith(word));
  return SEARCH_WORDS.filter(({ words }) => words.some(asks)).flatMap(({ also }) => also);
}

/** The everyday words that lead to a text, by what it holds; the text as `fold` makes it. The other way round than `alsoSearched`. */
export function everydayWordsFor(folded: string): readonly string[] {
  return SEARCH_WORDS.filter(({ also }) => also.some((one) => isFound(one, folded))).flatMap(({ words }) => words);
}
