import { expect, type Page } from '@playwright/test';
import { button, PASSPHRASE, unlock, UNLOCK } from '../../e2e/support/app.ts';
import type { Device } from './device.ts';
import { type Life, standing } from './life.ts';

/** Where the browser asks whether to leave, the person leaves. To be said again after each start. */
export function acceptDialogs({ context }: Device): void {
  context.on('dialog', (dialog) => void dialog.accept());
}

/** The tab of this number; the first when it is not there. */
export function tabOf({ tabs }: Life, number: number): Page {
  const tab = tabs[number % tabs.length];
  if (!tab) throw new Error('no tab is open');
  return tab;
}

/** Unlocks the tab where it is locked. */
export async function openTab(page: Page): Promise<void> {
  if (await isLocked(page)) await unlock(page);
}

/** Whether this tab asks for a passphrase. */
export async function isLocked(page: Page): Promise<boolean> {
  const [heading, lock] = [page.getByRole('heading', { level: 1, name: UNLOCK }), button(page, 'Lock')];
  await expect(heading.or(lock).first()).toBeVisible();
  return heading.isVisible();
}

/** In one tab; all of them lock, and nothing of a child is shown any more. */
export async function lock(life: Life, page: Page): Promise<undefined> {
  if (!await isLocked(page)) await button(page, 'Lock').click();
  for (const tab of life.tabs) await expect(tab.getByRole('heading', { level: 1, name: UNLOCK })).toBeVisible();
  for (const { name } of standing(life).values()) {
    for (const tab of life.tabs) await expect(tab.locator('body'), 'nothing of a child is on a locked screen').not.toContainText(name);
  }
}

/** With the passphrase, after a wrong one, or with the recovery key. Gives nothing when the tab was open. */
export async function unlockAs(life: Life, page: Page, n: number): Promise<'all' | undefined> {
  if (!await isLocked(page)) return undefined;
  if (n % 3 === 1) {
    await page.getByLabel('Passphrase', { exact: true }).fill(`${PASSPHRASE} not`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').first()).toBeVisible();
  }
  if (n % 3 === 2 && life.recoveryKey) {
    await button(page, 'Use the recovery key instead').click();
    await page.getByLabel('Recovery key').fill(life.recoveryKey);
    await page.keyboard.press('Enter');
    await expect(button(page, 'Lock')).toBeVisible();
  } else await unlock(page);
  return 'all';
}

export async function secondTab(life: Life, device: Device): Promise<'all'> {
  const [first] = life.tabs;
  const second = life.tabs[1] ?? await device.tab();
  life.tabs = first ? [first, second] : [second];
  await openTab(second);
  return 'all';
}

export async function closeSecondTab(life: Life): Promise<undefined> {
  const [first, second] = life.tabs;
  if (!first || !second) return;
  const closed = second.waitForEvent('close');
  await second.close({ runBeforeUnload: true });
  await closed;
  life.tabs = [first];
}
