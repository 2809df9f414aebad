import type { Card } from '../child.ts';

/** The first letter of a name, with a full stop: "A." for "Amina". A name without any letter becomes "–". */
export function initialOf(name: string): string {
  const [first] = /[\p{L}\p{N}]\p{M}*/u.exec(name) ?? [];
  return first ? `${first.toUpperCase()}.` : '–';
}

/**
 * Makes a function that puts initials in the place of a child's names, wherever these stand as words of a text: in any
 * case, with or without accents, with an ending such as 's, and each part of a double name by itself.
 *
 * | name      | in the text                | becomes                  |
 * |-----------|----------------------------|--------------------------|
 * | Zoë       | Zoe's, ZOË, zoë            | Z.'s, Z., Z.             |
 * | Al-Amin   | Amin, Al-Amin              | A., A.-A.                |
 * | Will      | will                       | W. (a word too many is better than a name too many) |
 * | An        | An, AN, but not an         | A.                       |
 * | Ann       | Annual, Joanne             | left alone: other words  |
 */
export function createInitialling(card: Pick<Card, 'firstName' | 'lastName'>): (text: string) => string {
  const parts = [card.firstName, card.lastName ?? ''].flatMap((name) => [...wordsOf(name), wordsOf(name).join('')]);
  const initials = new Map(parts.map((part) => [folded(part), initialOf(part)] as const).filter(([part]) => part.length > 1));
  return (text) => text.normalize('NFC').replace(WORD, (word) => {
    const isOrdinary = word.length === 2 && word === word.toLowerCase() && word !== word.toUpperCase();
    return (isOrdinary ? undefined : initials.get(folded(word))) ?? word;
  });
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(name: string): readonly string[] {
  return name.normalize('NFC').match(WORD) ?? [];
}

/** Letters that have no accent to take away, and are typed as another all the same. */
const TYPED_AS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' };

function folded(word: string): string {
  return word.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replace(/[łøđðıæœßþ]/g, (letter) => TYPED_AS[letter] ?? letter);
}
