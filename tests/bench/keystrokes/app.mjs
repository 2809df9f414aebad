import { expect } from '@playwright/test';

/** The built app in a window of a school's laptop. */
export const WINDOW = { viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' };
export const PASSPHRASE = 'seven green llamas dancing';

/** Opens the app for the first time, sets a passphrase and is behind it. */
export async function openLocked(page, address) {
  await page.goto(`${address}#/lock`);
  await page.getByLabel('Who is this?').fill('Ms Ferrow');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase, once more').fill(PASSPHRASE);
  await button(page, 'Next: the recovery key').click();
  const groups = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem');
  await expect(groups).toHaveCount(9);
  const key = await groups.allTextContents();
  await button(page, 'Next: check your paper copy').click();
  const fields = page.getByLabel(/^Group \d$/);
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) await field.fill(key[Number((await field.getAttribute('id')).replace('group-', '')) - 1]);
  await button(page, 'Lock the records').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Add a child' })).toBeVisible();
}

/** From the screen that asks for it. */
export async function unlock(page) {
  await expect(page.getByRole('heading', { level: 1, name: 'Unlock the records' })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(button(page, 'Lock')).toBeVisible();
}

/** Adds an invented child and is on their page. */
export async function addChild(page) {
  await page.evaluate(() => { location.hash = '#/children/new'; });
  await page.getByLabel('First name').fill('Rowan');
  await page.getByLabel('Last name').fill('Castellane');
  await page.getByLabel('Date of birth').fill('2017-04-09');
  await button(page, 'Add only').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rowan Castellane' })).toBeVisible();
}

export function button(page, name) {
  return page.getByRole('button', { name, exact: true });
}

/** A domain or section in the list beside the page. */
export function step(page, name) {
  return page.getByRole('navigation', { name: 'Domains and sections' }).getByRole('button', { name: new RegExp(`^${name}`) });
}
