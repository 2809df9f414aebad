import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import words from '../../src/catalog/papers.json' with { type: 'json' };
import { writeEnvelope } from '../../src/data/file/writeFile.ts';
import { NEVER, reviewedChild } from '../fixtures/reviewedChild.ts';
import { button, goTo, loadExamples, openApp } from './support/app.ts';
import { FRAMEWORK } from './support/framework.ts';
import { readPdf, type Printed } from './support/pdf.ts';
import { expect, test } from './support/test.ts';

const CODES = new RegExp(`\\b(${FRAMEWORK.parts.flatMap((part) => part.domains.flatMap((domain) => domain.strands.map(({ code }) => code))).join('|')})\\b`);
const LANDSCAPE = 'comparison';

/** How many sheets each paper of the full child may take: in everyday words, the full copy, in 14 point. */
const MOST: readonly (readonly [at: string, sheets: number, full: number, large: number])[] = [
  ['odette/papers/before/r2', 3, 4, 4], ['odette/papers/meeting/r2', 2, 2, 3], ['unmet/papers/meeting/r2', 2, 2, 3], ['odette/papers/comparison/r2', 2, 3, 3],
  ['odette/papers/invite', 1, 1, 2], ['odette/papers/family-form', 2, 2, 2], ['odette/papers/child-form', 2, 2, 3], ['odette/papers/advice/r2', 1, 1, 1],
];

test('papers: so many sheets of A4, each with its foot, no row over two of them, no heading alone at the end of one', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await bringIn(page);
  for (const [at, sheets, full, large] of MOST) {
    await test.step(at, async () => {
      await open(page, at);
      const plain = await print(page, at);
      expect(plain.sheets.length, `sheets of ${at}`).toBeLessThanOrEqual(sheets);
      const text = plain.sheets.map((sheet) => sheet.text).join(' ');
      if (!at.includes('advice')) expect(text, 'codes').not.toMatch(CODES);
      if (!at.includes('advice')) expect(text, 'words for staff').not.toMatch(/\b(level \d|not assessed|over the line|strand)\b/i);

      const fullCopy = page.getByLabel('Full copy, for professionals');
      if (await fullCopy.isVisible()) {
        await fullCopy.check();
        const forStaff = await print(page, `${at}-full`);
        expect(forStaff.sheets.length, `sheets of the full copy of ${at}`).toBeLessThanOrEqual(full);
        expect(forStaff.sheets.map((sheet) => sheet.text).join(' '), 'codes on the full copy').not.toMatch(CODES);
        await fullCopy.uncheck();
      }
      await page.getByLabel('Larger letters (14 point)').check();
      await page.getByLabel('Cream background (uses ink)').check();
      expect((await print(page, `${at}-large`, 14)).sheets.length, `sheets of ${at} in 14 point`).toBeLessThanOrEqual(large);
    });
  }
});

// Its domains were grids: where a sheet ended in one, a heading was printed over the row above it.
test('a finished review has no row over two sheets, and no heading and no head of a table alone at the end of one', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await loadExamples(page);
  for (const who of ['Amara Okafor', 'Yusuf Rahmani']) {
    await goTo(page, '#/children');
    await page.getByRole('link', { name: who }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: who })).toBeVisible();
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeVisible();
    const { splitRows, strandedHeadings, rows, headings } = readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    expect(rows, `rows of ${who}`).toBeGreaterThan(20);
    expect(headings, `headings of ${who}`).toBeGreaterThan(6);
    expect(splitRows, `rows of ${who} over two sheets`).toBe(0);
    expect(strandedHeadings, `headings of ${who} alone at the end of a sheet`).toBe(0);
  }
});

test('papers of every example child hold together', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await loadExamples(page);
  const links = page.getByRole('table').getByRole('link');
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '').filter((href) => href.startsWith('#/children/')));
  for (const address of new Set(addresses)) {
    await goTo(page, `${address}/papers`);
    await expect(page.getByRole('heading', { level: 1, name: 'Papers' })).toBeVisible();
    const offered = await page.getByRole('link', { name: /^(Papers before the meeting|Two reviews side by side)$/ }).evaluateAll((found) => found.map((link) => (link.getAttribute('href') ?? '').replace('#/children/', '')));
    expect(offered.length).toBeGreaterThan(0);
    for (const at of offered) {
      await open(page, at);
      const { sheets } = await print(page, at);
      if (at.includes(LANDSCAPE)) expect(sheets.length, at).toBeLessThanOrEqual(3);
      expect(sheets.map(({ text }) => text).join(' '), at).not.toMatch(CODES);
    }
  }
});

test('the comparison of every example child prints on a few sheets: the table of strands over as many as it takes, what is folded left out and said', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await loadExamples(page);
  const links = page.getByRole('table').getByRole('link');
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '').filter((href) => /^#\/children\/[^/]+$/.test(href)));
  let printed = 0;
  for (const address of new Set(addresses)) {
    await goTo(page, `${address}/compare`);
    await expect(page.getByRole('heading', { level: 1, name: /^What has changed for/ })).toBeVisible();
    if (await page.getByRole('region', { name: 'Strand by strand' }).count() === 0) continue; // one review, or two that cannot be compared
    await expect(page.getByRole('img', { name: /^Levels of/ })).toBeVisible();
    const sheets = await printComparison(page, address);
    expect(sheets.length, address).toBeLessThanOrEqual(5);
    printed += 1;
  }
  expect(printed).toBeGreaterThan(10);
  // What somebody opened is printed too.
  await page.getByText('What stayed the same, with what shows it').first().click();
  await expect(page.getByText('What stayed the same, with what shows it').first()).toBeVisible();
  expect((await printComparison(page, 'opened')).map(({ text }) => text).join(' ')).toContain('What stayed the same, with what shows it');
});

test('a row over two sheets and a heading by itself would be seen', async ({ page, server }) => {
  await openApp(page, server);
  await bringIn(page);
  await open(page, 'odette/papers/before/r2');
  const whole = readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true }));
  expect(whole.rows).toBeGreaterThan(15);
  await page.evaluate(() => {
    const broken = new CSSStyleSheet();
    broken.replaceSync('@media print { article tr { break-inside: auto !important; } article td { line-height: 50mm !important; orphans: 1; widows: 1; } article h2 { break-after: page !important; } }');
    document.adoptedStyleSheets.push(broken);
  });
  const { splitRows, strandedHeadings } = readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true }));
  expect(splitRows).toBeGreaterThan(0);
  expect(strandedHeadings).toBeGreaterThan(0);
});

/** Prints the comparison that is open, and looks at what is true of each. */
async function printComparison(page: Page, at: string): Promise<Printed['sheets']> {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
  if (process.env['VSEND_PAPERS']) await writeFile(`${process.env['VSEND_PAPERS']}/compare-${at.replaceAll(/\W+/g, '-')}.pdf`, file);
  const { sheets, splitRows, strandedHeadings, rows } = readPdf(file);
  expect({ splitRows, strandedHeadings }, at).toEqual({ splitRows: 0, strandedHeadings: 0 });
  expect(rows, `rows of ${at}`).toBeGreaterThan(29);
  const all = sheets.map(({ text }) => text).join(' ');
  expect(all, at).toContain('Not in this print: what was folded away on the screen');
  expect(all, at).not.toMatch(/Held back, with what is missing|Over all reviews|The facts and the rule|Another picture/);
  const withTable = sheets.slice(sheets.findIndex(({ text }) => text.includes('Every strand')));
  for (const { text } of withTable) expect(text, `the head of the table on each of its sheets, ${at}`).toMatch(/Strand .*Change The line/);
  for (const [index, { text }] of sheets.entries()) expect(text.length, `sheet ${index + 1} of ${at} is not empty`).toBeGreaterThan(120);
  return sheets;
}

async function bringIn(page: Page) {
  const records = [reviewedChild(FRAMEWORK), reviewedChild(FRAMEWORK, { met: false, id: 'unmet' })].map((record) => ({ ...record, example: true as const }));
  const { blob } = await writeEnvelope({ kind: 'transfer', exportedOn: '2026-11-21', records, drafts: [] });
  await goTo(page, '#/share');
  await page.locator('input[type=file]').setInputFiles({ name: 'valuing-send.json', mimeType: 'application/json', buffer: Buffer.from(await blob.text()) });
  await button(page, 'Import').click();
  await expect(button(page, 'Import')).toHaveCount(0);
}

async function open(page: Page, at: string) {
  await goTo(page, `#/children/${at}`);
  const code = at.split('/')[2];
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('article').getByText('One moment…')).toHaveCount(0);
  expect(words.papers.some((paper) => paper.code === code), `${code} is a paper`).toBe(true);
}

/** Prints what is open, and looks at what is true of every paper. With VSEND_PAPERS the file is kept in that folder, to be looked at. */
async function print(page: Page, at: string, points = 12): Promise<Printed> {
  await page.emulateMedia({ media: 'print' });
  const smallest = await page.getByRole('article').evaluate((article) => Math.min(...[...article.querySelectorAll('*')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    .map((one) => parseFloat(getComputedStyle(one).fontSize))));
  expect(smallest * 0.75, `smallest letters of ${at}`).toBeGreaterThanOrEqual(points);
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
  await page.emulateMedia({ media: null });
  if (process.env['VSEND_PAPERS']) await writeFile(`${process.env['VSEND_PAPERS']}/${at.replaceAll('/', '-')}.pdf`, file);
  const printed = readPdf(file);
  expect({ splitRows: printed.splitRows, strandedHeadings: printed.strandedHeadings }, at).toEqual({ splitRows: 0, strandedHeadings: 0 });
  expect(printed.headings, `headings of ${at}`).toBeGreaterThan(0);
  for (const [index, { width, height, text }] of printed.sheets.entries()) {
    expect([width, height], at).toEqual(at.includes(LANDSCAPE) ? [842, 595] : [595, 842]);
    expect(text, at).toContain('Private: about a child');
    expect(text, at).toContain(`Page ${index + 1} of ${printed.sheets.length}`);
    expect(text.length, `sheet ${index + 1} of ${at} is not empty`).toBeGreaterThan(60);
  }
  const all = printed.sheets.map(({ text }) => text).join(' ');
  for (const never of [NEVER.upn, NEVER.cardNote, NEVER.profileNote, '43.21', '£']) expect(all, at).not.toContain(never);
  expect(await page.title()).toBe('Review papers – Valuing SEND');
  return printed;
}
