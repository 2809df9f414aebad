/**
 * A recipient's name as the pseudonyms go by it: capitals, spaces, and which dash or apostrophe a keyboard or a word processor
 * puts in make no difference; what cannot be seen is passed over. Empty for none. Other spellings ("St" for "Saint") are others.
 */
export function plainRecipient(typed: string): string {
  // Apostrophes first: NFKC makes a space and an accent of one that stands alone.
  return typed.replaceAll(APOSTROPHES, "'").normalize('NFKC').replaceAll(UNSEEN, '').replaceAll(DASHES, '-').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

const APOSTROPHES = /['`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u2018\u2019\u201A\u201B\u2032\u2035\uA78C\uFF07\uFF40]/g;
/** Of any length, and the minus sign. */
const DASHES = /[\p{Pd}\u2212\u2043]/gu;
/** Soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\p{Cf}\u180E]/gu;
