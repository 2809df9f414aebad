import { expect, fault } from './support/fault.ts';
import { blank, cut, dataFile, flip, keep, remove } from './support/disk.ts';
import { expectDraft, expectEverything, freshStart } from './support/records.ts';
import { goTo, rateByKeys } from '../e2e/support/app.ts';
import { copiesAreQuiet } from './support/copies.ts';
import { openRecords } from './support/fault.ts';
import { isSaved } from './support/template.ts';

const WHOLE = 'every child, review and draft is there again, repaired from the second copy; never a fresh start';

for (const [share, name] of [[0.25, 'first'], [0.5, 'second'], [0.8, 'last']] as const) {
  fault({
    of: [1], what: `one byte is turned over in the ${name} part of the database file`, by: `all bits of the byte at ${share * 100} % of the largest IndexedDB file, between two starts`,
    holds: WHOLE, tags: share === 0.5 ? ['@disk', '@sample'] : ['@disk'],
  }, async ({ device, template }) => {
    await device.close();
    await flip(dataFile(device.profile), share);
    await expectEverything(await device.start(), template);
  });
}

fault({
  of: [1], what: 'twenty bytes are turned over in the database file', by: '20 bytes at 40 % of the largest IndexedDB file', holds: WHOLE, tags: ['@disk'],
}, async ({ device, template }) => {
  await device.close();
  await flip(dataFile(device.profile), 0.4, 20);
  await expectEverything(await device.start(), template);
});

fault({
  of: [1], what: 'a bad block in the database file', by: '4 kB of zeros at 40 % of the largest IndexedDB file', holds: WHOLE, tags: ['@disk'],
}, async ({ device, template }) => {
  await device.close();
  await blank(dataFile(device.profile), 0.4, 4096);
  await expectEverything(await device.start(), template);
});

fault({
  of: [1], what: 'the head of the database file is turned over', by: '64 bytes at the start of the largest IndexedDB file', holds: WHOLE, tags: ['@disk'],
}, async ({ device, template }) => {
  await device.close();
  await flip(dataFile(device.profile), 0, 64);
  await expectEverything(await device.start(), template);
});

for (const bytes of [4096, 40_000]) {
  fault({
    of: [2], what: `the last ${bytes} bytes of the database file are cut off`, by: 'the largest IndexedDB file is cut between two starts', holds: WHOLE, tags: ['@disk'],
  }, async ({ device, template }) => {
    await device.close();
    await cut(dataFile(device.profile), bytes);
    await expectEverything(await device.start(), template);
  });
}

fault({
  of: [3], what: 'the database is deleted', by: 'the IndexedDB folder is removed between two starts', holds: WHOLE, tags: ['@disk', '@sample'],
}, async ({ device, template }) => {
  await device.close();
  await remove(device.profile, 'IndexedDB');
  await expectEverything(await device.start(), template);
});

fault({
  of: [3, 14], what: 'the database and the second copy are deleted', by: 'the IndexedDB and File System folders are removed between two starts',
  holds: 'the app says that records were here and are gone, and offers a backup file; it begins nothing new by itself', tags: ['@disk', '@sample'],
}, async ({ device }) => {
  await device.close();
  await remove(device.profile, 'IndexedDB');
  await remove(device.profile, 'File System');
  const page = await device.start();
  await expect(page.getByRole('main')).toContainText(/backup/i);
  await expect(page.getByRole('main')).toContainText(/gone|no longer|lost|missing/i);
  await expect(freshStart(page)).toHaveCount(0);
});

fault({
  of: [14], what: 'the second copy is deleted', by: 'the File System folder is removed between two starts',
  holds: 'nothing is missing, and a new second copy is made: it serves when the database goes next', tags: ['@disk'],
}, async ({ device, template }) => {
  await device.close();
  await remove(device.profile, 'File System');
  await expectEverything(await device.start(), template);
  await copiesAreQuiet(device.page, 3000);
  await device.close();
  await remove(device.profile, 'IndexedDB');
  await expectEverything(await device.start(), template);
});

fault({
  of: [1, 14], what: 'the second copy is damaged', by: 'one byte is turned over in the largest file of the private folder, between two starts',
  holds: 'nothing is missing; the damaged copy is not trusted and is made anew',
}, async ({ device, template }) => {
  await device.close();
  await flip(dataFile(device.profile, 'File System'), 0.5);
  await expectEverything(await device.start(), template);
});

fault({
  of: [1, 3], what: 'the database is deleted and one byte of the second copy is turned over', by: 'both at once, between two starts',
  holds: 'all that is not in the damaged row comes back, and what is missing is told; never a fresh start', tags: ['@disk'],
}, async ({ device, template }) => {
  await device.close();
  await remove(device.profile, 'IndexedDB');
  await flip(dataFile(device.profile, 'File System'), 0.6);
  const page = await device.start();
  await openRecords(page);
  await expect(freshStart(page)).toHaveCount(0);
  await goTo(page, '#/children');
  await expect(page.getByText('brought back from the second copy')).toBeVisible();
  expect(await page.getByRole('table').getByRole('rowheader').count()).toBeGreaterThanOrEqual(template.children - 1);
});

fault({
  of: [30], what: 'the database is put back to an earlier day', by: 'the IndexedDB folder is kept, a strand is rated, and the folder is put back between two starts',
  holds: 'the later tap is there: it comes from the second copy', tags: ['@disk'],
}, async ({ device, template }) => {
  await device.close();
  const putBack = await keep(device.profile, 'IndexedDB');
  const page = await device.start();
  await openRecords(page);
  await goTo(page, template.draft);
  await rateByKeys(page, '1', 0);
  await isSaved(page);
  await copiesAreQuiet(page);
  await device.close();
  await putBack();
  await device.start();
  await openRecords(device.page);
  await expectDraft(device.page, template, ['1', '3']);
});
