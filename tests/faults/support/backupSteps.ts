import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { button, goTo, PASSPHRASE, setUpLock, UNLOCK } from '../../e2e/support/app.ts';
import { acknowledge, type Life, standing } from './life.ts';

export async function saveBackup(life: Life, page: Page): Promise<readonly string[]> {
  await goTo(page, '#/share');
  const saving = page.waitForEvent('download');
  await button(page, 'Back up everything').click();
  const content = await readFile(await (await saving).path());
  await expect(page.getByText('The backup was made, read back')).toBeVisible();
  life.file = { content, model: standing(life), erased: new Set(life.erased), recoveryKey: life.recoveryKey };
  return [];
}

/** What is here stays as it is: it is newer. Children who are not here come, unless they were erased here. */
export async function bringIn(life: Life, page: Page): Promise<'all' | undefined> {
  const { file } = life;
  if (!file) return undefined;
  await goTo(page, '#/children');
  await goTo(page, '#/share');
  await page.locator('input[type=file]').first().setInputFiles(asFile(file.content));
  const [asked, ready, nothing] = [page.getByLabel('Passphrase that opens this file'), button(page, 'Import'), page.getByText('Nothing to bring in: all of it is here already, or stays as it is here.')];
  await expect(asked.or(ready).or(nothing).first()).toBeVisible();
  if (await asked.isVisible()) {
    await asked.fill(PASSPHRASE);
    await button(page, 'Open the file').click();
    await expect(ready.or(nothing).first()).toBeVisible();
  }
  if (await ready.isVisible()) {
    await ready.click();
    await expect(page.getByText(/^\s*(Brought in: |Done\.$|Erased here as well)/)).toBeVisible();
  }
  acknowledge(life, (model) => {
    for (const [id, child] of file.model) if (!model.has(id) && !life.erased.has(id)) model.set(id, child);
  });
  return 'all';
}

/** From the last backup: the records are taken over as they were, or brought into new ones. Without one there is nobody. */
export async function fillAgain(life: Life, page: Page, n: number): Promise<void> {
  const { file } = life;
  if (file && n % 2 === 0) {
    await goTo(page, '#/lock/take-over');
    await page.getByLabel('Locked backup').setInputFiles(asFile(file.content));
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await button(page, 'Take over the records').click();
    await expect(page.getByRole('heading', { level: 1, name: UNLOCK })).toBeVisible({ timeout: 20_000 });
    Object.assign(life, { allowed: [file.model], erased: new Set(file.erased), recoveryKey: file.recoveryKey });
    return;
  }
  Object.assign(life, { allowed: [new Map()], erased: new Set(), recoveryKey: await setUpLock(page) });
  await bringIn(life, page);
}

function asFile(buffer: Buffer) {
  return { name: 'backup.vsend', mimeType: 'application/octet-stream', buffer };
}
