import type { Card } from '../../core/child.ts';
import type { Named } from '../../core/familySentence.ts';

/** The child as sentences name them. */
export function named({ firstName, pronouns }: Card): Named {
  return { name: firstName, ...(pronouns !== undefined && { pronouns }) };
}
