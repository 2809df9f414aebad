import type { Day } from './day.ts';
import type { Said } from './said.ts';

/**
 * A page for a family or a child as facts in their order: the same for the screen, for paper beside a second language, and for a file on a phone.
 * Each line has a key that stays the same from review to review, so that staff can word it.
 */
export interface PageDocument {
  readonly page: 'family' | 'child';
  readonly on: Day;
  readonly title: Said;
  /** Small print over the title. */
  readonly lead: readonly Said[];
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly code: string;
  readonly heading: Said;
  readonly items: readonly PageItem[];
}

export type PageItem =
  | { readonly kind: 'line' | 'bullet' | 'quote' | 'note'; readonly key: string; readonly said: Said }
  | { readonly kind: 'subheading'; readonly key: string; readonly said: Said }
  /** The profile picture, where the page has one. */
  | { readonly kind: 'picture' }
  /** Lines to write on by hand. */
  | { readonly kind: 'write'; readonly lines: number; readonly label?: Said }
  /** Room to draw in. */
  | { readonly kind: 'draw' }
  | { readonly kind: 'word'; readonly key: string; readonly word: Said; readonly means: Said };

/** An item that says something which staff may word otherwise. */
export type LineItem = Extract<PageItem, { readonly said: Said }>;

/** Every line of a page, in its order. */
export function linesOf({ sections }: PageDocument): readonly LineItem[] {
  return sections.flatMap(({ items }) => items.filter((item): item is LineItem => 'said' in item));
}

export function line(key: string, said: Said): PageItem {
  return { kind: 'line', key, said };
}
