/** Longer sentences are hard to read aloud at a kitchen table (F110, R-H1). */
export const WORDS_IN_A_SENTENCE = 25;

/** Whether a sentence keeps to that length. */
export function isShortEnough(sentence: string): boolean {
  return sentence.split(/\s+/).length <= WORDS_IN_A_SENTENCE;
}

/**
 * The things in as few sentences as keep to the length of one, in their order; one thing that is too long by itself has a sentence all the same.
 * `sentence` says the whole of it for a group of things.
 */
export function inSentences(things: readonly string[], sentence: (group: readonly string[]) => string): readonly string[] {
  const groups: string[][] = [];
  for (const thing of things) {
    const group = groups.at(-1);
    if (group && isShortEnough(sentence([...group, thing]))) group.push(thing);
    else groups.push([thing]);
  }
  return groups.map(sentence);
}

/** A title as it stands inside a sentence. Abbreviations such as "TV", and "I", keep their capitals. */
export function lowerFirst(text: string): string {
  return /^(?!I\b)\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
