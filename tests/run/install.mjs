import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './command.mjs';

/** Where the project is. (`import.meta.dirname` is too new for the old Node that has to be told it is old.) */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Says why this Node cannot be used, or gives undefined when it can.
 * The range is that of `engines` in package.json: Vite and its bundler need these.
 */
export function complaintAboutNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return fits ? undefined : `Valuing SEND needs Node 20.19, Node 22.12 or newer. This is Node ${version}. Please install a newer one from nodejs.org.`;
}

/**
 * Installs the packages that package-lock.json names, unless they are there already; then nothing is fetched,
 * so it works without a network. Throws with what npm said when it fails.
 */
export async function installWhatIsMissing(folder = ROOT, say = console.log) {
  const wanted = await packagesIn(path.join(folder, 'package-lock.json'));
  const present = await packagesIn(path.join(folder, 'node_modules/.package-lock.json'));
  if (wanted && present && isInstalled(wanted, present)) return;
  say('Installing what is missing (this needs the network, once) …');
  const installed = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  if (installed.code !== 0) throw new Error(`The packages could not be installed.\n${installed.output}`);
}

/**
 * Says whether everything wanted is present in its version. npm writes `node_modules/.package-lock.json` as the last
 * step of an install, so an install that was broken off has none. Packages for other machines may be missing;
 * but if not one is for this kind of machine, the folder was copied from another.
 */
export function isInstalled(wanted, present, machine = { os: process.platform, cpu: process.arch }) {
  const allThere = Object.entries(wanted).every(([place, { version, optional }]) =>
    place === '' || optional === true || present[place]?.version === version);
  const forThisMachine = ({ os, cpu }) => os?.includes(machine.os) && cpu?.includes(machine.cpu);
  return allThere && (!Object.values(wanted).some(forThisMachine) || Object.values(present).some(forThisMachine));
}

/** Runs npm itself: the one that started us where there is one, so that no shell is needed. */
export function npm(words, folder) {
  const itself = process.env.npm_execpath;
  return itself?.endsWith('.js')
    ? run(process.execPath, [itself, ...words], { folder })
    : run('npm', words, { folder, shell: process.platform === 'win32' });
}

async function packagesIn(lockFile) {
  try {
    return JSON.parse(await readFile(lockFile, 'utf8')).packages;
  } catch {
    return undefined; // absent or half-written: install
  }
}
