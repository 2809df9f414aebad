import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../run/command.mjs';
import { ROOT } from '../run/install.mjs';
import { builtForNode } from './forNode.mjs';

/** Every child in England with a plan (Department for Education, January 2025): `children` of the country. */
export const COUNTRY = 638_745;
const TABLES = ['schools', 'needs', 'placements', 'levels', 'change', 'areas', 'layers', 'needSupport', 'inPlace', 'helped', 'hours', 'decisions', 'due'];

/** A council's laptop: merging one school's file, all tables, and the lines, for so many children with ten reviews each; outcomes as `measure` gives them. */
export function measureLaptop(children) {
  return withBuilt((built) => inNode(built, 'laptop', children));
}

/**
 * Bigger than a laptop: lines of so many children with two reviews each are written, loaded into DuckDB and counted with the published SQL; beside it the
 * app's own tables over the same children, in Node. Gives both and whether every cell is equal. Each runs by itself, so that its peak of memory is its own.
 */
export function measureCountry(children = COUNTRY) {
  return withBuilt(async (built, work) => {
    const [lines] = await inNode(built, 'lines', children, work);
    const engine = JSON.parse(await told([path.join(import.meta.dirname, 'council/engine.mjs'), work, ...TABLES]));
    const [app] = await inNode(built, 'tables', children, work);
    const [ours, theirs] = await Promise.all(['app.txt', 'engine.txt'].map((name) => readFile(path.join(work, name), 'utf8')));
    return { children, lines, engine, app, isEqual: ours === theirs };
  });
}

async function withBuilt(work) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-council-'));
  try {
    return await work(await builtForNode('council/inNode.ts', folder), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inNode(built, part, children, folder = '') {
  const output = await told(['--expose-gc', '--max-old-space-size=12288', built, part, String(children), folder]);
  return output.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}

async function told(words) {
  const { code, output } = await run(process.execPath, words, { folder: ROOT, patience: 30 * 60_000 });
  if (code !== 0) throw new Error(`The measuring broke off.\n${output.slice(-4000)}`);
  return output;
}
