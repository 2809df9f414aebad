import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../run/command.mjs';
import { openMarionette } from './marionette.mjs';

/** What is said where there is none. */
export const HOW_TO_GET_IT = `There is no Firefox on this machine, so nothing was tried. Install one and run this again:
  Debian, Ubuntu: apt-get install firefox-esr (or firefox)
  elsewhere: https://www.mozilla.org/firefox
or set FIREFOX_PATH to its program.`;

/** Saves files without asking, says nothing to anybody, and keeps no first-run pages. */
const preferences = (downloads) => ({
  'marionette.port': 0,
  'browser.download.dir': downloads, 'browser.download.folderList': 2, 'browser.download.always_ask_before_handling_new_types': false,
  'browser.aboutwelcome.enabled': false, 'browser.shell.checkDefaultBrowser': false, 'browser.startup.page': 0, 'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.reportingpolicy.firstRun': false, 'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'browser.safebrowsing.downloads.enabled': false,
  'intl.accept_languages': 'en-GB, en', 'intl.locale.requested': 'en-GB',
});

/** The program and its version; undefined where there is none that starts. */
export async function findFirefox() {
  for (const program of places()) {
    if (path.isAbsolute(program) && !await access(program).then(() => true, () => false)) continue;
    const { code, output } = await run(program, ['--version'], { patience: 30_000 });
    const version = /Mozilla Firefox .+/.exec(output)?.[0];
    if (code === 0 && version) return { program, version };
  }
  return undefined;
}

function places() {
  const { FIREFOX_PATH, PROGRAMFILES } = process.env;
  if (FIREFOX_PATH) return [FIREFOX_PATH];
  return ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', ...(PROGRAMFILES ? [path.join(PROGRAMFILES, 'Mozilla Firefox/firefox.exe')] : [])];
}

/** Starts it with a profile of its own and without a window. Gives `send` (see `openMarionette`), the folder of saved files, and `stop`. */
export async function startFirefox(program) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-firefox-'));
  const [profile, downloads] = [path.join(folder, 'profile'), path.join(folder, 'downloads')];
  await Promise.all([profile, downloads].map((one) => mkdir(one)));
  const lines = Object.entries(preferences(downloads)).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(path.join(profile, 'user.js'), lines.join('\n'));
  const words = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const running = spawn(program, words, { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS: '1' } });
  const gone = new Promise((resolve) => { running.once('exit', resolve); running.once('error', resolve); });
  let marionette;
  const stop = async () => {
    marionette?.close();
    running.kill('SIGKILL');
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    marionette = await openMarionette(await portIn(profile));
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { unhandledPromptBehavior: 'accept' } } });
    return { send: marionette.send, downloads, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** Where it listens: it writes the number into its profile. */
async function portIn(profile, patience = 60_000) {
  for (const began = Date.now(); Date.now() - began < patience;) {
    const port = Number(await readFile(path.join(profile, 'MarionetteActivePort'), 'utf8').catch(() => ''));
    if (port > 0) return port;
    await new Promise((later) => { setTimeout(later, 200); });
  }
  throw new Error('Firefox does not say where it listens.');
}
