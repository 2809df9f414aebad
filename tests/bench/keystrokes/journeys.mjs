import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { ROOT } from '../../run/install.mjs';
import { button, step, unlock } from './app.mjs';

const FRAMEWORK = JSON.parse(readFileSync(path.join(ROOT, 'src/catalog/vsend-core.json'), 'utf8'));
/** What has to be looked at, in the order of the screens; Home may be left out. */
const DOMAINS = FRAMEWORK.parts.filter((part) => !part.optional).flatMap((part) => part.domains);
const STRANDS = DOMAINS.flatMap((domain) => domain.strands);

const FIRST = '2310220112130021130212201'.split('').map(Number);
const EVIDENCE = 'Seen in three lessons in October, and two members of staff say the same.';
const WITH_EVIDENCE = new Set([0, 1, 5, 9, 16, 18]);
/** Which strands change a year later, and by how many steps up the scale. */
export const CHANGES = new Map([[1, -1], [5, 1], [9, -1], [16, 1], [22, -1]]);
const REASON = 'A small group every morning since January has made this easier to see.';
/** 7 July 2027, as it is typed, whether a browser asks for the day first or the month. */
const SUMMER = '07072027';
const OUTCOMES = [
  { what: 'Rowan asks for help in class by card or word.', measure: 'Four times in five, as noted in class over two weeks.', on: SUMMER },
  { what: 'Rowan joins a game at playtime with two others.', measure: 'Three playtimes in five, noted by the midday staff.', on: SUMMER },
];

/** From the child's page to "Profile finished": every strand, evidence on six, both views, two outcomes. */
export async function newProfile(page, operator) {
  await operator.click(button(page, 'Start a review'));
  await operator.click(step(page, DOMAINS[0].label));
  for (const [at, strand] of STRANDS.entries()) {
    await inScaleOf(page, strand);
    await operator.press(String(FIRST[at])); // leads to the next strand by itself
    if (!WITH_EVIDENCE.has(at)) continue;
    await inScaleOf(page, STRANDS[at + 1]);
    await operator.press('ArrowLeft');
    await operator.tabTo(page.locator(`#evidence-${strand.code}`));
    await operator.type(EVIDENCE);
    await operator.press('Tab', 'Tab', 'Enter');
  }
  await open(page, operator, 'The child’s view');
  await write(page, operator, ['answer-child-goodAt', 'answer-child-likes', 'answer-child-people']);
  await sayHow(page, operator);
  await open(page, operator, 'The family’s view');
  await sayHow(page, operator);
  await operator.click(button(page, 'Open the family’s page'));
  await write(page, operator, ['familyBy', 'answer-family-goingWell', 'answer-family-enjoys']);
  await operator.click(page.getByRole('button', { name: /^Next: / }));
  await operator.click(page.getByRole('group').filter({ has: page.getByRole('radio') }).first().getByRole('radio').nth(2));
  await operator.click(button(page, 'Done: back to the school’s pages'));
  await operator.click(step(page, 'Outcomes'));
  for (const outcome of OUTCOMES) await writeOutcome(page, operator, outcome);
  await finish(page, operator);
}

/** Last year's profile updated: the same as last time, but for five strands that changed, each with why. From the first domain on by keyboard. */
export async function updatedProfile(page, operator) {
  await operator.click(button(page, 'Start a review'));
  await operator.click(step(page, DOMAINS[0].label));
  let steps = 0; // strands to go on before the next thing is done
  const goOn = async (strand) => {
    if (steps > 0) await operator.press(...Array.from({ length: steps }, () => 'ArrowRight'));
    steps = 0;
    await inScaleOf(page, strand);
  };
  for (const domain of DOMAINS) {
    await goOn(domain.strands[0]);
    await operator.tabBackTo(button(page, 'Whole domain: same as last time'));
    await operator.goOn('Enter'); // the focus is on the scale again
    for (const strand of domain.strands) {
      const change = CHANGES.get(STRANDS.indexOf(strand));
      if (change === undefined) {
        steps += 1;
        continue;
      }
      await goOn(strand);
      await operator.press(change > 0 ? 'ArrowUp' : 'ArrowDown'); // stays, so that the reason can be said
      await operator.tabTo(page.getByLabel('What has changed since last time?'));
      await operator.type(REASON);
      await operator.tabTo(page.getByRole('button', { name: /^Next: / }));
      await operator.goOn('Enter');
    }
  }
  await finish(page, operator);
}

async function open(page, operator, section) {
  await operator.click(step(page, section));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused(); // so that Tab leads into the section
}

async function write(page, operator, fields) {
  for (const [at, id] of fields.entries()) {
    await operator.tabTo(page.locator(`#${id}`));
    await operator.type(id === 'familyBy' ? 'Mum and Dad' : ANSWERS[at % ANSWERS.length]);
  }
}

async function sayHow(page, operator) {
  for (const name of ['Spoken', 'In their words']) await operator.click(page.getByRole('radio', { name, exact: true }));
}

const ANSWERS = ['Drawing maps, and telling the others how trains run.', 'When the class is calm and I know what comes next.', 'Mum, Dad, my sister and the boys from the train club.'];

async function writeOutcome(page, operator, { what, measure, on }) {
  await operator.click(button(page, 'Add an outcome'));
  const card = page.getByRole('region', { name: 'An outcome', exact: true });
  await operator.click(card.getByLabel(/^What will .* be able to do/));
  await operator.type(what);
  const written = page.getByRole('region', { name: what, exact: true });
  await operator.tabTo(written.getByLabel('What will show it?'));
  await operator.type(measure);
  await operator.tabTo(written.getByLabel('By when?'));
  await operator.press(...on);
  await operator.click(written.getByRole('checkbox').first());
}

async function finish(page, operator) {
  await operator.click(page.getByRole('link', { name: 'Finish the profile' }));
  await operator.click(button(page, 'Finish profile'));
  await expect(page.getByText(/^Profile finished. It is frozen now/)).toBeVisible();
}

/** Opens the app anew on the finished page and looks whether the vault holds what the operator filled in. */
export async function expectKept(page, changes = new Map()) {
  await page.reload();
  await unlock(page);
  const shown = page.getByRole('main');
  for (const [at, strand] of STRANDS.entries()) {
    const level = FIRST[at] + (changes.get(at) ?? 0);
    const row = shown.getByRole('row').filter({ has: page.getByRole('rowheader', { name: strand.label, exact: true }) }).first();
    await expect(row, strand.label).toContainText(FRAMEWORK.levels[level].label);
    if (changes.has(at)) await expect(row).toContainText(REASON);
    else if (changes.size > 0) await expect(row).toContainText('Confirmed unchanged.');
    else if (WITH_EVIDENCE.has(at)) await expect(row).toContainText(EVIDENCE);
  }
  if (changes.size > 0) return;
  for (const text of [...ANSWERS, 'Mum and Dad', ...OUTCOMES.flatMap(({ what, measure }) => [what, measure]), '7 July 2027']) await expect(shown).toContainText(text);
}

function scaleOf(page, strand) {
  return page.locator(`input[name="level-${strand.code}"]`);
}

/** The strand is open and its scale has the focus. */
async function inScaleOf(page, strand) {
  await expect(scaleOf(page, strand).and(page.locator(':focus')), `${strand.label} has the focus`).toHaveCount(1);
}
