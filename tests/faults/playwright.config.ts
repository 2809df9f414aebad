import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { provideBrowser } from '../run/browser.mjs';
import type { Backend } from './support/browser.ts';

// This file is read again by every worker: the first reading tries the browsers and leaves word for the others.
process.env['VSEND_BROWSER'] ??= JSON.stringify(await provideBrowser(() => undefined));

export default defineConfig<{ backend: Backend }>({
  testDir: '.',
  testMatch: '*.fault.ts',
  outputDir: path.join(os.tmpdir(), 'valuing-send-fault-results'),
  globalSetup: './support/begin.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: './support/table.ts',
  projects: [
    { name: 'leveldb', use: { backend: 'leveldb' } },
    { name: 'sqlite', use: { backend: 'sqlite' }, grep: /@disk/ },
  ],
});
