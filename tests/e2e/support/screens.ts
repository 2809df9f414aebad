import { expect, type Page } from '@playwright/test';
import { button, goTo, loadExamples, openApp } from './app.ts';
import type { Server } from './server.ts';

/** Walks through every screen and the main dialogs, and lets `look` see each as it stands. */
export async function walk(page: Page, server: Server, look: (screen: string) => Promise<void>) {
  const at = async (screen: string) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/^(One moment|Opening the|Drawing the)/)).toHaveCount(0);
    await look(screen);
  };
  const dialog = async (screen: string, name: string) => {
    await button(page, name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await at(screen);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

  await openApp(page, server);
  await at('the first screen');
  await goTo(page, '#/children/new');
  await at('add a child');
  await button(page, 'Add a child').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await at('add a child, with problems');

  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: /^A child, a review/ }).fill('read');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  await at('find');
  await button(page, 'Close').click();

  await goTo(page, '#/children');
  await loadExamples(page);
  await expect(page.getByRole('img', { name: /strands over the line/ }).first()).toBeVisible();
  await at('children');
  await page.getByLabel('Find a child').fill('zzzz');
  await at('children, nobody found');
  await page.getByLabel('Find a child').fill('');

  const child = await childWithTrends(page);
  await goTo(page, child);
  await at('a child');
  await goTo(page, `${child}/leaving`);
  await at('leaving this setting');
  await goTo(page, `${child}/everything`);
  await at('everything held about a child');
  await goTo(page, child);
  await button(page, 'Keep it from being changed').click();
  await expect(page.getByText('Not to be changed.')).toBeVisible();
  await at('a child whose record is not to be changed');
  await button(page, 'Let it be changed again').click();
  await page.getByRole('link', { name: 'Edit details' }).click();
  await at('edit details');
  await goTo(page, `${child}/compare`);
  await expect(page.getByRole('img', { name: /^Levels of/ })).toBeVisible();
  await at('compare reviews');
  await goTo(page, `${child}/summary`);
  await at('family summary');
  await goTo(page, `${child}/their-page`);
  await at('the child’s page');
  await goTo(page, `${child}/dates`);
  await at('dates of a child');
  await goTo(page, `${child}/papers`);
  await at('papers');
  await goTo(page, `${child}/history`);
  await at('history');
  for (const school of ['#/school', '#/school/movement', '#/school/points', '#/school/provision', '#/school/readiness', '#/school/england', '#/school/out', '#/panel', '#/council/send', '#/council', '#/lists', '#/lists/levels']) {
    await goTo(page, school);
    await at(school);
  }
  await goTo(page, '#/dates');
  await at('dates');
  await goTo(page, '#/provision');
  await expect(page.getByRole('table', { name: 'Provision map' })).toBeVisible();
  await at('provision map');
  await goTo(page, child);
  await page.getByRole('region', { name: 'Reviews' }).getByRole('link').first().click();
  await expect(button(page, 'Copy needs code')).toBeVisible();
  await at('a finished profile');

  await goTo(page, child);
  await button(page, 'Start a review').click();
  await expect(button(page, 'Finish profile')).toBeVisible();
  await at('a review being filled in');
  for (const section of ['child', 'family', 'others', 'together', 'news', 'support', 'outcomes'] as const) {
    await goTo(page, `${new URL(page.url()).hash.replace(/(\/review\/[^/]+).*$/, '$1')}/${section}`);
    if (section === 'support') await button(page, 'Add something that is done').click();
    if (section === 'outcomes') await button(page, 'Add an outcome').click();
    await at(`a review being filled in: ${section}`);
  }
  await goTo(page, new URL(page.url()).hash.replace(/(\/review\/[^/]+).*$/, '$1'));
  await page.getByLabel('Review date').fill('');
  await button(page, 'Finish profile').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await at('a review that cannot be finished yet');
  const draft = new URL(page.url()).hash;
  await button(page, 'Throw this draft away').click();
  await expect(button(page, 'Undo')).toBeVisible();
  await at('a child, with a draft that was just thrown away');
  await goTo(page, draft);
  await expect(page.getByRole('heading', { level: 1, name: 'This draft is in the bin' })).toBeVisible();
  await at('a draft in the bin');

  await goTo(page, '#/share');
  await at('files');
  await page.locator('input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(page.getByRole('alert')).toBeVisible();
  await at('a file that is refused');
  const saving = page.waitForEvent('download');
  await button(page, 'Back up everything').click();
  const file = await (await saving).path();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Nothing to bring in: all of it is here already, or stays as it is here.')).toBeVisible();
  await at('a file with nothing new');
  await button(page, 'Is a backup good? Test it').click();
  await page.getByLabel('Backup to test').setInputFiles(file);
  await expect(page.getByText('It holds the same as this device.')).toBeVisible();
  await at('the test of a backup');
  await button(page, 'Close the test').click();
  await goTo(page, child.replace('children', 'share'));
  await button(page, 'Share').click();
  await at('files of one child');
  await page.getByLabel('Passphrase for this file', { exact: true }).fill('quiet herons wade');
  await page.getByLabel('Passphrase for this file, once more').fill('quiet herons wade');
  const sharing = page.waitForEvent('download');
  await button(page, 'Share').click();
  await page.locator('input[type=file]').setInputFiles(await (await sharing).path());
  await expect(button(page, 'Open the file')).toBeVisible();
  await at('a locked file');

  await goTo(page, '#/answer');
  await at('answer a request for views');

  await goTo(page, '#/settings');
  await at('settings');
  await dialog('erase everything', 'Erase everything');
  await goTo(page, child);
  await button(page, 'Remove this child').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Children' })).toBeVisible();
  await expect(button(page, 'Undo')).toBeVisible();
  await at('children, after one was removed');
  await goTo(page, child);
  await expect(page.getByRole('heading', { level: 1, name: 'This child is in the bin' })).toBeVisible();
  await at('a child in the bin');
  await goTo(page, '#/bin');
  await at('the bin');
  await page.getByRole('button', { name: /^Erase now/ }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await at('erase now');
  await page.keyboard.press('Escape');
  await goTo(page, '#/record');
  await at('the local record');
  await goTo(page, '#/framework');
  await at('the framework');
  await goTo(page, '#/framework/write');
  await at('how to write a framework');
  await goTo(page, '#/practice');
  await at('practice');
  await page.getByRole('table').getByRole('link').first().click();
  await at('a worked case');
  await goTo(page, '#/nowhere');
  await at('no such page');
}

/** The address of an example child with three reviews or more, so that trends are drawn. */
export async function childWithTrends(page: Page): Promise<string> {
  await goTo(page, '#/children');
  const links = page.getByRole('table').getByRole('link');
  await expect(links.first()).toBeVisible();
  for (const address of await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))) {
    await goTo(page, address);
    const reviews = page.getByRole('region', { name: 'Reviews' }).getByRole('link');
    await expect(reviews.first()).toBeVisible();
    if ((await reviews.count()) >= 3) return address;
  }
  throw new Error('no example child has three reviews');
}
