import type { Card } from '../child.ts';
import type { Named } from './familySentence.ts';

/** The child as sentences name them. */
export function named({ firstName, pronouns }: Pick<Card, 'firstName' | 'pronouns'>): Named {
  return { name: firstName, ...(pronouns !== undefined && { pronouns }) };
}
