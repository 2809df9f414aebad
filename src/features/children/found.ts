import { fullName } from '../../core/child.ts';
import { foldName, nameWordsIn } from '../../core/words/searched.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';

export const ORDERS = [{ value: 'name', label: 'By name' }, { value: 'date', label: 'By last review' }] as const;
export type Order = (typeof ORDERS)[number]['value'];

/** Children by name, or by last review with those never reviewed first. Never by need. */
export function ordered(children: readonly DirectoryEntry[], order: Order): readonly DirectoryEntry[] {
  if (children.length < 2) return children; // a collator takes a browser longer to make than a small screen
  const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });
  const names = (a: DirectoryEntry, b: DirectoryEntry) => byName.compare(fullName(a), fullName(b));
  return children.toSorted(order === 'name' ? names : (a, b) => (a.lastReviewedOn ?? '').localeCompare(b.lastReviewedOn ?? '') || names(a, b));
}

/** The children whose name holds every word of the search, in the order they were given. */
export function found(children: readonly DirectoryEntry[], search: string): readonly DirectoryEntry[] {
  const words = nameWordsIn(search);
  return words.length === 0 ? children : children.filter((child) => words.every((word) => nameOf(child).includes(word)));
}

const names = new WeakMap<DirectoryEntry, string>();

/** A child's name as it is searched, worked out once. */
function nameOf(child: DirectoryEntry): string {
  const known = names.get(child) ?? foldName(fullName(child));
  names.set(child, known);
  return known;
}
