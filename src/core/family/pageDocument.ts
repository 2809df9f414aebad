import type { Day } from '../day.ts';
import type { Phrase } from './phrases.ts';
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
  /**
   * `fixed`: a right, a day of the law or a question, which nobody words anew. `whenChosen`: it stands on the page only when somebody put it
   * there, as an action that was agreed among adults.
   */
  | { readonly kind: 'line' | 'bullet' | 'quote' | 'note'; readonly key: string; readonly said: Said; readonly fixed?: true; readonly whenChosen?: true }
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

/** Every phrase that some sections use, wherever it stands: in a heading, a line, around typed words, or over room to write. */
export function phrasesOf(sections: readonly PageSection[]): ReadonlySet<Phrase> {
  const saidBy = (item: PageItem): readonly Said[] => {
    if ('said' in item) return [item.said];
    if (item.kind === 'word') return [item.word, item.means];
    return item.kind === 'write' && item.label ? [item.label] : [];
  };
  return new Set(sections.flatMap(({ heading, items }) => [heading, ...items.flatMap(saidBy)]).flatMap(phrasesIn));
}

function phrasesIn(said: Said): readonly Phrase[] {
  if (said.kind === 'phrase') return [said.phrase];
  return said.kind === 'typed' ? [...(said.before ? [said.before] : []), ...said.after ?? []].flatMap(phrasesIn) : [];
}

export function line(key: string, said: Said): PageItem {
  return { kind: 'line', key, said };
}

/** A line that nobody words anew. */
export function fixedLine(key: string, said: Said): PageItem {
  return { kind: 'line', key, said, fixed: true };
}
