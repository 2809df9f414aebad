import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readCouncil } from '../../src/data/file/council/readCouncil.ts';
import { writeCouncil } from '../../src/data/file/council/writeCouncil.ts';
import { violations } from './support/axe.ts';
import { button, goTo, openApp, setUpLock } from './support/app.ts';
import { readPdf } from './support/pdf.ts';
import { saved } from './support/takenHome.ts';
import { expect, test } from './support/test.ts';

/** The same file as another school would send it, of its first children at level 0 for reading and writing. */
async function another(text: string, name: string, many: number) {
  const read = await readCouncil(new Blob([text]));
  if (!read.ok) throw new Error(read.problem.code);
  const { school, children, ...rest } = read.value;
  const mark = (id: string) => `${name.charAt(0)}${id.slice(1)}`;
  const own = children.filter(({ reviews }) => !/[34]/.test(reviews[0]?.marks ?? '')).slice(0, many).map((child) => ({ ...child, id: mark(child.id) }));
  const { blob, fileName } = await writeCouncil({ ...rest, school: { id: mark(school.id), name }, children: own });
  return { name: fileName, mimeType: 'application/json', buffer: Buffer.from(await blob.text()) };
}

/** Forty children with a plan: 3 of them at level 4 for reading and writing, 12 at level 3, 25 at level 0. All of them in the years of a primary school. */
const FORTY = Array.from({ length: 40 }, (_, at) => ({
  name: `${['Ottoline', 'Barnaby', 'Perpetua', 'Crispin', 'Drusilla'][at % 5]} ${['Quillfeather', 'Thistledown', 'Applegarth', 'Wrenfield', 'Marchbanks', 'Holloway', 'Fenwick', 'Larkspur'][Math.floor(at / 5)]}`,
  bornOn: `0${1 + (at % 9)}/04/${2016 + (at % 4)}`,
  level: at < 3 ? 4 : at < 15 ? 3 : 0,
}));
const CHILDREN = ['Forename,Surname,DOB,SEN', ...FORTY.map(({ name, bornOn }) => `${name.replace(' ', ',')},${bornOn},E`)].join('\n');
const LEVELS = ['Name,Date of birth,Date of review,CL2', ...FORTY.map(({ name, bornOn, level }) => `${name},${bornOn},04/05/2026,${level}`)].join('\n');

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('from a school to its council: no names leave, numbers arrive, and small ones are held back', async ({ page, server }) => {
  await openApp(page, server);
  await setUpLock(page);
  await bringIn(page);
  await page.context().setOffline(true);

  await goTo(page, '#/council/send');
  await page.getByLabel('Who is it for?').fill('Lowmere Council');
  await page.getByLabel('Name of this school').fill('Fernhollow Primary');
  await button(page, 'Put it together').click();
  await expect(page.getByText(/^40 children go in\./)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Without a passphrase' }).check();
  const { file, name } = await saved(page, 'Save the file');
  const text = await readFile(file, 'utf8');
  for (const { name: child } of FORTY) for (const word of child.split(' ')) expect(text).not.toContain(word);
  expect(text).not.toMatch(/\d{4}-05-04|201[6-9]-04/);
  expect(name).not.toMatch(/[A-Z]/);

  await goTo(page, '#/council');
  const others = [await another(text, 'Alder School', 20), await another(text, 'Birch School', 25)];
  const choose = page.getByLabel('Choose files');
  await choose.setInputFiles(file);
  await expect(page.getByRole('heading', { name: '1 school, for Lowmere Council' })).toBeVisible();
  await button(page, 'Show the tables').click();
  await expect(page.getByText('Fewer than 3 schools with children.')).toBeVisible(); // one school's numbers are never shown
  await choose.setInputFiles(others);
  await expect(page.getByRole('heading', { name: '3 schools, for Lowmere Council' })).toBeVisible();
  await button(page, 'Show the tables').click();
  await expect(page.getByRole('heading', { name: '85 children', exact: true })).toBeVisible();
  await expect(choose).toHaveCount(0); // what counts is settled
  await page.getByText('See it as a table').first().click();
  const row = page.getByRole('row', { name: /^Reading and writing/ }).first();
  await expect(row).toBeVisible();
  // 70 at level 0 may be shown; the 3 at level 4 never, nor the 12 at level 3 that would give them away.
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells[0]).toContain('70');
  expect(cells.join(' ')).not.toMatch(/\b(3|12)\b/);
  expect(cells.filter((cell) => cell.includes('–')).length).toBeGreaterThanOrEqual(2);
  for (const { name: child } of FORTY) await expect(page.getByText(child)).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  // Two columns on a sheet, small tables beside one another.
  expect(readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true })).sheets.length).toBeLessThanOrEqual(3);
  await goTo(page, '#/council/send');
  await goTo(page, '#/council');
  await expect(page.getByRole('heading', { name: '85 children', exact: true })).toBeVisible(); // a look elsewhere costs nothing
  await page.reload();
  await expect(page.getByRole('heading', { name: '85 children', exact: true })).toHaveCount(0); // nothing is kept
});

async function bringIn(page: Page): Promise<void> {
  await goTo(page, '#/lists');
  await page.getByLabel('List to bring in').setInputFiles(csv('list.csv', CHILDREN));
  await button(page, 'Look at the rows').click();
  await button(page, 'Bring the list in').click();
  await expect(page.getByText('40 children added')).toBeVisible();
  await goTo(page, '#/lists/levels');
  await page.getByLabel('Spreadsheet to bring in').setInputFiles(csv('levels.csv', LEVELS));
  await button(page, 'Look at the rows').click();
  await page.getByRole('radio', { name: /^They are the same children/ }).check();
  await button(page, 'Make 40 profiles').click();
  await expect(page.getByText('40 finished profiles of 40 children.')).toBeVisible();
}
