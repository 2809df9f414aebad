import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addChild, finishProfile, goTo, loadExamples, openApp, rateByKeys, setUpLock, startReview } from '../../e2e/support/app.ts';
import { ADDRESS, type Backend } from './browser.ts';
import { startDevice } from './device.ts';
import { copiesAreQuiet } from './copies.ts';
import { codeOnPage } from './records.ts';

/** A profile with locked records that every test may copy. */
export interface Template {
  readonly profile: string;
  readonly recoveryKey: string;
  /** Rowan Castellane, with one finished review of 3 October 2026 (its first levels 2, 3, 1, 0). */
  readonly rowan: string;
  /** What that review says, as a needs code. */
  readonly code: string;
  /** Ash Merrow, with a draft of 2 November 2026 in which two strands are rated: 4 and 3. */
  readonly ash: string;
  /** The address of that draft, from `#` on. */
  readonly draft: string;
  /** How many children there are, the example children included. */
  readonly children: number;
}

/** The template of this backend. The first who asks makes it, with the app's own screens; the others wait for it. */
export async function templateOf(backend: Backend): Promise<Template> {
  const root = process.env['VSEND_FAULTS_ROOT'];
  if (!root) throw new Error('the tests were started without their set-up');
  const ready = path.join(root, `template-${backend}.json`);
  const mine = await mkdir(`${ready}.making`).then(() => true, () => false);
  if (mine) await writeFile(ready, JSON.stringify(await make(backend, path.join(root, `template-${backend}`))));
  for (let waited = 0; !existsSync(ready); waited += 1) {
    if (waited > 600) throw new Error(`the template of ${backend} was never ready`);
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  return JSON.parse(await readFile(ready, 'utf8'));
}

async function make(backend: Backend, profile: string): Promise<Template> {
  const device = await startDevice({ backend });
  const { page } = device;
  await openApp(page, { ...device.server, url: ADDRESS });
  await loadExamples(page);
  const recoveryKey = await setUpLock(page);
  const rowan = await addChild(page, { firstName: 'Rowan', lastName: 'Castellane', bornOn: '2017-04-09' });
  await startReview(page, '2026-10-03');
  await rateByKeys(page, '2310');
  await finishProfile(page);
  const code = await codeOnPage(page);
  const ash = await addChild(page, { firstName: 'Ash', lastName: 'Merrow', bornOn: '2018-06-12' });
  await startReview(page, '2026-11-02');
  await rateByKeys(page, '43');
  const draft = new URL(page.url()).hash;
  await isSaved(page);
  await goTo(page, '#/children');
  await expect(page.getByRole('link', { name: 'Rowan Castellane' })).toBeVisible();
  const children = await page.getByRole('table').getByRole('rowheader').count();
  await copiesAreQuiet(page);
  await device.close();
  await cp(device.profile, profile, { recursive: true });
  await device.end();
  return { profile, recoveryKey, rowan, code, ash, draft, children };
}

/** The draft on the page says that everything is kept. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Finish the profile' })).toBeVisible();
}
