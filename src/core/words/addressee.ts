import type { Named } from './familySentence.ts';
import { pronounWords } from './pronoun.ts';

/** Whom a page is about, and whether it speaks to them. */
export interface Addressee extends Named {
  /** The page says "you": to a child on a page of their own, and to a young person whose rights have passed to them (R-C7). */
  readonly asYou?: boolean;
}

/** Which form of a sentence fits: `you`, `she`, `he`, or `they` where the pronouns are other, mixed or not known. */
export function whoIs({ asYou, pronouns }: Addressee): 'you' | 'she' | 'he' | 'they' {
  if (asYou) return 'you';
  const { them } = pronounWords(pronouns);
  return them === 'her' ? 'she' : them === 'him' ? 'he' : 'they';
}
