import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it stands, a line for each. Evaluated by the debugger, so the content security policy stays on. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const found = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, help, nodes }) => `${id} ×${nodes.length}: ${help} at ${String(nodes[0]?.target)}`);
  }, RULES);
}
