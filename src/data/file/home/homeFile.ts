import type { Day } from '../../../core/day.ts';
import { done, type Result } from '../../../core/result.ts';
import { dataBlock, withParts } from '../pageParts.ts';
import { sealedText, type ViewsProblem } from '../viewsFile.ts';
import { keyForPage } from '../viewsKey.ts';
import type { DeriveViews } from '../viewsSeal.ts';
import type { HomeLetters, HomePage, HomeTools } from './homePage.ts';
import { CANNOT_OPEN, HOME_DATA } from './isHomePage.ts';
import { bothOf } from './bothOf.ts';
import { sheetOf } from './sheet.ts';
import { markupOf, node } from './tree.ts';
import { withLetters } from './withLetters.ts';

/** A page for home that anybody can read who has the file: whole without a script, which only adds the tools. */
export async function homeFile(page: HomePage): Promise<string> {
  const { page: kind, reviewId, framework, role, madeOn, languages, questions } = page;
  const tools: HomeTools = { page: kind, reviewId, framework, role, madeOn, languages, questions };
  return written(textOf(page), sheetOf(page).map(markupOf).join('\n'), dataBlock(HOME_DATA, JSON.stringify(tools)), page.letters);
}

/**
 * The same locked with a passphrase: in clear stand only the words of its first screen. `title` is told by the browser before it is
 * opened, so it names nobody. `derive` is that of every day, unless a test wants to be quick.
 */
export async function lockedHomeFile(page: HomePage, { title, passphrase, derive }: { readonly title: string; readonly passphrase: string; readonly derive?: DeriveViews }): Promise<Result<string, ViewsProblem>> {
  const { letters, ...told } = page;
  const sealed = await sealedText(told, { kind: 'page', passphrase, key: keyForPage(), ...(derive && { derive }) });
  if (!sealed.ok) return sealed;
  // Only the words of the first screen: the others say nothing of a child, but whom the page speaks to.
  const languages = page.languages.map(({ lang, dir, words: { passphrase: field, open, opening, wrong } }) => ({ lang, dir, words: { passphrase: field, open, opening, wrong } }));
  const said = (word: 'locked' | 'cannotOpen') => bothOf(page.languages, word).map((one) => node('p', {}, one));
  const main = [
    node('h1', {}, title), ...said('locked'),
    // Its script takes this away; where none runs, as in the preview of a phone, it stays.
    node('div', { id: CANNOT_OPEN }, ...said('cannotOpen')),
  ];
  return done(await written(title, main.map(markupOf).join('\n'), `${dataBlock('languages', JSON.stringify(languages))}\n${dataBlock('sealed', sealed.value)}`, letters));
}

/** What a page for home is called: nobody’s name. Two of one day differ in the first digits of a random id. */
export function homeFileName(on: Day, id: string): string {
  return `valuing-send-page-${on}-${id.slice(0, 4)}.html`;
}

async function written(title: string, main: string, data: string, letters?: HomeLetters): Promise<string> {
  // Fetched only by whoever saves one.
  const { default: plain } = await import('./start.ts?page');
  const html = letters ? await withLetters(plain, letters) : plain;
  return withParts(html, { title, main, data });
}

function textOf({ title }: HomePage): string {
  return (title.texts[0] ?? []).map(({ text }) => text).join(' ');
}
