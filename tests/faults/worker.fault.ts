import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { goTo, openApp, rateByKeys } from '../e2e/support/app.ts';
import { startServer } from '../e2e/support/server.ts';
import { ADDRESS } from './support/browser.ts';
import { limitStorage } from './support/debugger.ts';
import { BUILD, type Device } from './support/device.ts';
import { expect, fault, openRecords, test } from './support/fault.ts';
import { expectDraft, expectEverything } from './support/records.ts';
import { isSaved } from './support/template.ts';

/** Serves another build from now on: a copy of this one with a new page, and a service worker that knows of it. `spoil` may break it. */
async function publish(device: Device, spoil: (folder: string) => Promise<void> = async () => {}): Promise<string> {
  const folder = await mkdtemp(path.join(process.env['VSEND_FAULTS_ROOT'] ?? os.tmpdir(), 'next-'));
  await cp(BUILD, folder, { recursive: true });
  const [page, worker] = [path.join(folder, 'index.html'), path.join(folder, 'sw.js')];
  await writeFile(page, (await readFile(page, 'utf8')).replace('<div id="root">', '<div id="root" data-edition="v2">'));
  // The list may also name a digest of each file, which would be that of the old page.
  const next = (await readFile(worker, 'utf8')).replace(/(url:"index\.html",revision:")\w+"(,integrity:"[^"]+")?/, '$1v2"');
  expect(next, 'the service worker names the revision of the page').toContain('revision:"v2"');
  await writeFile(worker, next);
  await spoil(folder);
  await device.close();
  await device.server.kill();
  device.server = await startServer({ folder });
  await device.start();
  return folder;
}

const edition = (device: Device) => device.page.evaluate(() => document.querySelector<HTMLElement>('#root')?.dataset['edition'] ?? 'v1');
const look = (device: Device) => device.page.evaluate(async () => { await (await navigator.serviceWorker.ready).update().catch(() => undefined); });

/** A file of the build that is new in the next one, so that the update has to fetch it. */
async function newFile(folder: string, write: ((file: string) => Promise<void>) | undefined): Promise<void> {
  const file = path.join(folder, 'assets', 'next-00000000.js');
  if (write) await write(file);
  const worker = path.join(folder, 'sw.js');
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(/(\{url:"index\.html")/, '{url:"assets/next-00000000.js",revision:null},$1'));
}

fault({
  of: [50], what: 'one file of an update is not there', by: 'a new version is served whose service worker names a file that answers 404', holds: 'the old version stays whole and goes on, offline too', tags: ['@sample'],
}, async ({ device, template }) => {
  await publish(device, (folder) => newFile(folder, undefined));
  await look(device);
  await device.page.waitForTimeout(1000);
  expect(await device.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBeNull();
  await device.server.kill();
  await device.page.reload();
  expect(await edition(device)).toBe('v1');
  await expectEverything(device.page, template);
});

fault({
  of: [52], what: 'a screen that was never opened is opened after a new version was put on the host', by: 'the new version is served without the old one’s files; then the comparison is opened in the old one',
  holds: 'it opens: every part of the app was kept at the first visit',
}, async ({ device, template }) => {
  await publish(device, async (folder) => {
    for (const file of await readdir(path.join(folder, 'assets'))) await rm(path.join(folder, 'assets', file));
    await rm(path.join(folder, 'sw.js'));
  });
  await openRecords(device.page);
  for (const hash of ['#/practice', '#/framework', '#/settings', `#/children/${template.rowan}/summary`, '#/share']) {
    await goTo(device.page, hash);
    await expect(device.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(device.page.getByText(/Failed to fetch|something went wrong/i)).toHaveCount(0);
  }
});

fault({
  of: [53], what: 'an update comes while a review is being filled in', by: 'a new version is served and looked for, with a draft open', holds: 'nothing is loaded again by itself; after a good update the draft is there',
}, async ({ device, template }) => {
  await publish(device);
  await openRecords(device.page);
  await goTo(device.page, template.draft);
  await look(device);
  await expect(device.page.getByRole('button', { name: 'Update now' })).toBeVisible();
  await rateByKeys(device.page, '1', 0);
  await isSaved(device.page);
  expect(await edition(device)).toBe('v1');
  await device.page.getByRole('button', { name: 'Update now' }).click();
  await expect.poll(() => edition(device).catch(() => '')).toBe('v2');
  await openRecords(device.page);
  await expectDraft(device.page, template, ['1', '3']);
});

fault({
  of: [10], what: 'there is no room for an update', by: 'the quota is one byte while a new version is fetched', holds: 'the old version goes on, offline too; no record is touched',
}, async ({ device, template }) => {
  await publish(device, (folder) => newFile(folder, (file) => writeFile(file, `// ${'x'.repeat(1_000_000)}`)));
  await limitStorage(device.page, 1);
  await look(device);
  await device.page.waitForTimeout(1000);
  await device.server.kill();
  await device.page.reload();
  expect(await edition(device)).toBe('v1');
  await expectEverything(device.page, template);
});

fault({
  of: [58], what: 'a broken release is put on the host, and then a good one', by: 'a version whose page shows nothing is updated to; then a good one is served', holds: 'one reload after the good one is there the app runs, with every record',
}, async ({ device, template }) => {
  await publish(device, async (folder) => {
    const page = path.join(folder, 'index.html');
    await writeFile(page, '<!doctype html><title>broken</title><div id="root" data-edition="broken"></div>');
  });
  await look(device);
  await expect.poll(() => device.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed');
  await device.page.evaluate(async () => { (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: 'SKIP_WAITING' }); });
  await device.page.waitForTimeout(1000);
  await device.page.reload();
  expect(await edition(device)).toBe('broken');
  await publish(device, async (folder) => {
    const worker = path.join(folder, 'sw.js');
    await writeFile(worker, (await readFile(worker, 'utf8')).replace('revision:"v2"', 'revision:"v3"'));
  });
  // The broken page asks for no update itself; the browser looks whenever the address is opened.
  await device.page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update(); });
  await device.page.waitForTimeout(1000);
  await device.page.close();
  await device.tab();
  await device.page.reload();
  await expectEverything(device.page, template);
});

test.describe('on a new device', () => {
  test.use({ begin: 'new' });
  fault({
    of: [51, 55, 56], what: 'the service worker names what is not served, or is registered twice', by: 'every address in its list is fetched from the host', holds: 'each is there with the right kind, none is a web page in disguise; one registration; it works offline',
  }, async ({ device }) => {
    const { page } = device;
    await openApp(page, { ...device.server, url: ADDRESS });
    const worker = await readFile(path.join(BUILD, 'sw.js'), 'utf8');
    const names = [...worker.matchAll(/\{url:"([^"]+)",revision/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const answer = await page.request.get(device.server.url + name);
      expect(answer.status(), name).toBe(200);
      if (!name.endsWith('.html')) expect(answer.headers()['content-type'], name).not.toContain('text/html');
    }
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);
    await device.server.kill();
    await page.reload();
    await expect(page.getByText('Try with example children')).toBeVisible();
  });
});
