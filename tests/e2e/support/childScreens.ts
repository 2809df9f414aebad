import { expect, type Page } from '@playwright/test';
import { button, fillReviewDate, goTo, loadExamples, openApp, setUpLock, toFinish, unlock } from './app.ts';
import type { Server } from './server.ts';
import { type Look, stop } from './stop.ts';

/** Walks through the list and every screen of a child, from no lock and no child on, and lets `look` see each as it stands. */
export async function walkChildren(page: Page, server: Server, look: Look) {
  const at = (screen: string) => stop(page, screen, look);

  await openApp(page, server);
  await at('the first screen');
  await setUpLock(page);
  await goTo(page, '#/children/new');
  await at('add a child');
  await button(page, 'Add and start rating').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await at('add a child, with problems');

  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: /^A child, a review/ }).fill('read');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  await at('find');
  await button(page, 'Close').click();

  await goTo(page, '#/children');
  await loadExamples(page);
  await expect(page.getByRole('img', { name: /strands over the line/ }).first()).toBeVisible();
  await at('children');
  await page.getByLabel('Find a child').fill('zzzz');
  await at('children, nobody found');
  await page.getByLabel('Find a child').fill('');

  const child = await childWithTrends(page);
  await goTo(page, child);
  await at('a child');
  await goTo(page, `${child}/leaving`);
  await at('leaving this setting');
  await goTo(page, `${child}/everything`);
  await at('everything held about a child');
  await goTo(page, child);
  await page.getByText(/^Keeping this record/).click();
  await button(page, 'Keep it from being changed').click();
  await expect(page.getByText('Not to be changed.')).toBeVisible();
  await at('a child whose record is not to be changed');
  await button(page, 'Let it be changed again').click();
  await page.getByRole('link', { name: 'Edit details' }).click();
  await at('edit details');
  await goTo(page, `${child}/compare`);
  await expect(page.getByRole('img', { name: /^Levels of/ })).toBeVisible();
  await at('compare reviews');
  await goTo(page, `${child}/summary`);
  await at('family summary');
  await goTo(page, `${child}/their-page`);
  await at('the child’s page');
  await goTo(page, `${child}/dates`);
  await at('dates of a child');
  await goTo(page, `${child}/papers`);
  await at('papers');
  await goTo(page, `${child}/history`);
  await at('history');
  await goTo(page, child);
  await page.getByRole('region', { name: 'Reviews' }).getByRole('link').first().click();
  await expect(button(page, 'Copy needs code')).toBeVisible();
  await at('a finished profile');

  await goTo(page, child);
  await button(page, 'Start a review').click();
  await expect(page.getByRole('link', { name: 'Finish the profile' })).toBeVisible();
  await at('a review being filled in');
  for (const section of ['child', 'family', 'others', 'together', 'news', 'support', 'outcomes'] as const) {
    await goTo(page, `${new URL(page.url()).hash.replace(/(\/review\/[^/]+).*$/, '$1')}/${section}`);
    if (section === 'support') await button(page, 'Add something that is done').click();
    if (section === 'outcomes') await button(page, 'Add an outcome').click();
    await at(`a review being filled in: ${section}`);
    if (section === 'family') {
      await button(page, 'Open the family’s page').click();
      await at('the family’s own page');
      // Whoever leaves the family's page is asked for the passphrase.
      await button(page, 'Done: back to the school’s pages').click();
      await unlock(page);
    }
  }
  await goTo(page, new URL(page.url()).hash.replace(/(\/review\/[^/]+).*$/, '$1'));
  await fillReviewDate(page, '');
  await toFinish(page);
  await at('the last step of a review');
  await button(page, 'Finish profile').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await at('a review that cannot be finished yet');
  const draft = new URL(page.url()).hash.replace(/\/finish$/, '');
  await button(page, 'Throw this draft away').click();
  await expect(button(page, 'Undo')).toBeVisible();
  await at('a child, with a draft that was just thrown away');
  await goTo(page, draft);
  await expect(page.getByRole('heading', { level: 1, name: 'This draft is in the bin' })).toBeVisible();
  await at('a draft in the bin');
}

/** The address of an example child with three reviews or more, so that trends are drawn. */
export async function childWithTrends(page: Page): Promise<string> {
  await goTo(page, '#/children');
  const links = page.getByRole('table').getByRole('link');
  await expect(links.first()).toBeVisible();
  for (const address of await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))) {
    await goTo(page, address);
    const reviews = page.getByRole('region', { name: 'Reviews' }).getByRole('link');
    await expect(reviews.first()).toBeVisible();
    if ((await reviews.count()) >= 3) return address;
  }
  throw new Error('no example child has three reviews');
}
