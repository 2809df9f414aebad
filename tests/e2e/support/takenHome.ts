import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, test } from '@playwright/test';
import { button } from './app.ts';
import { watch } from './test.ts';

/** What a button made the browser save: where it lies now, and what it is called. */
export interface Saved {
  readonly file: string;
  readonly name: string;
}

/** Presses a button that saves a file, and keeps the file for this test. */
export async function saved(page: Page, by: string): Promise<Saved> {
  const saving = page.waitForEvent('download');
  await button(page, by).click();
  const download = await saving;
  const name = download.suggestedFilename();
  const file = test.info().outputPath(name);
  await download.saveAs(file);
  return { file, name };
}

/** A page that was opened as a file, what went wrong in it, and what it asked for beside itself. */
export interface OpenedFile {
  readonly context: BrowserContext;
  readonly sheet: Page;
  readonly faults: readonly string[];
  readonly foreign: () => readonly string[];
}

/** Opens a file in a browser that has never seen the app, on no network. */
export async function openAsFile(browser: Browser, file: string, options: BrowserContextOptions = {}): Promise<OpenedFile> {
  const context = await browser.newContext({ offline: true, acceptDownloads: true, locale: 'en-GB', ...options });
  const sheet = await context.newPage();
  const faults = watch(sheet);
  const asked: string[] = [];
  sheet.on('request', (request) => asked.push(request.url()));
  await sheet.goto(pathToFileURL(file).href);
  return { context, sheet, faults, foreign: () => asked.filter((address) => !address.startsWith('file:') && !address.startsWith('blob:')) };
}
