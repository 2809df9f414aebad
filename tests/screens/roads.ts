import { expect, type Page } from '@playwright/test';
import { button, checkRecoveryKey, goTo, loadExamples, openApp, PASSPHRASE, PERSON, rateByKeys, setUpLock, toFinish } from '../e2e/support/app.ts';
import { childWithTrends, walkChildren } from '../e2e/support/childScreens.ts';
import { walkLock } from '../e2e/support/lockScreens.ts';
import { walkMeeting } from '../e2e/support/meetingScreens.ts';
import { walkSchool } from '../e2e/support/schoolScreens.ts';
import type { Server } from '../e2e/support/server.ts';
import { type Look, stop } from '../e2e/support/stop.ts';

type Road = (page: Page, server: Server, look: Look) => Promise<void>;

/** A road for each of the people whom the app is for. What several need is walked once. */
export const ROADS: Readonly<Record<string, Road>> = {
  'SENCO-the-first-minute': firstMinute,
  'SENCO-a-day-with-the-children': walkChildren,
  'everyone-in-the-meeting': walkMeeting,
  'family-and-child-at-home': atHome,
  'class-teacher': classTeacher,
  'head-teacher-council-and-trust': walkSchool,
  'whoever-looks-after-the-device': walkLock,
};

/** From the empty app to a finished profile, passphrase and recovery key included. */
async function firstMinute(page: Page, server: Server, look: Look) {
  const at = (screen: string) => stop(page, screen, look);
  await openApp(page, server);
  await at('the empty app');
  await goTo(page, '#/lock');
  await at('a passphrase');
  await page.getByLabel('Who is this?').fill(PERSON);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase, once more').fill(PASSPHRASE);
  await button(page, 'Next: the recovery key').click();
  await at('the recovery key');
  await checkRecoveryKey(page, 'Lock the records');
  await expect(page.getByRole('heading', { level: 1, name: 'Add a child' })).toBeVisible();
  await at('add a child');
  await page.getByLabel('First name').fill('Rowan');
  await page.getByLabel('Date of birth').fill('2016-05-20');
  await button(page, 'Add and start rating').click();
  await expect(page.getByRole('link', { name: 'Finish the profile' })).toBeVisible();
  await at('the first strand');
  await rateByKeys(page, '3201');
  await at('four strands on');
  await toFinish(page);
  await at('before finishing');
  await button(page, 'Finish profile').click();
  await expect(button(page, 'Copy needs code')).toBeVisible();
  await at('the first profile');
  await page.getByRole('main').getByRole('link', { name: 'Rowan' }).first().click();
  await at('the child');
  await goTo(page, '#/children');
  await at('the list');
}

/** What comes home: the pages for the family in two languages, the child's own, and the forms. */
async function atHome(page: Page, server: Server, look: Look) {
  const at = (screen: string) => stop(page, screen, look);
  await openApp(page, server);
  await setUpLock(page);
  await goTo(page, '#/children');
  await loadExamples(page);
  const child = await childWithTrends(page);
  await goTo(page, '#/settings/pages-for-home');
  for (const language of ['Polish', 'Urdu']) await page.getByRole('checkbox', { name: new RegExp(language) }).check();
  await at('languages for families');
  for (const language of ['English alone', 'English and Polish', 'English and Urdu']) {
    await goTo(page, `${child}/summary`);
    const list = page.getByLabel('Language', { exact: true });
    await expect(list).toBeAttached();
    if (!(await list.isVisible())) await page.locator('summary', { hasText: /^Change/ }).first().click();
    await list.selectOption({ label: await optionThatBegins(page, language) });
    await at(`the summary, ${language}`);
  }
  await goTo(page, `${child}/their-page`);
  await at('the child’s page');
  for (const form of ['family-form', 'child-form', 'invite'] as const) {
    await goTo(page, `${child}/papers/${form}`);
    await at(form);
  }
  await goTo(page, '#/answer');
  await at('answering a request');
}

/** Learning to rate, and looking something up. */
async function classTeacher(page: Page, server: Server, look: Look) {
  const at = (screen: string) => stop(page, screen, look);
  await openApp(page, server);
  for (const [address, screen] of [['practice', 'practise'], ['framework', 'the framework'], ['help', 'help'], ['answer', 'answer a request'], ['settings/look', 'how it looks'], ['settings/about', 'about']] as const) {
    await goTo(page, `#/${address}`);
    await at(screen);
  }
}

async function optionThatBegins(page: Page, words: string): Promise<string> {
  const labels = await page.getByLabel('Language', { exact: true }).getByRole('option').allTextContents();
  return labels.find((label) => label.startsWith(words)) ?? words;
}
