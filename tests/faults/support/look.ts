import { expect, type Page } from '@playwright/test';
import { goTo } from '../../e2e/support/app.ts';
import { STRANDS } from '../../e2e/support/framework.ts';
import { allowEmptyBin, type KnownChild, type KnownDraft, type Life, type Model, standing } from './life.ts';

/** How many strands are tapped and looked at: they stand in one domain, on one page. */
export const LOOKED_AT = 4;

/**
 * Looks with the app's own screens whether everything is there that must be: the list, the children of these ids with their
 * reviews and drafts tap by tap, or `all` of them and the bin. From then on what was found is what must be there.
 */
export async function check(life: Life, page: Page, ids: readonly string[] | 'all'): Promise<void> {
  allowEmptyBin(life);
  let found = '';
  for (let tries = 0; tries < 6; tries += 1) {
    const there = await lookAt(page, ids);
    found = said(there, ids);
    const fitting = life.allowed.filter((model) => said(model, ids) === found);
    const [first] = fitting;
    if (first) {
      for (const id of standing(life).keys()) if (fitting.every((model) => !model.has(id))) life.erased.add(id);
      life.allowed = ids === 'all' ? [first] : fitting;
      return;
    }
    await page.waitForTimeout(250 * (tries + 1)); // what another tab wrote arrives a little later
  }
  const wanted = [...new Set(life.allowed.map((model) => said(model, ids)))];
  throw new Error(`on the screens is\n  ${found}\nand there must be\n  ${wanted.join('\nor\n  ')}`);
}

function said(model: Model, ids: readonly string[] | 'all'): string {
  const rows = [...model].filter(([, { place }]) => ids === 'all' || place === 'list').map(([id, child]) => {
    if (child.place === 'bin') return `${id} ${child.name}: bin`;
    const draft = child.draft ? `, draft ${child.draft.id} ${child.draft.levels} “${child.draft.note}”` : '';
    return `${id} ${child.name}${ids === 'all' || ids.includes(id) ? `: ${child.reviews}${draft}` : ''}`;
  });
  return rows.toSorted().join('; ') || 'nobody';
}

async function lookAt(page: Page, ids: readonly string[] | 'all'): Promise<Model> {
  const model = new Map<string, KnownChild>();
  await goTo(page, '#/children');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^(Children|What help does this child need, and what has changed\?)$/);
  for (const [id, name] of await rowsOf(page)) model.set(id, { name, place: 'list', reviews: 0 });
  for (const [id, child] of model) if (ids === 'all' || ids.includes(id)) model.set(id, await childOn(page, id, child));
  if (ids !== 'all') return model;
  await goTo(page, '#/bin');
  await expect(heading).toHaveText('The bin');
  await expect(page.getByText('One moment…')).toHaveCount(0);
  const bin = page.getByRole('region', { name: 'Children' });
  for (const [id, name] of await bin.count() > 0 ? await rowsOf(page) : []) model.set(id, { name, place: 'bin', reviews: 0 });
  return model;
}

/** The children in the first table of the page, without the examples. */
function rowsOf(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(() => [...document.querySelector('main table')?.querySelectorAll('tbody tr') ?? []].flatMap((row) => {
    const link = row.querySelector('a[href^="#/children/"]');
    const id = link?.getAttribute('href')?.split('/')[2];
    return id && !row.textContent.includes(', example') ? [[id, link?.textContent ?? ''] as const] : [];
  }));
}

async function childOn(page: Page, id: string, child: KnownChild): Promise<KnownChild> {
  await goTo(page, `#/children/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(child.name);
  const reviews = page.getByRole('region', { name: 'Reviews' }).or(page.getByText('No review yet.'));
  await expect(reviews.first()).toBeVisible();
  await page.waitForTimeout(80); // drafts are read beside the child
  const [finished, draftId] = await page.evaluate(() => {
    const links = [...document.querySelectorAll('section[aria-labelledby="reviews"] tbody a')];
    const drafts = links.filter((link) => link.textContent.startsWith('Continue'));
    return [links.length - drafts.length, drafts.map((link) => link.getAttribute('href')?.split('/')[4]).join(' ')] as const;
  });
  return { ...child, reviews: finished, ...(draftId && { draft: await draftOn(page, id, draftId) }) };
}

async function draftOn(page: Page, childId: string, id: string): Promise<KnownDraft> {
  const [first] = STRANDS;
  await goTo(page, `#/children/${childId}/review/${id.split(' ')[0] ?? ''}/${first?.code ?? ''}`);
  await expect(page.locator(`#evidence-${first?.code ?? ''}`)).toBeVisible();
  const { levels, note } = await page.evaluate((labels) => {
    const levelOf = (label: string) => {
      const open = [...document.querySelectorAll('fieldset')].find((one) => one.querySelector('legend')?.textContent === label);
      const row = [...document.querySelectorAll('ol li')].find((one) => one.querySelector('b')?.textContent === label);
      const said = open ? open.querySelector<HTMLInputElement>('input:checked')?.value : row?.textContent;
      return /^\d/.exec(said ?? '')?.[0] ?? '.';
    };
    return { levels: labels.map(levelOf).join(''), note: document.querySelector<HTMLTextAreaElement>('textarea[id^="evidence-"]')?.value ?? '' };
  }, STRANDS.slice(0, LOOKED_AT).map(({ label }) => label));
  return { id, levels, note };
}
