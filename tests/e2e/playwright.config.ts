import { defineConfig, devices } from '@playwright/test';
import { BROWSER_FLAGS, type Browser, provideBrowser } from '../run/browser.mjs';

// This file is read again by every worker: the first reading tries the browsers and leaves word for the others.
process.env['VSEND_BROWSER'] ??= JSON.stringify(await provideBrowser(() => undefined));
const browser: Browser = JSON.parse(process.env['VSEND_BROWSER']);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 15_000,
    trace: process.env['VSEND_TRACE'] ? 'retain-on-failure' : 'off', // it costs a quarter of the time
    launchOptions: { executablePath: browser.path, env: { ...process.env, ...browser.env } as Record<string, string>, args: [...BROWSER_FLAGS] },
  },
});
