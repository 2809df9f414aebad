import { open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { button, eraseEverything, goTo, PASSPHRASE, setUpLock } from '../e2e/support/app.ts';
import type { Device } from './support/device.ts';
import { limitStorage } from './support/debugger.ts';
import { expect, fault, openRecords } from './support/fault.ts';
import { expectChildren, expectEverything } from './support/records.ts';

/** A sealed backup of everything, as the app saves it. */
async function backup(page: Page): Promise<Buffer> {
  await goTo(page, '#/share');
  const saving = page.waitForEvent('download');
  await button(page, 'Back up everything').click();
  return readFile(await (await saving).path());
}

async function choose(page: Page, name: string, content: Buffer) {
  await goTo(page, '#/children');
  await goTo(page, '#/share');
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
}

/** Opens the sealed backup of another vault with the passphrase it was made under. */
async function openFile(page: Page) {
  await page.getByLabel('Passphrase that opens this file').fill(PASSPHRASE);
  await button(page, 'Open the file').click();
}

/** The file is refused in words, and nothing can be brought in. */
async function expectRefused(page: Page) {
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 20_000 });
  await expect(button(page, 'Import')).toHaveCount(0);
}

async function onDisk(device: Device, name: string, bytes: number): Promise<string> {
  const file = path.join(path.dirname(device.profile), name);
  const handle = await open(file, 'w');
  await handle.truncate(bytes);
  await handle.close();
  return file;
}

const REFUSED = 'refused with a sentence; nothing is brought in, and the records are as they were';

for (const [what, spoil] of [
  ['cut off in the middle', (file: Buffer) => file.subarray(0, file.length >> 1)],
  ['cut off by one byte', (file: Buffer) => file.subarray(0, file.length - 1)],
  ['doubled', (file: Buffer) => Buffer.concat([file, file])],
  ['another in one bit', (file: Buffer) => Buffer.from(file.map((byte, at) => (at === Math.floor(file.length * 0.7) ? byte ^ 1 : byte)))],
  ['another in one letter of its head', (file: Buffer) => Buffer.from(file.map((byte, at) => (at === 60 ? byte ^ 1 : byte)))],
] as const) {
  fault({ of: [33, 34, 35], what: `a sealed backup is ${what}`, by: 'the saved file is changed and chosen on Files', holds: REFUSED }, async ({ device, template }) => {
    const { page } = device;
    await openRecords(page);
    await choose(page, 'backup.vsend', Buffer.from(spoil(await backup(page))));
    await expectRefused(page);
    await page.reload();
    await expectEverything(page, template);
  });
}

fault({
  of: [37], what: 'a file of ten gigabytes is chosen', by: 'a sparse file of 10 GB on Files', holds: 'refused within seconds, the page goes on answering, no memory is taken for it', tags: ['@sample'],
}, async ({ device }) => {
  const { page } = device;
  await openRecords(page);
  const file = await onDisk(device, 'valuing-send.json', 10 * 2 ** 30);
  await goTo(page, '#/share');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expectRefused(page);
});

fault({
  of: [38], what: 'a gzip bomb is chosen', by: '1 GB of zeros in 1 MB of gzip, under the names the app writes', holds: REFUSED,
}, async ({ device }) => {
  const { page } = device;
  await openRecords(page);
  const bomb = gzipSync(Buffer.alloc(2 ** 28));
  for (const name of ['backup.vsend', 'valuing-send.json', 'valuing-send.json.gz']) {
    await choose(page, name, bomb);
    await expectRefused(page);
  }
});

fault({
  of: [46, 49], what: 'the same backup is brought in twice', by: 'a backup of this vault is chosen here, twice', holds: 'there is nothing new in it, both times; no child is there twice', tags: ['@sample'],
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  const file = await backup(page);
  for (let times = 0; times < 2; times += 1) {
    await choose(page, 'backup.vsend', file);
    await expect(page.getByText('Nothing to bring in: all of it is here already, or stays as it is here.')).toBeVisible();
  }
  await expectChildren(page, template.children);
});

fault({
  of: [9], what: 'there is no room when a backup is brought in', by: 'everything is erased, the records are locked anew, and the quota falls to one byte before Import',
  holds: 'all of it or nothing: nothing, and the message names the cause; with room again the same preview brings all of it',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  const file = await backup(page);
  await eraseEverything(page);
  await setUpLock(page);
  await device.close();
  await device.start();
  const again = device.page;
  await openRecords(again);
  await choose(again, 'backup.vsend', file);
  await openFile(again);
  await expect(button(again, 'Import')).toBeVisible({ timeout: 20_000 });
  await limitStorage(again, 1);
  await button(again, 'Import').click();
  await expect(again.getByText('no room left').first()).toBeVisible();
  await goTo(again, '#/children');
  await expect(again.getByRole('link', { name: 'Rowan Castellane' })).toHaveCount(0);
  await limitStorage(again, undefined);
  await choose(again, 'backup.vsend', file);
  await openFile(again);
  await button(again, 'Import').click();
  await expectChildren(again, template.children);
});

fault({
  of: [6], what: 'all processes are killed while a backup is being brought in', by: 'SIGKILL right after the click on Import, into an emptied vault', holds: 'all of it or nothing',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  const file = await backup(page);
  await writeFile(path.join(path.dirname(device.profile), 'kept.vsend'), file);
  await eraseEverything(page);
  await setUpLock(page);
  await choose(page, 'backup.vsend', file);
  await openFile(page);
  await expect(button(page, 'Import')).toBeVisible({ timeout: 20_000 });
  await button(page, 'Import').click({ noWaitAfter: true });
  await device.kill();
  await device.start();
  await openRecords(device.page);
  await goTo(device.page, '#/children');
  await expect(device.page.getByRole('heading', { level: 1 })).toBeVisible();
  await device.page.waitForTimeout(500);
  const there = await device.page.getByRole('table').getByRole('rowheader').count();
  expect([0, template.children]).toContain(there);
});

fault({
  of: [64], what: 'the browser refuses the download', by: 'the click on a link to save is swallowed', holds: 'the day of the last backup is not moved on without the app having read the file back',
}, async ({ device }) => {
  const { page } = device;
  await openRecords(page);
  await page.evaluate(() => { URL.createObjectURL = () => { throw new DOMException('no', 'SecurityError'); }; });
  await goTo(page, '#/share');
  await button(page, 'Back up everything').click();
  await page.waitForTimeout(3000);
  await goTo(page, '#/settings');
  await expect(page.getByText(/Not backed up yet/).first()).toBeVisible();
});
