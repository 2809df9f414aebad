/** The words of a name that is looked for, made alike: no capitals, no accents. Each counts, a single letter or sign too: "Amara S", "李 Ming". */
export function nameWordsIn(text: string): readonly string[] {
  return [...new Set(text.match(WORD)?.map(foldWord) ?? [])];
}

/** The words of a text, made alike. A single letter, as in "child's", counts only when there is nothing else. */
export function wordsIn(text: string): readonly string[] {
  const words = nameWordsIn(text);
  const whole = words.filter((word) => !/^\p{L}$/u.test(word));
  return whole.length > 0 ? whole : words;
}

/** A text made ready for `isFound`. The addresses of websites are no words of it. */
export function fold(text: string): string {
  return ` ${text.replace(ADDRESS, ' ').match(WORD)?.map(foldWord).join(' ') ?? ''}`;
}

/** A name made ready for a search: as it is written, and its parts as one word too ("O'Hanlon" is found by "ohanlon"). */
export function foldName(name: string): string {
  const [apart, joined] = [fold(name), fold(name.replace(INSIDE_NAME, ''))];
  return apart === joined ? apart : apart + joined;
}

/** Says whether a word of the folded text is this one or begins with it. Words with a space between must follow one another. */
export function isFound(word: string, folded: string): boolean {
  return folded.includes(` ${word}`);
}

/** A text in pieces, those that were looked for set apart. Joined, they are the text again. */
export function piecesOf(text: string, wanted: readonly string[]): readonly { readonly text: string; readonly found: boolean }[] {
  return text.split(WORD_OR_NOT).filter((piece) => piece !== '').map((piece) => {
    const word = foldWord(piece);
    return { text: piece, found: !/^https?:/i.test(piece) && wanted.some((begin) => word.startsWith(begin)) };
  });
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const INSIDE_NAME = /(?<=\p{L})['’-](?=\p{L})/gu;
const ADDRESS = /https?:\S+/giu;
const WORD_OR_NOT = /(https?:\S+|[\p{L}\p{N}\p{M}]+)/iu;

/** Letters that are two, or one with a stroke, and have no accent that could be taken off. */
const ALIKE: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/[\u0300-\u036F]/g, '').toLowerCase().replace(/[œæßøłđ]/g, (letter) => ALIKE[letter] ?? letter);
}
