import words from './hint-words.json';
import { type Hint, hintSteps, type HintsWith } from './plainHints.ts';
import { readingAge } from './readability.ts';
import { wordsIn } from './sentences.ts';

/** A hint for a person: the words it is about, why, and what could be said. */
export interface HintInWords {
  readonly quote: string;
  readonly why: string;
  readonly suggestion?: string;
}

export interface Advice {
  readonly hints: readonly HintInWords[];
  /** From 100 words on. */
  readonly readingAge?: string;
}

/** What can be said about a text, in the same small steps as `hintSteps`. */
export function* adviceSteps(text: string, told: HintsWith): Generator<undefined, Advice> {
  const hints = yield* hintSteps(text, told);
  yield;
  const age = told.by === 'family' ? undefined : ageInWords(text);
  return { hints: hints.map((hint) => hintInWords(hint, told.firstName)), ...(age && { readingAge: age }) };
}

/** How hard a text is to read, with the formula named (R-H5); undefined for a short one. */
export function ageInWords(text: string): string | undefined {
  const found = readingAge(text);
  if (!found) return undefined;
  return filled(found.age < GROWN_UP ? words.readingAge : words.grownUp, { age: found.age, grade: found.age - 5 });
}

/** Past this, an age says no more. */
const GROWN_UP = 18;

/** So much of a long sentence that it is known again. */
const OPENING = 6;

function hintInWords({ kind, quote, suggestion }: Hint, firstName: string): HintInWords {
  const perhaps = suggestion ?? (kind === 'passive' || kind === 'otherName' ? filled(words.suggestion[kind], { name: firstName }) : undefined);
  return {
    quote: kind === 'longSentence' ? `${quote.split(/\s+/).slice(0, OPENING).join(' ')}…` : quote,
    why: filled(words.why[kind], { words: wordsIn(quote).length }),
    ...(perhaps && { suggestion: perhaps }),
  };
}

function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
