import { expect, type Page } from '@playwright/test';
import { button, goTo, openStrand, strandGroup, UNLOCK } from '../../e2e/support/app.ts';
import { levelName, STRANDS } from '../../e2e/support/framework.ts';
import { openRecords } from './fault.ts';
import type { Template } from './template.ts';

/** Unlocks, and finds all that the template holds: every child in the list, Rowan's review, Ash's draft. */
export async function expectEverything(page: Page, template: Template): Promise<void> {
  await repair(page);
  await openRecords(page);
  await expectChildren(page, template.children);
  await expectReview(page, template);
  await expectDraft(page, template, ['4', '3']);
}

/** Where the app says that the database is damaged: does what it offers. */
async function repair(page: Page): Promise<void> {
  const offer = button(page, 'Put the records back from the second copy');
  await expect(offer.or(page.getByRole('heading', { level: 1, name: UNLOCK })).first()).toBeVisible();
  if (await offer.isVisible()) await offer.click();
}

/** The list holds this many children, Rowan and Ash among them. */
export async function expectChildren(page: Page, count: number): Promise<void> {
  await goTo(page, '#/children');
  await expect(page.getByRole('link', { name: 'Rowan Castellane' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ash Merrow' })).toBeVisible();
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(count);
}

/** Rowan's finished review says what it said. */
export async function expectReview(page: Page, { rowan, code }: Template): Promise<void> {
  await goTo(page, `#/children/${rowan}`);
  await page.getByRole('region', { name: 'Reviews' }).getByRole('link').first().click();
  expect(await codeOnPage(page)).toBe(code);
}

/** The long needs code of the finished profile on the page: every level of it in one line. */
export async function codeOnPage(page: Page): Promise<string> {
  await expect(button(page, 'Copy needs code')).toBeVisible();
  await page.getByRole('radio', { name: /^Long/ }).check();
  return await page.locator('code').textContent() ?? '';
}

/** The first strands of Ash's draft stand at these levels. */
export async function expectDraft(page: Page, { draft }: Pick<Template, 'draft'>, levels: readonly string[]): Promise<void> {
  await goTo(page, draft);
  for (const [at, level] of levels.entries()) {
    const strand = STRANDS[at]?.label ?? '';
    await openStrand(page, strand);
    await expect(strandGroup(page, strand).getByRole('radio', { checked: true })).toHaveAccessibleName(levelName(Number(level) as 0 | 1 | 2 | 3 | 4));
  }
}

/** What a first start looks like. Shown over records that were lost, it would invite somebody to bury them. */
export function freshStart(page: Page) {
  return page.getByText('What help does this child need, and what has changed?');
}
