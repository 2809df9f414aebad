import type { Page } from '@playwright/test';
import { PASSPHRASE, PERSON, UNLOCK, addChild, button, checkRecoveryKey, eraseEverything, fillReviewDate, goTo, loadExamples, openApp, setUpLock, unlock } from './support/app.ts';
import { placesHolding } from './support/stored.ts';
import { expect, test, watch } from './support/test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const isLocked = async (page: Page) => {
  await expect(heading(page, UNLOCK)).toBeVisible();
  await expect(button(page, 'Lock')).toHaveCount(0);
};

/** A child in locked records; the server is dead from before the passphrase is chosen. */
async function lockedWithRowan(page: Page, server: { kill(): Promise<void> }): Promise<string> {
  await server.kill();
  const recoveryKey = await setUpLock(page);
  await addChild(page, { firstName: 'Rowan', lastName: 'Castellane', bornOn: '2017-04-09' });
  return recoveryKey;
}

test('set up, and from then on nothing of a child before somebody unlocks', async ({ page, server }) => {
  await openApp(page, server);
  await loadExamples(page);
  const example = await page.getByRole('table').getByRole('link').first().locator('b').textContent() ?? '';
  const [firstName = ''] = example.split(' ');
  expect(await placesHolding(page, firstName), 'an invented child before there is a lock: the search finds what is there').not.toEqual([]);
  const recoveryKey = await lockedWithRowan(page, server);

  for (const name of ['Rowan', 'Castellane', firstName]) expect(await placesHolding(page, name), name).toEqual([]);
  expect(await placesHolding(page, PERSON), 'whose passphrase it is stands there in clear, as the app says').not.toEqual([]);
  for (const secret of [PASSPHRASE, recoveryKey, recoveryKey.replaceAll('-', ''), ...recoveryKey.split('-').slice(0, 1)]) expect(await placesHolding(page, secret)).toEqual([]);

  await page.reload();
  await isLocked(page);
  const dom = await page.content();
  for (const name of ['Rowan', 'Castellane', firstName]) expect(dom).not.toContain(name);
  expect(await page.title()).toBe('Unlock the records – Valuing SEND');
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveAttribute('autocomplete', 'current-password');

  await test.step('a wrong passphrase says one thing, whatever was wrong', async () => {
    const said = new Set<string>();
    for (const wrong of ['', 'x', 'seven green llamas dancin', `${PASSPHRASE} `, 'é'.repeat(9000)]) {
      await field.fill(wrong);
      await field.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByText('Opening…')).toHaveCount(0);
      said.add(await page.getByRole('alert').innerText());
      await expect(field).toBeFocused();
    }
    expect([...said]).toHaveLength(1);
  });
  await unlock(page);
  await expect(heading(page, 'Rowan Castellane')).toBeVisible();

  await test.step('the recovery key, typed freely', async () => {
    await page.reload();
    await button(page, 'Use the recovery key instead').click();
    const key = page.getByLabel('Recovery key');
    await expect(key).toBeFocused();
    await key.fill(recoveryKey.slice(0, -1));
    await key.press('Enter');
    await expect(page.getByRole('alert')).toContainText('this has 35');
    await key.fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
    await key.press('Enter');
    await expect(heading(page, 'Rowan Castellane')).toBeVisible();
  });
});

test('real children wait for a passphrase, and leaving half-way changes nothing', async ({ page, server }) => {
  await openApp(page, server);
  await server.kill();
  await button(page, 'Add a child').click();
  await expect(heading(page, 'First, a passphrase')).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveCount(0);
  await page.getByLabel('Who is this?').fill(PERSON);
  for (const [passphrase, again, problem] of [
    ['short', 'short', '12 characters or more'], ['password1234', 'password1234', 'one of the first that somebody would try'], [PASSPHRASE, 'seven', 'The two are not the same.'],
  ] as const) {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabel('Passphrase, once more').fill(again);
    await button(page, 'Next: the recovery key').click();
    await expect(page.locator('[aria-invalid=true]')).toBeFocused();
    await expect(page.getByText(problem).last()).toBeVisible();
  }
  await page.getByLabel('Passphrase, once more').fill(PASSPHRASE);
  await button(page, 'Next: the recovery key').click();
  await expect(heading(page, 'Your recovery key')).toBeFocused();
  await button(page, 'Next: check your paper copy').click();
  await page.reload();
  await expect(heading(page, 'First, a passphrase')).toBeVisible();
  await goTo(page, '#/children');
  await expect(page.getByText('Trying out.')).toBeVisible();
  expect(await placesHolding(page, PERSON)).toEqual([]);
});

test('from the first button to the first strand of a child: asked for nothing twice, and other tabs lock', async ({ page, server, context }) => {
  await openApp(page, server);
  const other = await context.newPage();
  const faults = watch(other);
  await other.goto(server.url);
  await expect(button(other, 'Try with example children')).toBeVisible();
  await server.kill();
  await button(page, 'Add a child').click();
  await page.getByLabel('Who is this?').fill(PERSON);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase, once more').fill(PASSPHRASE);
  await button(page, 'Next: the recovery key').click();
  await checkRecoveryKey(page, 'Lock the records');
  await expect(heading(page, 'Add a child')).toBeVisible();
  await expect(page.getByText('The lock is set. From the next time on, only your passphrase and the recovery key open these records.')).toBeVisible();
  await isLocked(other);

  await page.getByLabel('First name').fill('Rowan');
  await page.getByLabel('Date of birth').fill('2017-04-09');
  await button(page, 'Add and start rating').click();
  await page.getByRole('group', { name: /^Rating: / }).getByRole('radio').first().check();
  await expect(page.getByText('1 of 30 strands answered')).toBeVisible();
  expect(await placesHolding(page, 'Rowan')).toEqual([]);
  await page.reload();
  await isLocked(page);
  await unlock(page);
  await expect(page.getByText('1 of 30 strands answered')).toBeVisible();
  expect(faults).toEqual([]);
});

test('the printed recovery key names nobody', async ({ page, server }) => {
  await openApp(page, server);
  await goTo(page, '#/lock');
  await page.getByLabel('Who is this?').fill(PERSON);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase, once more').fill(PASSPHRASE);
  await button(page, 'Next: the recovery key').click();
  await expect(heading(page, 'Your recovery key')).toBeVisible();
  const [group = ''] = await page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem').allTextContents();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  expect(paper).toContain(group);
  expect(paper).toContain('21 November 2026');
  expect(paper).not.toContain(PERSON);
  expect(paper).not.toContain('Next: check');
  expect(await page.title()).toBe('Set a passphrase – Valuing SEND');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

test('all tabs lock together, by hand and when nobody is there', async ({ page, server, context }) => {
  await openApp(page, server);
  await lockedWithRowan(page, server);
  const other = await context.newPage();
  const faults = watch(other);
  await other.clock.setFixedTime('2026-11-21T10:00:00Z');
  await other.goto(page.url());
  await unlock(other);
  await expect(heading(other, 'Rowan Castellane')).toBeVisible();

  await button(page, 'Lock').click();
  await Promise.all([page, other].map(isLocked));
  expect(await other.content()).not.toContain('Rowan');

  await Promise.all([page, other].map((tab) => unlock(tab)));
  await test.step('nine minutes are not ten, and a key in one tab counts for both', async () => {
    for (const tab of [page, other]) await tab.clock.setFixedTime('2026-11-21T10:09:00Z');
    await page.keyboard.press('Shift');
    await other.waitForTimeout(500);
    for (const tab of [page, other]) await tab.clock.setFixedTime('2026-11-21T10:18:00Z');
    for (const tab of [page, other]) await tab.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(heading(other, 'Rowan Castellane')).toBeVisible();
    await expect(button(page, 'Lock')).toBeVisible();
  });
  await test.step('a laptop that slept locks when it wakes, and a key comes too late', async () => {
    for (const tab of [page, other]) await tab.clock.setFixedTime('2026-11-21T16:00:00Z');
    await page.keyboard.press('Shift');
    await Promise.all([page, other].map(isLocked));
  });
  expect(faults).toEqual([]);
});

test('what was typed last is kept when the records lock', async ({ page, server }) => {
  await openApp(page, server);
  await lockedWithRowan(page, server);
  await button(page, 'Start a review').click();
  await fillReviewDate(page, '2026-10-02');
  await button(page, 'Lock').click();
  await isLocked(page);
  await unlock(page);
  await expect(page.getByLabel('Review date')).toHaveValue('2026-10-02');
});

test('a changed passphrase, a second person, a new recovery key', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  const firstKey = await lockedWithRowan(page, server);
  const again = async () => {
    await button(page, 'Lock').click();
    await isLocked(page);
  };
  const refused = async (label: string, typed: string) => {
    await page.getByLabel(label, { exact: true }).fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('does not open');
  };
  const done = async (told: string) => {
    await expect(heading(page, 'Settings')).toBeVisible();
    await expect(page.getByText(told)).toBeVisible();
  };
  const choose = async (label: string, passphrase: string) => {
    await page.getByLabel(label, { exact: true }).fill(passphrase);
    await page.getByLabel(`${label}, once more`).fill(passphrase);
  };
  const SECOND = 'four quiet badgers at noon';

  await goTo(page, '#/lock/passphrase');
  await page.getByLabel('Your passphrase now').fill('a wrong one, surely');
  await choose('New passphrase', SECOND);
  await button(page, 'Change the passphrase').click();
  await expect(page.getByRole('alert')).toContainText('does not open');
  await page.getByLabel('Your passphrase now').fill(PASSPHRASE);
  await button(page, 'Change the passphrase').click();
  await done('The passphrase is changed.');
  await again();
  await refused('Passphrase', PASSPHRASE);
  await unlock(page, SECOND);

  await goTo(page, '#/lock/add');
  await page.getByLabel('Their passphrase').fill(SECOND);
  await page.getByLabel('Who is this?').fill('Mr Adeyemi-Holt');
  await choose('Passphrase', 'old ladders lean on pears');
  await button(page, 'Add this person').click();
  await done('One more person can unlock the records.');
  await again();
  await page.getByLabel('Who are you?').selectOption('Mr Adeyemi-Holt');
  await refused('Passphrase', SECOND);
  await unlock(page, 'old ladders lean on pears');

  await goTo(page, '#/lock/recovery');
  await page.getByLabel('Who are you?').selectOption('Mr Adeyemi-Holt');
  await page.getByLabel('Your passphrase now').fill('old ladders lean on pears');
  await button(page, 'Next: the new recovery key').click();
  const newKey = await checkRecoveryKey(page, 'Use the new recovery key');
  await done('The new recovery key works');
  await again();
  await button(page, 'Use the recovery key instead').click();
  await refused('Recovery key', firstKey);
  await page.getByLabel('Recovery key').fill(newKey);
  await page.keyboard.press('Enter');
  await expect(button(page, 'Lock')).toBeVisible();

  await goTo(page, '#/lock/remove');
  await page.getByRole('radio', { name: PERSON }).check();
  await button(page, 'Use the recovery key instead').click();
  await page.getByLabel('Recovery key').fill(newKey);
  await button(page, 'Remove this person').click();
  await done('no longer opens the records');
  await expect(page.getByRole('region', { name: 'Lock' }).getByRole('listitem')).toHaveText(['Mr Adeyemi-Holt']);
  await again();
  await expect(page.getByLabel('Who are you?')).toHaveCount(0);
  await refused('Passphrase', SECOND);
  await unlock(page, 'old ladders lean on pears');
  await goTo(page, '#/children');
  await expect(page.getByRole('link', { name: 'Rowan Castellane' })).toBeVisible();
});

test('erasing everything leaves an empty app without a passphrase', async ({ page, server }) => {
  await openApp(page, server);
  await lockedWithRowan(page, server);
  await eraseEverything(page);
  await goTo(page, '#/children');
  await expect(button(page, 'Try with example children')).toBeVisible();
  expect(await placesHolding(page, PERSON)).toEqual([]);
  await page.reload();
  await expect(button(page, 'Try with example children')).toBeVisible();
});

test('a half-typed card is there again after unlocking, and stood nowhere in clear', async ({ page, server }) => {
  await openApp(page, server);
  await lockedWithRowan(page, server);
  await goTo(page, '#/children/new');
  await page.getByLabel('First name').fill('Wilhelmina');
  await button(page, 'Lock').click();
  await isLocked(page);
  expect(await placesHolding(page, 'Wilhelmina')).toEqual([]);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText('What you had typed is here again.')).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveValue('Wilhelmina');
  await button(page, 'Throw away what was typed').click();
  await expect(page.getByLabel('First name')).toHaveValue('');
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith('valuing-send-typed')))).toEqual([]);
});

test('records that nobody can unlock are erased after their words are typed, with the second copy', async ({ page, server }) => {
  await openApp(page, server);
  await lockedWithRowan(page, server);
  await button(page, 'Lock').click();
  await isLocked(page);
  await button(page, 'I cannot get in').click();
  await page.getByLabel('To erase, type “erase everything”').fill('erase everything');
  await button(page, 'Erase everything on this device').click();
  await expect(button(page, 'Try with example children')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('valuing-send-witness'))).toBeNull();
  expect(await page.evaluate(async () => {
    const top = await (await navigator.storage.getDirectory()).getDirectoryHandle('valuing-send');
    return Array.fromAsync(top.keys());
  })).toEqual([]);
});

test('a keyring that is damaged, and in no second copy, is told and never taken for a fresh start', async ({ page, server }) => {
  await openApp(page, server);
  await lockedWithRowan(page, server);
  await button(page, 'Lock').click();
  await isLocked(page); // nobody holds the second copy then
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('valuing-send', { recursive: true }));
  await page.evaluate(() => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('valuing-send');
    opening.onsuccess = () => {
      const store = opening.result.transaction('header', 'readwrite').objectStore('header');
      const reading = store.getAll();
      reading.onsuccess = () => {
        const [header] = reading.result;
        header.keyring.slots[0].kdf.memoryKiB = 8;
        store.put(header);
        store.transaction.oncomplete = () => { opening.result.close(); resolve(); };
      };
    };
    opening.onerror = () => reject(new Error('it does not open'));
  }));
  await page.reload();
  await expect(heading(page, 'The records cannot be unlocked')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('nothing was started anew over them');
  await expect(page.getByRole('region', { name: 'Other ways on' }).getByRole('heading')).toHaveText(['Other ways on', 'Try again', 'A backup, in another place', 'A backup, here', 'Erase everything here']);
  await expect(page.getByText('Try with example children')).toHaveCount(0);
});

test('somebody has left: a new key, everything sealed anew, and what was needed to unlock before opens nothing', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await lockedWithRowan(page, server);
  for (let at = 0; at < 12; at += 1) await addChild(page, { firstName: `Wren${at}`, bornOn: '2016-05-06' });
  const before = await header(page);
  await goTo(page, '#/lock/left');
  await page.getByLabel(`Passphrase of ${PERSON}`).fill(PASSPHRASE);
  await button(page, 'Next: the new recovery key').click();
  const newKey = await checkRecoveryKey(page, 'Use the new key');
  await isLocked(page);
  await unlock(page);
  await expect(page.getByText('Every record is sealed with the new key.', { exact: true })).toBeVisible();
  await expect.poll(() => epochs(page)).toEqual([2]);
  await button(page, 'Lock').click();
  await button(page, 'Use the recovery key instead').click();
  await page.getByLabel('Recovery key').fill(newKey);
  await page.keyboard.press('Enter');
  await goTo(page, '#/children');
  await expect(page.getByRole('link', { name: 'Rowan Castellane' })).toBeVisible();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(14);

  await test.step('the old keyring put back: the passphrase is right, and the records stay closed and as they are', async () => {
    const now = await header(page);
    await putHeader(page, { ...now, keyring: before['keyring'] });
    await page.reload();
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'The records cannot be opened')).toBeVisible();
    await putHeader(page, now);
    await page.reload();
    await unlock(page);
    await goTo(page, '#/children');
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(14);
  });
});

test('of two tabs that set a passphrase, the second is told to destroy its recovery key', async ({ page, server, context }) => {
  await openApp(page, server);
  const other = await context.newPage();
  const shown = async (tab: Page) => {
    await tab.goto(`${server.url}#/lock`);
    await tab.getByLabel('Who is this?').fill(PERSON);
    await tab.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await tab.getByLabel('Passphrase, once more').fill(PASSPHRASE);
    await button(tab, 'Next: the recovery key').click();
    await expect(tab.getByRole('list', { name: 'Recovery key' })).toBeVisible();
  };
  await shown(other);
  await shown(page);
  await checkRecoveryKey(page, 'Lock the records');
  await expect(heading(page, 'Add a child')).toBeVisible();
  await isLocked(other);
  const destroy = 'The recovery key that was last shown in this tab opens nothing.';
  await expect(other.getByText(destroy)).toBeVisible();
  await expect(page.getByText(destroy)).toHaveCount(0);
  await unlock(other);
  await goTo(other, '#/settings');
  await expect(other.getByText(destroy)).toBeVisible();
  await button(other, 'I have destroyed it').click();
  await expect(other.getByText(destroy)).toHaveCount(0);
});

test('a new device takes over the records of a locked backup, with the same passphrase', async ({ page, server, browser }) => {
  test.slow();
  await openApp(page, server);
  await setUpLock(page);
  await addChild(page, { firstName: 'Rowan', lastName: 'Castellane', bornOn: '2017-04-09' });
  await goTo(page, '#/share');
  const saving = page.waitForEvent('download');
  await button(page, 'Back up everything').click();
  const file = await (await saving).path();

  const device = await browser.newContext();
  const fresh = await device.newPage();
  const faults = watch(fresh);
  await openApp(fresh, server);
  await loadExamples(fresh);
  await goTo(fresh, '#/lock');
  await fresh.getByRole('link', { name: 'Take over its records' }).click();
  await fresh.getByLabel('Locked backup').setInputFiles(file);
  await fresh.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await button(fresh, 'Take over the records').click();
  await isLocked(fresh);
  await expect(fresh.getByText('The records of the backup are on this device now. Its passphrase opens them.')).toBeVisible();
  await unlock(fresh);
  await expect(fresh.getByRole('main')).toBeFocused(); // the field that had the focus is gone
  // It led back to the page of taking over, which then read as a refusal, and said “Not backed up yet”.
  await expect(fresh.getByText('Taken over: 1 child is here.')).toBeVisible();
  expect(new URL(fresh.url()).hash).toBe('#/children');
  await expect(fresh.getByRole('link', { name: /^Backup made / })).toBeVisible();
  await expect(fresh.getByRole('table').getByRole('row')).toHaveCount(2);
  await expect(fresh.getByRole('link', { name: 'Rowan Castellane' })).toBeVisible();
  await addChild(fresh, { firstName: 'Wren', bornOn: '2016-05-06' });
  await fresh.reload();
  await unlock(fresh);
  await goTo(fresh, '#/children');
  await expect(fresh.getByRole('table').getByRole('row')).toHaveCount(3);
  await expect(fresh.getByRole('alert')).toHaveCount(0);
  await expect(fresh.getByText('put back')).toHaveCount(0);
  expect(faults).toEqual([]);
  await device.close();
});

type Row = Record<string, unknown>;

/** Every row of a store as it lies there. */
function rowsOf(page: Page, store: string): Promise<Row[]> {
  return page.evaluate((name) => new Promise<Row[]>((resolve, reject) => {
    const opening = indexedDB.open('valuing-send');
    opening.onerror = () => reject(new Error('it does not open'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction(name).objectStore(name).getAll();
      reading.onsuccess = () => { opening.result.close(); resolve(reading.result.map(({ bytes, ...row }) => ({ ...row, ...(bytes && { epoch: bytes[4] }) }))); };
    };
  }), store);
}

async function header(page: Page): Promise<Row> {
  const [row] = await rowsOf(page, 'header');
  if (!row) throw new Error('no header');
  return row;
}

async function epochs(page: Page): Promise<unknown[]> {
  const rows = (await Promise.all(['child', 'directory', 'columns', 'manifest'].map((store) => rowsOf(page, store)))).flat();
  return [...new Set(rows.map((row) => row['epoch']).filter((epoch) => epoch !== undefined))];
}

function putHeader(page: Page, row: Row): Promise<void> {
  return page.evaluate((header_) => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('valuing-send');
    opening.onerror = () => reject(new Error('it does not open'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('header', 'readwrite');
      transaction.objectStore('header').put(header_);
      transaction.oncomplete = () => { opening.result.close(); resolve(); };
    };
  }), row);
}
