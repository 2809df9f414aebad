import type { Page } from '@playwright/test';
import { addChild, button, finishProfile, goTo, openApp, rateByKeys, setUpLock, startReview } from './app.ts';
import type { Server } from './server.ts';
import { type Look, stop } from './stop.ts';

/** Holds the beginning of a meeting about a child with two reviews, and goes to each of its places. */
export async function walkMeeting(page: Page, server: Server, look: Look) {
  await openApp(page, server);
  await setUpLock(page);
  const child = await addChild(page, { firstName: 'Rowan', bornOn: '2016-05-20' });
  for (const [day, marks] of [['2025-11-12', '2310'], ['2026-11-09', '3210']] as const) {
    await goTo(page, `#/children/${child}`);
    await startReview(page, day);
    await rateByKeys(page, marks);
    await finishProfile(page);
  }
  const meeting = `#/children/${child}/meeting/${new URL(page.url()).hash.split('/')[4] ?? ''}`;
  await goTo(page, meeting);
  await button(page, 'Start the meeting').click();
  for (const place of ['here', 'child', 'going-well', 'changes', 'CI1', 'different', 'support', 'earlier', 'outcomes', 'actions', 'recommend', 'family', 'next', 'finish']) {
    await goTo(page, `${meeting}/${place}`);
    await stop(page, `meeting: ${place}`, look);
  }
}
