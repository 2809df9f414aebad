import { expect, type Page } from '@playwright/test';

/** Looks at a screen where a walk stops; `screen` is its name. */
export type Look = (screen: string) => Promise<void>;

/** Waits until a screen stands whole, and lets `look` see it. */
export async function stop(page: Page, screen: string, look: Look) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^(One moment|Opening the|Drawing the)/)).toHaveCount(0);
  await look(screen);
}
