import { flesch } from 'flesch';
import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';

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

/** The formulas of the readability library, from counts (R-H4). None of them says much of fewer than 100 words. */
export function readabilityOf({ sentences, words, syllables, longWords }: Counts): Readability {
  const counts = { sentence: sentences, word: words, syllable: syllables };
  return { ease: flesch(counts), grade: fleschKincaid(counts), smog: smogFormula({ sentence: sentences, polysillabicWord: longWords }) };
}

/** Counts texts together. Each text ends its last sentence, whether it has a full stop or not. */
export function countsOf(texts: readonly string[]): Counts {
  const sentences = texts.flatMap(sentencesIn);
  const syllables = sentences.flatMap(wordsIn).map(syllablesIn);
  return {
    sentences: sentences.length,
    words: syllables.length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    longWords: syllables.filter((count) => count >= 3).length,
  };
}

/**
 * The sentences of a text. A sentence ends with a full stop, a question mark or an exclamation mark before a space or the
 * end, with closing quotation marks or brackets between or not. Colons, semicolons and dashes end none, so a long list counts as long.
 */
export function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["'”’)]*)\s+/).filter((sentence) => wordsIn(sentence).length > 0);
}

/** The words of a text: letters and digits, and the hyphens and apostrophes inside ("one-to-one" is one long word, as SMOG has it). */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
}

/** A number in figures is read aloud too: it has one syllable for each figure. */
function syllablesIn(word: string): number {
  return word.split('-').reduce((sum, piece) => sum + (/^\d+$/.test(piece) ? piece.length : Math.max(1, syllable(piece))), 0);
}
