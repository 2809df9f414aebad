import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { button, fillReviewDate, goTo, loadExamples, openStrand, toFinish } from './support/app.ts';
import { STRANDS } from './support/framework.ts';
import type { Server } from './support/server.ts';
import { expect, test } from './support/test.ts';

/*
 * What a screen reader is given on the main road: names, roles and states in the order of reading, a file for each place in
 * spoken.spec.ts-snapshots. A change that was meant: `npx playwright test -c tests/e2e spoken --update-snapshots`, then read what
 * has changed as somebody hears it.
 */

async function start(page: Page, server: Server) {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function hears(place: Locator, name: string) {
  await expect(place).toHaveCount(1);
  await expect(place).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
}

test('spoken: from the start to a finished profile', async ({ page, server }) => {
  const main = page.getByRole('main');
  await start(page, server);
  await hears(page.getByRole('banner'), 'start-bar');
  await hears(main, 'start');

  await loadExamples(page);
  await hears(page.getByRole('search'), 'children-find');
  await hears(page.getByRole('row', { name: /Yusuf Rahmani/ }), 'children-one');

  await page.getByRole('link', { name: 'Yusuf Rahmani' }).click();
  await hears(page.getByRole('region', { name: /^Latest profile/ }), 'child-latest');
  await hears(page.getByRole('region', { name: 'Reviews' }), 'child-reviews');

  await button(page, 'Start a review').click();
  await hears(page.getByRole('navigation', { name: 'Domains and sections' }), 'review-steps');
  await openStrand(page, STRANDS[0]?.label ?? '');
  await hears(page.getByRole('group', { name: `Rating: ${STRANDS[0]?.label}` }), 'review-strand');
  await fillReviewDate(page, '');
  await toFinish(page);
  await button(page, 'Finish profile').click();
  await hears(page.getByRole('alert'), 'review-problems');
  await hears(page.getByRole('region', { name: 'When you are done' }), 'review-finish');
});

test('spoken: what has changed, the meeting, papers for home, the school, a backup', async ({ page, server }) => {
  const main = page.getByRole('main');
  await start(page, server);
  await loadExamples(page);
  const child = await page.getByRole('link', { name: 'Yusuf Rahmani' }).getAttribute('href') ?? '';

  await goTo(page, `${child}/compare`);
  await hears(main.getByRole('img').first(), 'compare-picture');
  await hears(page.getByRole('article', { name: 'Health and medicines' }), 'compare-talk');
  await hears(page.getByRole('region', { name: 'Held back, with what is missing' }).getByRole('article', { name: 'Coping with change' }), 'compare-held-back');
  await hears(page.getByRole('region', { name: 'Strand by strand' }).getByRole('article').first(), 'compare-strand');

  await goTo(page, `${child}/summary`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await hears(page.getByRole('region', { name: 'What is going well' }), 'summary-well');
  await hears(page.getByRole('region', { name: 'The help Yusuf needs' }), 'summary-help');
  await hears(page.getByRole('region', { name: 'Your say' }), 'summary-say');

  await goTo(page, child);
  await page.getByRole('region', { name: 'Reviews' }).getByRole('link', { name: '4 March 2026' }).click();
  await page.getByRole('link', { name: 'Start the meeting' }).click();
  await button(page, 'Start the meeting').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who is here' })).toBeVisible();
  await hears(main.getByRole('listitem').first(), 'meeting-one-person');
  await hears(page.getByRole('navigation', { name: 'Meeting' }), 'meeting-ways');

  await goTo(page, '#/school');
  await hears(page.getByRole('navigation', { name: 'School' }), 'school-places');
  await hears(page.getByRole('search'), 'school-filters');
  await hears(main.getByRole('status').filter({ hasText: 'shown' }), 'school-shown');
  await hears(page.getByRole('grid').getByRole('row').filter({ hasText: 'Yusuf Rahmani' }), 'school-one');

  await goTo(page, '#/share');
  await hears(page.getByRole('region', { name: 'Back up', exact: true }), 'backup');
  const saving = page.waitForEvent('download');
  await button(page, 'Back up everything').click();
  expect((await readFile(await (await saving).path())).length).toBeGreaterThan(0);
  await hears(page.getByRole('status').filter({ hasText: 'The backup was made' }), 'backup-made');
});
