import type { Page } from '@playwright/test';
import { addChild, button, goTo, loadExamples, openApp, openStrand, rateByKeys, setUpLock, startReview, strandGroup, unlock } from './support/app.ts';
import { levelName, STRANDS } from './support/framework.ts';
import { copyOfBuild, edition, publishNext } from './support/release.ts';
import { childWithTrends } from './support/childScreens.ts';
import { startServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

test.use({ neverSeen: true });

test('from any folder of a web host, it can be installed and needs nobody afterwards', async ({ page, context }) => {
  const server = await startServer({ base: '/some/where/' });
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(request.url()));
  await openApp(page, server);

  await test.step('manifest and icons', async () => {
    const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
    expect(address).toBe(`${server.url}manifest.webmanifest`);
    const answer = await page.request.get(address);
    expect(answer.headers()['content-type']).toBe('application/manifest+json');
    const manifest: { name: string; start_url: string; display: string; icons: { src: string; sizes: string; purpose?: string }[] } = await answer.json();
    expect(manifest).toMatchObject({ name: 'Valuing SEND', display: 'standalone' });
    expect(new URL(manifest.start_url, address).href).toBe(server.url);
    for (const icon of manifest.icons) {
      const size = await sizeOfPicture(page, new URL(icon.src, address).href);
      expect(size, icon.src).toBe(icon.sizes);
    }
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope)).toBe(server.url);
  });

  await server.kill();
  await test.step('a chart that was never fetched while the server lived', async () => {
    await loadExamples(page);
    await goTo(page, `${await childWithTrends(page)}/compare`);
    await expect(page.getByRole('img', { name: /^Levels of/ })).toBeVisible();
    await expect(page.locator('svg.recharts-surface').first()).toBeVisible();
  });
  await test.step('a new start', async () => {
    await page.goto(server.url);
    await expect(page.getByRole('link', { name: 'Children', exact: true })).toBeVisible();
    await expect(button(page, 'Remove the example children')).toBeVisible();
  });
  const foreign = [...asked].filter((url) => url.startsWith('http') && !url.startsWith(server.url));
  expect(foreign, 'requests that leave the folder of the app').toEqual([]);
});

test('a new version waits to be asked, and the draft in progress is kept', async ({ page }) => {
  await using release = await copyOfBuild();
  const { folder } = release;
  const server = await startServer({ folder });
  await openApp(page, server);
  await setUpLock(page);
  await addChild(page, { firstName: 'Juniper', bornOn: '2015-02-11' });
  await startReview(page, '2026-10-02');
  await rateByKeys(page, '231');

  await publishNext(folder);
  await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
  await expect(button(page, 'Update now')).toBeVisible();
  expect(await edition(page)).toBe('v1');
  await rateByKeys(page, '4', 3);
  await page.getByLabel('What shows this?').fill('Writes more when the room is quiet.');

  await button(page, 'Update now').click();
  await expect.poll(() => edition(page).catch(() => 'on its way'), { timeout: 60_000 }).toBe('v2');
  await unlock(page);
  await expect(page.getByLabel('Review date')).toHaveValue('2026-10-02');
  await openStrand(page, STRANDS[3]?.label ?? '');
  await expect(strandGroup(page, STRANDS[3]?.label ?? '').getByRole('radio', { name: levelName(4) })).toBeChecked();
  await openStrand(page, STRANDS[4]?.label ?? '');
  await expect(page.getByLabel('What shows this?')).toHaveValue('Writes more when the room is quiet.');

  await server.kill();
  await page.reload();
  expect(await edition(page)).toBe('v2');
});

function sizeOfPicture(page: Page, address: string): Promise<string> {
  return page.evaluate((src) => new Promise<string>((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(`${picture.naturalWidth}x${picture.naturalHeight}`);
    picture.onerror = () => reject(new Error(`${src} is not a picture`));
    picture.src = src;
  }), address);
}
