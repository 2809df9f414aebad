import type { CohortChild } from './cohort.ts';
import { dayInWords } from './day.ts';
import { fold, isFound, nameWordsIn, wordsIn } from './searched.ts';

/** Something that can be gone to, and the folded text it is found by (`fold`). */
export interface Findable<Thing> {
  readonly thing: Thing;
  readonly text: string;
}

/** A child, by the name and by the day of the last review. */
export interface FindableChild<Child> extends Findable<Child> {
  readonly lastReview: string;
}

/** The first of what was found, and how many more there are. */
export interface Found<Thing> {
  readonly found: readonly Thing[];
  readonly more: number;
}

/** Those that hold every word of the query, or a word that begins with it, in the order given, at most so many. None for a query without a word. */
export function findIn<Thing>(all: readonly Findable<Thing>[], query: string, most: number): Found<Thing> {
  const words = wordsIn(query);
  const hits = words.length === 0 ? [] : all.filter(({ text }) => words.every((word) => isFound(word, text)));
  return { found: hits.slice(0, most).map(({ thing }) => thing), more: Math.max(0, hits.length - most) };
}

/**
 * Children whose name holds every word, by name; then those where the words that the name does not hold are of the day of the last
 * review: "amara", "may", "november 2026", "amara 2026". A month is a name first: May Adams stands before those reviewed in May.
 */
export function findChildren<Child>(all: readonly FindableChild<Child>[], query: string, most: number): Found<Child> {
  const words = nameWordsIn(query);
  if (words.length === 0) return { found: [], more: 0 };
  const [byName, byDay]: [FindableChild<Child>[], FindableChild<Child>[]] = [[], []];
  for (const child of all) {
    const others = words.filter((word) => !child.text.includes(word));
    if (others.length === 0) byName.push(child);
    else if (others.every((word) => isFound(word, child.lastReview))) byDay.push(child);
  }
  const first = firstByName(byName, most);
  const found = [...first, ...firstByName(byDay, most - first.length)];
  return { found: found.map(({ thing }) => thing), more: byName.length + byDay.length - found.length };
}

/** The first few by name, without putting thousands in order for the sake of eight. */
function firstByName<Child>(hits: readonly FindableChild<Child>[], most: number): readonly FindableChild<Child>[] {
  const first: FindableChild<Child>[] = [];
  for (const hit of most > 0 ? hits : []) {
    if (first.length === most && hit.text >= (first.at(-1)?.text ?? '')) continue;
    const place = first.findIndex(({ text }) => hit.text < text);
    first.splice(place < 0 ? first.length : place, 0, hit);
    if (first.length > most) first.pop();
  }
  return first;
}

/** Makes a child ready to be found. */
export function childFindable<Child extends Pick<CohortChild, 'firstName' | 'lastName' | 'lastReviewedOn'>>(child: Child): FindableChild<Child> {
  const { firstName, lastName = '', lastReviewedOn } = child;
  return { thing: child, text: fold(`${firstName} ${lastName}`), lastReview: lastReviewedOn ? fold(dayInWords(lastReviewedOn)) : '' };
}
