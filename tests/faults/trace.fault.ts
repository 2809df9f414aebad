import { readdirSync, readFileSync } from 'node:fs';
import { befall } from './support/blows.ts';
import { ADDRESS, NOW } from './support/browser.ts';
import type { Device } from './support/device.ts';
import { fault, test } from './support/fault.ts';
import { GOLDEN } from './support/golden.ts';
import type { Life, Model } from './support/life.ts';
import { isPersons, type Trace, traceOf } from './support/lifeStep.ts';
import { check } from './support/look.ts';
import { putInstead } from './support/losses.ts';
import { doStep } from './support/people.ts';
import { acceptDialogs, openTab, tabOf } from './support/tabs.ts';
import type { Template } from './support/template.ts';

const CORPUS = new URL('traces/browser/', import.meta.url);
const SEED = Number(process.env['TRACE_SEED'] ?? 20_261_122);
const TRACES = Number(process.env['TRACES'] ?? (process.env['TRACE_SEED'] ? 1 : 4));

/**
 * Lives of a device in a real browser: people's steps on the app's screens, and what befalls them, against a map of what was
 * acknowledged. A trace that failed, with what is not needed taken out, stays in `traces/browser/`.
 */
test.describe('traces', () => {
  test.use({ ownBuild: true });
  for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.json'))) {
    one(`the life kept as ${file.replace('.json', '')}`, JSON.parse(readFileSync(new URL(file, CORPUS), 'utf8')), []);
  }
  const given = process.env['TRACE'];
  if (given) one('the life given as TRACE', JSON.parse(given), []);
  else for (let at = 0; at < TRACES; at += 1) one(`a life by chance, TRACE_SEED=${SEED + at}`, traceOf(SEED + at), at % 2 === 1 ? ['@disk'] : []);
});

function one(what: string, trace: Trace, tags: readonly '@disk'[]): void {
  fault({
    of: [], what, by: `${trace.steps.length} steps over records of ${trace.begin}`, tags,
    holds: 'after each step every child, name, review, tap and note that was acknowledged is on the screens; of typing at most the last second is lost',
  }, async ({ device, template }) => {
    test.setTimeout(300_000);
    await live(device, template, trace);
  });
}

async function live(device: Device, template: Template, { begin, steps }: Trace): Promise<void> {
  const life = await begun(device, template, begin);
  for (const [at, step] of steps.entries()) {
    const started = Date.now();
    try {
      const looked = await (isPersons(step) ? doStep(life, device, step) : befall(life, device, step));
      if (!looked) continue; // there was nothing to do it to, or the app is locked
      const page = tabOf(life, 'tab' in step ? step.tab : 0);
      await openTab(page);
      await check(life, page, looked);
    } catch (error) {
      const before = JSON.stringify({ begin, steps: steps.slice(0, at + 1) });
      const pages = await Promise.all(life.tabs.map((tab) => tab.locator('body').innerText({ timeout: 1000 }).catch(() => 'nothing')));
      const shown = pages.map((words) => words.replaceAll(/\s+/g, ' ')).map((words) => `${words.slice(0, 500)} … ${words.slice(-600)}`).join('\nand in the other ');
      const told = `at step ${at + 1}, ${JSON.stringify(step)}: ${error instanceof Error ? error.message : String(error)}\nThe tab shows ${shown}\nTRACE='${before}'`;
      process.stdout.write(`${told}\n`);
      throw new Error(told, { cause: error });
    } finally {
      if (process.env['TRACE_TELL']) process.stdout.write(`${Date.now() - started} ms ${JSON.stringify(step)}\n`);
    }
  }
}

async function begun(device: Device, template: Template, begin: Trace['begin']): Promise<Life> {
  const { page } = device;
  acceptDialogs(device);
  if (begin === '0.2.0') {
    await page.goto(`${ADDRESS}licence.txt`);
    await putInstead(page, GOLDEN);
  }
  const draft = template.draft.split('/').at(4) ?? '';
  const today: Model = new Map([
    [template.rowan, { name: 'Rowan Castellane', place: 'list', reviews: 1 }],
    [template.ash, { name: 'Ash Merrow', place: 'list', reviews: 0, draft: { id: draft, levels: '43..', note: '' } }],
  ]);
  const old: Model = new Map([
    ['933a66b4-0a46-4dde-af6b-5f12c6f4ec9e', { name: 'Rowan Castellane', place: 'list', reviews: 1 }],
    ['e6ad34fb-2970-4dea-8ddb-44feda8c7e3a', { name: 'Ash Merrow', place: 'list', reviews: 0, draft: { id: '969cfeb4-a285-464b-811d-6f4a0dde198d', levels: '43..', note: '' } }],
  ]);
  const life: Life = {
    tabs: [page], allowed: [begin === 'today' ? today : old], erased: new Set(), file: undefined,
    recoveryKey: begin === 'today' ? template.recoveryKey : GOLDEN.recoveryKey, clock: Date.parse(NOW), added: 0, releases: 0,
  };
  await openTab(page);
  await check(life, page, 'all');
  return life;
}
