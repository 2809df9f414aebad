import { expect, type Page } from '@playwright/test';
import { addChild, button, UNLOCK } from '../../e2e/support/app.ts';
import { NOW } from './browser.ts';
import { limitStorage } from './debugger.ts';
import type { Device } from './device.ts';
import { noteField, openDraft, radioOf } from './draftSteps.ts';
import { acknowledge, type Life, maybe, of, ofDraft, tapped, withoutDraft } from './life.ts';
import type { Blow } from './lifeStep.ts';
import { clear, newRelease, overOldDatabase } from './losses.ts';
import { fillLastName, NAMES, pick } from './people.ts';
import { acceptDialogs, isLocked, openTab, tabOf } from './tabs.ts';
import { isSaved } from './template.ts';

type Kill = Extract<Blow, { do: 'kill' }>;
type Quota = Extract<Blow, { do: 'quota' }>;

/** Lets it happen, and notes what may have become of what was under way. Everything is to be looked at afterwards. */
export async function befall(life: Life, device: Device, blow: Blow): Promise<'all'> {
  await strike(life, device, blow);
  return 'all';
}

async function strike(life: Life, device: Device, blow: Blow): Promise<void> {
  switch (blow.do) {
    case 'reload': return reload(life, blow);
    case 'kill': return kill(life, device, blow);
    case 'quota': return fullDisk(life, blow);
    case 'clear': return clear(life, blow);
    case 'upgrade': return blow.of === 'app' ? newRelease(life, device) : overOldDatabase(life);
    case 'clock': return moveClock(life, device, Date.parse(NOW) + blow.days * 86_400_000);
  }
}

/** Forward, it looks as if nobody had been there for days: with the next touch the records lock. */
async function moveClock(life: Life, device: Device, to: number): Promise<void> {
  const [page] = life.tabs;
  const locks = page && to > life.clock && !await isLocked(page);
  life.clock = to;
  await device.context.clock.setFixedTime(to);
  await page?.keyboard.press('Shift');
  if (locks) for (const tab of life.tabs) await expect(tab.getByRole('heading', { level: 1, name: UNLOCK })).toBeVisible();
}

async function reload(life: Life, { tab, during }: Extract<Blow, { do: 'reload' }>): Promise<void> {
  const page = tabOf(life, tab);
  const child = pick(life, 'list', 0);
  if (during === 'typing' && child) {
    await openTab(page);
    await openDraft(life, page, child.id);
    await typed(life, page, child.id);
  }
  await page.reload();
}

/** Words that are there before whatever comes next, and some typed in the same moment: of those each beginning may be there. */
async function typed(life: Life, page: Page, id: string): Promise<void> {
  const field = await noteField(page);
  await field.fill('Points at it');
  await page.waitForTimeout(1000);
  acknowledge(life, ofDraft(id, (draft) => ({ ...draft, note: 'Points at it' })));
  await field.press('End');
  await field.pressSequentially(' now');
  const kept = [' ', ' n', ' no', ' now'].map((end) => ofDraft(id, (draft) => ({ ...draft, note: `Points at it${end}` })));
  maybe(life, ...kept);
}

async function kill(life: Life, device: Device, { child: number, during, n }: Kill): Promise<void> {
  const [page] = life.tabs;
  if (!page) return;
  const child = pick(life, 'list', number);
  if (during !== 'nothing' && child) {
    await openTab(page);
    const { id } = child;
    if (during === 'tap') {
      await openDraft(life, page, id);
      await (await radioOf(page, 1, n % 5)).check({ noWaitAfter: true });
      maybe(life, ofDraft(id, tapped(1, n % 5)));
    }
    if (during === 'typing') {
      await openDraft(life, page, id);
      await typed(life, page, id);
    }
    if (during === 'edit') {
      const name = await fillLastName(page, child, n);
      await button(page, 'Save details').click({ noWaitAfter: true });
      maybe(life, of(id, (one) => ({ ...one, name })));
    }
    if (during === 'finish' && child.draft && /\d/.test(child.draft.levels)) {
      await openDraft(life, page, id);
      await page.getByRole('link', { name: 'Finish the profile' }).click();
      await button(page, 'Finish profile').click({ noWaitAfter: true });
      maybe(life, of(id, (one) => ({ ...withoutDraft(one), reviews: one.reviews + 1 })));
    }
    if (during === 'add' && NAMES[life.added]) {
      const firstName = NAMES[life.added] ?? '';
      life.added += 1;
      const added = await addChild(page, { firstName, bornOn: '2017-02-03' });
      acknowledge(life, (model) => { model.set(added, { name: firstName, place: 'list', reviews: 0 }); });
    }
  }
  await device.kill();
  life.tabs = [await device.start()];
  acceptDialogs(device);
  await device.context.clock.setFixedTime(life.clock);
}

async function fullDisk(life: Life, { child: number, tab, during, n }: Quota): Promise<void> {
  const page = tabOf(life, tab);
  await openTab(page);
  const child = pick(life, 'list', number);
  if (!child) return;
  const { id } = child;
  const refused = page.getByText('This device has no room left.').first();
  if (during === 'edit') {
    const name = await fillLastName(page, child, n);
    await limitStorage(page, 1);
    await button(page, 'Save details').click();
    await expect(refused.or(page.getByRole('heading', { level: 1, name }))).toBeVisible();
    await limitStorage(page, undefined);
    if (await refused.isVisible()) await button(page, 'Save details').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    acknowledge(life, of(id, (one) => ({ ...one, name })));
  } else {
    await openDraft(life, page, id);
    const first = await radioOf(page, 2, n % 5);
    await limitStorage(page, 1);
    await first.check();
    await expect(refused.or(page.getByText('Saved', { exact: true })).first()).toBeVisible();
    await limitStorage(page, undefined);
    await (await radioOf(page, 3, n % 5)).check();
    await isSaved(page);
    acknowledge(life, ofDraft(id, (draft) => tapped(3, n % 5)(tapped(2, n % 5)(draft))));
  }
}
