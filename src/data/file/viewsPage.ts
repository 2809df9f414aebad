import type { PageWords } from './page/words.ts';

/**
 * A page by itself in which a request can be answered: it needs no app and no network, and asks for none (its policy forbids every request).
 * The sealed request lies in it as text, and every word it says. `sealed` is the JSON text of a sealed request.
 */
export async function viewsPage(sealed: string, words: PageWords): Promise<string> {
  // Fetched only by whoever makes one.
  const { default: html } = await import('./page/start.ts?page');
  return html
    .replaceAll('%TITLE%', () => escaped(words.title))
    .replace('%NOSCRIPT%', () => escaped(words.noScript))
    .replace(block('words', ''), () => block('words', JSON.stringify(words)))
    .replace(block('sealed', ''), () => block('sealed', sealed));
}

/** The sealed request in such a page, as JSON text; undefined for any other text. */
export function sealedInPage(text: string): string | undefined {
  const [open = '', close = ''] = block('sealed', '\0').split('\0');
  const start = /^\s*<!doctype html>/i.test(text) ? text.lastIndexOf(open) : -1;
  const end = start < 0 ? -1 : text.indexOf(close, start);
  return end < 0 ? undefined : text.slice(start + open.length, end);
}

/** Text that no browser runs. A `<` is written so that nothing in it can end the block. */
function block(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', String.raw`\u003c`)}</script>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
