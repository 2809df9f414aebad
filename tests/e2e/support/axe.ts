import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it stands, a line for each; with `rules`, by these alone. Evaluated by the debugger, so the content security policy stays on. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(SOURCE); // it stays until the page is loaded again
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    // Half-way from one colour to another nothing is what it will be.
    const changing = document.getAnimations().filter(({ playState, effect }) => playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.race([Promise.allSettled(changing.map(({ finished }) => finished)), new Promise((resolve) => { setTimeout(resolve, 2000); })]);
    const found = await axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, help, nodes }) => `${id} ×${nodes.length}: ${help} at ${String(nodes[0]?.target)}`);
  }, rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: RULES });
}
