import type { BrowserContext, Page } from '@playwright/test';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Server, startServer } from '../../e2e/support/server.ts';
import { ADDRESS, type Backend, killBrowser, startBrowser } from './browser.ts';

/** One person's laptop: a browser with a profile that stays, and the web host it gets the app from. */
export interface Device {
  readonly profile: string;
  readonly backend: Backend;
  /** The folder that the web host serves. */
  readonly build: string;
  /** The tab that was opened last. */
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in any of its pages: exceptions, and errors in the console. */
  readonly faults: string[];
  server: Server;
  /** One more tab of the app. */
  tab(hash?: string): Promise<Page>;
  /** Ends the browser in an orderly way. */
  close(): Promise<void>;
  /** Ends all of its processes at once. */
  kill(): Promise<void>;
  /** Starts the browser again, with the same profile, and opens the app. */
  start(flags?: readonly string[]): Promise<Page>;
}

export interface DeviceOptions {
  readonly backend: Backend;
  /** A profile to begin with; without it, a browser that was never used. */
  readonly from?: string;
  /** The build that is served; without it, the one under test. */
  readonly build?: string;
}

/** The build under test. */
export const BUILD = process.env['VSEND_FAULTS_BUILD'] ?? path.resolve(import.meta.dirname, '../../../dist');

/** Makes a device and starts it. `end` takes away all of it. */
export async function startDevice({ backend, from, build = BUILD }: DeviceOptions): Promise<Device & { end(): Promise<void> }> {
  const root = await mkdtemp(path.join(process.env['VSEND_FAULTS_ROOT'] ?? '/tmp', 'device-'));
  const profile = path.join(root, 'profile');
  if (from) await cp(from, profile, { recursive: true });
  const server = await startServer({ folder: build });
  let context: BrowserContext | undefined;
  let page: Page | undefined;

  const device: Device & { end(): Promise<void> } = {
    profile, backend, build, server, faults: [],
    get page() { return here(page); },
    get context() { return here(context); },
    async tab(hash = '') {
      page = await device.context.newPage();
      await page.goto(ADDRESS + hash);
      return page;
    },
    async close() {
      await context?.close();
      [context, page] = [undefined, undefined];
    },
    async kill() {
      const closed = context && new Promise((resolve) => { context?.once('close', resolve); });
      killBrowser(profile);
      await closed;
      [context, page] = [undefined, undefined];
      await rm(path.join(profile, 'SingletonLock'), { force: true });
    },
    async start(flags = []) {
      context = await startBrowser({ profile, backend, port: Number(new URL(device.server.url).port), flags });
      for (const one of context.pages()) watch(one, device.faults);
      context.on('page', (one) => watch(one, device.faults));
      page = context.pages()[0] ?? await context.newPage();
      await page.goto(ADDRESS);
      return page;
    },
    async end() {
      await context?.close().catch(() => undefined);
      killBrowser(profile);
      await device.server.kill();
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  await device.start();
  return device;
}

function here<Value>(value: Value | undefined): Value {
  if (!value) throw new Error('the browser of this device does not run');
  return value;
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_CONNECTION_REFUSED')) faults.push(`console: ${message.text()}`);
  });
}
