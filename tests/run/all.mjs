// npm test: installs what is missing, a browser included, and runs everything in order: types, lint, unit and component
// tests, the production build, and the end-to-end tests in that browser. The last line is "N passed, N failed".
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from './command.mjs';
import { playwrightCount, vitestCount } from './counts.mjs';
import { complaintAboutNode, installWhatIsMissing, ROOT } from './install.mjs';

const inModules = (file) => path.join(ROOT, 'node_modules', file);
const reports = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-'));
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');
const faultsReport = path.join(reports, 'faults.json');

/** A part without `count` is one check: it went well or it did not. */
const PARTS = [
  { name: 'types', words: [inModules('typescript/bin/tsc')] },
  { name: 'lint', words: [inModules('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', 'src', 'tests', 'vite.config.ts'] },
  {
    name: 'unit and component',
    words: [inModules('vitest/vitest.mjs'), 'run', '--allowOnly=false', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`],
    count: () => readReport(vitestReport, vitestCount),
  },
  { name: 'build', words: [inModules('vite/bin/vite.js'), 'build', '--logLevel', 'warn'] },
  {
    name: 'end to end',
    needs: ['build'],
    words: playwright('tests/e2e'),
    prepare: browserFor(playwrightReport),
    count: () => readReport(playwrightReport, playwrightCount),
  },
  {
    name: 'faults, a sample',
    needs: ['build'],
    words: playwright('tests/faults', '--grep', '@sample', '--project', 'leveldb'),
    prepare: browserFor(faultsReport),
    count: () => readReport(faultsReport, playwrightCount),
  },
];

/** Playwright on the tests of a folder. */
function playwright(folder, ...more) {
  return [inModules('@playwright/test/cli.js'), 'test', '-c', folder, ...more, '--forbid-only', '--reporter=list,json'];
}

/** Provides the browser, and says where the report is to be. */
function browserFor(report) {
  return async () => {
    const { provideBrowser } = await import('./browser.mjs');
    return { VSEND_BROWSER: JSON.stringify(await provideBrowser()), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  };
}

const total = { passed: 0, failed: 0 };
try {
  await runAll();
} catch (problem) {
  console.log(`\n${problem.message}`);
  total.failed += 1;
} finally {
  await rm(reports, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runAll() {
  const complaint = complaintAboutNode();
  if (complaint) throw new Error(complaint);
  await installWhatIsMissing();
  const failedParts = new Set();
  for (const part of PARTS) {
    const { passed, failed, skipped, output, took } = await runPart(part, failedParts);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failedParts.add(part.name);
    const left = skipped ? `, ${skipped} skipped` : '';
    console.log(`${part.name.padEnd(20)}${passed} passed, ${failed} failed${left}`.padEnd(52), `${(took / 1000).toFixed(1)} s`);
    if (failed > 0) console.log(`\n${output.trim()}\n`);
  }
}

async function runPart({ words, needs = [], prepare, count }, failedParts) {
  const wanting = needs.find((name) => failedParts.has(name));
  if (wanting) return { passed: 0, failed: 1, output: `It did not run, because this failed: ${wanting}.`, took: 0 };
  const began = performance.now();
  try {
    const prepared = await prepare?.();
    const { code, output } = await run(process.execPath, words, { folder: ROOT, env: { ...prepared, NO_COLOR: '1' } });
    const counted = count ? await count() : { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
    // A program that ends badly without naming a failure has failed all the same; so has one that ran nothing.
    const unnamed = counted.failed === 0 && (code !== 0 || counted.passed === 0) ? 1 : 0;
    return { ...counted, failed: counted.failed + unnamed, output, took: performance.now() - began };
  } catch (problem) {
    return { passed: 0, failed: 1, output: `It did not run. ${problem.message}`, took: performance.now() - began };
  }
}

async function readReport(file, count) {
  const text = await readFile(file, 'utf8').catch(() => undefined); // none: the program broke before it wrote one
  return text === undefined ? { passed: 0, failed: 0, skipped: 0 } : count(JSON.parse(text));
}
