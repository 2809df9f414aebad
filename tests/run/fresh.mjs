import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.mjs';
import { ROOT } from './install.mjs';

/**
 * Where the built app is: the folder VSEND_DIST names, taken as it is; else dist/, which is built when anything it is made of
 * is younger. Throws with what the build said when it fails.
 */
export async function freshBuild(say = console.log) {
  if (process.env.VSEND_DIST) return process.env.VSEND_DIST;
  const folder = path.join(ROOT, 'dist');
  if (await isFresh(path.join(folder, 'index.html'))) return folder;
  say('Building Valuing SEND …');
  const built = await run(process.execPath, [path.join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { folder: ROOT });
  if (built.code !== 0) throw new Error(`Valuing SEND could not be built.\n${built.output}`);
  return folder;
}

async function isFresh(built) {
  if (!existsSync(built)) return false;
  const { mtimeMs } = await stat(built);
  const listed = await Promise.all(['src', 'public'].map((folder) => readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true })));
  const files = listed.flat().filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  const ages = await Promise.all([...files, ...['index.html', 'vite.config.ts', 'package-lock.json'].map((name) => path.join(ROOT, name))].map((file) => stat(file)));
  return ages.every((age) => age.mtimeMs <= mtimeMs);
}
