import { wordsIn } from '../../src/catalog/plain/sentences.ts';
import type { Text } from './texts.ts';

/** Two texts that say nearly the same, where they stand, and how nearly. */
export interface Alike {
  readonly one: string;
  readonly other: string;
  readonly value: number;
}

/** How many of all the words of two texts stand in both, from 0 to 1 (Jaccard). Placeholders are no words. */
export function sharedWords(one: string, other: string): number {
  return share(new Set(plainWords(one)), new Set(plainWords(other)), (both, a, b) => both / (a + b - both));
}

/** How much of the shorter of two texts stands in the other, three words in a row at a time, from 0 to 1. */
export function sharedPhrases(one: string, other: string): number {
  return share(threes(one), threes(other), (both, a, b) => both / Math.min(a, b));
}

/** The pairs whose value is above the bound, the most alike first. Of each text, only what is its `own` is compared. */
export function alike(
  pairs: readonly (readonly [Text, Text])[], value: (one: string, other: string) => number, bound: number, own: (text: string) => string = (text) => text,
): readonly Alike[] {
  return pairs
    .map(([one, other]) => ({ one: `${one.path}: ${one.text}`, other: `${other.path}: ${other.text}`, value: value(own(one.text), own(other.text)) }))
    .filter((pair) => pair.value > bound)
    .toSorted((a, b) => b.value - a.value);
}

export function pairsOf<Thing>(things: readonly Thing[]): readonly (readonly [Thing, Thing])[] {
  return things.flatMap((one, at) => things.slice(at + 1).map((other) => [one, other] as const));
}

function plainWords(text: string): readonly string[] {
  return wordsIn(text.replaceAll(/\{\w+\}/g, ' ').toLowerCase());
}

function threes(text: string): ReadonlySet<string> {
  const words = plainWords(text);
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>, part: (both: number, one: number, other: number) => number): number {
  if (one.size === 0 || other.size === 0) return 0;
  return part([...one].filter((word) => other.has(word)).length, one.size, other.size);
}
