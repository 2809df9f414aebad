import { expect, type Page, test as base } from '@playwright/test';
import { UNLOCK, unlock } from '../../e2e/support/app.ts';
import type { Backend } from './browser.ts';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { BUILD, type Device, startDevice } from './device.ts';
import { type Template, templateOf } from './template.ts';

/** One row of the list of faults. */
export interface Fault {
  /** Its numbers in the list, or none where it is a new one. */
  readonly of: readonly number[];
  readonly what: string;
  /** How it is provoked. */
  readonly by: string;
  /** What must hold. */
  readonly holds: string;
  /** `@sample`: quick, and runs with every `npm test`. `@disk`: runs on both kinds of IndexedDB. */
  readonly tags?: readonly ('@sample' | '@disk')[];
}

export interface Given {
  readonly backend: Backend;
  /** What is on the device at first: locked records (see `Template`), or nothing. */
  readonly begin: 'locked' | 'new';
  /** Whether the web host has a build of its own, which the test may change. */
  readonly ownBuild: boolean;
  readonly template: Template;
  /** A device, started, with the app on its page. */
  readonly device: Device;
}

export const test = base.extend<Omit<Given, 'backend'> & { backend: Backend }>({
  backend: ['leveldb', { option: true }],
  begin: ['locked', { option: true }],
  ownBuild: [false, { option: true }],
  template: async ({ backend }, give) => give(await templateOf(backend)),
  device: async ({ backend, begin, ownBuild }, give) => {
    const from = begin === 'locked' ? (await templateOf(backend)).profile : undefined;
    const build = ownBuild ? await mkdtemp(path.join(process.env['VSEND_FAULTS_ROOT'] ?? '/tmp', 'build-')) : BUILD;
    if (ownBuild) await cp(BUILD, build, { recursive: true });
    const device = await startDevice({ backend, build, ...(from && { from }) });
    await give(device);
    await device.end();
    if (ownBuild) await rm(build, { recursive: true, force: true });
  },
});

/** A test of one fault. Its title begins with its numbers in the list. */
export function fault({ of, what, by, holds, tags = [] }: Fault, body: (given: Given) => Promise<void>): void {
  const annotation = [{ type: 'provoked', description: by }, { type: 'must hold', description: holds }];
  const number = of.length > 0 ? `F${of.join(', F')}` : 'new';
  test(`${number}: ${what}`, { annotation, tag: [...tags] }, async ({ backend, begin, ownBuild, template, device }) => {
    await body({ backend, begin, ownBuild, template, device });
  });
}

/** On the screen that unlocks: opens the records with the passphrase of the template. */
export async function openRecords(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: UNLOCK })).toBeVisible();
  await unlock(page);
}

export { expect };
