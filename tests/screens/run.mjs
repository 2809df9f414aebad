// npm run screens [-- <what to keep to>]: walks each person's road in a real browser and takes a picture of every page, at 360, 820 and
// 1440 px, light; the pictures and screens/index.html are there to be looked at one by one. `-- dark 360 meeting` keeps to a look
// (light, dark, cream, contrast, spaced, forced), a width or roads with this word. VSEND_DIST names another build.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { provideBrowser } from '../run/browser.mjs';
import { freshBuild } from '../run/fresh.mjs';
import { installWhatIsMissing, ROOT } from '../run/install.mjs';

const LOOKS = ['light', 'dark', 'cream', 'contrast', 'spaced', 'forced'];
const given = process.argv.slice(2);
const widths = given.filter((word) => /^\d+$/.test(word));
const looks = given.filter((word) => LOOKS.includes(word));
const roads = given.filter((word) => !widths.includes(word) && !looks.includes(word));

await installWhatIsMissing();
const env = {
  ...process.env, NO_COLOR: '1', VSEND_DIST: await freshBuild(), VSEND_BROWSER: JSON.stringify(await provideBrowser()),
  SCREEN_WIDTHS: widths.join() || '360,820,1440', SCREEN_LOOKS: looks.join() || 'light',
};
const words = ['test', '-c', 'tests/screens', ...(roads.length > 0 ? ['-g', roads.join('|')] : [])];
const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/@playwright/test/cli.js'), ...words], { cwd: ROOT, env, stdio: 'inherit' });
child.on('close', (code) => { process.exitCode = code ?? 1; });
