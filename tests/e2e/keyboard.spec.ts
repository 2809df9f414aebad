import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { button, goTo, PASSPHRASE, PERSON, strandGroup, UNLOCK } from './support/app.ts';
import { levelName, STRANDS } from './support/framework.ts';
import { arrivedAt, choose, dialogGivesBack, focusIsOn, focusSeen, press, tabTo, told, typeInto } from './support/keyboard.ts';
import type { Server } from './support/server.ts';
import { expect, test } from './support/test.ts';

/** The mouse is never touched. At every stop of Tab the focus has to be in sight, and under nothing. */
const SIZES = [{ width: 1280, height: 720 }, { width: 320, height: 640 }] as const;

async function start(page: Page, server: Server, { width, height }: { width: number; height: number } = SIZES[0]) {
  await page.setViewportSize({ width, height });
  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function startWithExamples(page: Page, server: Server) {
  await start(page, server);
  await press(page, button(page, 'Try with example children'), 12);
  await told(page, /^\d+ example children are here\./);
  await focusIsOn(page, page.getByRole('main'));
}

for (const size of SIZES) {
  test(`by keyboard alone, ${size.width} px: from the first start to a finished profile`, async ({ page, server }) => {
    await start(page, server, size);

    await test.step('a passphrase and the recovery key', async () => {
      await press(page, page.getByRole('link', { name: 'Set a passphrase' }), 9);
      await arrivedAt(page, /^Set a passphrase/, 'Set a passphrase');
      await typeInto(page, page.getByLabel('Who is this?'), PERSON, 5);
      await typeInto(page, page.getByLabel('Passphrase', { exact: true }), PASSPHRASE, 3);
      await typeInto(page, page.getByLabel('Passphrase, once more'), PASSPHRASE, 3);
      await press(page, button(page, 'Next: the recovery key'), 3);
      await focusIsOn(page, page.getByRole('heading', { level: 1, name: /^Your recovery key/ }));
      const key = await page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem').allTextContents();
      await press(page, button(page, 'Next: check your paper copy'), 4);
      await focusIsOn(page, page.getByRole('heading', { level: 1, name: /^Check your paper copy/ }));
      for (const field of await page.getByLabel(/^Group \d$/).all()) {
        const at = Number((await field.getAttribute('id') ?? '').replace('group-', ''));
        await typeInto(page, field, key[at - 1] ?? '', 1);
      }
      await page.keyboard.press('Enter');
      await told(page, 'The lock is set. From the next time on, only your passphrase and the recovery key open these records.');
      await arrivedAt(page, 'Add a child', 'Add a child');
    });

    await test.step('the first child, after a first try that says what is missing', async () => {
      await press(page, button(page, 'Add and start rating'), 16);
      await focusIsOn(page, page.getByRole('alert'));
      await press(page, page.getByRole('alert').getByRole('link').first(), 1);
      await focusIsOn(page, page.getByLabel('First name'));
      await page.keyboard.type('Rowan');
      await typeInto(page, page.getByLabel('Date of birth'), '04042017', 4); // the same whichever of day and month the browser asks first
      await page.keyboard.press('Enter');
      await told(page, 'Child added.');
      await arrivedAt(page, /./, 'A review');
    });

    await test.step('five strands, by digits and by arrows', async () => {
      await tabTo(page, strandGroup(page, STRANDS[0]?.label ?? '').getByRole('radio').first(), 34);
      for (const [at, key] of ['2', '3', '1'].entries()) {
        await focusIsOn(page, focusedIn(page, at));
        await page.keyboard.press(key);
      }
      for (const at of [3, 4]) {
        await focusIsOn(page, focusedIn(page, at));
        await page.keyboard.press('ArrowDown');
        await expect(strandGroup(page, STRANDS[at]?.label ?? '').getByRole('radio', { checked: true })).toHaveAccessibleName(levelName(3));
        await focusSeen(page);
        await page.keyboard.press('ArrowRight');
      }
      await focusIsOn(page, focusedIn(page, 5));
    });

    await test.step('it is finished, and the page says so', async () => {
      await press(page, page.getByRole('link', { name: 'Finish the profile' }), 40);
      await press(page, button(page, 'Finish profile'), 40);
      await told(page, 'Profile finished. It is frozen now: a correction makes a new edition.');
      await arrivedAt(page, /^First profile, /, 'A review');
      await press(page, page.getByRole('link', { name: 'Rowan' }), 1);
      await arrivedAt(page, 'Rowan', 'A child');
    });

    await test.step('locked, and opened again with nothing to copy or remember but the passphrase', async () => {
      await page.keyboard.press('Shift+Tab');
      await focusIsOn(page, button(page, 'Lock'));
      await page.keyboard.press('Enter');
      const passphrase = page.getByLabel('Passphrase', { exact: true });
      await expect(page.getByRole('heading', { level: 1, name: UNLOCK })).toBeVisible();
      await focusIsOn(page, passphrase);
      await expect(passphrase, 'a password manager may fill it in').toHaveAttribute('autocomplete', 'current-password');
      await page.keyboard.type(PASSPHRASE);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Rowan' })).toBeVisible();
      await expect(page).toHaveTitle('A child – Valuing SEND');
      await focusIsOn(page, page.getByRole('main')); // the field that had the focus is gone
    });
  });
}

test('by keyboard alone: from the list to what has changed, and the meeting', async ({ page, server }) => {
  await startWithExamples(page, server);
  const answer = page.getByRole('group', { name: /^Answer to: / });

  for (const size of SIZES) {
    await test.step(`${size.width} px: list, child, compare, a talking point answered`, async () => {
      await page.setViewportSize(size);
      await goTo(page, '#/children');
      await typeInto(page, page.getByLabel('Find a child'), 'safiya', 16);
      await told(page, '1 found');
      await press(page, page.getByRole('link', { name: 'Safiya Warsame' }), 3);
      await arrivedAt(page, 'Safiya Warsame', 'A child');
      await press(page, button(page, 'Compare reviews'), 3);
      await arrivedAt(page, 'What has changed for Safiya', 'What has changed');
      await press(page, button(page, 'Talked about it').first(), 14);
      await told(page, 'Answer kept.');
      await expect(answer.and(page.locator(':focus'))).toHaveCount(1);
      await press(page, button(page, 'Not now, because…').first(), 8);
      await focusIsOn(page, page.getByLabel('Not now, because'));
      await page.keyboard.type('her aunt is away');
      await press(page, button(page, 'Cancel'), 3);
      await expect(answer.and(page.locator(':focus'))).toHaveCount(1);
    });
  }
  await page.setViewportSize(SIZES[0]);

  await test.step('the meeting: through its steps, a level agreed, finished', async () => {
    await goTo(page, '#/children');
    await press(page, page.getByRole('link', { name: 'Yusuf Rahmani' }), 40);
    await press(page, page.getByRole('link', { name: '4 March 2026' }), 14);
    await press(page, page.getByRole('link', { name: 'Start the meeting' }), 8);
    await arrivedAt(page, 'Yusuf’s review meeting', 'A review meeting');
    await press(page, button(page, 'Start the meeting'), 4);
    await expect(page.getByRole('heading', { level: 1, name: 'Who is here' })).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
    await press(page, page.getByRole('checkbox', { name: 'Here: Yusuf' }), 30, 'Space');
    await page.setViewportSize(SIZES[1]); // where the ways on take up most of what stands over the page
    await press(page, button(page, 'Next'), 40);
    await page.setViewportSize(SIZES[0]);
    await expect(page.getByRole('heading', { level: 1, name: 'Who is here' })).toHaveCount(0);
    await focusIsOn(page, page.getByRole('heading', { level: 1 }));

    const agree = button(page, 'Set the agreed level');
    for (let presses = 0; presses < 12 && await agree.count() === 0; presses += 1) {
      const before = page.url();
      await page.keyboard.press('ArrowRight');
      await expect(page).not.toHaveURL(before);
      await focusIsOn(page, page.getByRole('heading', { level: 1 }));
    }
    await press(page, agree, 6);
    await focusIsOn(page, page.getByRole('dialog').getByRole('radio').first());
    await page.keyboard.press('ArrowDown');
    await focusSeen(page);
    await page.keyboard.press('Escape');
    await told(page, /Agreed: A lot of help\./);
    await focusIsOn(page, button(page, 'Change the agreed level'));
    await dialogGivesBack(page, button(page, 'All steps'), 10, /All steps/);
    await press(page, button(page, 'All steps'), 30);
    await press(page, page.getByRole('dialog').getByRole('button').filter({ hasNotText: 'Close' }).last(), 16);
    await press(page, button(page, 'Finish the meeting'), 12);
    await told(page, /^The meeting is finished\./);
    await arrivedAt(page, /, 4 March 2026$/, 'A review');
  });
});

test('by keyboard alone: files, the school’s view, find, dialogs and undo', async ({ page, server }) => {
  await startWithExamples(page, server);

  const file = await test.step('a backup is saved', async () => {
    await press(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Files' }), 70);
    await arrivedAt(page, 'Files', 'Files');
    await tabTo(page, button(page, 'Back up everything'), 8);
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const path = await (await saving).path();
    await told(page, /The backup was made, read back/);
    await focusIsOn(page, button(page, 'Back up everything'));
    return { name: 'backup.json', mimeType: 'application/json', buffer: await readFile(path) };
  });

  await test.step('children are removed and put back, and the message is closed', async () => {
    await page.setViewportSize(SIZES[1]); // where the message takes up most of what stands over the page
    await goTo(page, '#/children');
    await press(page, button(page, 'Remove the example children'), 45);
    await told(page, /in the bin/);
    await focusIsOn(page, page.getByRole('main'));
    await press(page, button(page, 'Undo'), 12);
    await page.setViewportSize(SIZES[0]);
    await told(page, 'The example children are back, with everything as it was.');
    await focusIsOn(page, page.getByRole('main'));
    await press(page, button(page, 'Remove the example children'), 45);
    await told(page, /in the bin/);
    await page.keyboard.press('Control+z'); // the way to its button is long from here
    await told(page, 'The example children are back, with everything as it was.');
    await press(page, button(page, 'Remove the example children'), 45);
    await press(page, button(page, 'Close this message'), 12);
    await focusIsOn(page, page.getByRole('main'));
    await goTo(page, '#/bin');
    await dialogGivesBack(page, page.getByRole('button', { name: /^Erase now/ }).first(), 10, /./);
  });

  await test.step('everything is erased', async () => {
    await goTo(page, '#/settings');
    await press(page, page.getByRole('main').getByRole('navigation').getByRole('link', { name: 'Erase' }), 14);
    await dialogGivesBack(page, button(page, 'Erase everything'), 2, /./);
    await page.keyboard.press('Enter');
    await focusIsOn(page, page.getByRole('dialog').getByRole('textbox'));
    await page.keyboard.type('erase everything');
    await press(page, button(page.getByRole('dialog'), 'Erase everything'), 2);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await told(page, /erased/);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  await test.step('a file is opened, looked at and accepted', async () => {
    // Listened for before it is pressed: else the browser opens a window of its own.
    page.once('filechooser', (chooser) => void chooser.setFiles(file));
    await goTo(page, '#/share');
    await press(page, page.getByLabel('File to bring in'), 16);
    await expect(button(page, 'Import')).toBeVisible();
    await press(page, button(page, 'Import'), 60);
    await told(page, /Brought in: \d+ children/);
    await focusIsOn(page, page.getByRole('heading', { name: 'Bring a file in' }));
  });

  await test.step('the school: filters, the map by arrows, a child', async () => {
    await goTo(page, '#/school');
    await arrivedAt(page, 'All children', 'All children');
    await choose(page, page.getByLabel('What has changed'), 'Needs more help in some strand', 14);
    await told(page, /\d+ of \d+ children shown\./);
    const grid = page.getByRole('grid', { name: 'Children and strands' });
    const first = grid.getByRole('rowheader').getByRole('link').first();
    await tabTo(page, first, 10);
    for (const key of 'ArrowRight ArrowRight ArrowRight ArrowDown ArrowDown ArrowDown End Control+End ArrowUp PageUp ArrowLeft Home'.split(' ')) {
      await page.keyboard.press(key);
      await focusSeen(page);
      await expect(grid.locator(':focus')).toHaveCount(1);
    }
    await page.keyboard.press('Control+Home');
    await focusIsOn(page, first);
    const name = await first.textContent() ?? '';
    await page.keyboard.press('Tab');
    await expect(grid.locator(':focus'), 'one Tab leaves the map').toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await arrivedAt(page, name, 'A child');
  });

  await test.step('a number in the school’s view opens its children, and Escape leads back to it', async () => {
    await goTo(page, '#/school/movement');
    await arrivedAt(page, 'Movement', 'Movement');
    await dialogGivesBack(page, page.getByRole('table', { name: 'How many children moved on each strand' }).getByRole('button', { name: /^\d+: / }).first(), 40, /: needs /);
  });

  await test.step('find: from anywhere, and back to where one was', async () => {
    await goTo(page, '#/settings');
    await tabTo(page, page.getByRole('main').getByRole('link').nth(2), 3);
    const where = page.locator(':focus');
    const id = await where.evaluate((element) => element.outerHTML);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('searchbox', { name: /^A child, a review/ });
    await focusIsOn(page, field);
    await page.keyboard.type('read');
    await told(page, /^\d+ found\.$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await focusIsOn(page, page.getByRole('dialog').getByRole('link').nth(1));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await page.locator(':focus').evaluate((element) => element.outerHTML)).toBe(id);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('safiya');
    await told(page, /^\d+ found\.$/);
    await page.keyboard.press('Enter');
    await arrivedAt(page, 'Safiya Warsame', 'A child');
  });
});

function focusedIn(page: Page, at: number) {
  return strandGroup(page, STRANDS[at]?.label ?? '').locator('input:focus');
}
