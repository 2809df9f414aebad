// npm run faults [-- <words for Playwright>]: builds the app into a folder of its own and lets it live through every fault: the
// unit part first (the nth call fails, traces by chance), then a real browser. It writes nothing into the project. Where VSEND_DIST
// names a build, that one is taken. TRACES says how many traces by chance; TRACE_SEED, with the word `trace`, lives through one again.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { provideBrowser } from '../run/browser.mjs';
import { complaintAboutNode, installWhatIsMissing, ROOT } from '../run/install.mjs';

const inModules = (file) => path.join(ROOT, 'node_modules', file);
const given = process.argv.slice(2);

const complaint = complaintAboutNode();
if (complaint) throw new Error(complaint);
await installWhatIsMissing();
const made = process.env.VSEND_DIST ? undefined : await mkdtemp(path.join(os.tmpdir(), 'valuing-send-build-'));
const build = made ?? path.resolve(process.env.VSEND_DIST);
try {
  let bad = 0;
  if (given.length === 0) {
    bad += await tell([inModules('vitest/vitest.mjs'), 'run', 'tests/faults', '--reporter=verbose'], { FAULTS: 'all', TRACES: process.env.TRACES ?? '300' });
  }
  if (made) bad += await tell([inModules('vite/bin/vite.js'), 'build', '--outDir', build, '--emptyOutDir', '--logLevel', 'warn'], {});
  const browser = JSON.stringify(await provideBrowser());
  bad += await tell([inModules('@playwright/test/cli.js'), 'test', '-c', 'tests/faults', ...given], { VSEND_BROWSER: browser, VSEND_FAULTS_BUILD: build });
  process.exitCode = bad === 0 ? 0 : 1;
} finally {
  if (made) await rm(made, { recursive: true, force: true });
}

/** Runs a program in sight of whoever asked; gives 1 when it ended badly. */
function tell(words, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: ROOT, env: { ...process.env, NO_COLOR: '1', ...env }, stdio: 'inherit' });
    child.on('close', (code) => resolve(code === 0 ? 0 : 1));
  });
}
