import { access, chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { run } from './command.mjs';
import { fontsAlike } from './fonts.mjs';
import { npm, ROOT } from './install.mjs';

const PACKAGE_FOLDER = path.join(ROOT, 'tests/e2e/browser');
const UNPACKED = path.join(ROOT, 'node_modules/.cache/chromium');

/** What a browser needs to run in a container and as root. */
export const BROWSER_FLAGS = ['--no-sandbox', '--disable-dev-shm-usage'];

/**
 * Finds a Chromium that really starts, and draws with the same letters on every machine: the one CHROMIUM_PATH names; one that is installed (unless VSEND_NO_SYSTEM_BROWSER
 * is set); one that Playwright fetched; one that was unpacked here before. Gives `{ path, env }`, or undefined.
 */
export async function findBrowser() {
  const fonts = await fontsAlike([path.join(UNPACKED, 'fonts')]);
  for await (const { path: found, env } of candidates()) {
    const browser = { path: found, env: { ...env, ...fonts } };
    if (await starts(browser)) return browser;
  }
  return undefined;
}

/**
 * As `findBrowser`, and fetches one where there is none: the Chromium of an npm package, pinned by hash in the lock file of
 * `tests/e2e/browser` (Linux on x64 only); else the one Playwright offers. Throws with both reasons when neither works.
 */
export async function provideBrowser(say = console.log) {
  const found = await findBrowser();
  if (found) return found;
  say('No browser on this machine can start. Fetching Chromium for the tests (this needs the network, once) …');
  const reasons = [];
  for (const way of [unpackFromPackage, fetchWithPlaywright]) {
    try {
      await way();
      const fetched = await findBrowser();
      if (fetched) return fetched;
      reasons.push(`${way.name}: it was fetched and does not start.`);
    } catch (problem) {
      reasons.push(`${way.name}: ${problem.message}`);
    }
  }
  throw new Error(`No Chromium could be found or fetched. Set CHROMIUM_PATH to one.\n${reasons.join('\n')}`);
}

async function* candidates() {
  if (process.env.CHROMIUM_PATH) yield { path: process.env.CHROMIUM_PATH, env: {} };
  if (!process.env.VSEND_NO_SYSTEM_BROWSER) {
    for (const place of usualPlaces()) if (await isThere(place)) yield { path: place, env: {} };
  }
  for (const place of await playwrightPlaces()) if (await isThere(place)) yield { path: place, env: {} };
  const unpacked = path.join(UNPACKED, 'chromium');
  if (await isThere(unpacked)) yield { path: unpacked, env: libraries() };
}

/**
 * A browser may be there and not start: a stub that asks for a snap, a library that is missing. Only trying tells,
 * and it is tried as the tests will use it (asked to print a page and leave, a headless shell may hang).
 */
async function starts({ path: executablePath, env }) {
  const { chromium } = await import('@playwright/test'); // here, because it is not installed when this file is first read
  try {
    const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: BROWSER_FLAGS, timeout: 30_000 });
    const page = await browser.newPage();
    await page.setContent('<p>It starts</p>');
    const text = await page.textContent('p');
    await browser.close();
    return text === 'It starts';
  } catch {
    return false;
  }
}

function usualPlaces() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const elsewhere = {
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean).flatMap((folder) =>
      ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((name) =>
        path.join(folder, name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'))),
    linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
  };
  return [...new Set([...onPath, ...(elsewhere[process.platform] ?? [])])];
}

async function playwrightPlaces() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? {
    darwin: path.join(os.homedir(), 'Library/Caches/ms-playwright'),
    win32: path.join(os.homedir(), 'AppData/Local/ms-playwright'),
  }[process.platform] ?? path.join(os.homedir(), '.cache/ms-playwright');
  const insides = [
    'chrome-headless-shell-linux64/chrome-headless-shell', 'chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-linux/headless_shell',
    'chrome-headless-shell-mac-arm64/chrome-headless-shell', 'chrome-headless-shell-mac-x64/chrome-headless-shell',
    'chrome-headless-shell-win64/chrome-headless-shell.exe', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe',
  ];
  const folders = await readdir(cache).catch(() => []);
  return folders.filter((name) => name.startsWith('chromium')).toSorted().toReversed()
    .flatMap((name) => insides.map((inside) => path.join(cache, name, inside)));
}

/** The package's own `executablePath()` is left aside: it unpacks to the system's temporary folder, and its flags are unsafe. */
async function unpackFromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the package is for Linux on x64.');
  const installed = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], PACKAGE_FOLDER);
  if (installed.code !== 0) throw new Error(installed.output);
  const packed = path.join(PACKAGE_FOLDER, 'node_modules/@sparticuz/chromium/bin');
  const { extract } = createRequire(path.join(packed, 'package.json'))('tar-fs');
  const unpacking = `${UNPACKED}.${process.pid}`; // renamed at the end, so that half a browser is never found
  await mkdir(unpacking, { recursive: true });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const plain = brotliDecompressSync(await readFile(path.join(packed, archive)));
    await pipeline(Readable.from([plain]), extract(unpacking));
  }
  const program = path.join(unpacking, 'chromium');
  await writeFile(program, brotliDecompressSync(await readFile(path.join(packed, 'chromium.br'))));
  await chmod(program, 0o755);
  await rm(UNPACKED, { recursive: true, force: true });
  await rename(unpacking, UNPACKED);
}

async function fetchWithPlaywright() {
  const cli = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  const fetched = await run(process.execPath, [cli, 'install', 'chromium', '--only-shell'], { folder: ROOT, patience: 5 * 60_000 });
  if (fetched.code !== 0) throw new Error(fetched.output);
}

/** A bare machine lacks some libraries a browser needs (libnss3, libnspr4); the package brings them along. */
function libraries() {
  const known = process.env.LD_LIBRARY_PATH;
  const folders = [path.join(UNPACKED, 'lib'), ...(known ? [known] : [])];
  return { LD_LIBRARY_PATH: folders.join(path.delimiter) };
}

function isThere(place) {
  return access(place).then(() => true, () => false);
}

// `node browser.mjs` prints the path of a browser; with --install it fetches one where there is none.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = process.argv.includes('--install') ? await provideBrowser(console.error) : await findBrowser();
  if (browser) console.log(browser.path);
  else process.exitCode = 1;
}
