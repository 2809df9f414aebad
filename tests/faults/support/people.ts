import { expect, type Page } from '@playwright/test';
import { addChild, button, goTo } from '../../e2e/support/app.ts';
import { bringIn, saveBackup } from './backupSteps.ts';
import type { Device } from './device.ts';
import { undo, withDraft, WORDS } from './draftSteps.ts';
import { acknowledge, type KnownChild, type Life, of, standing } from './life.ts';
import type { PersonStep } from './lifeStep.ts';
import { closeSecondTab, lock, openTab, secondTab, tabOf, unlockAs } from './tabs.ts';

export const NAMES = ['Linden', 'Hazel', 'Juniper', 'Maple', 'Alder', 'Willow', 'Cedar', 'Laurel', 'Aspen', 'Bramble'];
const MOST_CHILDREN = 4;

/** Does what a person does, with the screens, and notes what the app has acknowledged. Gives the children to look at, or nothing when there was nothing to do it to. */
export async function doStep(life: Life, device: Device, step: PersonStep): Promise<readonly string[] | 'all' | undefined> {
  const page = tabOf(life, step.tab);
  if (step.do === 'lock') return lock(life, page);
  if (step.do === 'unlock') return unlockAs(life, page, step.n);
  if (step.do === 'closeTab') return closeSecondTab(life);
  await openTab(page);
  if (step.do === 'secondTab') return secondTab(life, device);
  if (step.do === 'export') return saveBackup(life, page);
  if (step.do === 'import') return bringIn(life, page);
  if (step.do === 'add') return addOne(life, page);
  if (step.do === 'putBack' || step.do === 'erase') return fromBin(life, page, step);
  return withChild(life, page, step);
}

/** One of the children in a place, by number; none when nobody is there. */
export function pick(life: Life, place: KnownChild['place'], number: number): (KnownChild & { readonly id: string }) | undefined {
  const there = [...standing(life)].filter(([, child]) => child.place === place);
  const [id, child] = there[number % there.length] ?? [];
  return id && child ? { ...child, id } : undefined;
}

/** Fills in another last name, without sending it. Gives the whole name. */
export async function fillLastName(page: Page, { id, name }: KnownChild & { readonly id: string }, n: number): Promise<string> {
  await goTo(page, `#/children/${id}/card`);
  const word = WORDS[n] ?? '';
  await page.getByLabel('Last name').fill(word);
  return `${name.split(' ')[0]} ${word}`;
}

async function withChild(life: Life, page: Page, step: PersonStep): Promise<readonly string[] | undefined> {
  const child = pick(life, 'list', step.child);
  if (!child) return undefined;
  const { id } = child;
  if (step.do === 'edit') {
    const name = await fillLastName(page, child, step.n);
    await button(page, 'Save details').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    acknowledge(life, of(id, (one) => ({ ...one, name })));
  }
  if (step.do === 'tap' || step.do === 'type' || step.do === 'finish' || step.do === 'throwAway') await withDraft(life, page, child, { ...step, do: step.do });
  if (step.do === 'remove') {
    await goTo(page, `#/children/${id}`);
    await button(page, 'Remove this child').click();
    await expect(button(page, 'Undo')).toBeVisible();
    if (step.n % 2 === 1) await undo(page, 'The child is back, with everything as it was.');
    else acknowledge(life, of(id, (one) => ({ ...one, place: 'bin', binnedAt: life.clock })));
  }
  return [id];
}

async function addOne(life: Life, page: Page): Promise<readonly string[] | undefined> {
  const firstName = NAMES[life.added];
  if (!firstName || standing(life).size >= MOST_CHILDREN) return undefined;
  life.added += 1;
  const id = await addChild(page, { firstName, bornOn: '2017-02-03' });
  acknowledge(life, (model) => { model.set(id, { name: firstName, place: 'list', reviews: 0 }); });
  return [id];
}

async function fromBin(life: Life, page: Page, { do: what, child: number }: PersonStep): Promise<'all' | undefined> {
  const child = pick(life, 'bin', number);
  if (!child) return undefined;
  await goTo(page, '#/bin');
  // At an opening after thirty days it may have gone.
  await expect(page.getByText('Nothing is in it.').or(page.getByRole('main').getByRole('region').first())).toBeVisible();
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="#/children/${child.id}"]`) });
  if (await row.count() === 0) return 'all';
  if (what === 'putBack') {
    await row.getByRole('button', { name: /^Put back/ }).click();
    await expect(page.getByText('The child is back, with everything as it was.')).toBeVisible();
    acknowledge(life, of(child.id, ({ binnedAt: _, ...one }) => ({ ...one, place: 'list' })));
  } else {
    await row.getByRole('button', { name: /^Erase now/ }).click();
    await button(page.getByRole('dialog'), 'Erase for good').click();
    await expect(page.getByText('The child is erased from this device.')).toBeVisible();
    acknowledge(life, (model) => { model.delete(child.id); });
    life.erased.add(child.id);
  }
  return 'all';
}
