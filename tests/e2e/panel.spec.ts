import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { writeEnvelope } from '../../src/data/file/writeFile.ts';
import { NEVER, reviewedChild } from '../fixtures/reviewedChild.ts';
import { button, goTo, loadExamples, openApp } from './support/app.ts';
import { violations } from './support/axe.ts';
import { FRAMEWORK } from './support/framework.ts';
import { readPdf } from './support/pdf.ts';
import { expect, test } from './support/test.ts';

const FOOT = ['Private: about a child', 'The panel sees needs, not a score'];
const LONG = 'What happened on that day, and on the days that came after it, told as it was. '.repeat(60);

test('a panel: two children are chosen, each is one sheet of A4 without a name, and what the panel said stands in the history', async ({ page, server }) => {
  await openApp(page, server);
  await loadExamples(page);
  await goTo(page, '#/panel/with/');
  await page.getByRole('checkbox', { name: 'Amara Okafor' }).check();
  await page.getByRole('checkbox', { name: 'Rowan Baptiste' }).check();
  await page.getByLabel('What it is called').fill('Northmoor panel');
  const label = /Child \d\d/.exec(await page.getByRole('link', { name: /^Child \d\d: Rowan Baptiste$/ }).innerText())?.[0] ?? 'nobody';
  await page.getByLabel(`What the school asks the panel about ${label}`).fill('Could somebody visit once a half term?');
  await expect(page.getByText('2 of 18 chosen.')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  const sheets = await print(page, 'two');
  expect(sheets).toHaveLength(2);
  for (const [at, { text }] of sheets.entries()) {
    expect(text).toMatch(/Child \d\d\b.*Pack \w{4}\. Northmoor panel/);
    for (const foot of [...FOOT, `Page ${at + 1} of 2`]) expect(text).toContain(foot);
    expect(text).not.toMatch(/Amara|Okafor|Rowan|Baptiste|Who is who|\d of \d strands/);
    expect(text.indexOf('own words')).toBeLessThan(text.indexOf('The help that is needed'));
  }

  await page.evaluate(() => { window.print = () => undefined; });
  await button(page, 'Print who is who').click();
  const key = await print(page, 'key');
  expect(key).toHaveLength(1);
  expect(key[0]?.text).toMatch(/Keep with the school.*Child \d\d.*Child \d\d/);
  expect(key[0]?.text).toMatch(/Amara Okafor/);
  expect(key[0]?.text).not.toMatch(/The help that is needed|not a score/);

  await page.getByRole('link', { name: /: Amara Okafor$/ }).click();
  await button(page, 'Write down what a panel said').click();
  await page.getByLabel('Which panel').fill('Northmoor panel');
  await page.getByLabel('What it decided').fill('A visit once a half term.');
  await button(page, 'Write it down').click();
  await expect(page.getByRole('row', { name: /^What a panel said/ })).toContainText('What it decided: A visit once a half term.');
  await page.reload();
  await expect(page.getByRole('row', { name: /^What a panel said/ })).toBeVisible();
});

test('every example child is one sheet of A4, and what does not fit goes on to a second one and is said', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await loadExamples(page);
  await goTo(page, '#/panel/with/');
  const boxes = page.getByRole('group', { name: 'Which children' }).getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  const chosen = await boxes.count();
  for (const box of await boxes.all()) await box.check();
  await expect(page.getByRole('article')).toHaveCount(chosen);
  await expect(page.getByText(/takes 2 sheets/)).toHaveCount(0);
  const sheets = await print(page, 'examples');
  expect(sheets).toHaveLength(chosen);
  expect(new Set(sheets.map(({ text }) => /Child \d+/.exec(text)?.[0])).size).toBe(chosen);

  // One whose family wrote more than a sheet holds.
  const child = reviewedChild(FRAMEWORK);
  const events = child.events.map((event) => (event.kind === 'profileFinished' && event.reviewId === 'r2'
    ? { ...event, profile: { ...event.profile, familysView: { answers: { goingWell: { text: LONG.slice(0, 3900) }, hopes: { text: 'A friend.' } } } } } : event));
  const { blob } = await writeEnvelope({ kind: 'transfer', exportedOn: '2026-11-21', records: [{ ...child, events, example: true }], drafts: [] });
  await goTo(page, '#/share');
  await page.locator('input[type=file]').setInputFiles({ name: 'valuing-send.json', mimeType: 'application/json', buffer: Buffer.from(await blob.text()) });
  await button(page, 'Import').click();
  await expect(button(page, 'Import')).toHaveCount(0);
  await goTo(page, '#/panel/of/odette');
  await expect(page.getByText(/^Child \d\d takes 2 sheets\. Leave something out above, or let it go on\.$/)).toBeVisible();
  const long = await print(page, 'long', 1);
  expect(long).toHaveLength(2);
  // Sheets come apart: the second says whose it is and of which pack, as the first does.
  const heads = long.map(({ text }) => /Child \d\d\b/.exec(text)?.[0] + (/Pack \w{4}\b/.exec(text)?.[0] ?? 'no mark'));
  expect(heads[0]).toMatch(/^Child \d\dPack \w{4}$/);
  expect(heads[1]).toBe(heads[0]);
  const all = long.map(({ text }) => text).join(' ');
  expect(all.match(/told as it was/g)).toHaveLength(LONG.slice(0, 3900).match(/told as it was/g)?.length ?? 0);
  expect(all).toContain('Talking in a small group');
  for (const never of [NEVER.upn, NEVER.cardNote, NEVER.profileNote, 'Odette', 'Fernhollow', '43.21']) expect(all).not.toContain(never);
  await page.getByText('Leave something out', { exact: true }).click();
  await page.getByRole('checkbox', { name: /told as it was/ }).uncheck();
  await expect(page.getByText(/takes 2 sheets/)).toHaveCount(0);
  expect(await print(page, 'shorter')).toHaveLength(1);
});

test('a panel’s sheets can be read and chosen at 320 pixels, in dark', async ({ page, server }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 800 });
  await openApp(page, server);
  await loadExamples(page);
  await goTo(page, '#/panel/with/');
  await page.getByRole('checkbox', { name: 'Amara Okafor' }).check();
  await expect(page.getByRole('article')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
});

/** Prints what is open: every sheet is A4, no row lies on two. `again` second sheets have their child's label above them, which reads as a heading by itself. With VSEND_PAPERS the file is kept in that folder, to be looked at. */
async function print(page: Page, name: string, again = 0) {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
  if (process.env['VSEND_PAPERS']) await writeFile(`${process.env['VSEND_PAPERS']}/panel-${name}.pdf`, file);
  const { sheets, splitRows, strandedHeadings } = readPdf(file);
  expect({ splitRows, strandedHeadings }, name).toEqual({ splitRows: 0, strandedHeadings: again });
  for (const { width, height } of sheets) expect([width, height]).toEqual([595, 842]);
  return sheets;
}
