import { expect, it } from 'vitest';
import { type LanguageCode, loadLanguage } from '../../src/catalog/language.ts';
import { speakerFor } from '../../src/catalog/speaker.ts';
import { homeFile } from '../../src/data/file/home/homeFile.ts';
import { homeDocument } from '../../src/features/summary/homeDocument.ts';
import { factsOf, manyChildren, PAGES_OF } from '../catalog/pagesOf.ts';
import { framework } from './support.tsx';

/** The pages of all example children for their families, without symbols, beside this language. */
async function pagesIn(code: LanguageCode) {
  const [english, other] = [await loadLanguage('en'), await loadLanguage(code)];
  return Promise.all((await manyChildren()).map(async (child) => {
    const facts = { ...factsOf(child, framework), reasons: 'all' as const };
    const [first, beside] = [english, other].map((pack) => speakerFor(pack, framework, { name: child.card.firstName, asYou: false }));
    if (!first || !beside) throw new Error('two languages');
    const page = await homeDocument({ document: PAGES_OF.family(facts), facts, english: first, beside, withSymbols: false, role: 'parent', madeOn: '2026-11-21' });
    return { page, html: await homeFile(page) };
  }));
}

// A phone without these letters showed boxes.
it.each([['ur', 'Noto Naskh Arabic'], ['ar', 'Noto Naskh Arabic'], ['bn', 'Noto Sans Bengali']] as const)('a page beside %s carries its letters, and stays below 300 kB', async (code, family) => {
  for (const { page, html } of await pagesIn(code)) {
    expect(page.letters).toMatchObject({ family, font: expect.stringMatching(/^data:font\/woff2;base64,d09GMg/) });
    expect(html).toContain(`@font-face{font-family:"${family}"`);
    const size = new TextEncoder().encode(html).length;
    expect(size).toBeGreaterThan(90_000);
    expect(size).toBeLessThan(300_000);
  }
}, 60_000);

it('a page beside Polish carries none, and each says in a paragraph of its own that it is a draft', async () => {
  const [polish] = await pagesIn('pl');
  expect(polish?.page).not.toHaveProperty('letters');
  const [urdu] = await pagesIn('ur');
  expect(urdu?.page.lead.slice(0, 2)).toEqual([
    { texts: [[{ text: expect.stringMatching(/^Draft translation into Urdu\./) }]] },
    { texts: [[], [{ text: expect.stringMatching(/\p{Script=Arabic}/u) }]] },
  ]);
}, 60_000);
