import type { Page } from '@playwright/test';
import { goTo, UNLOCK, unlock } from '../e2e/support/app.ts';
import { ADDRESS } from './support/browser.ts';
import { clearData } from './support/debugger.ts';
import { dumpOf, putDump, type Row, tamper } from './support/database.ts';
import type { Device } from './support/device.ts';
import { expect, fault, openRecords } from './support/fault.ts';
import { GOLDEN } from './support/golden.ts';
import { expectEverything, freshStart } from './support/records.ts';

const REPAIRED = 'found when the records are opened, and put right from the second copy: every child, review and draft is there';

/** Leaves the app for a page of the same address without any program, so that nobody has the database open. */
async function behindTheApp(device: Device): Promise<Page> {
  await device.page.goto(`${ADDRESS}licence.txt`);
  return device.page;
}

async function rewriteRows<Given>(device: Device, store: string, change: (rows: Row[], given: Given) => readonly Row[], given: Given): Promise<Page> {
  const page = await behindTheApp(device);
  await tamper(page, store, change, given);
  await page.goto(ADDRESS);
  return page;
}

fault({
  of: [29], what: 'the sealed bytes of two children are swapped', by: 'raw IndexedDB, with the app closed', holds: REPAIRED, tags: ['@sample'],
}, async ({ device, template }) => {
  const page = await rewriteRows(device, 'child', (rows, [one, other]) => {
    const bytesOf = (id: string | undefined) => rows.find((row) => row.id === id)?.['bytes'];
    const [first, second] = [bytesOf(one), bytesOf(other)];
    return rows.map((row) => (row.id === one ? { ...row, bytes: second } : row.id === other ? { ...row, bytes: first } : row));
  }, [template.rowan, template.ash]);
  await expectEverything(page, template);
});

fault({
  of: [29], what: 'one bit of one child’s row is another', by: 'raw IndexedDB, with the app closed', holds: REPAIRED,
}, async ({ device, template }) => {
  const page = await rewriteRows(device, 'child', (rows, id) => rows.map((row) => {
    if (row.id !== id) return row;
    const bytes = new Uint8Array(row['bytes'] as Uint8Array);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    return { ...row, bytes };
  }), template.rowan);
  await expectEverything(page, template);
});

fault({
  of: [30], what: 'an older row of one child is put back', by: 'raw IndexedDB: the row is kept, a review is finished, the row with its old counter is put back',
  holds: 'not passed over in silence: the later state comes from the second copy',
}, async ({ device, template }) => {
  const old = await dumpOf(await behindTheApp(device));
  const { page } = device;
  await page.goto(ADDRESS);
  await openRecords(page);
  await goTo(page, `#/children/${template.ash}/card`);
  await page.getByLabel('Last name').fill('Merrow-Vale');
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ash Merrow-Vale' })).toBeVisible();
  await behindTheApp(device);
  const row = old?.stores.find(({ name }) => name === 'child')?.rows.find((one) => (one as Row).id === template.ash);
  await tamper(page, 'child', (rows, given) => rows.map((one) => {
    const before = given as { id: string; counter: number; shard: number; bytes: { $bytes: string } };
    return one.id === before.id ? { ...before, bytes: Uint8Array.from(atob(before.bytes.$bytes), (letter) => letter.charCodeAt(0)) } : one;
  }), row);
  await page.goto(ADDRESS);
  await openRecords(page);
  await goTo(page, `#/children/${template.ash}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Ash Merrow-Vale' })).toBeVisible();
});

for (const [store, what] of [
  ['child', 'every child’s row is gone'], ['directory', 'the lists are gone'], ['columns', 'the marks are gone'],
  ['draft', 'every draft is gone'], ['manifest', 'the table of contents is gone'],
] as const) {
  fault({ of: [2], what, by: `raw IndexedDB: the store “${store}” is emptied, with the app closed`, holds: REPAIRED }, async ({ device, template }) => {
    await expectEverything(await rewriteRows(device, store, () => [], undefined), template);
  });
}

fault({
  of: [3], what: 'the header is gone', by: 'raw IndexedDB: the store “header” is emptied, with the app closed',
  holds: 'never a fresh start over sealed rows: it comes back from the second copy',
}, async ({ device, template }) => {
  const page = await rewriteRows(device, 'header', () => [], undefined);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(freshStart(page)).toHaveCount(0);
  await expectEverything(page, template);
});

fault({
  of: [31], what: 'the header says that there is no passphrase', by: 'raw IndexedDB: lock = trial, no keyring', holds: 'nothing is opened, nothing is started anew over the rows',
}, async ({ device }) => {
  const page = await rewriteRows(device, 'header', (rows) => rows.map(({ keyring: _, ...row }) => ({ ...row, lock: 'trial' }) as Row), undefined);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(freshStart(page)).toHaveCount(0);
  await expect(page.getByText('Rowan')).toHaveCount(0);
});

fault({
  of: [31], what: 'the keyring asks for 4 TiB of memory, and there is no second copy', by: 'raw IndexedDB: memoryKiB in the first slot, and the File System folder is removed',
  holds: 'refused before any key is derived, and nothing is started anew',
}, async ({ device }) => {
  const page = await behindTheApp(device);
  await clearData(page, 'file_systems');
  const began = Date.now();
  await rewriteRows(device, 'header', (rows) => rows.map((row) => {
    const keyring = row['keyring'] as { slots: { kdf?: object }[] };
    return { ...row, keyring: { ...keyring, slots: keyring.slots.map((slot, at) => (at === 0 ? { ...slot, kdf: { ...slot.kdf, memoryKiB: 2 ** 32 } } : slot)) } };
  }), undefined);
  await expect(page.getByRole('heading', { level: 1, name: /cannot be (unlocked|opened)/ })).toBeVisible();
  expect(Date.now() - began).toBeLessThan(10_000);
  await expect(freshStart(page)).toHaveCount(0);
  await expect(page.getByLabel('Passphrase')).toHaveCount(0);
});

for (const [what, field, value] of [
  ['4 TiB of memory', 'memoryKiB', 2 ** 32], ['one pass of 8 KiB', 'memoryKiB', 8], ['no pass at all', 'passes', 0], ['2000 passes', 'passes', 2000],
] as const) {
  fault({
    of: [31], what: `the keyring asks for ${what}`, by: `raw IndexedDB: ${field} = ${value} in the first slot`,
    holds: 'never derived with; the keyring is put right from the second copy, and the passphrase opens everything',
  }, async ({ device, template }) => {
    const page = await rewriteRows(device, 'header', (rows, given) => rows.map((row) => {
      const keyring = row['keyring'] as { slots: { kdf?: object }[] };
      const slots = keyring.slots.map((slot, at) => (at === 0 ? { ...slot, kdf: { ...slot.kdf, [given.field]: given.value } } : slot));
      return { ...row, keyring: { ...keyring, slots } };
    }), { field, value });
    await expect(freshStart(page)).toHaveCount(0);
    await expectEverything(page, template);
  });
}

fault({
  of: [22, 46], what: 'the database of release 0.2.0 is opened by this version', by: 'a database as 0.2.0 left it, put into the browser row by row',
  holds: 'the same passphrase opens it, both children and the draft are there, and a second start opens it again', tags: ['@disk', '@sample'],
}, async ({ device }) => {
  const page = await behindTheApp(device);
  await clearData(page, 'indexeddb,file_systems,local_storage');
  await putDump(page, GOLDEN);
  for (const _ of ['first', 'second']) {
    await page.goto(ADDRESS);
    await expect(page.getByRole('heading', { level: 1, name: UNLOCK })).toBeVisible();
    await unlock(page, GOLDEN.passphrase);
    await goTo(page, '#/children');
    await expect(page.getByRole('link', { name: 'Rowan Castellane' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ash Merrow' })).toBeVisible();
    await page.goto(`${ADDRESS}licence.txt`);
  }
});
