import { expect, type Page } from '@playwright/test';
import { button, checkRecoveryKey, goTo, openApp, PASSPHRASE, PERSON, unlock, UNLOCK } from './app.ts';
import type { Server } from './server.ts';

/** Walks through the screens about the lock, from none to an unlocked vault, and lets `look` see each as it stands. */
export async function walkLock(page: Page, server: Server, look: (screen: string) => Promise<void>) {
  const at = async (screen: string, heading: string) => {
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByText('One moment…')).toHaveCount(0);
    await look(screen);
  };

  await openApp(page, server);
  await at('the first screen, not locked', 'What help does this child need, and what has changed?');
  await goTo(page, '#/children/new');
  await at('a passphrase before the first child', 'First, a passphrase');
  await goTo(page, '#/settings');
  await at('settings, not locked', 'Settings');
  await goTo(page, '#/lock/about');
  await at('what the lock protects', 'What the lock protects, and what it cannot');

  await goTo(page, '#/lock/take-over');
  await at('take over a backup', 'Take over the records of a backup');

  await goTo(page, '#/lock');
  await at('set a passphrase', 'Set a passphrase');
  await button(page, 'Next: the recovery key').click();
  await expect(page.getByText('Enter a passphrase.')).toBeVisible();
  await at('set a passphrase, with problems', 'Set a passphrase');
  await page.getByLabel('Who is this?').fill(PERSON);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase, once more').fill(PASSPHRASE);
  await expect(page.getByText('This would be hard to guess.')).toBeVisible();
  await button(page, 'Show passphrase').click();
  await at('set a passphrase, shown and judged', 'Set a passphrase');
  await button(page, 'Next: the recovery key').click();
  await at('the recovery key', 'Your recovery key');
  await button(page, 'Next: check your paper copy').click();
  await button(page, 'Lock the records').click();
  await expect(page.getByText(/^Problem: This is not group/).first()).toBeVisible();
  await at('the paper copy, with problems', 'Check your paper copy');
  await button(page, 'Show the recovery key again').click();
  await checkRecoveryKey(page, 'Lock the records');

  await at('add a child, just locked', 'Add a child');
  await button(page, 'Lock').click();
  await at('unlock', UNLOCK);
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await at('unlock, wrong', UNLOCK);
  await button(page, 'Use the recovery key instead').click();
  await at('unlock by recovery key', UNLOCK);
  await button(page, 'Use a passphrase instead').click();
  await unlock(page);

  for (const [address, heading] of [['passphrase', 'Change a passphrase'], ['add', 'Add a person'], ['remove', 'Remove a person'], ['recovery', 'A new recovery key'], ['left', 'Somebody has left']] as const) {
    await goTo(page, `#/lock/${address}`);
    await at(heading, heading);
  }
}
