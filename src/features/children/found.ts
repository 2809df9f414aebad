import { fullName } from '../../core/child.ts';
import type { DirectoryEntry } from '../../data/vault/vault.ts';

export const ORDERS = [{ value: 'name', label: 'By name' }, { value: 'date', label: 'By last review' }] as const;
export type Order = (typeof ORDERS)[number]['value'];

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** The children whose name holds every word of the search, by name, or by last review with those never reviewed first. */
export function found(children: readonly DirectoryEntry[], search: string, order: Order): readonly DirectoryEntry[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const matching = words.length === 0 ? children : children.filter((child) => {
    const name = plain(fullName(child));
    return words.every((word) => name.includes(word));
  });
  const names = (a: DirectoryEntry, b: DirectoryEntry) => byName.compare(fullName(a), fullName(b));
  return matching.toSorted(order === 'name' ? names : (a, b) => (a.lastReviewedOn ?? '').localeCompare(b.lastReviewedOn ?? '') || names(a, b));
}

/** Without accents and capitals, so that "Zoe" finds "Zoë". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase();
}
