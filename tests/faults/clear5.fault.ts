import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addChild, button, goTo, importFile, loadExamples, openApp, PASSPHRASE } from '../e2e/support/app.ts';
import { ADDRESS } from './support/browser.ts';
import { copiesAreQuiet, copiesOn } from './support/copies.ts';
import { type Row, tamper } from './support/database.ts';
import { clearData } from './support/debugger.ts';
import { type Device, startDevice } from './support/device.ts';
import { expect, fault, openRecords, test } from './support/fault.ts';
import { expectEverything, freshStart } from './support/records.ts';

const SAVE = 'Save what the second copy holds';

/** From the screen that says that nothing opens: saves what the second copy holds; gives the file. */
async function savedCopy(page: Page, type: (page: Page) => Promise<void>): Promise<string> {
  await expect(page.getByRole('heading', { level: 1, name: 'The records cannot be opened' })).toBeVisible();
  await expect(freshStart(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: SAVE })).toBeVisible();
  await type(page);
  const coming = page.waitForEvent('download');
  await button(page, SAVE).click();
  const download = await coming;
  await expect(page.getByText('The backup is made.', { exact: true })).toBeVisible();
  const file = path.join(await download.path().then((at) => path.dirname(at)), download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

const withPassphrase = (page: Page) => page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);

/** On a device that was never used: takes over the records of a file, and does something there. */
async function elsewhere(backend: Device['backend'], work: (page: Page) => Promise<void>): Promise<void> {
  const other = await startDevice({ backend });
  try {
    await work(other.page);
  } finally {
    await other.end();
  }
}

async function takeOver(page: Page, file: string): Promise<void> {
  await goTo(page, '#/lock/take-over');
  await page.getByLabel('Locked backup').setInputFiles(file);
  await withPassphrase(page);
  await button(page, 'Take over the records').click();
}

fault({
  of: [5], what: 'the browser can make no database at all, for ever', by: 'a plain file stands where the IndexedDB folder should be, between two starts',
  holds: 'what the second copy holds is saved from memory as a locked backup, which opens on another device with the same passphrase: nothing is missing', tags: ['@disk', '@sample'],
}, async ({ device, template, backend }) => {
  await device.close();
  const place = path.join(device.profile, 'Default', 'IndexedDB');
  await rm(place, { recursive: true });
  await writeFile(place, '');
  const file = await savedCopy(await device.start(), withPassphrase);
  expect(file).toMatch(/\.vsend$/);
  await elsewhere(backend, async (page) => {
    await takeOver(page, file);
    await expectEverything(page, template);
  });
});

for (const [what, by, script] of [
  ['the browser knows no IndexedDB', 'window.indexedDB is undefined from the start', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  ['every opening of a database ends in UnknownError', 'IDBFactory.open fails each time, and so does deleteDatabase', () => {
    const failing = () => {
      const request = new EventTarget();
      Object.assign(request, { error: new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'), readyState: 'done' });
      setTimeout(() => {
        for (const handler of ['onerror'] as const) Reflect.get(request, handler)?.call(request, Object.assign(new Event('error'), { request }));
        request.dispatchEvent(new Event('error', { cancelable: true }));
      }, 10);
      return request;
    };
    Object.assign(IDBFactory.prototype, { open: failing, deleteDatabase: failing });
  }],
  ['opening the database never answers', 'IDBFactory.open gives a request that stays silent', () => Object.assign(IDBFactory.prototype, { open: () => new EventTarget() })],
] as const) {
  fault({
    of: [5], what, by, holds: 'what the second copy holds is saved from memory with the recovery key, and the database is as it was afterwards',
  }, async ({ device, template }) => {
    await device.page.addInitScript(script);
    await device.page.reload();
    await savedCopy(device.page, async (page) => {
      await button(page, 'Use the recovery key instead').click();
      await page.getByLabel('Recovery key').fill(template.recoveryKey);
    });
    await device.close();
    await expectEverything(await device.start(), template);
  });
}

test.describe('without a lock', () => {
  test.use({ begin: 'new' });
  fault({
    of: [5], what: 'the browser can make no database, and the records are invented and not locked', by: 'window.indexedDB is undefined from the second start on',
    holds: 'what the second copy holds is saved in clear, as a backup of such records is; it opens elsewhere without a passphrase',
  }, async ({ device, backend }) => {
    const { page } = device;
    await openApp(page, { ...device.server, url: ADDRESS });
    await loadExamples(page);
    await goTo(page, '#/children');
    await expect(page.getByRole('table').getByRole('rowheader').first()).toBeVisible();
    const count = await page.getByRole('table').getByRole('rowheader').count();
    await copiesAreQuiet(page, 3000);
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.reload();
    const file = await savedCopy(page, async () => undefined);
    expect(file).not.toMatch(/\.vsend$/);
    await elsewhere(backend, async (other) => {
      await importFile(other, file);
      await goTo(other, '#/children');
      await expect(other.getByRole('table').getByRole('rowheader')).toHaveCount(count);
    });
  });
});

fault({
  of: [14], what: 'the private folder is taken away with the app open, and the database the next day', by: 'CDP Storage.clearDataForOrigin with file_systems, a child is added; then with indexeddb, from another page',
  holds: 'the next write makes a new second copy at once, and Settings says that it is kept; everything comes back from it',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await page.waitForTimeout(2500); // the copies have been begun
  await clearData(page, 'file_systems');
  expect(await copiesOn(page)).toEqual([]);
  await addChild(page, { firstName: 'Juniper', bornOn: '2017-01-02' });
  await goTo(page, '#/settings');
  await expect(page.getByText(/A second copy is kept in this browser/)).toBeVisible();
  await copiesAreQuiet(page, 3000);
  await page.goto(`${ADDRESS}licence.txt`);
  await clearData(page, 'indexeddb');
  await page.goto(ADDRESS);
  await expectEverything(page, { ...template, children: template.children + 1 });
});

for (const [what, change] of [
  ['the header has lost its vault’s id', (rows: Row[]) => rows.map(({ vaultId: _, ...row }) => row as Row)],
  ['nothing is left in the header but its id', (rows: Row[]) => rows.map(({ id }) => ({ id }))],
  ['no passphrase opens the keyring any more', (rows: Row[]) => rows.map((row) => {
    const keyring = row['keyring'] as { slots: { wrapped: string }[] };
    return { ...row, keyring: { ...keyring, slots: keyring.slots.map((slot) => ({ ...slot, wrapped: (slot.wrapped.startsWith('A') ? 'B' : 'A') + slot.wrapped.slice(1) })) } };
  })],
  ['the keyring is a text', (rows: Row[]) => rows.map((row) => ({ ...row, keyring: 'damaged' }))],
] as const) {
  fault({
    of: [1, 31], what, by: 'raw IndexedDB: the row of the header is changed, with the app closed',
    holds: 'it is put right from the second copy with the right passphrase, said, and everything is there',
  }, async ({ device, template }) => {
    const { page } = device;
    await page.goto(`${ADDRESS}licence.txt`);
    await tamper(page, 'header', change, undefined);
    await page.goto(ADDRESS);
    await openRecords(page);
    await expect(page.getByText(/brought back from the second copy/)).toBeVisible();
    await page.reload();
    await expectEverything(page, template);
  });
}
