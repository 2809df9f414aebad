import { type BrowserContext, chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { BROWSER_FLAGS, type Browser } from '../../run/browser.mjs';

/** Where Chromium keeps IndexedDB: the older LevelDB, or SQLite, which it has chosen for new stores since 149/150. */
export type Backend = 'leveldb' | 'sqlite';

/**
 * The app's address in every test, whatever the port of its server: a profile that was made once can be copied and
 * used again, for stored data belongs to an address.
 */
export const ADDRESS = 'http://app.localhost/';

/** The day on which the tests take place, whatever the day of this machine. Timers go on as always. */
export const NOW = '2026-11-21T10:00:00Z';

/** What a browser is started with. */
export interface Start {
  /** Its profile, a folder of this test alone. */
  readonly profile: string;
  readonly port: number;
  readonly backend: Backend;
  readonly flags?: readonly string[];
}

/** Starts the browser of one person on a profile that stays. */
export async function startBrowser({ profile, port, backend, flags = [] }: Start): Promise<BrowserContext> {
  const browser: Browser = JSON.parse(process.env['VSEND_BROWSER'] ?? '{}');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    env: { ...process.env, ...browser.env } as Record<string, string>,
    args: [
      ...BROWSER_FLAGS, `--host-resolver-rules=MAP app.localhost 127.0.0.1:${port}`, ...flags,
      ...(backend === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'] : []),
    ],
    locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 1280, height: 800 }, acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  await context.clock.setFixedTime(NOW);
  return context;
}

/** Ends every process of the browser that runs on this profile, as a flat battery would. Gives how many there were. */
export function killBrowser(profile: string): number {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 16_000_000 });
  const running = table.split('\n').flatMap((line) => {
    const [, pid, parent, words] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && parent && words ? [{ pid: Number(pid), parent: Number(parent), words }] : [];
  });
  const ours = new Set(running.filter(({ words }) => words.includes(`--user-data-dir=${profile}`)).map(({ pid }) => pid));
  for (let grown = -1; grown !== ours.size;) {
    grown = ours.size;
    for (const { pid, parent } of running) if (ours.has(parent)) ours.add(pid);
  }
  ours.delete(process.pid);
  for (const pid of ours) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch { /* it went with its parent */ }
  }
  return ours.size;
}
