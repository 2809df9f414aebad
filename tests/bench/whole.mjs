import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { provideBrowser } from '../run/browser.mjs';
import { serve } from '../run/serve.mjs';
import { inProfile } from './inProfile.mjs';
import { peakDuring } from './memoryOf.mjs';

const STORES = ['ours', 'dexie', 'pouch'];

/**
 * Ours beside Dexie and PouchDB, both plain with a record for each review, over the same children. In every round each gets a new browser profile and its turn: all of it
 * written; then in a new browser the cohort opened, and one child of a hundred. `{ ours: [{ write, cohort, one, writePeak, cohortPeak }], … }`, milliseconds and bytes;
 * `writePeak` is the whole process, which holds the children as objects too, `cohortPeak` by how much it grew.
 */
export function measureBeside(children, rounds) {
  return onPage(async (open) => {
    const outcome = Object.fromEntries(STORES.map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      const turns = [...STORES.slice(round % STORES.length), ...STORES.slice(0, round % STORES.length)];
      const counts = [];
      for (const name of turns) {
        const profile = `${name}-${round}`;
        const written = await open(profile, async (page) => {
          await page.evaluate((count) => globalThis.bench.hold(count), children);
          return peakDuring(page, () => page.evaluate((store) => globalThis.bench.write(store), name));
        });
        const read = await open(profile, async (page) => {
          const cohort = await peakDuring(page, () => page.evaluate((store) => globalThis.bench.cohort(store), name));
          await page.reload();
          await page.waitForFunction(() => 'bench' in globalThis);
          return { cohort, one: await page.evaluate((words) => globalThis.bench.one(...words), [name, children]) };
        });
        counts.push(read.cohort.value.value);
        outcome[name].push({ write: written.value.took, writePeak: written.peak, cohort: read.cohort.value.took, cohortPeak: read.cohort.peak - read.cohort.before, one: read.one });
      }
      if (new Set(counts).size > 1) throw new Error(`The stores do not agree: ${counts.join(', ')}`);
    }
    return outcome;
  });
}

/** All of it into a sealed file and out of one, round after round, beside the browser's own way in clear. As `files` tells it. */
export function measureFiles(children, rounds) {
  return onPage((open) => open('files', async (page) => {
    const anew = async (what, ...words) => {
      await page.reload(); // nothing of the last is in memory
      await page.waitForFunction(() => 'bench' in globalThis);
      return page.evaluate(([name, ...given]) => globalThis.bench[name](...given), [what, ...words]);
    };
    await anew('fillVault', children);
    const outcomes = [];
    for (let round = 0; round < rounds; round += 1) {
      const floor = await anew('plainFiles', children);
      const ours = await anew('exportAndImport', `target-${round}`);
      if (ours.children !== children) throw new Error(`${ours.children} children came back`);
      outcomes.push({ ours, floor });
    }
    return outcomes;
  }));
}

/** A school's council file merged with those of all other schools, as `merging` tells it. */
export function measureMerge(children, rounds) {
  return onPage((open) => open('merge', (page) => page.evaluate((words) => globalThis.bench.mergeSchools(...words), [children, rounds])));
}

/** `open(name, work)` works on the page in a browser with the profile of that name. */
export async function onPage(measure) {
  const work = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-bench-'));
  const folder = path.join(work, 'page');
  await build({ configFile: path.join(import.meta.dirname, 'whole/vite.config.ts'), build: { outDir: folder } });
  const server = await serve(folder);
  const browser = await provideBrowser();
  const open = (name, use) => inProfile(browser, path.join(work, name), `http://127.0.0.1:${server.port}/`, use);
  try {
    return await measure(open);
  } finally {
    await server.stop();
    await rm(work, { recursive: true, force: true });
  }
}
