import type { CohortChild } from './cohort.ts';
import { schoolYearOn, yearInWords } from '../calendar/schoolYear.ts';
import type { SenStatus } from '../census.ts';
import { type Day, dayInWords, isDay } from '../day.ts';
import { fold, foldName, isFound, nameWordsIn, wordsIn } from '../words/searched.ts';

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

/** A child, by the name, by year group and plan, and by each review, the latest first. */
export interface FindableChild<Child> extends Findable<Child> {
  /** Whole words: "year4", "ehcp". */
  readonly facts: readonly string[];
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
 * Children whose name holds every word, by name; then those where the words that the name does not hold are year group, plan or one review, the latest
 * such: "amara", "year 4", "ehcp", "november 2026", "14/6/2023", "amara annual 2024". A month is a name first: May Adams stands before those reviewed in May.
 */
export function findChildren<Child>(all: readonly FindableChild<Child>[], query: string, most: number): Found<FoundChild<Child>> {
  const words = nameWordsIn(asOneWord(query));
  if (words.length === 0) return { found: [], more: 0 };
  const [byName, byReview]: [Hit<Child>[], Hit<Child>[]] = [[], []];
  for (const child of all) {
    const others = words.filter((word) => !child.text.includes(word));
    if (others.length === 0) {
      byName.push({ child });
      continue;
    }
    const ofReview = others.filter((word) => !child.facts.includes(word));
    if (ofReview.length === 0) {
      byReview.push({ child });
      continue;
    }
    const review = child.reviews.find(({ text }) => ofReview.every((word) => isFound(word, text)));
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

/** "Year 4" as one word, so that it is not Year 14 or the fourth of a month; days as numbers with their month in words. */
function asOneWord(query: string): string {
  const inWords = (typed: string, year: string, month: string, day: string) => {
    const on = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(on) ? dayInWords(on) : typed;
  };
  return query
    .replace(/\by(?:ea)?r?\s*(\d{1,2})\b/gi, 'year$1')
    .replace(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, inWords)
    .replace(/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/g, (typed, day: string, month: string, year: string) => inWords(typed, year, month, day));
}

type Named = Pick<CohortChild, 'firstName' | 'lastName' | 'bornOn' | 'yearOffset'> & { readonly senStatus?: SenStatus };

/** Makes a child ready to be found on this day, with these reviews; the latest first. */
export function childFindable<Child extends Named>(child: Child, reviews: readonly FindableReview[], today: Day): FindableChild<Child> {
  const { firstName, lastName = '', senStatus } = child;
  const year = yearInWords(schoolYearOn(child, today)).toLowerCase().replace(/ (\d+)$/, '$1');
  return { thing: child, text: foldName(`${firstName} ${lastName}`), facts: [year, ...(senStatus === 'E' ? ['ehcp', 'ehc', 'plan'] : [])], reviews };
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
