import { flesch } from 'flesch';
import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import familiarTerms from './familiar-terms.json';
import { sentencesIn, wordsIn } from './sentences.ts';

/** What the readability formulas ask for. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Words of three and more syllables. */
  readonly longWords: number;
}

/** How hard a text is to read, by three formulas (F125). A grade is a school year of the United States; add 5 for an age. */
export interface Readability {
  /** Flesch reading ease: higher is easier. */
  readonly ease: number;
  /** Flesch–Kincaid grade. */
  readonly grade: number;
  readonly smog: number;
}

/** `age` is about the age, in years, at which the text can be read: the grade and 5. A guide only (R-H5). */
export interface ReadingAge extends Readability {
  readonly age: number;
}

/** Fewer words than this say nothing of how hard a text is (F125, R-H2). */
export const FEWEST_WORDS = 100;

/** How hard a text is to read; undefined under 100 words. Named terms, such as "education, health and care plan", count as one familiar word each (R-H1). */
export function readingAge(text: string): ReadingAge | undefined {
  const counts = countsOf([text]);
  if (counts.words < FEWEST_WORDS) return undefined;
  const found = readabilityOf(counts);
  return { ...found, age: Math.max(0, Math.round(found.grade)) + 5 };
}

/** The formulas of the readability library, from counts (R-H4). None of them says much of fewer than 100 words. */
export function readabilityOf({ sentences, words, syllables, longWords }: Counts): Readability {
  const counts = { sentence: sentences, word: words, syllable: syllables };
  return { ease: flesch(counts), grade: fleschKincaid(counts), smog: smogFormula({ sentence: sentences, polysillabicWord: longWords }) };
}

/** Counts texts together. Each text ends its last sentence, whether it has a full stop or not. */
export function countsOf(texts: readonly string[]): Counts {
  const sentences = texts.flatMap((text) => sentencesIn(text.replace(FAMILIAR, FAMILIAR_WORD)));
  const syllables = sentences.flatMap(({ text }) => wordsIn(text)).map(syllablesIn);
  return {
    sentences: sentences.length,
    words: syllables.length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    longWords: syllables.filter((count) => count >= 3).length,
  };
}

/** The longest first: "special educational needs and disabilities" is one term, not one and a rest. */
const FAMILIAR = new RegExp(`\\b(?:${familiarTerms.toSorted((a, b) => b.length - a.length).join('|')})s?\\b`, 'gi');

/** A word of two syllables stands in for a named term. */
const FAMILIAR_WORD = 'meeting';

/** A number in figures is read aloud too: it has one syllable for each figure. */
function syllablesIn(word: string): number {
  return word.split('-').reduce((sum, piece) => sum + (/^\d+$/.test(piece) ? piece.length : Math.max(1, syllable(piece))), 0);
}
