import { pronounWords } from './pronoun.ts';

/** Who a family's statement is about. */
export interface Named {
  readonly name: string;
  /** As the child says it, such as "she/her". */
  readonly pronouns?: string;
}

/** What may stand in braces in a framework's texts. */
export const PLACEHOLDERS = ['name', 'them', 'their'] as const;

/**
 * A text with the child's name and pronouns in place of `{name}`, `{them}` and `{their}`; a pronoun that opens
 * a sentence gets its capital, and a name that ends in a full stop, such as the initial of a shared child, ends a
 * sentence by itself. Any other placeholder stays as it is, for the tests of a framework to find.
 */
export function familySentence(template: string, { name, pronouns }: Named): string {
  const words = { name, ...pronounWords(pronouns) };
  return template.replace(/\{(\w+)\}(\.?)/g, (whole, key: string, stop: string, at: number) => {
    const known = PLACEHOLDERS.find((placeholder) => placeholder === key);
    if (!known) return whole;
    const opensSentence = /(^|[.!?] )$/.test(template.slice(0, at));
    return endSentence(opensSentence && known !== 'name' ? upperFirst(words[known]) : words[known], stop);
  });
}

/** A text with a full stop after it, unless it ends in one: "about S." and not "about S..". */
export function endSentence(text: string, stop = '.'): string {
  return text.endsWith(stop) ? text : text + stop;
}

/** A text with a capital first. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
