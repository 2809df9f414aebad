import { dayInWords } from './day.ts';
import type { CohortChild } from './cohort.ts';
import { fold, isFound, wordsIn } from './searched.ts';

/** Something that can be gone to, and the folded text it is found by (`fold`). */
export interface Findable<Thing> {
  readonly thing: Thing;
  readonly text: string;
}

/**
 * Those that hold every word of the query, or a word that begins with it: the first `most` of them by their texts, or as they
 * were given where `asGiven`, and how many more there are. None for a query without a word.
 */
export function findIn<Thing>(all: readonly Findable<Thing>[], query: string, most: number, asGiven = false): { readonly found: readonly Thing[]; readonly more: number } {
  const words = wordsIn(query);
  if (words.length === 0) return { found: [], more: 0 };
  const hits = all.filter(({ text }) => words.every((word) => isFound(word, text)));
  const first = asGiven ? hits.slice(0, most) : firstByText(hits, most);
  return { found: first.map(({ thing }) => thing), more: hits.length - first.length };
}

/** The first few by their texts, without putting thousands in order for the sake of eight. */
function firstByText<Thing>(hits: readonly Findable<Thing>[], most: number): readonly Findable<Thing>[] {
  const first: Findable<Thing>[] = [];
  for (const hit of hits) {
    if (first.length === most && hit.text >= (first.at(-1)?.text ?? '')) continue;
    const place = first.findIndex(({ text }) => hit.text < text);
    first.splice(place < 0 ? first.length : place, 0, hit);
    if (first.length > most) first.pop();
  }
  return first;
}

/** A child by name, and by the day of the last review: "amara", "november 2026", "amara 2026". */
export function childFindable<Child extends Pick<CohortChild, 'firstName' | 'lastName' | 'lastReviewedOn'>>(child: Child): Findable<Child> {
  const { firstName, lastName = '', lastReviewedOn } = child;
  return { thing: child, text: fold(`${firstName} ${lastName}${lastReviewedOn ? ` review ${dayInWords(lastReviewedOn)}` : ''}`) };
}
