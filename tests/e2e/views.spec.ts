import { readFile, stat } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addChild, button, finishProfile, goTo, openApp, rateByKeys, setUpLock, startReview, unlock } from './support/app.ts';
import { violations } from './support/axe.ts';
import { openAsFile, saved } from './support/takenHome.ts';
import { expect, test } from './support/test.ts';

const WORDS = 'quiet herons wade';

/** Asks on the open draft’s section "What others say", and gives the path of the file and its name. */
async function askByFile(page: Page, role: string, way: 'A web browser' | 'This app') {
  await page.getByText('Ask somebody by file', { exact: true }).click();
  await page.getByLabel('Who is asked?').selectOption(role);
  await page.getByLabel('Their name').fill('Mr Abara');
  await page.getByLabel('Who asks?').fill('Ms Hale, Fernhollow Primary');
  await page.getByLabel('Answer hoped for by').fill('2026-12-04');
  await page.getByRole('radio', { name: way }).check();
  await page.getByLabel('Passphrase for this request', { exact: true }).fill(WORDS);
  await page.getByLabel('Passphrase for this request, once more').fill(WORDS);
  return saved(page, 'Save the request');
}

async function takeIn(page: Page, file: string) {
  await page.getByText('Take in an answer that came by file', { exact: true }).click();
  await page.getByLabel('Answer file').setInputFiles(file);
  await page.getByLabel('Passphrase of the request').fill(WORDS);
  await button(page, 'Open the answer').click();
}

test('somebody without the app answers in a page by itself, and the answer joins the review as a voice of its own', async ({ page, server, browser }) => {
  test.slow();
  await openApp(page, server);
  await setUpLock(page);
  await addChild(page, { firstName: 'Rowan', lastName: 'Castellane', bornOn: '2016-05-20' });
  await startReview(page, '2026-11-20');
  await rateByKeys(page, '43');
  const draft = new URL(page.url()).hash.split('/').slice(0, 5).join('/');
  await goTo(page, `${draft}/others`);
  const request = await askByFile(page, 'Speech and language therapist', 'A web browser');
  expect(request.name).toMatch(/^valuing-send-views-request-2026-11-21-[0-9a-f]{4}\.html$/);
  expect((await stat(request.file)).size).toBeLessThan(300_000);
  expect(await readFile(request.file, 'utf8')).not.toMatch(/Rowan|Castellane|Fernhollow|Abara/);
  await expect(page.getByRole('region', { name: 'Asked, no answer yet' })).toContainText('Speech and language therapist, Mr Abara');
  expect(await violations(page)).toEqual([]);

  const answer = await test.step('the page', async () => {
    const { context, sheet, foreign, faults } = await openAsFile(browser, request.file);
    await expect(sheet.getByRole('heading', { level: 1, name: 'Views for a review' })).toBeVisible();
    expect(await violations(sheet)).toEqual([]);
    await sheet.getByLabel('Passphrase').fill('quiet herons wake');
    await sheet.keyboard.press('Enter');
    await expect(sheet.getByRole('alert')).toContainText('This passphrase does not open the questions.');
    await sheet.getByLabel('Passphrase').fill(WORDS);
    await sheet.keyboard.press('Enter');
    await expect(sheet.getByRole('heading', { level: 1, name: 'What you think about the help Rowan needs' })).toBeFocused();
    await expect(sheet.getByText('Please send your answer by 4 December 2026.')).toBeVisible();
    expect(await sheet.getByRole('main').textContent()).not.toMatch(/Castellane|2016|At home/);
    await expect(sheet.getByRole('radio', { checked: true })).toHaveCount(0);
    expect(await violations(sheet)).toEqual([]);
    await sheet.setViewportSize({ width: 320, height: 800 });
    expect(await sheet.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'px too wide on a phone').toBe(0);

    await button(sheet, 'Save the answer file').click();
    await expect(sheet.getByRole('alert')).toContainText('Write your name');
    await expect(sheet.getByRole('alert')).toBeFocused();
    expect(await violations(sheet)).toEqual([]);
    await sheet.getByRole('link', { name: /Write your name/ }).click();
    await expect(sheet.getByLabel('Your name')).toBeFocused();
    await sheet.keyboard.type('Mr Abara');
    await sheet.getByLabel('What helps Rowan most?').fill('Pictures.\n“Now and next” 🙂');
    const strand = sheet.getByRole('group').filter({ has: sheet.getByRole('radio', { name: 'Planned help' }) }).first();
    await strand.getByRole('radio', { name: 'Planned help' }).check();
    await sheet.getByLabel('Written or drawn').check();
    const leaving = sheet.waitForEvent('dialog');
    const closing = sheet.close({ runBeforeUnload: true });
    const dialog = await leaving;
    expect(dialog.type(), 'asks before what was typed is lost').toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    const file = await saved(sheet, 'Save the answer file');
    await expect(sheet.getByRole('status')).toContainText(`Your browser was asked to save ${file.name}.`);
    expect(foreign()).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
    return file;
  });
  expect(answer.name).toMatch(/^valuing-send-views-answer-.*\.vsend$/);
  expect(await readFile(answer.file, 'utf8')).not.toMatch(/Rowan|Abara|Pictures/);

  await takeIn(page, answer.file);
  const preview = page.getByRole('region', { name: 'What the answer says' });
  await expect(preview).toContainText('Speech and language therapist, Mr Abara');
  await expect(preview).toContainText('1 level, 1 answer. It answers a request of this review.');
  await expect(preview.getByText('Pictures.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await button(page, 'Take it in').click();
  await expect(page.getByRole('region', { name: 'Asked, no answer yet' })).toHaveCount(0);
  const voice = page.getByRole('region', { name: 'Speech and language therapist, Mr Abara' });
  await expect(voice.getByLabel('What helps Rowan most?')).toHaveValue('Pictures.\n“Now and next” 🙂');
  await page.reload();
  await page.getByLabel('Passphrase', { exact: true }).fill('seven green llamas dancing');
  await page.keyboard.press('Enter');
  await expect(voice).toContainText('planned help');

  await test.step('too late for a finished profile, and it is said what to do', async () => {
    await goTo(page, draft);
    await finishProfile(page);
    await goTo(page, draft.split('/').slice(0, 3).join('/'));
    await startReview(page, '2026-11-21');
    await goTo(page, `${new URL(page.url()).hash.split('/').slice(0, 5).join('/')}/others`);
    await takeIn(page, answer.file);
    await expect(page.getByRole('alert')).toContainText('It is for Rowan’s review of 20 November 2026, whose profile is finished');
  });
});

test('somebody with the app answers a request there, and nothing goes into their records', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await setUpLock(page);
  await addChild(page, { firstName: 'Rowan', bornOn: '2016-05-20' });
  await startReview(page, '2026-11-20');
  const draft = new URL(page.url()).hash.split('/').slice(0, 5).join('/');
  await goTo(page, `${draft}/others`);
  const request = await askByFile(page, 'Parent or carer', 'This app');
  await goTo(page, '#/answer');
  await expect(page.getByRole('heading', { level: 1, name: 'Answer a request for views' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Request file').setInputFiles(request.file);
  await page.getByLabel('Passphrase that you were told').fill(WORDS);
  await button(page, 'Show the questions').click();
  await expect(page.getByRole('heading', { level: 1, name: 'What you think about the help Rowan needs' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Your name').fill('Dad');
  await page.getByRole('radio', { name: 'A little extra' }).first().check();
  const answer = await saved(page, 'Save the answer file');
  await goTo(page, `${draft}/others`);
  await takeIn(page, answer.file);
  await page.getByRole('radio', { name: 'As the family’s view' }).check();
  await button(page, 'Take it in').click();
  await goTo(page, `${draft}/family`);
  await button(page, 'Open the family’s page').click();
  await expect(page.getByLabel('Who is answering?')).toHaveValue('Dad');
  // The family's page stands alone: no way leads from it to another child, and the way back asks for the passphrase.
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await unlock(page);
  await goTo(page, `${draft}/family`);
  await button(page, 'Open the family’s page').click();
  for (const step of [2, 3]) {
    await page.getByRole('button', { name: /^Next: / }).click();
    await expect(page.getByText(new RegExp(`^Step ${step} of`))).toBeVisible();
  }
  await button(page, 'Done: back to the school’s pages').click();
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Views side by side' })).toBeVisible();
  // None of its steps is left behind: the browser's own way back led to them again, and they asked for the passphrase.
  await page.goBack();
  await expect(page).toHaveURL(/\/others$/);
  await expect(button(page, 'Lock')).toBeVisible();
});
