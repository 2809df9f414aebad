import type { Day } from '../day.ts';
import type { Domain, Level, Part, Place, Rung } from '../framework.ts';
import type { Phrase } from './phrases.ts';

/**
 * Something a page says, before it is put into a language (`catalog/speaker.ts`): facts, and which phrase they stand in.
 * What a person typed stays as it is in every language.
 */
export type Said =
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly values?: Readonly<Record<string, Value>> }
  /** The framework's words for a level of a strand. */
  | { readonly kind: 'statement'; readonly place: Place; readonly level: Level }
  /** The framework's words for something to build on. */
  | { readonly kind: 'rung'; readonly place: Place; readonly rung: Rung }
  /** What is fine with what everyone gets, in the words of its part. */
  | { readonly kind: 'fine'; readonly part: Part; readonly places: readonly Place[] }
  /** The name of an area. A part with one domain gives its own. */
  | { readonly kind: 'area'; readonly part: Part; readonly domain: Domain }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'amount'; readonly level: Level }
  /** As a person typed it, with what is said before and after it. `instead`: staff put it in place of a sentence that the page had made. `theirs`: the words of the child or the family, which nobody changes. */
  | { readonly kind: 'typed'; readonly text: string; readonly before?: Said; readonly after?: readonly Said[]; readonly instead?: true; readonly theirs?: true };

/** What stands in a phrase. Days are told whole, or by month and year. */
export type Value =
  | { readonly places: readonly Place[] }
  | { readonly level: Level }
  | { readonly day: Day }
  | { readonly month: Day }
  | { readonly count: number }
  | { readonly typed: string }
  /** Chooses between forms of a phrase; never shown. */
  | { readonly choose: string };

/** A phrase with nothing but the child in it, or with values. */
export function phrase(code: Phrase, values?: Readonly<Record<string, Value>>): Said {
  return { kind: 'phrase', phrase: code, ...(values && { values }) };
}
