import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import { type Processor, unified } from 'unified';
import passive from './passive.json';

/** A stretch of a text, in UTF-16 code units: `from` counts, `to` does not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a sentence has something done and does not begin with who does it: "was given", "is not supported". The library knows the
 * irregular verbs ("given"); the regular ones ("supported") are looked for here. What tells how somebody is ("is worried",
 * "was born") is left alone. A guess: "is settled by noon" is one and is not found.
 */
export function passivesIn(sentence: string): readonly Span[] {
  return [...irregular(sentence), ...regular(sentence)];
}

const BE = /\b(?:am|is|are|was|were|be|been|being)\b/i;
const BE_BEFORE = /\b(?:am|is|are|was|were|be|been|being)\s+$/i;
const REGULAR = /\b(?:am|is|are|was|were|be|been|being)(?:n['’]t)?\s+(?:(?:not|also|then|now|always|often|still|\p{L}+ly)\s+){0,2}([\p{L}-]+ed)\b/giu;
const FEELINGS = new Set(passive.feelings);

const library = unified().use(retextEnglish).use(retextPassive, { ignore: passive.states }).use(writeNothing).freeze();

/** Only what was found is wanted, not the text once more. */
function writeNothing(this: Processor): void {
  this.compiler = () => '';
}

function irregular(sentence: string): readonly Span[] {
  if (!BE.test(sentence)) return [];
  return library.processSync(sentence).messages.flatMap(({ place }) => {
    if (!place || !('start' in place) || place.start.offset === undefined || place.end.offset === undefined) return [];
    const before = BE_BEFORE.exec(sentence.slice(0, place.start.offset));
    return before ? [{ from: before.index, to: place.end.offset }] : [];
  });
}

function regular(sentence: string): readonly Span[] {
  return [...sentence.matchAll(REGULAR)]
    .filter(({ 1: word = '' }) => !FEELINGS.has(word.toLowerCase()))
    .map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
}
