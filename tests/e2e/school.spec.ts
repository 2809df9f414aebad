import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { button, goTo, openApp, setUpLock } from './support/app.ts';
import { expect, test } from './support/test.ts';

const CHILDREN = [
  'UPN,Forename,Surname,DOB,Reg Group,SEN',
  'X801200017002,Odette,Marlowe,02/03/2018,4B,E',
  'L801200017003,Tobiah,Oduya,27/03/2016,6A,E',
  ',Nia,Vale,05/06/2020,RA,K',
  ',Bo,Harrow,11/09/2019,1A,K',
].join('\n');
const LEVELS = [
  'UPN,Name,Date of review,CI1,EM1',
  'X801200017002,Odette Marlowe,04/05/2025,1,3',
  'X801200017002,Odette Marlowe,04/05/2026,3,3',
  'L801200017003,Tobiah Oduya,05/05/2025,2,3',
  'L801200017003,Tobiah Oduya,05/05/2026,2,1',
  ',Nia Vale,06/05/2026,2,0',
].join('\n');

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a school: a list in, who there is to talk about, what moved, and the points side by side', async ({ page, server }) => {
  await openApp(page, server);
  await setUpLock(page);

  await test.step('children from a list, and their levels from a spreadsheet', async () => {
    await goTo(page, '#/lists');
    await page.getByLabel('List to bring in').setInputFiles(csv('list.csv', CHILDREN));
    await button(page, 'Look at the rows').click();
    await button(page, 'Bring the list in').click();
    await expect(page.getByText('4 children added')).toBeVisible();
    await goTo(page, '#/lists/levels');
    await page.getByLabel('Spreadsheet to bring in').setInputFiles(csv('levels.csv', LEVELS));
    await button(page, 'Look at the rows').click();
    await page.getByLabel('Row 6 is about').selectOption('Nia Vale, born 5 June 2020');
    await button(page, 'Make 5 profiles').click();
    await expect(page.getByText('5 finished profiles of 3 children.')).toBeVisible();
  });

  await test.step('all children, by what there is to talk about and whose view is missing', async () => {
    await goTo(page, '#/school');
    expect(await namesIn(page)).toEqual(['Bo Harrow', 'Nia Vale', 'Odette Marlowe', 'Tobiah Oduya']);
    await page.getByText('More filters').click();
    await page.getByLabel('Talking points').selectOption('Needs more help (held back or not)');
    await expect(page.getByText('1 of 4 children shown. No review yet, so not asked: 1.')).toBeVisible();
    expect(await namesIn(page)).toEqual(['Odette Marlowe']);
    await page.getByLabel('Talking points').selectOption('Needs less help (held back or not)');
    await expect(page.getByRole('link', { name: 'Tobiah Oduya' })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#/school/with/points=less');
    await page.getByLabel('Talking points').selectOption('All children');
    await page.getByLabel('View missing').selectOption('Either of the two');
    await expect(page.getByText('3 of 4 children shown.')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('movement', async () => {
    await page.getByRole('navigation', { name: 'School' }).getByRole('link', { name: 'Movement' }).click();
    const table = page.getByRole('table', { name: 'How many children moved on each strand' });
    await expect(table.getByRole('row', { name: /Understanding what others say/ }).getByRole('cell').first()).toHaveText('1');
    await table.getByRole('button', { name: /Feelings, worry and mood: needs less help$/ }).click();
    await expect(page.getByRole('dialog').getByRole('link')).toHaveText(['Tobiah Oduya']);
    await button(page, 'Close').click();
  });

  await test.step('talking points: two columns of the same width', async () => {
    await page.getByRole('navigation', { name: 'School' }).getByRole('link', { name: 'Talking points' }).click();
    const [more, less] = ['Needs more help', 'Needs less help'].map((name) => page.getByRole('region', { name, exact: true }));
    if (!more || !less) throw new Error('both are there');
    await expect(more.getByRole('article')).toHaveAccessibleName('Odette Marlowe: Understanding what others say');
    await expect(less.getByRole('article')).toHaveAccessibleName('Tobiah Oduya: Feelings, worry and mood');
    await less.getByText(/^The facts, and what is missing/).click();
    await expect(less).toContainText('Held back: it has held over 1 of 2 comparisons so far; ');
    const [left, right] = [await more.boundingBox(), await less.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect(Math.abs((left?.width ?? 0) - (right?.width ?? 1))).toBeLessThan(1);
    expect(await page.title()).toBe('Talking points – Valuing SEND');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Held back').selectOption('Not held back');
    await expect(less.getByText('None here.')).toBeVisible();
  });

  await test.step('on paper, what is missing and no filter', async () => {
    await page.getByLabel('Held back').selectOption('All');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByLabel('Held back')).toBeHidden();
    await expect(page.getByText('For the school only. It contains children’s names.')).toBeVisible();
    await expect(page.getByText('Missing: the family’s view is not recorded; ').first()).toBeVisible();
  });
});

async function namesIn(page: Page): Promise<string[]> {
  const grid = page.getByRole('grid', { name: 'Children and strands' });
  await expect(grid).toBeVisible();
  return grid.getByRole('rowheader').getByRole('link').allTextContents();
}
