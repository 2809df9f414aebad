import { expect, type Page } from '@playwright/test';
import { button } from '../../e2e/support/app.ts';
import { edition, lookForRelease, publishNext } from '../../e2e/support/release.ts';
import { fillAgain } from './backupSteps.ts';
import { ADDRESS } from './browser.ts';
import { copiesAreQuiet } from './copies.ts';
import { dumpOf, putDump } from './database.ts';
import { clearData } from './debugger.ts';
import type { Device } from './device.ts';
import { type Life, standing } from './life.ts';
import type { Blow } from './lifeStep.ts';
import { asOfTwo } from './oldDatabase.ts';
import { freshStart } from './records.ts';
import { closeSecondTab, openTab, tabOf } from './tabs.ts';

type Clear = Extract<Blow, { do: 'clear' }>;

/** The browser loses a part of what it keeps, or all: what has a copy comes back by itself, and the rest from the last backup. */
export async function clear(life: Life, { what, open, n }: Clear): Promise<void> {
  await closeSecondTab(life);
  const page = tabOf(life, 0);
  const all = what === 'all' || what === 'indexeddb,file_systems';
  if (open) await openTab(page);
  await copiesAreQuiet(page, 750);
  if (!open) await page.goto(`${ADDRESS}licence.txt`);
  const witness: { readonly children: number } | null = JSON.parse(await page.evaluate(() => localStorage.getItem('valuing-send-witness')) ?? 'null');
  const nobody = witness?.children === 0 && standing(life).size === 0; // then there is nothing to miss
  await clearData(page, what);
  if (open && (what === 'all' || what.includes('indexeddb'))) await expect(page.getByText('Nothing more is being saved.')).toBeVisible();
  await page.goto(ADDRESS);
  await page.reload();
  if (!all) return;
  if (what === 'all' || nobody) await expect(freshStart(page)).toBeVisible();
  else await beginOver(life, page);
  await fillAgain(life, page, n);
}

/** The app says that there were records here. */
async function beginOver(life: Life, page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'The records are no longer in this browser' })).toBeVisible();
  await button(page, life.file ? 'Bring back from a locked backup' : 'Start anew without them').click();
  await expect(page.getByText('Trying out.')).toBeVisible();
}

/** The web host has a newer release, and it is taken. */
export async function newRelease(life: Life, device: Device): Promise<void> {
  await closeSecondTab(life);
  const page = tabOf(life, 0);
  life.releases += 1;
  const name = `v${life.releases + 1}`;
  await publishNext(device.build, name);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await lookForRelease(page);
  await button(page, 'Update now').click();
  await expect.poll(() => edition(page).catch(() => '')).toBe(name);
}

/** The records as release 0.2.0 would have left them, under the app of today. */
export async function overOldDatabase(life: Life): Promise<void> {
  await closeSecondTab(life);
  const page = tabOf(life, 0);
  await copiesAreQuiet(page, 500);
  await page.goto(`${ADDRESS}licence.txt`);
  const dump = await dumpOf(page);
  if (!dump) throw new Error('there is no database');
  await putInstead(page, asOfTwo(dump));
  life.erased.clear(); // 0.2.0 did not keep them
}

/** This database in place of all that the browser keeps for the app; then the app. */
export async function putInstead(page: Page, dump: Parameters<typeof putDump>[1]): Promise<void> {
  await clearData(page, 'indexeddb,file_systems,local_storage');
  await putDump(page, dump);
  await page.goto(ADDRESS);
}
