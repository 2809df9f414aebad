import { namesWithin, wordsOf } from '../../core/words/namesIn.ts';
import { CAPITALS } from '../checkWords.ts';
import { acronymsIn } from './acronyms.ts';
import { passivesIn, type Span } from './passives.ts';
import { type Sentence, sentencesIn, wordsIn } from './sentences.ts';
import { deficitsIn, jargonIn } from './wordings.ts';

/** What a hint may be about. Where two are about the same words, the earlier of this list is told. */
export const HINT_KINDS = ['deficit', 'acronym', 'jargon', 'passive', 'otherName', 'longSentence'] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** Something in a text that could be said more plainly: `quote` is the text from `from` to before `to` (UTF-16 code units). */
export interface Hint extends Span {
  readonly kind: HintKind;
  readonly quote: string;
  /** What could be said instead, or the meaning of a short name. */
  readonly suggestion?: string;
}

export interface HintsWith {
  /** Names and other words with a capital that are no stranger's: the child's, the school's, who does what. */
  readonly names: readonly string[];
  readonly firstName: string;
  /** Who wrote the text. A family's own words are left alone, but for somebody else's name (R-H3). */
  readonly by?: 'staff' | 'family';
}

/** More words than this make a sentence long (F110). */
const LONGEST_SENTENCE = 25;

/**
 * What in a text could be said more plainly, in the text's order: soft hints, never rules, and nothing is ever rewritten (R-H2, R-H3).
 *
 * | kind | when |
 * |---|---|
 * | longSentence | more than 25 words; the whole sentence, which may hold other hints |
 * | passive | something is done, and it does not say by whom |
 * | acronym | a short name whose meaning does not stand in the text |
 * | jargon | a word of schools and services, from the list |
 * | deficit | a wording that tells what is missing, from the list of the checks before finishing |
 * | otherName | what looks like somebody else's name |
 *
 * Word hints never share a word. Each word of a list, short name or name is told once.
 */
export function hintsIn(text: string, told: HintsWith): readonly Hint[] {
  const steps = hintSteps(text, told);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in small steps, for who must not hold up somebody's typing: it may be left alone between them. */
export function* hintSteps(text: string, { names, firstName, by = 'staff' }: HintsWith): Generator<undefined, readonly Hint[]> {
  const known = new Set([...CAPITALS, ...wordsOf([firstName, ...names])]);
  const strangers = namesWithin(text, known).map(({ word, from }): Found => ({ kind: 'otherName', from, to: from + word.length }));
  if (by === 'family') return told(text, strangers);
  yield;
  const found = [...wordings(text), ...strangers];
  for (const sentence of sentencesIn(text)) {
    yield;
    found.push(...ofSentence(sentence));
  }
  return told(text, found);
}

type Found = Omit<Hint, 'quote'>;

function wordings(text: string): readonly Found[] {
  return [
    ...deficitsIn(text).map(({ instead, ...span }): Found => ({ kind: 'deficit', ...span, suggestion: instead })),
    ...acronymsIn(text).map(({ meaning, ...span }): Found => ({ kind: 'acronym', ...span, ...(meaning && { suggestion: meaning }) })),
    ...jargonIn(text).map(({ instead, ...span }): Found => ({ kind: 'jargon', ...span, suggestion: instead })),
  ];
}

function ofSentence({ from, text }: Sentence): readonly Found[] {
  return [
    ...passivesIn(text).map((span): Found => ({ kind: 'passive', from: from + span.from, to: from + span.to })),
    ...(wordsIn(text).length > LONGEST_SENTENCE ? [{ kind: 'longSentence', from, to: from + text.length } as const] : []),
  ];
}

/** One hint for a stretch of words, with its quote. */
function told(text: string, found: readonly Found[]): readonly Hint[] {
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => HINT_KINDS.indexOf(a.kind) - HINT_KINDS.indexOf(b.kind) || a.from - b.from)) {
    const isTaken = one.kind !== 'longSentence' && kept.some(({ from, to }) => one.from < to && from < one.to);
    if (!isTaken) kept.push(one);
  }
  return kept
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((one) => ({ ...one, quote: text.slice(one.from, one.to) }));
}
