import { DEFICITS } from '../checkWords.ts';
import jargon from './jargon.json';
import type { Span } from './passives.ts';

/** A wording from a list where it stands in a text, and what could be said instead. */
export interface FoundWording extends Span {
  readonly instead: string;
}

/** Words of schools and services that families are not at home with, each once, as it first stands (R-H2). */
export function jargonIn(text: string): readonly FoundWording[] {
  const found = new Map<string, FoundWording>();
  for (const { 0: words, index } of text.matchAll(ANY_JARGON)) {
    const entry = JARGON.find(({ whole }) => whole.test(words));
    if (entry && !found.has(entry.find)) found.set(entry.find, { from: index, to: index + words.length, instead: entry.instead });
  }
  return [...found.values()];
}

/** Wordings that tell what a child lacks, each once, as it first stands (R-H3): the list of the checks before finishing. */
export function deficitsIn(text: string): readonly FoundWording[] {
  return DEFICITS.flatMap(({ find, instead }) => {
    const { 0: words, index = 0 } = find.exec(text) ?? {};
    return words ? [{ from: index, to: index + words.length, instead }] : [];
  });
}

/** The longest first: "sensory diet" is one wording, and more telling than a part of it. */
const JARGON = jargon
  .toSorted((a, b) => b.find.length - a.find.length)
  .map(({ find, instead }) => ({ find, instead, whole: new RegExp(`^(?:${find})$`, 'i') }));

const ANY_JARGON = new RegExp(`\\b(?:${JARGON.map(({ find }) => find).join('|')})\\b`, 'gi');
