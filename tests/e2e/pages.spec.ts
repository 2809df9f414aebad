import type { Locator, Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { button, goTo, loadExamples, openApp } from './support/app.ts';
import { violations } from './support/axe.ts';
import { FRAMEWORK } from './support/framework.ts';
import { readPdf } from './support/pdf.ts';
import { expect, test } from './support/test.ts';
import type { Server } from './support/server.ts';

const CODES = new RegExp(`\\b(${FRAMEWORK.parts.flatMap((part) => part.domains.flatMap((domain) => domain.strands.map(({ code }) => code))).join('|')})\\b`);
const DRAFT = 'Draft translation into Polish. No speaker of it has checked it yet. The English words count.';

test('the pages of every example child print on few sheets, also after a reload: two for the family, one for the child, two with pictures', async ({ page, server }) => {
  test.slow();
  const children = await examplesOffline(page, server);
  for (const child of children) {
    await family(page, child);
    expect.soft(await sheetsOf(page, `${child}-family`), `the family summary, ${child}`).toBeLessThanOrEqual(2);
    await reloaded(page);
    expect.soft(await sheetsOf(page, `${child}-family-reloaded`), `the family summary after a reload, ${child}`).toBeLessThanOrEqual(2);
    await childs(page, child);
    expect.soft(await sheetsOf(page, `${child}-child`), `the child’s page, ${child}`).toBe(1);
    await reloaded(page);
    expect.soft(await sheetsOf(page, `${child}-child-reloaded`), `the child’s page after a reload, ${child}`).toBe(1);
    await unfolded(page);
    await page.getByLabel('With pictures').check();
    await expect(page.locator('article img').first()).toBeVisible();
    expect.soft(await sheetsOf(page, `${child}-pictures`), `the child’s page with pictures, ${child}`).toBeLessThanOrEqual(2);
  }
});

test('in two languages they are longer, five sheets and two at most, and each says that it is a draft', async ({ page, server }) => {
  test.slow();
  const children = await examplesOffline(page, server, 'Polish (Polski)');
  for (const child of children) {
    for (const [open, most] of [[family, 5], [childs, 2]] as const) {
      await open(page, child);
      await page.getByLabel('Language').selectOption('pl');
      await expect(page.getByText(DRAFT)).toBeVisible();
      await expect(page.locator('article h2 [lang="pl"]').first()).toBeVisible();
      const text: string[] = [];
      expect.soft(await sheetsOf(page, `${child}-${open.name}-pl`, text), `${open.name} in two languages, ${child}`).toBeLessThanOrEqual(most);
      expect(text.join(' ')).toContain(DRAFT);
    }
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong on either page: ${colorScheme}`, async ({ page, server }) => {
    await page.emulateMedia({ colorScheme });
    const [amara = ''] = await examplesOffline(page, server, 'Urdu (اردو)');
    await family(page, amara);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Language').selectOption('ur');
    await expect(page.locator('article [lang="ur"]').first()).toBeVisible();
    await page.getByLabel('Change the wording').check();
    await changeWords(page).first().click();
    expect(await violations(page)).toEqual([]);
    await childs(page, amara);
    await page.getByLabel('With pictures').check();
    expect(await violations(page)).toEqual([]);
  });
}

test('neither page has to be scrolled sideways at 320 px, in one language or two, with pictures and with words being changed', async ({ page, server }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const [amara = ''] = await examplesOffline(page, server, 'Polish (Polski)');
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const open of [family, childs]) {
    await open(page, amara);
    expect(await tooWide(), open.name).toBeLessThanOrEqual(0);
    if (open === childs) await page.getByLabel('With pictures').check();
    await page.getByLabel('Language').selectOption('pl');
    await expect(page.locator('article h2 [lang="pl"]').first()).toBeVisible();
    await page.getByLabel('Change the wording').check();
    await changeWords(page).first().click();
    expect(await tooWide(), `${open.name}, two languages, words being changed`).toBeLessThanOrEqual(0);
  }
});

test('a wording is kept, also offline and after a reload, and the page takes its own words back', async ({ page, server }) => {
  const [amara = ''] = await examplesOffline(page, server);
  const ours = 'Numbers go better now, and she likes the shop game.';
  await family(page, amara);
  const sentence = await page.locator('article').getByText(/^Since /).first().textContent() ?? '';
  await page.getByLabel('Change the wording').check();
  const place = page.getByRole('group', { name: `Wording of: ${sentence}` });
  await changeWords(place).click();
  await place.getByLabel('In your words').fill(ours);
  await button(place, 'Keep these words').click();
  await expect(button(place, 'Keep these words')).toHaveCount(0); // it is kept: what is typed shows in the page before that
  await expect(page.locator('article').getByText(ours)).toBeVisible();
  await page.reload();
  await expect(page.locator('article').getByText(ours)).toBeVisible();
  await unfolded(page);
  await expect(page.locator('article').getByText(sentence)).toHaveCount(0);
  await page.getByLabel('Change the wording').check();
  await changeWords(place).click();
  await button(place, 'Use the page’s own words').click();
  await expect(page.locator('article').getByText(ours)).toHaveCount(0);
  await expect(page.locator('article').getByText(sentence).first()).toBeVisible();
});

test('Urdu runs from right to left, in the letters that come with the app', async ({ page, server }) => {
  const [amara = ''] = await examplesOffline(page, server, 'Urdu (اردو)');
  for (const open of [family, childs]) {
    await open(page, amara);
    await page.getByLabel('Language').selectOption('ur');
    const line = page.locator('article h2 [lang="ur"]').first();
    await expect(line).toBeVisible();
    expect(await line.evaluate((element) => [element.getAttribute('dir'), getComputedStyle(element).direction])).toEqual(['rtl', 'rtl']);
    // The page asks nobody else for anything: the fixture of every test watches for that.
    await expect.poll(() => page.evaluate(async () => {
      await document.fonts.ready;
      const shaped = [...document.fonts].filter(({ family: name, status }) => name.includes('Noto Naskh Arabic') && status === 'loaded');
      return shaped.length > 0 && document.fonts.check('16px "Noto Naskh Arabic"', 'اردو');
    })).toBe(true);
    expect(await line.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Noto Naskh Arabic');
    await sheetsOf(page, `${open.name}-ur`);
  }
});

/** Each is named with its sentence, before which a browser may read out a space. */
function changeWords(within: Page | Locator): Locator {
  return within.getByRole('button', { name: /^Change these words ?: / });
}

/** Opens the app with the example children, turns a language on where one is named, and ends the server. Gives the children's ids. */
async function examplesOffline(page: Page, server: Server, language?: string): Promise<readonly string[]> {
  await openApp(page, server);
  await loadExamples(page);
  const links = page.getByRole('table').getByRole('link');
  const ids = await links.evaluateAll((found) => found.flatMap((link) => /^#\/children\/([^/]+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? []));
  if (language) {
    await goTo(page, '#/settings');
    await page.getByLabel(language).check();
  }
  await server.kill();
  return [...new Set(ids)];
}

async function family(page: Page, child: string) {
  await open(page, `#/children/${child}/summary`);
}

async function childs(page: Page, child: string) {
  await open(page, `#/children/${child}/their-page`);
}

async function open(page: Page, at: string) {
  await goTo(page, '#/settings');
  await goTo(page, at);
  await isThere(page);
  await unfolded(page);
}

/** The app opened anew, on the page where it was. */
async function reloaded(page: Page) {
  await page.reload();
  await isThere(page);
}

/** What can be chosen of a page is folded above it. */
async function unfolded(page: Page) {
  await page.locator('summary').filter({ hasText: 'Change this page' }).click();
}

async function isThere(page: Page) {
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** How many sheets of A4 the page takes; what is on them is put into `text`. With VSEND_PAPERS the file is kept in that folder, to be looked at. */
async function sheetsOf(page: Page, name: string, text: string[] = []): Promise<number> {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
  if (process.env['VSEND_PAPERS']) await writeFile(`${process.env['VSEND_PAPERS']}/page-${name}.pdf`, file);
  const { sheets, strandedHeadings } = readPdf(file);
  expect(strandedHeadings, `headings alone at the end of a sheet, ${name}`).toBe(0);
  for (const [index, sheet] of sheets.entries()) {
    expect([sheet.width, sheet.height], name).toEqual([595, 842]);
    expect.soft(sheet.text.length, `sheet ${index + 1} of ${name} is not empty`).toBeGreaterThan(40);
    expect(sheet.text, name).not.toMatch(CODES);
    text.push(sheet.text);
  }
  return sheets.length;
}
