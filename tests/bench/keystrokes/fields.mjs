import { button } from './app.mjs';

/** How many provisions the reviews have that are typed into. */
export const PROVISIONS = [1, 10, 40];
const [ONE, SOME, MANY] = PROVISIONS;

/** Each kind of field: how a page is led to it, in a review somebody has come a long way with, and where it stands there. */
export const FIELDS = {
  'a strand’s evidence': { go: inDraft(SOME, 'CI2'), at: (page) => page.getByLabel('What shows this?') },
  'a strength': { go: strengths, at: (page) => page.locator('#strengths-CI') },
  'the child’s answer': { go: inDraft(SOME, 'child'), at: (page) => page.locator('#answer-child-helps') },
  'the family’s evidence': { go: familysLevels, at: (page) => page.getByLabel(/^What makes you say so/).last() },
  'a provision, of 1': { go: inDraft(ONE, 'support'), at: provisionField },
  'a provision, of 10': { go: inDraft(SOME, 'support'), at: provisionField },
  'a provision, of 40': { go: inDraft(MANY, 'support'), at: provisionField },
  'what shows it helped, of 40': { go: inDraft(MANY, 'support'), at: (page) => page.getByLabel('What shows whether it helped?').last() },
  'an outcome, of 10': { go: inDraft(SOME, 'outcomes'), at: (page) => page.getByLabel(/^What will .* be able to do/).last() },
  'the school’s note': { go: schoolNote, at: (page) => page.getByLabel('A note for the school only') },
  'an action of a meeting': { go: inMeeting, at: (page) => page.getByLabel('What will be done?').last() },
  'a card': { go: (page) => to(page, '#/children/bench-000005/card'), at: (page) => page.getByLabel('For the school only') },
};

function provisionField(page) {
  return page.getByLabel('What is done?').last();
}

function inDraft(provisions, place) {
  return (page, drafts) => to(page, `${drafts.get(provisions)}/${place}`);
}

async function schoolNote(page, drafts) {
  await to(page, `${drafts.get(SOME)}/CI2`);
  const fold = page.locator('details:has(#schoolNote)');
  if (await fold.getAttribute('open') === null) await fold.locator('summary').click();
}

async function strengths(page, drafts) {
  await inDraft(SOME, 'CI2')(page, drafts);
  const fold = page.locator('details:has(#strengths-CI)');
  if (await fold.getAttribute('open') === null) await fold.locator('summary').first().click();
}

async function familysLevels(page, drafts) {
  await to(page, `${drafts.get(SOME)}/family`);
  await page.getByRole('button', { name: /^Next: / }).click();
}

async function inMeeting(page) {
  const meeting = '#/children/bench-000004/meeting/review-4-9';
  await to(page, meeting);
  await button(page, 'Start the meeting').click();
  await to(page, `${meeting}/actions`);
  for (let n = 0; n < 5; n += 1) await button(page, 'Add an action').click();
}

async function to(page, place) {
  await page.evaluate((hash) => { location.hash = hash; }, place);
}
