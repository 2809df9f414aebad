/** A sentence and where it stands in its text. */
export interface Sentence {
  readonly from: number;
  readonly text: string;
}

/**
 * The sentences of a text with their places, without the space around them. A sentence ends with a full stop, a question mark or
 * an exclamation mark before a space or the end, with closing quotation marks or brackets between or not; and with its line.
 * Colons, semicolons and dashes end none, so a long list counts as long.
 */
export function sentencesIn(text: string): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)].map(({ 0: found, index }) => ({ from: index, text: found.trimEnd() }))
    .filter((sentence) => wordsIn(sentence.text).length > 0);
}

/** The words of a text: letters and digits, and the hyphens and apostrophes inside ("one-to-one" is one long word, as SMOG has it). */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Up to a stop that ends a sentence, or the end of the line. A stop inside a number or a word ends none. */
const SENTENCE = /\S(?:[^.!?\n]|[.!?](?!["'”’)]*(?:\s|$)))*(?:[.!?]+["'”’)]*)?/gu;
