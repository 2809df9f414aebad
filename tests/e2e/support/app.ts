import { expect, type Locator, type Page } from '@playwright/test';
import { domainOf, STRANDS } from './framework.ts';
import type { Server } from './server.ts';

/** Opens the app for the first time and waits until it can do without its server. */
export async function openApp(page: Page, server: Server, hash = '') {
  await page.goto(server.url + hash);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  if (await heading.textContent() === UNLOCK) await unlock(page);
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready;
    return registration.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  }, undefined, { timeout: 60_000 }); // a machine that is busy takes longer to keep every file
}

/** What stands over the screen that asks for a passphrase. */
export const UNLOCK = 'Unlock the records';
export const PERSON = 'Ms Ferrow';
export const PASSPHRASE = 'seven green llamas dancing';

/** Sets a passphrase, checks the recovery key and is where the first child is added, unlocked. Gives the recovery key, as it is shown. */
export async function setUpLock(page: Page): Promise<string> {
  await goTo(page, '#/lock');
  await page.getByLabel('Who is this?').fill(PERSON);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase, once more').fill(PASSPHRASE);
  await button(page, 'Next: the recovery key').click();
  const recoveryKey = await checkRecoveryKey(page, 'Lock the records');
  await expect(page.getByRole('heading', { level: 1, name: 'Add a child' })).toBeVisible();
  await expect(button(page, 'Lock')).toBeVisible();
  return recoveryKey;
}

/** From the screen that shows a recovery key: goes on and types the two groups that are asked for. Gives the key. */
export async function checkRecoveryKey(page: Page, action: string): Promise<string> {
  const groups = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem');
  await expect(groups).toHaveCount(9);
  const key = await groups.allTextContents();
  await button(page, 'Next: check your paper copy').click();
  const fields = page.getByLabel(/^Group \d$/);
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const id = await field.getAttribute('id') ?? '';
    await field.fill(key[Number(id.replace('group-', '')) - 1] ?? '');
  }
  await button(page, action).click();
  return key.join('-');
}

/** On the screen that unlocks: types a passphrase and waits for the app behind it. */
export async function unlock(page: Page, passphrase = PASSPHRASE) {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(button(page, 'Lock')).toBeVisible();
}

/** Goes to a screen by its address, as a bookmark would. */
export async function goTo(page: Page, hash: string) {
  await page.evaluate((to) => { location.hash = to; }, hash);
}

export function button(page: Page | Locator, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

export interface NewChild {
  readonly firstName: string;
  readonly lastName?: string;
  readonly bornOn: string;
}

/** Adds a child through the form, without a review, and gives its id. */
export async function addChild(page: Page, { firstName, lastName, bornOn }: NewChild): Promise<string> {
  await goTo(page, '#/children/new');
  await page.getByLabel('First name').fill(firstName);
  if (lastName) await page.getByLabel('Last name').fill(lastName);
  await page.getByLabel('Date of birth').fill(bornOn);
  await button(page, 'Add only').click();
  await expect(page.getByRole('heading', { level: 1, name: lastName ? `${firstName} ${lastName}` : firstName })).toBeVisible();
  return /#\/children\/([^/]+)$/.exec(page.url())?.[1] ?? '';
}

/** From the child's page: begins a review of this date. */
export async function startReview(page: Page, reviewedOn: string) {
  await button(page, 'Start a review').click();
  await fillReviewDate(page, reviewedOn);
}

/** Opens what a draft says of itself, unless it is open, and writes its date. */
export async function fillReviewDate(page: Page, reviewedOn: string) {
  const field = page.getByLabel('Review date');
  await expect(field).toBeAttached();
  if (!(await field.isVisible())) await page.locator('summary', { hasText: /: change$/ }).click();
  await field.fill(reviewedOn);
}

/** Goes to the last step of the review that is open, unless the last key led there. */
export async function toFinish(page: Page) {
  const link = page.getByRole('link', { name: 'Finish the profile' });
  await expect(link.or(button(page, 'Finish profile'))).toBeVisible();
  if (await link.isVisible()) await link.click();
  await expect(button(page, 'Finish profile')).toBeVisible();
}

/** The radios of a strand that is open. */
export function strandGroup(page: Page, label: string): Locator {
  return page.getByRole('group', { name: label, exact: true });
}

/**
 * Rates strand after strand by keyboard alone, from the one at this place in the order of the screens:
 * a key for each, `0` to `4` or `n`. Each key has to open the next strand with the focus in it.
 */
export async function rateByKeys(page: Page, keys: string, from = 0) {
  const first = STRANDS[from];
  if (!first) throw new RangeError(`there is no strand ${from}`);
  await openStrand(page, first.label);
  await strandGroup(page, first.label).getByRole('radio').first().focus();
  for (const [step, key] of keys.split('').entries()) {
    const strand = STRANDS[from + step];
    if (!strand) throw new RangeError(`there is no strand ${from + step}`);
    await expect(strandGroup(page, strand.label).locator('input:focus'), `${strand.label} has the focus`).toHaveCount(1);
    await page.keyboard.press(key);
  }
}

/** Opens a strand by its domain and its row, unless it is open already. */
export async function openStrand(page: Page, label: string) {
  const group = strandGroup(page, label);
  const row = page.getByRole('button', { name: new RegExp(`^(Rate|Change) ${escaped(label)}$`) });
  if (!(await group.isVisible()) && !(await row.isVisible())) {
    const domain = domainOf(label);
    await page.getByRole('navigation', { name: 'Domains' }).getByRole('button', { name: new RegExp(`^${escaped(domain)}`) }).click();
    await expect(group.or(row).first()).toBeVisible();
  }
  if (!(await group.isVisible())) await row.click();
  await expect(group).toBeVisible();
}

/** Finishes the review that is open. */
export async function finishProfile(page: Page) {
  await toFinish(page);
  await button(page, 'Finish profile').click();
  await expect(button(page, 'Finish profile')).toHaveCount(0);
  await expect(button(page, 'Copy needs code')).toBeVisible();
}

/** The profile picture on the page: what a screen reader says of it, and how it is drawn. */
export async function pictureOn(page: Page): Promise<{ sentence: string | null; drawing: string }> {
  const picture = page.getByRole('img', { name: /strands over the line/ }).first();
  return { sentence: await picture.getAttribute('aria-label'), drawing: await picture.innerHTML() };
}

/** In Settings: erases everything on this device. What is left has no passphrase. */
export async function eraseEverything(page: Page) {
  await goTo(page, '#/settings');
  await button(page, 'Erase everything').click();
  await page.getByRole('dialog').getByRole('textbox').fill('erase everything');
  await button(page.getByRole('dialog'), 'Erase everything').click();
  await expect(page.getByText('Trying out.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** On Files: chooses a file, opens it with a passphrase where one is asked for, waits for the preview and accepts it. */
export async function importFile(page: Page, file: string, passphrase = PASSPHRASE) {
  await goTo(page, '#/share');
  await page.locator('input[type=file]').setInputFiles(file);
  const asked = page.getByLabel('Passphrase that opens this file', { exact: true });
  await expect(button(page, 'Import').or(asked)).toBeVisible();
  if (await asked.isVisible()) {
    await asked.fill(passphrase);
    await button(page, 'Open the file').click();
  }
  await button(page, 'Import').click();
}

/** Loads the invented children from the first screen. */
export async function loadExamples(page: Page) {
  await button(page, 'Try with example children').click();
  await expect(button(page, 'Remove the example children')).toBeVisible();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
