import { sameContent } from '../sameContent.ts';
import type { Versioned } from '../versions.ts';

/** Where what stands counts without a choice between values: the bin; and whole drafts of other frameworks (`otherFramework.ts`). */
export const PASSED_OVER: ReadonlySet<string> = new Set(['removedAt', 'framework']);

/** Whether devices say different things of a card or a draft, so that a person has to choose. */
export function waitsForChoice({ values, versions: { beside = {} } }: Versioned): boolean {
  return Object.entries(beside).some(([path, others]) => !PASSED_OVER.has(path) && others.some(({ value }) => !sameContent(value, values.get(path))));
}
