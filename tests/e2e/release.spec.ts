import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addChild, button, goTo, loadExamples, openApp, setUpLock, unlock } from './support/app.ts';
import { changeWorker, copyOfBuild, edition, keptFiles, lookForRelease, publishNext } from './support/release.ts';
import { childWithTrends } from './support/childScreens.ts';
import { DIST, startServer } from './support/server.ts';
import { expect, test, watch } from './support/test.ts';

test.use({ neverSeen: true });

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css', html: 'text/html', js: 'text/javascript', json: 'application/json', png: 'image/png', svg: 'image/svg+xml', txt: 'text/plain', woff2: 'font/woff2', webmanifest: 'application/manifest+json',
};

test('every file the service worker keeps is there under the right type, and none the app needs is left out', async ({ page, server }) => {
  await openApp(page, server);
  const kept = await keptFiles(DIST);
  for (const { url } of kept) {
    const answer = await page.request.get(server.url + url);
    expect(answer.status(), url).toBe(200);
    expect(answer.headers()['content-type']?.split(';')[0], url).toBe(TYPES[path.extname(url).slice(1)]);
  }
  const needed = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(js|css|html|svg|woff2|wasm|json)$/.test(file) && file !== 'sw.js');
  expect(needed.filter((file) => !kept.some(({ url }) => url === file)), 'files that would be missing without a network').toEqual([]);
  for (const file of needed) expect(statSync(path.join(DIST, file)).size, file).toBeLessThan(2 * 1024 * 1024);
  expect(kept.filter(({ url, integrity }) => /\.(js|html|css)$/.test(url) && !integrity), 'files that are not checked').toEqual([]);
});

test('the service worker is registered in one place and waits to be asked', () => {
  const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js') && !file.endsWith('sw.js')).map((file) => readFileSync(path.join(DIST, file), 'utf8'));
  expect(scripts.flatMap((text) => [...text.matchAll(/serviceWorker\.register\(/g)])).toHaveLength(1);
  expect(scripts.filter((text) => /["'`][^"'`\s]*\bsw\.js["'`]/.test(text))).toHaveLength(1);
  const worker = readFileSync(path.join(DIST, 'sw.js'), 'utf8');
  // Only a message from the page makes a new version take over.
  expect([...worker.matchAll(/skipWaiting\(\)/g)]).toHaveLength(1);
  expect(worker).toMatch(/"SKIP_WAITING"===?.{0,60}skipWaiting\(\)/);
});

for (const [what, spoil] of [
  ['a file is missing', (folder: string, file: string) => { rmSync(path.join(folder, file)); }],
  ['a page of the host stands in the place of a script', (folder: string, file: string) => { writeFileSync(path.join(folder, file), '<!doctype html><title>Please sign in</title>'); }],
  ['half a file has arrived', (folder: string, file: string) => { writeFileSync(path.join(folder, file), readFileSync(path.join(folder, file), 'utf8').slice(0, 500)); }],
] as const) {
  test(`a new release in which ${what} leaves the old version whole`, async ({ browser }) => {
    await using release = await copyOfBuild();
    const server = await startServer({ folder: release.folder });
    const page = await (await browser.newContext()).newPage();
    await openApp(page, server);
    await loadExamples(page);
    const chart = await fileCalled('ComparePage', release.folder);
    await publishNext(release.folder);
    await renameKept(release.folder, chart, 'assets/next-chart.js'); // a new name is fetched, an old one is had already
    spoil(release.folder, 'assets/next-chart.js');
    expect(await lookForRelease(page)).toBe('redundant');
    await expect(button(page, 'Update now')).toHaveCount(0);
    await server.kill();
    await page.reload();
    expect(await edition(page)).toBe('v1');
    await chartIsDrawn(page);
    await page.context().close();
  });
}

test('when the disk is full for a new release, the old version and the records stay', async ({ browser }) => {
  await using release = await copyOfBuild();
  const server = await startServer({ folder: release.folder });
  const page = await (await browser.newContext()).newPage();
  await openApp(page, server);
  await loadExamples(page);
  await publishNext(release.folder);
  const devtools = await page.context().newCDPSession(page);
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: Math.max(1, used - 500_000) });
  expect(await lookForRelease(page)).toBe('redundant');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin });
  await server.kill();
  await page.reload();
  expect(await edition(page)).toBe('v1');
  await expect(button(page, 'Remove the example children')).toBeVisible();
  await chartIsDrawn(page);
  await page.context().close();
});

test('a page that was open before a deployment still finds screens it has not fetched yet', async ({ browser }) => {
  await using release = await copyOfBuild();
  const server = await startServer({ folder: release.folder });
  const page = await (await browser.newContext()).newPage();
  const faults = watch(page);
  await openApp(page, server);
  await loadExamples(page);
  const chart = await fileCalled('ComparePage', release.folder);
  await publishNext(release.folder);
  await renameKept(release.folder, chart, 'assets/next-chart.js');
  expect(await lookForRelease(page)).toBe('installed');
  expect((await page.request.get(server.url + chart)).status()).toBe(404);
  await chartIsDrawn(page);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('an update that is asked for in one tab does not take a form away in another', async ({ page, context }) => {
  await using release = await copyOfBuild();
  const server = await startServer({ folder: release.folder });
  await openApp(page, server);
  await setUpLock(page);
  await goTo(page, '#/children/new');
  await page.getByLabel('First name').fill('Marigold');
  const other = await context.newPage();
  await openApp(other, server);
  await publishNext(release.folder);
  await lookForRelease(other);
  await expect(button(page, 'Update now')).toBeVisible();
  await button(other, 'Update now').click();
  await expect.poll(() => edition(other).catch(() => 'on its way'), { timeout: 60_000 }).toBe('v2');

  await expect(page.getByText('This app has been updated.')).toBeVisible();
  expect(await edition(page)).toBe('v1');
  await expect(page.getByLabel('First name')).toHaveValue('Marigold');
  await page.getByLabel('Date of birth').fill('2016-03-04');
  await button(page, 'Add only').click();
  await expect.poll(() => edition(page).catch(() => 'on its way'), { timeout: 60_000 }).toBe('v2'); // saved, and gone on to another screen
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Marigold' })).toBeVisible();
  await server.kill();
});

test('what hosting.html says switches a broken release off: one more load, and the records are there', async ({ browser }) => {
  await using release = await copyOfBuild();
  const server = await startServer({ folder: release.folder });
  const page = await (await browser.newContext()).newPage();
  // Read first: later the browser might still be asking for the old service worker, on behalf of this page, when the new one is put there.
  await page.goto(`${server.url}hosting.html`);
  const killSwitch = await page.locator('#kill-switch').innerText();
  await openApp(page, server);
  await setUpLock(page);
  await addChild(page, { firstName: 'Clover', bornOn: '2015-05-06' });
  const keep = readFileSync(path.join(release.folder, 'sw.js'), 'utf8');
  writeFileSync(path.join(release.folder, 'index.html'), readFileSync(path.join(release.folder, 'index.html'), 'utf8').replace('<div id="root">', '<div id="root" data-edition="mended">'));
  writeFileSync(path.join(release.folder, 'sw.js'), killSwitch);
  const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length).catch(() => 1);
  await expect(async () => {
    await page.goto(server.url); // still the old version, and the browser looks for a newer service worker; a busy one may leave that to the next visit
    await expect.poll(registrations, { timeout: 25_000 }).toBe(0);
  }).toPass({ timeout: 80_000 });
  await page.reload();
  expect(await edition(page)).toBe('mended');
  await unlock(page);
  await goTo(page, '#/children');
  await expect(page.getByRole('link', { name: 'Clover' })).toBeVisible();
  writeFileSync(path.join(release.folder, 'sw.js'), keep);
  await page.context().close();
  await server.kill();
});

/** The one file of a release whose name begins like this. */
async function fileCalled(name: string, folder: string): Promise<string> {
  const found = (await keptFiles(folder)).find(({ url }) => url.startsWith(`assets/${name}-`) && url.endsWith('.js'));
  if (!found) throw new Error(`no file is called ${name}`);
  return found.url;
}

/** As a build does when a script has changed: another name. */
async function renameKept(folder: string, from: string, to: string) {
  writeFileSync(path.join(folder, to), readFileSync(path.join(folder, from)));
  rmSync(path.join(folder, from));
  await changeWorker(folder, (entries) => entries.map((entry) => (entry.url === from ? { ...entry, url: to } : entry)));
}

async function chartIsDrawn(page: Page) {
  await goTo(page, `${await childWithTrends(page)}/compare`);
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible();
}
