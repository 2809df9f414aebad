import type { Page } from '@playwright/test';
import { goTo, rateByKeys } from '../e2e/support/app.ts';
import { ADDRESS } from './support/browser.ts';
import { copiesAreQuiet } from './support/copies.ts';
import { putDump, tamper } from './support/database.ts';
import { expect, fault, openRecords } from './support/fault.ts';
import { putInstead } from './support/losses.ts';
import { expectDraft, expectEverything, freshStart } from './support/records.ts';
import { isSaved } from './support/template.ts';
import { GOLDEN } from './support/golden.ts';
import { clearData } from './support/debugger.ts';

fault({
  of: [19], what: 'an old tab that answers nobody keeps the database from being upgraded', by: 'the database of 0.2.0, held open by a page that does not listen to versionchange; then the app is opened',
  holds: 'within seconds the app says that another tab is in the way; once that is closed, it opens', tags: ['@disk'],
}, async ({ device }) => {
  const old = device.page;
  await old.goto(`${ADDRESS}licence.txt`);
  await clearData(old, 'indexeddb,file_systems,local_storage');
  await putDump(old, GOLDEN);
  await old.evaluate(() => new Promise<void>((resolve) => {
    const opening = indexedDB.open('valuing-send');
    opening.onsuccess = () => {
      Object.assign(globalThis, { kept: opening.result });
      resolve();
    };
  }));
  const page = await device.tab();
  await expect(page.getByText('Another tab of this app is in the way')).toBeVisible();
  await expect(freshStart(page)).toHaveCount(0);
  await old.close();
  await page.reload();
  await openRecords(page);
  await goTo(page, '#/children');
  await expect(page.getByRole('link', { name: 'Rowan Castellane' })).toBeVisible();
});

fault({
  of: [20], what: 'a newer version of the app upgrades the database while this one is open', by: 'another page opens it with version 990; then a strand is rated here',
  holds: 'this tab closes at once and says so; what was asked afterwards is not said to be saved', tags: ['@disk', '@sample'],
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, template.draft);
  const other = await device.context.newPage();
  await other.goto(`${ADDRESS}licence.txt`);
  const upgraded = await other.evaluate(() => new Promise<string>((resolve) => {
    const opening = indexedDB.open('valuing-send', 990);
    opening.onsuccess = () => { opening.result.close(); resolve('upgraded'); };
    opening.onblocked = () => resolve('blocked');
    opening.onerror = () => resolve('refused');
  }));
  expect(upgraded).toBe('upgraded');
  await expect(page.getByText('Nothing more is being saved.')).toBeVisible();
  await expect(page.getByText('written by a newer version')).toBeVisible();
});

fault({
  of: [21], what: 'this version meets the database of a newer one', by: 'the header’s format is raised past the app’s own, with the app closed',
  holds: 'it opens nothing, says that a newer version wrote it, and leaves it as it is',
}, async ({ device }) => {
  const { page } = device;
  await page.goto(`${ADDRESS}licence.txt`);
  await tamper(page, 'header', (rows) => rows.map((row) => ({ ...row, format: 99 })), undefined);
  await page.goto(ADDRESS);
  await expect(page.getByText('written by a newer version')).toBeVisible();
  await expect(freshStart(page)).toHaveCount(0);
});

fault({
  of: [21], what: 'this version meets a database of a higher number', by: 'another page raises the database to version 990, with the app closed',
  holds: 'never a fresh start; the records are opened or the newer version is named', tags: ['@disk'],
}, async ({ device }) => {
  const { page } = device;
  await page.goto(`${ADDRESS}licence.txt`);
  await page.evaluate(() => new Promise<void>((resolve) => {
    const opening = indexedDB.open('valuing-send', 990);
    opening.onsuccess = () => { opening.result.close(); resolve(); };
  }));
  await page.goto(ADDRESS);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(freshStart(page)).toHaveCount(0);
});

fault({
  of: [23], what: 'the browser closes the connection in the background, without a word', by: 'the app’s own IDBDatabase is closed behind its back, as iOS does; then a strand is rated',
  holds: 'it is said that nothing more is saved, no second opening happens behind anybody’s back; loading again brings everything', tags: ['@disk'],
}, async ({ device, template }) => {
  const { page } = device;
  await page.addInitScript(() => {
    const opened: IDBDatabase[] = [];
    Object.assign(globalThis, { opened });
    const open = Reflect.get(IDBFactory.prototype, 'open');
    IDBFactory.prototype.open = function (this: IDBFactory, ...given: [string, number?]) {
      const request = open.apply(this, given);
      if (given[0] === 'valuing-send') request.addEventListener('success', () => opened.push(request.result));
      return request;
    };
  });
  await page.reload();
  await openRecords(page);
  await goTo(page, template.draft);
  await expectDraft(page, template, ['4', '3']);
  const before = await page.evaluate(() => (globalThis as unknown as { opened: IDBDatabase[] }).opened.length);
  await page.evaluate(() => { for (const one of (globalThis as unknown as { opened: IDBDatabase[] }).opened) one.close(); });
  await rateByKeys(page, '1', 0);
  await expect(page.getByText('Nothing more is being saved.')).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { opened: IDBDatabase[] }).opened.length)).toBe(before);
  await page.reload();
  await expectEverything(page, template);
});

fault({
  of: [25], what: 'the database never answers when it is opened', by: 'indexedDB.open is replaced by one that gives no event',
  holds: 'within some seconds the app says that the records did not open in time, with a way to try again; never a fresh start',
}, async ({ device }) => {
  const { page } = device;
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: () => {} }, onerror: { value: null, writable: true }, onsuccess: { value: null, writable: true }, onblocked: { value: null, writable: true }, onupgradeneeded: { value: null, writable: true } });
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 12_000 });
  await expect(freshStart(page)).toHaveCount(0);
});

fault({
  of: [25], what: 'the database stops answering while somebody works', by: 'every transaction after unlocking is held back for ever; then a strand is rated',
  holds: 'the tap is not said to be saved',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, template.draft);
  await expectDraft(page, template, ['4', '3']);
  await isSaved(page);
  await page.evaluate(() => {
    for (const name of ['get', 'getAll', 'put', 'add', 'getKey', 'getAllKeys', 'openCursor', 'delete'] as const) {
      IDBObjectStore.prototype[name] = () => Object.create(IDBRequest.prototype, { onsuccess: { value: null, writable: true }, onerror: { value: null, writable: true } });
    }
  });
  await rateByKeys(page, '1', 0);
  await page.waitForTimeout(1500);
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
});

for (const error of ['SecurityError', 'UnknownError', 'InvalidStateError']) {
  fault({
    of: [16], what: `storage is switched off: ${error}`, by: `indexedDB.open throws a ${error}, as with site data blocked or in some private windows`,
    holds: 'it is told before anything is typed, and why; no screen to work with',
  }, async ({ device }) => {
    const { page } = device;
    await page.addInitScript((name) => { IDBFactory.prototype.open = () => { throw new DOMException('no', name); }; }, error);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'The records cannot be opened' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Add a child' })).toHaveCount(0);
  });
}

for (const [what, put] of [
  ['the records of 0.2.0 are opened by today’s app', (page: Page) => putInstead(page, GOLDEN)],
  ['localStorage was cleared and the records opened again', (page: Page) => clearData(page, 'local_storage')],
] as const) {
  fault({
    of: [14, 20], what: `${what} and only read, and then the browser loses them`, by: 'the database and the private folder are cleared after one opening without a change',
    holds: 'the app says that there were records, and starts nothing over them',
  }, async ({ device }) => {
    const { page } = device;
    await page.goto(`${ADDRESS}licence.txt`);
    await put(page);
    await page.goto(ADDRESS);
    await openRecords(page);
    await copiesAreQuiet(page);
    await page.goto(`${ADDRESS}licence.txt`);
    await clearData(page, 'indexeddb,file_systems');
    await page.goto(ADDRESS);
    await expect(page.getByRole('heading', { level: 1, name: 'The records are no longer in this browser' })).toBeVisible();
  });
}
