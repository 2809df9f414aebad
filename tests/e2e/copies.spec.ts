import { rm, truncate, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { UNLOCK, addChild, button, fillReviewDate, goTo, loadExamples, openApp, setUpLock, unlock } from './support/app.ts';
import { type Device, flipByte, largestOf, newDevice } from './support/device.ts';
import type { Server } from './support/server.ts';
import { expect, test as base, watch } from './support/test.ts';

const test = base.extend<{ device: Device }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here
  device: async ({}, give) => {
    const device = await newDevice();
    await give(device);
    await device.dispose();
  },
});

test.use({ neverSeen: true });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const BROUGHT_BACK = 'The browser had lost the records. They were brought back from the second copy.';

/** Example children on the device, copied, and the browser closed. Gives how many. */
async function withExamples(device: Device, server: Server): Promise<number> {
  const page = await device.launch();
  await openApp(page, server);
  await loadExamples(page);
  const count = await page.getByRole('table').getByRole('row').count();
  await copied(page);
  await device.close();
  return count;
}

/** Waits until a snapshot has its end and the journal is not behind. */
async function copied(page: Page) {
  await expect.poll(() => page.evaluate(async () => {
    const sizes: Record<string, number> = {};
    const walk = async (folder: FileSystemDirectoryHandle, at: string): Promise<void> => {
      for await (const [name, entry] of folder) {
        if (entry.kind === 'directory') await walk(entry, `${at}${name}/`);
        else sizes[name] = (await entry.getFile()).size;
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    const before = (globalThis as { sizes?: string }).sizes;
    (globalThis as { sizes?: string }).sizes = JSON.stringify(sizes);
    return Object.keys(sizes).some((name) => name.startsWith('snapshot')) && before === JSON.stringify(sizes);
  }), { intervals: [500], timeout: 20_000 }).toBe(true);
}

async function expectExamples(page: Page, server: Server, rows: number) {
  await page.goto(server.url);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(rows);
}

test('locked records come back when the database was deleted, and ask for the passphrase as before', async ({ device, server }) => {
  const page = await device.launch();
  const faults = watch(page);
  await openApp(page, server);
  await setUpLock(page);
  await addChild(page, { firstName: 'Rowan', lastName: 'Castellane', bornOn: '2017-04-09' });
  await button(page, 'Start a review').click();
  await fillReviewDate(page, '2026-11-04');
  await copied(page);
  await device.close();
  await rm(path.join(device.profile, 'Default/IndexedDB'), { recursive: true });

  const again = await device.launch();
  await again.goto(server.url);
  await expect(heading(again, UNLOCK)).toBeVisible();
  expect(await again.content()).not.toContain('Rowan');
  await unlock(again);
  await expect(again.getByText(BROUGHT_BACK)).toBeVisible();
  await expect(again.getByText('No change is known to be missing.')).toBeVisible();
  await again.getByRole('link', { name: /Rowan Castellane/ }).click();
  await expect(heading(again, 'Rowan Castellane')).toBeVisible();
  await expect(again.getByText('4 November 2026').first()).toBeVisible();
  expect(faults).toEqual([]);
});

for (const [what, damage] of [
  ['a byte of it is flipped', async (file: string) => flipByte(file)],
  ['its first bytes are flipped', async (file: string) => { for (let at = 0; at < 20; at += 1) await flipByte(file, at); }],
  ['its end is cut off', async (file: string) => truncate(file, Math.floor((await stat(file)).size / 2))],
] as const) {
  test(`nothing is lost when the database file is damaged: ${what}`, async ({ device, server }) => {
    const rows = await withExamples(device, server);
    await damage(await largestOf(await device.databaseFiles()));
    const page = await device.launch();
    // Damage may show itself only when something is written: then again, but not without end.
    for (let times = 0; times < 2; times += 1) {
      await page.goto(server.url);
      const putBack = button(page, 'Put the records back from the second copy');
      await expect(page.getByRole('table').or(putBack).first()).toBeVisible();
      if (await putBack.isVisible()) await putBack.click();
      await expect(page.getByRole('table').getByRole('row')).toHaveCount(rows);
      await copied(page);
    }
    await expectExamples(page, server, rows);
  });
}

test('cleared storage is made good from what is left, and is never taken for a new device', async ({ device, server }) => {
  const rows = await withExamples(device, server);
  const clear = async (page: Page, storageTypes: string) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes });
  };

  await test.step('only the database, while it is open', async () => {
    const page = await device.launch();
    await page.goto(server.url);
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(rows);
    await clear(page, 'indexeddb');
    await expect(page.getByText('Nothing more is being saved.')).toBeVisible();
    await button(page, 'Load the app again').click();
    await expect(page.getByText(BROUGHT_BACK)).toBeVisible();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(rows);
  });

  await test.step('only the copies: they are made again', async () => {
    const page = await device.launch();
    await page.goto(server.url);
    await clear(page, 'file_systems');
    await page.reload();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(rows);
    await copied(page);
    await clear(page, 'indexeddb');
    await page.reload();
    await expect(page.getByText(BROUGHT_BACK)).toBeVisible();
  });

  await test.step('both: it says that they are gone, until somebody begins anew', async () => {
    const page = await device.launch();
    await page.goto(server.url);
    await copied(page);
    await clear(page, 'indexeddb,file_systems');
    await page.reload();
    await expect(heading(page, 'The records are no longer in this browser')).toBeVisible();
    await page.reload();
    await expect(heading(page, 'The records are no longer in this browser')).toBeVisible();
    await button(page, 'Bring back from a file that is not locked').click();
    await expect(heading(page, 'Files')).toBeVisible();
    await goTo(page, '#/');
    await expect(button(page, 'Try with example children')).toBeVisible();
  });
});

test('two tabs write in turn, and the copies have what both wrote', async ({ device, server }) => {
  const one = await device.launch();
  await openApp(one, server);
  await setUpLock(one);
  const two = await one.context().newPage();
  await openApp(two, server);
  for (const [index, page] of [one, two, one, two].entries()) await addChild(page, { firstName: `Child ${index}`, bornOn: '2017-04-09' });
  await copied(two);
  await device.close();
  await rm(path.join(device.profile, 'Default/IndexedDB'), { recursive: true });
  const again = await device.launch();
  await again.goto(server.url);
  await unlock(again);
  for (const index of [0, 1, 2, 3]) await expect(again.getByRole('link', { name: new RegExp(`Child ${index}`) })).toBeVisible();
  await expect(again.getByText('No change is known to be missing.')).toBeVisible();
});
