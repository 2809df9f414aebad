import { readFile, stat } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addChild, button, finishProfile, goTo, openApp, rateByKeys, setUpLock, startReview } from './support/app.ts';
import { violations } from './support/axe.ts';
import { openAsFile, saved } from './support/takenHome.ts';
import { expect, test } from './support/test.ts';

const WORDS = 'quiet herons wade';

async function fitsIn(sheet: Page, width: number) {
  await sheet.setViewportSize({ width, height: 800 });
  expect(await sheet.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `px too wide at ${width}`).toBe(0);
}

/** Opens the review that comes next and goes to where answers are taken in. */
async function nextReview(page: Page, child: string) {
  await goTo(page, `#/children/${child}`);
  await startReview(page, '2026-11-21');
  await goTo(page, `${new URL(page.url()).hash.split('/').slice(0, 5).join('/')}/others`);
}

/** A finished profile behind a lock, its page for the family, and the part of it that saves a file. */
async function finishedPage(page: Page, server: Parameters<typeof openApp>[1]) {
  await openApp(page, server);
  await setUpLock(page);
  const child = await addChild(page, { firstName: 'Rowan', lastName: 'Castellane', bornOn: '2016-05-20' });
  await startReview(page, '2026-11-20');
  await rateByKeys(page, '43');
  await finishProfile(page);
  // Whatever the page needs was kept when the app was first opened.
  await server.kill();
  await goTo(page, `#/children/${child}/summary`);
  await page.locator('summary').filter({ hasText: 'Save as a file for a phone' }).click();
  return child;
}

test('the page for a family opens anywhere, is read without a script, and its answer joins the next review', async ({ page, server, browser }) => {
  test.slow();
  const child = await finishedPage(page, server);
  await expect(page.getByLabel('Lock it with a passphrase')).toBeChecked();
  await page.getByLabel('Without a passphrase').check();
  expect(await violations(page)).toEqual([]);
  const file = await saved(page, 'Save the file');
  expect(file.name).toMatch(/^valuing-send-page-2026-11-21-[0-9a-f]{4}\.html$/);
  expect((await stat(file.file)).size).toBeLessThan(300_000);
  expect(await readFile(file.file, 'utf8')).not.toMatch(new RegExp(`Castellane|2016-05-20|${child}`));

  await test.step('without a script', async () => {
    const { context, sheet, foreign } = await openAsFile(browser, file.file, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    await expect(sheet.getByRole('heading', { level: 1, name: 'Rowan, November 2026' })).toBeVisible();
    await expect(sheet.getByRole('heading', { name: 'Your say' })).toBeVisible();
    await expect(sheet.getByText('Did we get this right? What did we miss?')).toBeVisible();
    await expect(sheet.getByRole('img').first()).toBeVisible();
    await expect(sheet.getByRole('button')).toHaveCount(0);
    expect(foreign()).toEqual([]);
    await context.close();
  });

  const answer = await test.step('with its tools', async () => {
    const { context, sheet, faults, foreign } = await openAsFile(browser, file.file);
    for (const width of [320, 360, 820, 1440]) await fitsIn(sheet, width);
    expect(await violations(sheet)).toEqual([]);
    const heights = await sheet.getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);

    const size = () => sheet.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const before = await size();
    for (const _ of [1, 2, 3]) await button(sheet, 'Larger text').click();
    expect(await size()).toBe(before * 2);
    await expect(button(sheet, 'Larger text')).toHaveAttribute('aria-disabled', 'true');
    await fitsIn(sheet, 320);
    await button(sheet, 'Dark page').click();
    await expect(button(sheet, 'Light page')).toBeVisible();
    expect(await sheet.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 24, 27)');
    expect(await violations(sheet)).toEqual([]);
    // This machine may have a voice or none; it never speaks with one that is elsewhere.
    const hasVoice = await sheet.evaluate(() => speechSynthesis.getVoices().some(({ localService, lang }) => localService && lang.startsWith('en')));
    await button(sheet, 'Read it to me').click();
    if (hasVoice) await button(sheet, 'Stop reading').click();
    else await expect(sheet.getByText('This device has no voice for this language.')).toBeVisible();
    await expect(button(sheet, 'Read it to me')).toBeVisible();

    await button(sheet, 'Save my answer as a file').click();
    await expect(sheet.getByRole('alert')).toHaveText('Write your name and an answer first.');
    await expect(sheet.getByLabel('Did we get this right? What did we miss?')).toBeFocused();
    await sheet.keyboard.type('Yes. She swims “now” 🙂');
    await sheet.getByLabel('Your name').fill('Dad');
    const leaving = sheet.waitForEvent('dialog');
    const closing = sheet.close({ runBeforeUnload: true });
    const dialog = await leaving;
    expect(dialog.type(), 'asks before what was typed is lost').toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    const made = await saved(sheet, 'Save my answer as a file');
    await expect(sheet.getByText(`Saved as ${made.name}.`)).toBeVisible();
    expect(foreign()).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
    return made;
  });
  expect(answer.name).toMatch(/^valuing-send-views-answer-.*\.vsend$/);
  expect(JSON.parse(await readFile(answer.file, 'utf8'))).toMatchObject({ format: 'valuing-send-open-answer', sealed: false, answer: { by: 'Dad', role: 'parent', page: 'family' } });
  expect(await readFile(answer.file, 'utf8')).not.toContain(child);

  await nextReview(page, child);
  await page.getByText('Take in an answer that came by file', { exact: true }).click();
  await page.getByLabel('Answer file').setInputFiles(file.file);
  await expect(page.getByRole('alert')).toContainText('This is the page that went home, not an answer.');
  await page.getByLabel('Answer file').setInputFiles(answer.file);
  const preview = page.getByRole('region', { name: 'What the answer says' });
  await expect(preview).toContainText('Written in the page that went home after the review of 20 November 2026.');
  await expect(preview).toContainText('This file was not locked.');
  expect(await violations(page)).toEqual([]);
  await preview.getByLabel('As the family’s view').check();
  await button(preview, 'Take it in').click();
  await page.getByText('Type in what the family wrote on paper').click();
  await expect(page.getByLabel('Did the page that went home get it right? What did it miss?')).toHaveValue('Yes. She swims “now” 🙂');
  await goTo(page, new URL(page.url()).hash.replace(/others$/, 'family'));
  await button(page, 'Open the family’s page').click();
  await expect(page.getByLabel('Who is answering?')).toHaveValue('Dad');
  expect(await violations(page)).toEqual([]);
});

test('a locked page says nothing until its passphrase is typed, and its answer comes back locked', async ({ page, server, browser }) => {
  test.slow();
  const child = await finishedPage(page, server);
  await page.getByLabel('Passphrase for this page', { exact: true }).fill(WORDS);
  await page.getByLabel('Passphrase for this page, once more').fill(WORDS);
  const file = await saved(page, 'Save the file');
  expect(await readFile(file.file, 'utf8')).not.toMatch(/Rowan|Castellane|going well/);

  const { context, sheet, faults, foreign } = await openAsFile(browser, file.file, { viewport: { width: 320, height: 800 } });
  await expect(sheet).toHaveTitle('Private: about a child.');
  await expect(sheet.getByText('This page is locked.')).toBeVisible();
  expect(await violations(sheet)).toEqual([]);
  await sheet.getByLabel('Passphrase').fill('quiet herons wake');
  await sheet.keyboard.press('Enter');
  await expect(sheet.getByRole('alert')).toHaveText('That passphrase does not open this page. Check each letter and try again.');
  await sheet.getByLabel('Passphrase').fill(WORDS);
  await sheet.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { level: 1, name: 'Rowan, November 2026' })).toBeFocused();
  await expect(sheet.getByRole('img').first()).toBeVisible();
  await fitsIn(sheet, 320);
  expect(await violations(sheet)).toEqual([]);
  await sheet.getByLabel('What matters most to you and Rowan?').fill('Friends.');
  await sheet.getByLabel('Your name').fill('Mum');
  const answer = await saved(sheet, 'Save my answer as a file');
  expect(faults).toEqual([]);
  expect(foreign()).toEqual([]);
  await context.close();
  expect(await readFile(answer.file, 'utf8')).not.toMatch(/Mum|Friends|open-answer/);

  await test.step('without a script it says what to do', async () => {
    const plain = await openAsFile(browser, file.file, { javaScriptEnabled: false });
    await expect(plain.sheet.getByText('ask the school for a paper copy')).toBeVisible();
    await plain.context.close();
  });

  await nextReview(page, child);
  await page.getByText('Take in an answer that came by file', { exact: true }).click();
  await page.getByLabel('Answer file').setInputFiles(answer.file);
  await page.getByLabel('Passphrase of the request').fill(WORDS);
  await button(page, 'Open the answer').click();
  const preview = page.getByRole('region', { name: 'What the answer says' });
  await expect(preview).toContainText('Friends.');
  await expect(preview.getByText('This file was not locked.')).toHaveCount(0);
});
