import type { CohortChild } from './cohort.ts';
import { type Day, dayInWords } from '../day.ts';
import { fold, isFound, nameWordsIn, wordsIn } from '../words/searched.ts';

/** Something that can be gone to, and the folded text it is found by (`fold`). */
export interface Findable<Thing> {
  readonly thing: Thing;
  readonly text: string;
}

/** A review, by its day and kind as folded text. */
export interface FindableReview {
  readonly on: Day;
  readonly text: string;
}

/** A child, by the name and by each review, the latest first. */
export interface FindableChild<Child> extends Findable<Child> {
  readonly reviews: readonly FindableReview[];
}

/** `on`: the day of the review by which it was found. */
export interface FoundChild<Child> {
  readonly child: Child;
  readonly on?: Day;
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
 * Children whose name holds every word, by name; then those where the words that the name does not hold are of one review, the latest
 * such: "amara", "may", "november 2026", "amara annual 2024". A month is a name first: May Adams stands before those reviewed in May.
 */
export function findChildren<Child>(all: readonly FindableChild<Child>[], query: string, most: number): Found<FoundChild<Child>> {
  const words = nameWordsIn(query);
  if (words.length === 0) return { found: [], more: 0 };
  const [byName, byReview]: [Hit<Child>[], Hit<Child>[]] = [[], []];
  for (const child of all) {
    const others = words.filter((word) => !child.text.includes(word));
    if (others.length === 0) {
      byName.push({ child });
      continue;
    }
    const review = child.reviews.find(({ text }) => others.every((word) => isFound(word, text)));
    if (review) byReview.push({ child, on: review.on });
  }
  const first = firstByName(byName, most);
  const found = [...first, ...firstByName(byReview, most - first.length)];
  return { found: found.map(({ child: { thing }, on }) => ({ child: thing, ...(on !== undefined && { on }) })), more: byName.length + byReview.length - found.length };
}

interface Hit<Child> {
  readonly child: FindableChild<Child>;
  readonly on?: Day;
}

/** The first few by name, without putting thousands in order for the sake of eight. */
function firstByName<Child>(hits: readonly Hit<Child>[], most: number): readonly Hit<Child>[] {
  const first: Hit<Child>[] = [];
  for (const hit of most > 0 ? hits : []) {
    const { text } = hit.child;
    if (first.length === most && text >= (first.at(-1)?.child.text ?? '')) continue;
    const place = first.findIndex(({ child }) => text < child.text);
    first.splice(place < 0 ? first.length : place, 0, hit);
    if (first.length > most) first.pop();
  }
  return first;
}

/** Makes a child ready to be found, with these reviews; the latest first. */
export function childFindable<Child extends Pick<CohortChild, 'firstName' | 'lastName'>>(child: Child, reviews: readonly FindableReview[]): FindableChild<Child> {
  const { firstName, lastName = '' } = child;
  return { thing: child, text: fold(`${firstName} ${lastName}`), reviews };
}

/** Makes reviews ready to be found. Of one day and kind there is one, however many children have it: years of a council are few days. `kind`: in words, where it is known. */
export function createReviewFindable(): (on: Day, kind?: string) => FindableReview {
  const made = new Map<string, FindableReview>();
  return (on, kind = '') => {
    const key = `${on} ${kind}`;
    const review = made.get(key) ?? { on, text: fold(`${dayInWords(on)} ${kind}`) };
    made.set(key, review);
    return review;
  };
}
