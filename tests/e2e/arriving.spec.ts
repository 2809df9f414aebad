import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addChild, button, goTo, openApp, setUpLock, unlock } from './support/app.ts';
import { copyOfBuild, edition, lookForRelease, publishNext } from './support/release.ts';
import { startServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

test('a new version says what is new in it before anybody says yes', async ({ page }) => {
  await using release = await copyOfBuild();
  const server = await startServer({ folder: release.folder });
  await openApp(page, server);
  await publishNext(release.folder);
  const worker = path.join(release.folder, 'sw.js');
  const before = await readFile(worker, 'utf8');
  const after = before.replace(/"edition":"[^"]+","lines":\[[^\]]*\]/, '"edition":"9.8.7","lines":["Lanterns float on the water."]');
  expect(after).not.toBe(before);
  await writeFile(worker, after);
  await lookForRelease(page);
  await expect(page.getByText('Version 9.8.7 of this app is ready.')).toBeVisible();
  await page.getByText('What is new in it').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Lanterns float on the water.' })).toBeVisible();
  expect(await edition(page)).toBe('v1');
  await server.kill();
});

/** As a browser that has the app installed hands over a file that was opened from its folder. */
declare global {
  interface Window {
    openWith: (launch: { readonly files: readonly { getFile: () => Promise<File> }[] }) => void;
  }
}

test('a locked file that is opened with the app is shown where files come in, also when the records have to be unlocked first', async ({ page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (consumer: Window['openWith']) => { window.openWith = consumer; } } });
  });
  await openApp(page, server);
  await setUpLock(page);
  await addChild(page, { firstName: 'Juniper', bornOn: '2015-05-06' });
  await goTo(page, '#/share');
  const saving = page.waitForEvent('download');
  await button(page, 'Back up everything').click();
  const file = await (await saving).path();
  const bytes = [...await readFile(file)];
  await page.reload(); // the records are locked

  const openWith = () => page.evaluate((content) => {
    const backup = new File([new Uint8Array(content)], 'backup.vsend');
    window.openWith({ files: [{ getFile: async () => backup }] });
  }, bytes);
  await openWith();
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Files' })).toBeVisible();
  await expect(page.getByText('Nothing to bring in: all of it is here already')).toBeVisible();

  await goTo(page, '#/children');
  await openWith();
  await expect(page.getByText('Nothing to bring in: all of it is here already')).toBeVisible();
});
