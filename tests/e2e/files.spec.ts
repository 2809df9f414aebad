import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sealFile } from '../../src/data/file/sealFile.ts';
import { deriveHere } from '../../src/data/lock/deriveKey.ts';
import { addChild, button, eraseEverything, finishProfile, goTo, openApp, PASSPHRASE, rateByKeys, setUpLock, startReview } from './support/app.ts';
import { badFiles } from './support/badFiles.ts';
import { expect, test } from './support/test.ts';

const COMPLAINTS: Record<string, { what: string; todo: string }> = JSON.parse(
  await readFile(new URL('../../src/catalog/file-problems.json', import.meta.url), 'utf8'));

test('bad files are refused with a sentence that helps, and nothing changes', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await setUpLock(page);
  const id = await addChild(page, { firstName: 'Rowan', bornOn: '2016-05-20' });
  await startReview(page, '2026-10-09');
  await rateByKeys(page, '2310');
  await finishProfile(page);
  const sound = await transfer(page, id);
  const files = badFiles(sound);
  expect(files.length).toBeGreaterThanOrEqual(20);

  for (const { what, name, content, complaint } of files) {
    await test.step(what, async () => {
      await page.getByRole('alert').evaluateAll((before) => { for (const one of before) one.dataset['seen'] = ''; });
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
      const alert = page.locator('[role=alert]:not([data-seen])');
      await expect(alert, what).toContainText(COMPLAINTS[complaint]?.what ?? complaint);
      await expect(alert, what).toContainText(COMPLAINTS[complaint]?.todo ?? complaint);
      await expect(button(page, 'Import'), what).toHaveCount(0);
    });
  }
  expect(await page.evaluate(() => Object.keys(Object.prototype).length), 'nothing has got into every object').toBe(0);
  expect(recordsIn(await transfer(page, id)), 'the records').toBe(recordsIn(sound));

  await test.step('and a sound one after them is still read', async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'valuing-send.json', mimeType: 'application/json', buffer: Buffer.from(sound) });
    await expect(page.getByRole('rowheader', { name: 'Rowan' })).toBeVisible();
  });
});

test('a sealed backup comes back after everything was erased, with the passphrase or the recovery key of then', async ({ page, server }) => {
  test.slow();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await openApp(page, server);
  const recoveryKey = await setUpLock(page);
  await addChild(page, { firstName: 'Rowan', lastName: 'Castellane', bornOn: '2016-05-20' });
  const file = await test.step('back up, read back in a worker', async () => {
    await goTo(page, '#/share');
    const saving = page.waitForEvent('download');
    await button(page, 'Back up everything').click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('valuing-send-backup-2026-11-21.vsend');
    await expect(page.getByText(/made, read back \(1 child\), and handed to this browser/)).toBeVisible();
    expect(workers.filter((url) => url.includes('read.worker'))).toHaveLength(1);
    return download.path();
  });
  const bytes = await readFile(file);
  expect(bytes.toString('latin1').startsWith('valuing-send-sealed\n')).toBe(true);
  for (const secret of ['Rowan', 'Castellane', '2016-05-20']) expect(bytes.includes(secret), secret).toBe(false);

  await test.step('the test of it asks for nothing here', async () => {
    await button(page, 'Is a backup good? Test it').click();
    await page.getByLabel('Backup to test').setInputFiles(file);
    await expect(page.getByText('It holds the same as this device.')).toBeVisible();
    await button(page, 'Close the test').click();
  });

  await test.step('erase, and bring in with the passphrase of then', async () => {
    await eraseEverything(page);
    await setUpLock(page);
    await goTo(page, '#/share');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByLabel('Passphrase that opens this file', { exact: true }).fill('none of the llamas');
    await button(page, 'Open the file').click();
    await expect(page.getByText(/This passphrase does not open the file\./)).toBeVisible();
    await page.getByLabel('Passphrase that opens this file', { exact: true }).fill(PASSPHRASE);
    await button(page, 'Open the file').click();
    await expect(page.getByRole('rowheader', { name: 'Rowan Castellane' })).toBeVisible();
    await button(page, 'Cancel').click();
  });

  await test.step('or with the recovery key of then', async () => {
    await page.locator('input[type=file]').setInputFiles(file);
    await button(page, 'Use the recovery key instead').click();
    await page.getByLabel('Recovery key that opens this file').fill(recoveryKey.toLowerCase());
    await button(page, 'Open the file').click();
    await button(page, 'Import').click();
    await goTo(page, '#/children');
    await expect(page.getByRole('link', { name: 'Rowan Castellane' })).toBeVisible();
  });
});

test('a child is shared with a passphrase of its own', async ({ page, server }) => {
  await openApp(page, server);
  await setUpLock(page);
  const id = await addChild(page, { firstName: 'Rowan', bornOn: '2016-05-20' });
  await goTo(page, `#/share/${id}`);
  await page.getByLabel('Passphrase for this file', { exact: true }).fill('quiet herons wade');
  await page.getByLabel('Passphrase for this file, once more').fill('quiet herons wade');
  await page.getByLabel('What is it for?').fill('Advice from a specialist');
  const saving = page.waitForEvent('download');
  await button(page, 'Share').click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^valuing-send-share-2026-11-21-[0-9a-f]{4}\.vsend$/);
  const file = await download.path();
  expect((await readFile(file)).includes('2016-05-20')).toBe(false);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel('Passphrase that opens this file', { exact: true }).fill('quiet herons wade');
  await button(page, 'Open the file').click();
  await expect(page.getByRole('rowheader', { name: 'R.' })).toBeVisible();
});

test('a locked file that unpacks to far more than it is, is stopped, and its worker with it', async ({ page, server }) => {
  const passphrase = 'quiet herons wade';
  const sealed = await sealFile({ blob: new Blob([new Uint8Array(64 * 1024 * 1024)]), kind: 'backup', exportedOn: '2026-11-21', by: { kind: 'passphrase', passphrase, derive: deriveHere } });
  if (!sealed.ok) throw new Error(sealed.problem.code);
  await openApp(page, server, '#/share');
  await page.locator('input[type=file]').setInputFiles({ name: 'a.vsend', mimeType: 'application/octet-stream', buffer: Buffer.from(await sealed.value.arrayBuffer()) });
  await page.getByLabel('Passphrase that opens this file', { exact: true }).fill(passphrase);
  await button(page, 'Open the file').click();
  await expect(page.getByRole('alert')).toContainText(COMPLAINTS['unpacksTooFar']?.what ?? '');
  await expect.poll(() => page.workers().filter((worker) => worker.url().includes('read.worker')).length).toBe(0);
});

/** The whole record of a child in a file that is not locked, as text. */
async function transfer(page: Page, id: string): Promise<string> {
  await goTo(page, '#/share');
  await goTo(page, `#/share/${id}`);
  await page.getByRole('radio', { name: 'Full transfer' }).check();
  await page.getByRole('radio', { name: 'Without a passphrase' }).check();
  const saving = page.waitForEvent('download');
  await button(page, 'Share').click();
  return readFile(await (await saving).path(), 'utf8');
}

function recordsIn(file: string): string {
  const { children, drafts }: { children: unknown; drafts: unknown } = JSON.parse(file);
  return JSON.stringify({ children, drafts });
}
