import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { loadFramework } from '../../src/catalog/load.ts';
import { compareProfiles } from '../../src/core/change.ts';
import type { ChildRecord } from '../../src/core/child.ts';
import { parseNeedsCode, printNeedsCode } from '../../src/core/needsCode.ts';
import { pictureOf } from '../../src/core/change/picture.ts';
import { type Profile, profileEvents } from '../../src/core/review.ts';
import { readEnvelope } from '../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../src/data/file/writeFile.ts';
import { packRecord, unpackRecord } from '../../src/data/format/pack.ts';
import { benchChildren } from './children.ts';
import { type Contest, measure } from './measure.ts';

/** Measures what needs no browser, for as many children as the arguments say, and prints the outcomes as JSON, one a line. */
const framework = await loadFramework();
const unbounded = { maxBytes: Number.MAX_SAFE_INTEGER };

for (const count of process.argv.slice(2).map(Number)) {
  const records = [...benchChildren(count, framework)];
  const rounds = count > 5000 ? 3 : 7;
  const contests = [...(count === 500 ? ofCore(records) : []), ...ofRows(records), ...await ofFiles(records)];
  for (const contest of contests) tell(count, await measure(contest, { rounds }));
  tell(count, { name: 'longest pause', ...await longestPauses(records) });
}

function ofCore(records: readonly ChildRecord[]): Contest[] {
  const profiles = records.flatMap(({ events }) => profileEvents(events).map(({ profile }) => profile));
  const pairs = records.flatMap((record) => profileEvents(record.events)).flatMap((event, at, events): [Profile, Profile][] => (at > 0 ? [[events[at - 1]?.profile ?? event.profile, event.profile]] : []));
  const codes = profiles.map((profile) => printNeedsCode(profile, framework, { form: 'long' }));
  return [
    against('compare two profiles', 'pairs', pairs, () => { for (const [before, after] of pairs) compareProfiles(before, after, framework); }),
    against('picture of a profile', 'profiles', profiles, () => { for (const profile of profiles) pictureOf(profile, framework); }),
    against('write a long needs code', 'profiles', profiles, () => { for (const profile of profiles) printNeedsCode(profile, framework, { form: 'long' }); }),
    { name: 'read a long needs code', unit: 'codes', count: codes.length, run: () => { for (const code of codes) parseNeedsCode(code); }, floors: [] },
  ];
}

function ofRows(records: readonly ChildRecord[]): Contest[] {
  const rows = records.map(packRecord);
  return [
    against('pack', 'children', records, () => { for (const record of records) packRecord(record); }),
    against('unpack', 'children', records, () => { for (const row of rows) unpackRecord(row); }),
  ];
}

async function ofFiles(records: readonly ChildRecord[]): Promise<Contest[]> {
  const write = () => writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records, drafts: [] });
  const { blob } = await write();
  const text = await blob.text();
  const read = async () => {
    const result = await readEnvelope(blob, unbounded);
    if (!result.ok) throw new Error(`a file of ours was refused: ${JSON.stringify(result.problem)}`);
  };
  return [
    {
      name: 'export', unit: 'children', count: records.length, run: write,
      floors: [
        { name: 'JSON.stringify + gzip', run: () => gzipSync(JSON.stringify(records)), budget: 0.6 },
        { name: 'structuredClone', run: () => structuredClone(records) },
      ],
    },
    {
      name: 'import', unit: 'children', count: records.length, run: read,
      floors: [
        { name: 'JSON.parse', run: () => { JSON.parse(text); }, budget: 3 },
        { name: 'structuredClone', run: () => structuredClone(records) },
      ],
    },
  ];
}

/** A contest against reading the same data as plain JSON, and against copying it as the browser's storage does. */
function against(name: string, unit: string, data: readonly unknown[], run: () => void): Contest {
  const text = JSON.stringify(data);
  return {
    name, unit, count: data.length, run,
    floors: [
      { name: 'JSON.parse', run: () => { JSON.parse(text); } },
      { name: 'structuredClone', run: () => structuredClone(data) },
    ],
  };
}

/** The longest time in milliseconds for which nothing else could run, during one export and one import. */
async function longestPauses(records: readonly ChildRecord[]): Promise<{ export: number; import: number }> {
  const { blob } = await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records, drafts: [] });
  return {
    export: await longestPause(() => writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records, drafts: [] })),
    import: await longestPause(() => readEnvelope(blob, unbounded)),
  };
}

async function longestPause(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const clock = monitorEventLoopDelay({ resolution: 1 });
  clock.enable();
  await work();
  clock.disable();
  return clock.max / 1e6;
}

function tell(count: number, outcome: object) {
  process.stdout.write(`${JSON.stringify({ children: count, ...outcome })}\n`);
}
