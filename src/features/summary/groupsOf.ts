import type { LineItem, PageItem } from '../../core/family/pageDocument.ts';

/** Items of a page that stand together: a list, words with their meanings, small print, or an area with its sentences. */
export type Group =
  | { readonly kind: 'bullets' | 'notes' | 'paragraph'; readonly items: readonly LineItem[] }
  | { readonly kind: 'words'; readonly items: readonly Extract<PageItem, { kind: 'word' }>[] }
  | { readonly kind: 'area'; readonly heading: LineItem; readonly items: readonly LineItem[] }
  | { readonly kind: 'one'; readonly item: PageItem };

/** The items in their order, with those that follow each other and are alike in one group. An area ends where a line is about something else. */
export function groupsOf(items: readonly PageItem[]): readonly Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const grown = last && grownBy(last, item);
    if (grown) groups.splice(-1, 1, grown);
    else groups.push(begunBy(item));
  }
  return groups;
}

function begunBy(item: PageItem): Group {
  switch (item.kind) {
    case 'bullet': return { kind: 'bullets', items: [item] };
    case 'note': return { kind: 'notes', items: [item] };
    case 'word': return { kind: 'words', items: [item] };
    case 'subheading': return { kind: 'area', heading: item, items: [] };
    case 'line': return isTogether(item) ? { kind: 'paragraph', items: [item] } : { kind: 'one', item };
    case 'quote': case 'picture': case 'write': case 'draw': return { kind: 'one', item };
  }
}

function grownBy(last: Group, item: PageItem): Group | undefined {
  if (last.kind === 'bullets' && item.kind === 'bullet') return { ...last, items: [...last.items, item] };
  if (last.kind === 'notes' && item.kind === 'note') return { ...last, items: [...last.items, item] };
  if (last.kind === 'paragraph' && item.kind === 'line' && isTogether(item)) return { ...last, items: [...last.items, item] };
  if (last.kind === 'words' && item.kind === 'word') return { kind: 'words', items: [...last.items, item] };
  if (last.kind === 'area' && item.kind === 'line' && domainOf(item.key) === domainOf(last.heading.key)) return { ...last, items: [...last.items, item] };
  return undefined;
}

/** What was agreed, your say and whom to ask are short paragraphs. */
function isTogether({ key }: LineItem): boolean {
  return /^(agreed|say|ask)\./.test(key);
}

/** "CI" of `area.CI.need`, and of `well.strength.CI`. */
function domainOf(key: string): string | undefined {
  const [section, second, third] = key.split('.');
  return section === 'well' ? third : second;
}
