import { addChild, button, goTo, strandGroup } from '../e2e/support/app.ts';
import { STRANDS } from '../e2e/support/framework.ts';
import { ADDRESS } from './support/browser.ts';
import { expect, fault, openRecords } from './support/fault.ts';
import { clearData } from './support/debugger.ts';
import { expectEverything, freshStart } from './support/records.ts';

fault({
  of: [13], what: 'all site data are cleared while a review is open', by: 'CDP Storage.clearDataForOrigin, all types, with a draft on the screen',
  holds: 'it is said at once that nothing more is saved; a tap afterwards is not said to be saved, and no empty database takes it', tags: ['@disk', '@sample'],
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, template.draft);
  await clearData(page, 'all');
  await expect(page.getByText('Nothing more is being saved.')).toBeVisible();
  const group = strandGroup(page, STRANDS[0]?.label ?? '');
  if (await group.isVisible()) await group.getByRole('radio').nth(1).check();
  await page.waitForTimeout(500);
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases).not.toContain('valuing-send');
});

fault({
  of: [14], what: 'only the database is cleared, with the app closed', by: 'CDP Storage.clearDataForOrigin with indexeddb, from another page of the address; then the app is opened',
  holds: 'everything comes back from the second copy', tags: ['@disk', '@sample'],
}, async ({ device, template }) => {
  await device.page.goto(`${ADDRESS}licence.txt`);
  await clearData(device.page, 'indexeddb');
  await device.page.goto(ADDRESS);
  await expectEverything(device.page, template);
});

fault({
  of: [14], what: 'only the database is cleared, with the app open', by: 'CDP Storage.clearDataForOrigin with indexeddb; then the app is loaded again',
  holds: 'it is said at once; at the next start everything comes back from the second copy', tags: ['@disk'],
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await clearData(page, 'indexeddb');
  await expect(page.getByText('Nothing more is being saved.')).toBeVisible();
  await page.reload();
  await expectEverything(page, template);
});

fault({
  of: [14], what: 'only the private folder is cleared, with the app open', by: 'CDP Storage.clearDataForOrigin with file_systems; then a child is added and the app loaded again',
  holds: 'the records go on as if nothing had been; the new child is there',
}, async ({ device }) => {
  const { page } = device;
  await openRecords(page);
  await clearData(page, 'file_systems');
  await addChild(page, { firstName: 'Juniper', bornOn: '2017-01-02' });
  await page.reload();
  await openRecords(page);
  await goTo(page, '#/children');
  await expect(page.getByRole('link', { name: 'Juniper' })).toBeVisible();
});

fault({
  of: [14], what: 'only localStorage is cleared', by: 'CDP Storage.clearDataForOrigin with local_storage',
  holds: 'the records open as before: the witness is for proof, not for opening',
}, async ({ device, template }) => {
  await clearData(device.page, 'local_storage');
  await device.page.reload();
  await expectEverything(device.page, template);
});

fault({
  of: [14, 56], what: 'the app’s own files and its service worker are cleared', by: 'CDP Storage.clearDataForOrigin with cache_storage and service_workers',
  holds: 'the records open from the web host’s files, and the app can do without the host again afterwards',
}, async ({ device, template }) => {
  await clearData(device.page, 'cache_storage,service_workers');
  await device.page.goto(ADDRESS);
  await device.page.evaluate(() => navigator.serviceWorker.ready);
  await device.server.kill();
  await device.page.reload();
  await expectEverything(device.page, template);
});

fault({
  of: [15], what: 'the browser removes everything after a week away (Safari’s rule)', by: 'all storage is cleared between two starts and the clock goes 8 days on',
  holds: 'no witness is left, so it is a first start, and that screen offers a backup file beside a new beginning',
}, async ({ device }) => {
  await device.page.goto(`${ADDRESS}licence.txt`);
  await clearData(device.page, 'all');
  await device.close();
  const page = await device.start();
  await page.clock.setFixedTime('2026-11-29T10:00:00Z');
  await page.goto(ADDRESS);
  await expect(freshStart(page)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/backup|bring a file in/i);
});

fault({
  of: [13], what: 'site data are cleared while a child is being added', by: 'CDP Storage.clearDataForOrigin, all types, with the form filled in; then it is sent',
  holds: 'the form is not said to be saved, what was typed stays on the screen',
}, async ({ device }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, '#/children/new');
  await page.getByLabel('First name').fill('Linden');
  await page.getByLabel('Date of birth').fill('2016-05-06');
  await clearData(page, 'all');
  await expect(page.getByText('Nothing more is being saved.')).toBeVisible();
  await button(page, 'Add only').click();
  await expect(page.getByLabel('First name')).toHaveValue('Linden');
  await expect(page.getByRole('heading', { level: 1, name: 'Linden' })).toHaveCount(0);
});

