import { type Framework, type Place, places } from '../../../core/framework.ts';
import type { Library } from '../../../core/library.ts';
import { alsoSearched } from '../../../catalog/alsoSearched.ts';
import { STAND_IN } from '../standIn.ts';
import { type StrandText, textsOf } from '../strand/strandTexts.ts';
import { fold, isFound, wordsIn } from '../../../core/words/searched.ts';

/** A strand in which every word was looked for and found. */
export interface Found {
  readonly place: Place;
  /** Where: enough texts to show every word, those with the most of them first. */
  readonly texts: readonly StrandText[];
  /** How many more texts of this strand hold one of the words. */
  readonly more: number;
}

/** So many texts are shown for a strand, and more only where a word would stand in none of them. */
const SHOWN = 3;

/**
 * The strands whose texts hold every one of these words, words that begin with them, or what is also searched for in their
 * place. First those that hold them all in code or title, then those with a statement, then the rest, each in the framework's
 * order. Case, accents and the order of the words make no difference. None for a query without a word in it.
 */
export function searchStrands(framework: Framework, library: Library, query: string): readonly Found[] {
  const wanted = wordsIn(query);
  if (wanted.length === 0) return [];
  const asked = wanted.map((word) => ({ word, ways: [word, ...alsoSearched(word).map((also) => fold(also).trim())] }));
  const ranked = indexOf(framework, library).flatMap(({ place, texts }): Ranked[] => {
    const hits = texts.flatMap((text) => {
      const found = asked.filter(({ ways }) => ways.some((way) => isFound(way, text.folded))).map(({ word }) => word);
      return found.length > 0 ? [{ text, found, rank: rankOf(text) }] : [];
    }).toSorted((a, b) => b.found.length - a.found.length || a.rank - b.rank);
    const missing = new Set(wanted);
    const shown = hits.filter(({ found }, at) => {
      const needed = at < SHOWN || found.some((word) => missing.has(word));
      for (const word of found) missing.delete(word);
      return needed;
    });
    if (missing.size > 0) return [];
    // A strand stands where the word that is hardest to find in it would put it.
    const rank = Math.max(...wanted.map((word) => Math.min(...hits.filter(({ found }) => found.includes(word)).map((hit) => hit.rank))));
    return [{ rank, found: { place, texts: shown.map(({ text }) => text), more: hits.length - shown.length } }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ found }) => found);
}

interface Ranked {
  readonly rank: number;
  readonly found: Found;
}

const FIRST = ['Code', 'Title', 'Title for families'];
const SECOND = ['Statement', 'Statement for families'];

function rankOf({ where }: StrandText): number {
  if (FIRST.includes(where)) return 0;
  return SECOND.includes(where) ? 1 : 2;
}

interface Indexed {
  readonly place: Place;
  readonly texts: readonly (StrandText & { readonly folded: string })[];
}

const indexes = new WeakMap<Library, readonly Indexed[]>();

function indexOf(framework: Framework, library: Library): readonly Indexed[] {
  let index = indexes.get(library);
  if (!index) {
    index = places(framework).map((place) => ({
      place,
      // The name that stands in for a child's is in no framework: nobody looks for it.
      texts: textsOf(place, framework, library).map((own) => ({ ...own, folded: fold(own.text.replaceAll(STAND_IN, '')) })),
    }));
    indexes.set(library, index);
  }
  return index;
}
