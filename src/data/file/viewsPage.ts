import { escaped } from './home/tree.ts';
import type { PageWords } from './page/words.ts';
import { dataBlock, withParts } from './pageParts.ts';

/**
 * A page by itself in which a request can be answered: it needs no app and no network, and asks for none (its policy forbids every request).
 * The sealed request lies in it as text, and every word it says. `sealed` is the JSON text of a sealed request.
 */
export async function viewsPage(sealed: string, words: PageWords): Promise<string> {
  // Fetched only by whoever makes one.
  const { default: html } = await import('./page/start.ts?page');
  return withParts(html, {
    title: words.title,
    main: `<h1>${escaped(words.title)}</h1><noscript><p>${escaped(words.noScript)}</p></noscript>`,
    data: `${dataBlock('words', JSON.stringify(words))}\n${dataBlock('sealed', sealed)}`,
  });
}

/** The sealed request in such a page, as JSON text; undefined for any other text. */
export function sealedInPage(text: string): string | undefined {
  const [open = '', close = ''] = dataBlock('sealed', '\0').split('\0');
  const start = /^\s*<!doctype html>/i.test(text) ? text.lastIndexOf(open) : -1;
  const end = start < 0 ? -1 : text.indexOf(close, start);
  return end < 0 ? undefined : text.slice(start + open.length, end);
}
