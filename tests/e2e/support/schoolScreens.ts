import { expect, type Page } from '@playwright/test';
import { button, goTo, loadExamples, openApp, setUpLock } from './app.ts';
import { childWithTrends } from './childScreens.ts';
import type { Server } from './server.ts';
import { type Look, stop } from './stop.ts';

/** Walks through the screens of many children, of files and settings, of the bin and of the framework, and the main dialogs, and lets `look` see each as it stands. */
export async function walkSchool(page: Page, server: Server, look: Look) {
  const at = (screen: string) => stop(page, screen, look);
  const dialog = async (screen: string, name: string) => {
    await button(page, name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await at(screen);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

  await openApp(page, server);
  await setUpLock(page);
  await goTo(page, '#/children');
  await loadExamples(page);
  const child = await childWithTrends(page);
  for (const school of ['#/school', '#/school/movement', '#/school/points', '#/school/provision', '#/school/readiness', '#/school/england', '#/school/out', '#/panel', '#/council/send', '#/council', '#/lists', '#/lists/levels', '#/help']) {
    await goTo(page, school);
    await at(school);
    if (school !== '#/council') continue;
    await button(page, 'Try with five invented schools').click();
    await expect(page.getByRole('heading', { name: '5 schools, for Invented council' })).toBeVisible();
    await at('many schools, before the tables');
    await button(page, 'Show the tables').click();
    await expect(page.getByRole('heading', { name: /^(About )?226 children$/ })).toBeVisible();
    await at('many schools, the tables');
  }
  await goTo(page, '#/dates');
  await at('dates');
  await goTo(page, '#/provision');
  await expect(page.getByRole('table', { name: 'Provision map' })).toBeVisible();
  await at('provision map');

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
