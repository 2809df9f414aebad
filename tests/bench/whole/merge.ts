import { loadFramework } from '../../../src/catalog/load.ts';
import { mergeCouncil } from '../../../src/core/council/councilMerge.ts';
import { createCouncilReader } from '../../../src/data/file/council/councilReader.ts';
import type { ReadHead } from '../../../src/data/file/council/mergeSession.ts';
import { writeCouncil } from '../../../src/data/file/council/writeCouncil.ts';
import { councilFiles, councilFramework } from '../council/files.ts';
import { good } from './good.ts';
import { watched } from './pauses.ts';

/** Children of one file: a large special school. */
const A_SCHOOL = 225;
const TODAY = '2026-11-21';
const REVIEWS = 10;

export const merging = {
  /** One more school's file read and merged with those of all the others, round after round, and the tables over all then; beside JSON.parse of the same bytes. */
  async mergeSchools(count: number, rounds: number) {
    const framework = councilFramework(await loadFramework());
    const blobs: Blob[] = [];
    for (const file of councilFiles(framework, { schools: Math.ceil(count / A_SCHOOL), children: A_SCHOOL, reviews: REVIEWS })) blobs.push((await writeCouncil(file)).blob);
    const [sent, ...others] = blobs;
    if (!sent) throw new Error('no school');
    const reader = createCouncilReader();
    const heads: ReadHead[] = [];
    const parsed = await timeOf(async () => { for (const text of await Promise.all(others.map((blob) => blob.text()))) JSON.parse(text); });
    const all = await watched(async () => { for (const blob of others) heads.push(good(await reader.read(blob))); });
    const outcomes = [];
    let places: readonly number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const text = await sent.text();
      const floor = await timeOf(async () => JSON.parse(text));
      const one = await watched(async () => {
        const head = good(await reader.read(sent));
        return { head, merge: mergeCouncil([...heads, head], TODAY) };
      });
      if (one.value.merge.schools.length !== blobs.length) throw new Error('not every school was counted');
      places = [...heads, one.value.head].map(({ at }) => at);
      outcomes.push({ floor, one: { took: one.took, longest: one.longest } });
    }
    const { took, longest, value } = await watched(() => reader.tables(places, 5)); // once: a reader gives the tables of one set, and reads no file after them
    if (!value.ok) throw new Error(`no tables: ${value.problem.code}`);
    reader.close();
    return { schools: blobs.length, bytes: sent.size, all: { ours: all.took, floor: parsed, longest: all.longest }, outcomes: outcomes.map((outcome) => ({ ...outcome, tables: { took, longest } })) };
  },
};

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
