import { button, goTo, loadExamples, openApp } from './support/app.ts';
import { FRAMEWORK } from './support/framework.ts';
import { childWithTrends } from './support/childScreens.ts';
import { expect, test } from './support/test.ts';

test('example children: come in one go, can be compared, and go in one go', async ({ page, server }) => {
  await openApp(page, server);
  await loadExamples(page);
  const rows = page.getByRole('table').getByRole('row').filter({ has: page.getByRole('link') });
  const count = await rows.count();
  expect(count).toBeGreaterThanOrEqual(16);
  for (const row of await rows.all()) {
    await expect(row).toContainText('example');
    await expect(row.getByRole('img', { name: /strands over the line/ })).toBeVisible();
  }

  await goTo(page, `${await childWithTrends(page)}/compare`);
  const chart = page.getByRole('img', { name: /^Levels of/ });
  await expect(chart).toBeVisible();
  await page.getByRole('figure', { name: /The level of each strand/ }).getByText('See it as a table').click();
  await expect(page.getByRole('table', { name: /The level of each strand/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Over all reviews' })).toBeVisible();

  await goTo(page, '#/children');
  await button(page, 'Remove the example children').click();
  await expect(button(page, 'Try with example children')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.reload();
  await expect(button(page, 'Try with example children')).toBeVisible();
});

test('every family page fits on two sides of A4 and holds neither codes nor bare numbers', async ({ page, server }) => {
  await openApp(page, server);
  await loadExamples(page);
  const links = page.getByRole('table').getByRole('link');
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  await page.emulateMedia({ media: 'print' });
  for (const address of addresses) {
    await goTo(page, `${address}/summary`);
    await expect(page.getByRole('heading', { level: 1, name: /, [A-Z][a-z]+ 20\d\d$/ })).toBeVisible();
    const words = await page.getByRole('main').innerText();
    expect(words.match(CODES), `codes on ${address}`).toBeNull();
    // What people wrote is theirs; how often something is done is told in a number.
    const ours = await page.getByRole('main').evaluate((main) => {
      const copy = main.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const typed of copy.querySelectorAll('[class*="typed"], svg, .no-print')) typed.remove();
      return copy.textContent;
    });
    expect(ours.replace(DATES, '').replace(/\d+ times a week|every \d+ weeks/gi, '').match(/\S*\d\S*/g), `numbers on ${address}`).toBeNull();
    expect(words).not.toMatch(/\b(needs code|not assessed|over the line|domain|strand)\b/i);

    const pdf = (await page.pdf({ format: 'A4', tagged: true, outline: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, `sides of ${address}`).toBeLessThanOrEqual(2);
    expect(pdf).toContain('/StructTreeRoot');
  }
});

const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const DATES = new RegExp(`(\\d{1,2} )?${MONTH} \\d{4}`, 'g');
const CODES = new RegExp(`\\b(${FRAMEWORK.parts.flatMap((part) => part.domains.flatMap((domain) => domain.strands.map((strand) => strand.code))).join('|')})\\b`, 'g');
