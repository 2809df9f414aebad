/**
 * Words in a text that look like somebody's name: they begin with a capital though no sentence begins there, and are not among
 * the known. A guess, to look at again: names that begin a sentence are not found, and some words that are found are no names.
 * Each word once, as it is first written.
 */
export function namesIn(text: string, known: ReadonlySet<string>): readonly string[] {
  return namesWithin(text, known).map(({ word }) => word);
}

/** The same, and where each first stands: the place of its first letter, in UTF-16 code units. */
export function namesWithin(text: string, known: ReadonlySet<string>): readonly { readonly word: string; readonly from: number }[] {
  const found = new Map<string, { word: string; from: number }>();
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}’'-]*\p{L}|\p{Lu}/gu)) {
    const before = text.slice(0, index);
    const bare = word.replace(/['’]s$/, '');
    if (opensSentence(before) || isShout(bare) || known.has(bare.toLowerCase())) continue;
    if (/[\p{L}\p{N}]$/u.test(before)) continue;
    if (!found.has(bare.toLowerCase())) found.set(bare.toLowerCase(), { word: bare, from: index });
  }
  return [...found.values()];
}

/** Every word of these texts, in small letters: what is known is no stranger's name. */
export function wordsOf(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => text?.match(/\p{L}[\p{L}’'-]*/gu) ?? []).map((word) => word.replace(/['’]s$/, '').toLowerCase());
}

function opensSentence(before: string): boolean {
  return /(^|[.!?:;…\n•–—-]["'“”‘’)\]]*\s*|["“‘(]\s*)$/u.test(before.trimEnd() === '' ? '' : before.replace(/[^\S\n]+$/, ''));
}

/** Written in capitals throughout: a short name of something, such as RSPCA. */
function isShout(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
