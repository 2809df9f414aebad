import { type AdulthoodTheme, type Attainment, ATTAINMENTS, type Outcome } from '../core/outcome.ts';
import type { SmartHint } from '../core/words/smart.ts';
import words from './outcome-words.json';

/** Goal attainment in words, as it was written in advance for this outcome where it was. */
export function attainedInWords(attained: Attainment, outcome?: Outcome): string {
  return outcome?.scale?.[`${attained}`]?.trim() || words.attained[`${attained}`];
}

/** The levels of attainment with their general words, from −2 up. */
export const ATTAINED_WORDS = ATTAINMENTS.map((attained) => ({ attained, words: words.attained[`${attained}`] }));

/** A theme of preparing for adulthood in words. */
export function themeInWords(theme: AdulthoodTheme): string {
  return words.theme[theme];
}

/** A hint in a sentence or two. */
export function hintInWords(hint: SmartHint): string {
  return words.hint[hint];
}
