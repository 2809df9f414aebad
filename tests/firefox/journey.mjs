import assert from 'node:assert/strict';

const PERSON = 'Ms Ferrow';
const PASSPHRASE = 'seven green llamas dancing';
const CHILD = 'Rowan Castellane';

/** The main road: what each step is called, and what is done. `server.kill()` cuts the network. A step that fails ends the road. */
export const JOURNEY = {
  'the app opens, and can do without its server from then on': async ({ page, url }) => {
    await page.goTo(url);
    await page.sees('What help does this child need');
    const ready = await page.ask(`
      await navigator.serviceWorker.ready;
      for (let tries = 0; tries < 100 && !navigator.serviceWorker.controller; tries += 1) await new Promise((later) => setTimeout(later, 100));
      return navigator.serviceWorker.controller !== null;`);
    assert.equal(ready, true);
  },
  'a passphrase and a recovery key': ({ page }) => setUpLock(page),
  'a child is added': async ({ page, kept }) => {
    await page.hash('#/children/new');
    await page.fill('First name', 'Rowan');
    await page.fill('Last name', 'Castellane');
    await page.fill('Date of birth', '2017-04-09');
    await page.press('Add only');
    await page.sees('No review yet');
    kept.child = new URL(await page.address()).hash;
  },
  'strands are rated by keys': async ({ page }) => {
    await page.press('Start a review');
    await page.is('the details of the review', OPEN_DATE);
    await page.fill('Review date', '2025-11-14');
    await page.focusOn('choice', '4');
    await page.keys('2310');
    await page.sees('4 of 30 strands answered');
  },
  'a reload in the middle of a review loses nothing': async ({ page }) => {
    await page.sees('Saved');
    await page.reload();
    await unlock(page);
    await page.sees('4 of 30 strands answered');
    await page.is('the review’s date', '[...document.querySelectorAll("input[type=date]")].some(({ value }) => value === "2025-11-14")');
  },
  'the profile is finished': ({ page }) => finish(page),
  'a year later: the same but for two strands': async ({ page, kept }) => {
    await page.hash(kept.child);
    await page.press('Start a review');
    await page.is('the details of the review', OPEN_DATE);
    await page.fill('Review date', '2026-11-13');
    await page.press('Whole domain: same as last time');
    await page.sees('4 of 30 strands answered');
    await page.press('Change Speaking, signing or other ways to get a message across').catch(() => page.press('Rate Speaking, signing or other ways to get a message across'));
    await page.tick('2');
    await page.press('Change Understanding what others say');
    await page.tick('4');
    await finish(page);
  },
  'the two are compared': async ({ page, kept }) => {
    await page.hash(kept.child);
    await page.press('Compare reviews');
    await page.sees('1 needs more help, 1 needs less help and 2 are the same');
    await page.is('the picture of both', 'document.querySelector(\'svg[aria-label^="Levels of"], [role=img][aria-label^="Levels of"]\') !== null');
  },
  'a page for the family': async ({ page, kept }) => {
    await page.hash(`${kept.child}/summary`);
    await page.sees('What is going well');
    await page.sees('The help Rowan needs');
  },
  'a backup is saved': async ({ page, kept }) => {
    const before = await page.filesSaved();
    await page.hash('#/share');
    await page.press('Back up everything');
    await page.sees('The backup was made, read back');
    kept.backup = await page.saved(before);
    assert.match(kept.backup, /\.vsend$/);
  },
  'everything is erased': async ({ page }) => {
    await page.hash('#/settings');
    await page.press('Erase everything');
    await page.is('the dialog', 'document.querySelector("dialog[open] input") !== null');
    await page.look('document.querySelector("dialog[open] input").focus();');
    await page.keys('erase everything');
    await page.look('[...document.querySelectorAll("dialog[open] button")].find(({ textContent }) => textContent === "Erase everything").click();');
    await page.sees('Trying out.');
    await page.hash('#/children');
    await page.sees('Try with example children');
  },
  'the backup is read back': async ({ page, kept }) => {
    await setUpLock(page);
    await page.hash('#/share');
    await page.choose('File to bring in', kept.backup);
    await page.fill('Passphrase that opens this file', PASSPHRASE);
    await page.press('Open the file');
    await page.press('Import');
    await page.gone('button', 'Import');
    await page.hash('#/children');
    await page.follow(CHILD);
    await page.follow('13 November 2026');
    await page.sees('Needs code, for professionals');
  },
  'with the server stopped it starts, unlocks and shows the child': async ({ page, server }) => {
    await server.stop();
    await page.reload();
    await unlock(page);
    await page.sees('Needs code, for professionals');
    await page.hash('#/children');
    await page.sees(CHILD);
  },
  'with the server stopped a wrong passphrase is refused, and a chart that was not open before is drawn': async ({ page, kept }) => {
    await page.press('Lock');
    await page.sees('Unlock the records');
    await page.fill('Passphrase', 'not this one');
    await page.keys('\uE007');
    await page.is('a refusal', 'document.querySelector("[role=alert], [aria-invalid=true]") !== null');
    await unlock(page);
    await page.hash(`${kept.child}/compare`);
    await page.sees('1 needs more help, 1 needs less help and 2 are the same');
  },
};

/** What this browser can do, as the app asks it. */
export const FACTS = `
const folder = await navigator.storage.getDirectory().then(async (root) => { for await (const [name] of root.entries()) if (name === 'valuing-send') return 'there, and the second copy is in it'; return 'there, and empty'; }, (problem) => 'refused: ' + problem.name);
return {
  'private folder (OPFS)': folder,
  'storage is persistent': String(await navigator.storage.persisted()),
  'room for this site': Math.round((await navigator.storage.estimate()).quota / 2 ** 30) + ' GiB',
  'takes turns between tabs (Web Locks)': String('locks' in navigator),
  'backups into a folder (showDirectoryPicker)': String('showDirectoryPicker' in window),
  'opens the app’s own files (launchQueue)': String('launchQueue' in window),
  'asks to be installed (beforeinstallprompt)': String('onbeforeinstallprompt' in window),
  'Trusted Types': String('trustedTypes' in window),
  'squeezes files (CompressionStream)': String('CompressionStream' in window),
  'fields grow with their text (field-sizing)': String(CSS.supports('field-sizing: content')),
};`;

async function setUpLock(page) {
  await page.hash('#/lock');
  await page.fill('Who is this?', PERSON);
  await page.fill('Passphrase', PASSPHRASE);
  await page.fill('Passphrase, once more', PASSPHRASE);
  await page.press('Next: the recovery key');
  const groups = await page.is('nine groups', '((all) => all.length === 9 && all)([...document.querySelectorAll(\'ol[aria-label="Recovery key"] li\')].filter((one) => one.getClientRects().length > 0).map(({ textContent }) => textContent))');
  await page.press('Next: check your paper copy');
  const asked = await page.is('two fields', '((all) => all.length === 2 && all)([...document.querySelectorAll("input[id^=group-]")].map(({ id }) => Number(id.slice(6))))');
  for (const group of asked) await page.fill(`Group ${group}`, groups[group - 1]);
  await page.press('Lock the records');
  await page.sees('Add a child');
}

/** Opens what a draft says of itself, where its date is. */
const OPEN_DATE = '((details) => details && (details.open = true))(document.getElementById("reviewedOn")?.closest("details"))';

async function unlock(page) {
  await page.sees('Unlock the records');
  await page.fill('Passphrase', PASSPHRASE);
  await page.keys('\uE007');
  await page.is('the app behind the lock', '[...document.querySelectorAll("header button")].some(({ textContent }) => textContent === "Lock")');
}

async function finish(page) {
  await page.follow('Finish the profile');
  await page.press('Finish profile');
  await page.sees('Needs code, for professionals');
}
