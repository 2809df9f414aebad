import type { Page } from '@playwright/test';
import { addChild, button, goTo, openApp, setUpLock, unlock, UNLOCK } from './support/app.ts';
import { violations } from './support/axe.ts';
import type { Server } from './support/server.ts';
import { expect, test, watch } from './support/test.ts';

const FOLDER = 'School drive';

/** The browser's own window cannot be worked by a test: it is taken for answered with a folder that the browser keeps. */
async function answerWithFolder(page: Page) {
  await page.addInitScript((name) => {
    window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    // Such a folder is always allowed; a person's own has to be allowed again after a restart.
    const permission = (): PermissionState => (localStorage.getItem('ask-again') ? 'prompt' : 'granted');
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => permission(),
      requestPermission: async () => {
        if (navigator.userActivation.isActive) localStorage.removeItem('ask-again');
        return permission();
      },
    });
  }, FOLDER);
}

/** The names in the folder, and the first line of each file. One that has gone when it is read is left out. */
function inFolder(page: Page): Promise<[name: string, firstLine: string][]> {
  return page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    const found: [string, string][] = [];
    for await (const [file, handle] of folder.entries()) {
      if (handle.kind !== 'file') continue;
      const start = await (handle as FileSystemFileHandle).getFile().then((content) => content.slice(0, 19).arrayBuffer()).catch(() => undefined);
      if (start) found.push([file, new TextDecoder().decode(start)]);
    }
    return found.toSorted(([one], [other]) => (one < other ? -1 : 1));
  }, FOLDER);
}

const count = (page: Page) => expect.poll(async () => (await inFolder(page)).length, { timeout: 20_000 });
const isLocked = (page: Page) => expect(page.getByRole('heading', { level: 1, name: UNLOCK })).toBeVisible();

async function chosen(page: Page, server: Server) {
  await answerWithFolder(page);
  await openApp(page, server);
  await server.kill();
  const watching = page.waitForResponse(/\/folderWatch-/); // it begins a few seconds after unlocking, and a test may be quicker
  await setUpLock(page);
  await addChild(page, { firstName: 'Rowan', lastName: 'Castellane', bornOn: '2017-04-09' });
  await goTo(page, '#/share');
  await button(page, 'Choose a folder').click();
  await expect(page.getByText(/is in the folder, and was read back whole/)).toBeVisible();
  await (await watching).finished();
}

test('a folder is chosen once, and from then on backups go into it by themselves', async ({ page, server }) => {
  test.slow();
  await chosen(page, server);
  const section = page.getByRole('region', { name: 'Back up by itself' });
  await expect(section).toContainText(FOLDER);
  const [first] = await inFolder(page);
  expect(first?.[0]).toMatch(/^valuing-send-backup-2026-11-21-1000-[0-9a-z]{6}\.vsend$/);
  expect(first?.[1]).toBe('valuing-send-sealed');
  await expect(page.getByRole('link', { name: 'Backup made just now' })).toBeVisible();
  for (const width of [360, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page), `at ${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 800 });

  await test.step('before the records lock, when something has changed', async () => {
    await addChild(page, { firstName: 'Ottoline', bornOn: '2016-01-30' });
    await page.clock.setFixedTime('2026-11-21T12:00:00Z');
    await button(page, 'Lock').click();
    await isLocked(page);
    expect((await inFolder(page)).map(([name]) => name.slice(31, 35))).toEqual(['1000', '1200']);
  });

  await test.step('after unlocking, the next day, from one of two tabs', async () => {
    await unlock(page);
    await addChild(page, { firstName: 'Ilse', bornOn: '2015-05-02' });
    await page.clock.setFixedTime('2026-11-22T09:00:00Z');
    const other = await page.context().newPage();
    const faults = watch(other);
    await answerWithFolder(other);
    await other.clock.setFixedTime('2026-11-22T09:00:00Z');
    await Promise.all([page, other].map(async (tab) => {
      await tab.goto(page.url());
      await tab.reload();
      await unlock(tab);
    }));
    await count(page).toBe(3);
    for (const tab of [page, other]) await expect(tab.getByRole('link', { name: 'Backup made just now' })).toBeVisible();
    await page.waitForTimeout(4000);
    await count(page).toBe(3);
    expect(faults).toEqual([]);
    await other.close();
  });
});

test('when the browser asks again, a quiet button asks for a click; a folder that is gone is told, and nothing else is disturbed', async ({ page, server }) => {
  test.slow();
  await chosen(page, server);
  await addChild(page, { firstName: 'Ottoline', bornOn: '2016-01-30' });
  await page.evaluate(() => localStorage.setItem('ask-again', 'yes'));
  await page.clock.setFixedTime('2026-11-22T09:00:00Z');
  await page.reload();
  await unlock(page);
  await button(page, 'Allow the backup folder again').click();
  await count(page).toBe(2);
  await expect(button(page, 'Allow the backup folder again')).toHaveCount(0);

  await page.evaluate(async (name) => (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true }), FOLDER);
  await goTo(page, '#/share');
  await button(page, 'Back up into it now').click();
  await expect(page.getByRole('alert')).toContainText('The backup folder is not there any more.');
  await goTo(page, '#/children');
  await expect(page.getByRole('link', { name: 'Ottoline' })).toBeVisible();
  await page.getByRole('link', { name: 'The backup folder needs a look' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Back up by itself' })).toBeVisible();
});
