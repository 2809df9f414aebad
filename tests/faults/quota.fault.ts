import { button, goTo, loadExamples, openApp, rateByKeys } from '../e2e/support/app.ts';
import { ADDRESS } from './support/browser.ts';
import { limitStorage } from './support/debugger.ts';
import { dumpOf } from './support/database.ts';
import { expect, fault, openRecords, test } from './support/fault.ts';
import { expectDraft, expectEverything } from './support/records.ts';
import { isSaved } from './support/template.ts';

fault({
  of: [8], what: 'there is no room when a child is added', by: 'CDP Storage.overrideQuotaForOrigin to what is used now, then the form is sent',
  holds: 'the message names the cause, what was typed stays on the screen, nothing is half written; with room again the same form is kept', tags: ['@disk', '@sample'],
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, '#/children/new');
  await page.getByLabel('First name').fill('Linden');
  await page.getByLabel('Date of birth').fill('2016-05-06');
  await limitStorage(page, 1);
  await button(page, 'Add only').click();
  await expect(page.getByText('This device has no room left.').first()).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveValue('Linden');
  await limitStorage(page, undefined);
  await button(page, 'Add only').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Linden' })).toBeVisible();
  await goTo(page, '#/children');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(template.children + 1);
});

fault({
  of: [8], what: 'there is no room for a tap', by: 'the quota falls to one byte while a review is being filled in',
  holds: 'the tap is not said to be saved, and why; with room again the next tap keeps both', tags: ['@disk'],
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await expectDraft(page, template, ['4', '3']);
  await limitStorage(page, 1);
  await rateByKeys(page, '1', 0);
  await expect(page.getByText('This device has no room left.').first()).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
  await limitStorage(page, undefined);
  await rateByKeys(page, '2', 1);
  await isSaved(page);
  await page.reload();
  await openRecords(page);
  await expectDraft(page, template, ['1', '2']);
});

fault({
  of: [8, 22], what: 'there is no room when the app starts and puts its lists right', by: 'the quota is one byte when the app is opened', holds: 'everything can be read all the same',
}, async ({ device, template }) => {
  await limitStorage(device.page, 1);
  await device.page.reload();
  await expectEverything(device.page, template);
});

fault({
  of: [11], what: 'the browser lies about the room that is left', by: 'the quota is 20 MB; the browser says ten thousand', holds: 'the app promises no number of bytes that are free',
}, async ({ device }) => {
  const { page } = device;
  await openRecords(page);
  await limitStorage(page, 20_000_000);
  await goTo(page, '#/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/[\d.,]+ ?(GB|MB|GiB|MiB)/);
});

fault({
  of: [8], what: 'there is no room when everything is erased', by: 'the quota is one byte; then Erase everything',
  holds: 'it is erased, or it is said that it was not: never half',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, '#/settings');
  await limitStorage(page, 1);
  await button(page, 'Erase everything').click();
  await page.getByRole('dialog').getByRole('textbox').fill('erase everything');
  await button(page.getByRole('dialog'), 'Erase everything').click();
  await expect(page.getByText('Trying out.').or(page.getByText(/no room left/)).first()).toBeVisible();
  const erased = await page.getByText('Trying out.').isVisible();
  await limitStorage(page, undefined);
  await page.goto(`${ADDRESS}licence.txt`);
  const rows = (await dumpOf(page))?.stores.find(({ name }) => name === 'child')?.rows.length ?? 0;
  expect(rows).toBe(erased ? 0 : template.children);
});

test.describe('on a new device', () => {
  test.use({ begin: 'new' });

  fault({
    of: [9], what: 'there is no room for the example children', by: 'the quota falls to one byte before they are brought in in one go',
    holds: 'all of them or none: none, and the message names the cause; with room again they come', tags: ['@disk'],
  }, async ({ device }) => {
    await openApp(device.page, { ...device.server, url: ADDRESS });
    await device.close(); // for some seconds after a write the browser does not look again how much room there is
    const page = await device.start();
    await limitStorage(page, 1);
    await button(page, 'Try with example children').click();
    await expect(page.getByText('This device has no room left.').first()).toBeVisible();
    await limitStorage(page, undefined);
    await page.reload();
    await loadExamples(page);
  });

  fault({
    of: [10], what: 'there is no room for the app’s own files', by: 'the quota is one byte before the first visit: the service worker cannot keep its files',
    holds: 'the app opens from the web host and says nothing untrue; it can be used',
  }, async ({ device }) => {
    const { page } = device;
    await expect(button(page, 'Try with example children')).toBeVisible();
    await page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await limitStorage(page, 1);
    await page.reload();
    await expect(button(page, 'Try with example children')).toBeVisible();
    await limitStorage(page, undefined);
    await page.reload();
    await loadExamples(page);
  });
});
