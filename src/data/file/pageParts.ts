import { escaped } from './home/tree.ts';

/** What a page by itself is filled with. `title` is text; `main` and `data` are put in as they are. */
export interface PageParts {
  readonly title: string;
  readonly main: string;
  readonly data: string;
}

/** A page by itself (`page.html`, as the build gives it) with everything it holds. In one pass: what somebody typed is never taken for a place to fill. */
export function withParts(html: string, { title, main, data }: PageParts): string {
  const parts: Readonly<Record<string, string>> = { TITLE: escaped(title), MAIN: main, DATA: data };
  return html.replace(/\[\[(TITLE|MAIN|DATA)\]\]/g, (whole, place: string) => parts[place] ?? whole);
}

/** Text in a page that no browser runs. A `<` is written so that nothing in it can end the block. */
export function dataBlock(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', String.raw`\u003c`)}</script>`;
}
