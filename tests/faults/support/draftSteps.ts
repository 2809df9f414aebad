import { expect, type Page } from '@playwright/test';
import { button, goTo, openStrand, strandGroup } from '../../e2e/support/app.ts';
import { levelName, STRANDS } from '../../e2e/support/framework.ts';
import { acknowledge, type KnownChild, type Life, of, ofDraft, standing, tapped, withoutDraft } from './life.ts';
import type { PersonStep } from './lifeStep.ts';
import { LOOKED_AT } from './look.ts';
import { isSaved } from './template.ts';

export const WORDS = ['Fern', 'Moss', 'Heath', 'Brook', 'Thorn', 'Reed'];

type Child = KnownChild & { readonly id: string };

/** What a person does with the draft of a child. */
export async function withDraft(life: Life, page: Page, child: Child, step: PersonStep & { readonly do: 'tap' | 'type' | 'finish' | 'throwAway' }): Promise<void> {
  const { id } = child;
  if (step.do === 'tap') {
    const [strand, level] = [(step.n + step.child) % LOOKED_AT, step.n % 5];
    await openDraft(life, page, id);
    await (await radioOf(page, strand, level)).check();
    await isSaved(page);
    acknowledge(life, ofDraft(id, tapped(strand, level)));
  }
  if (step.do === 'type') {
    await openDraft(life, page, id);
    const note = `Looks ${WORDS[step.n]}`;
    await (await noteField(page)).fill(note);
    await isSaved(page);
    acknowledge(life, ofDraft(id, (draft) => ({ ...draft, note })));
  }
  if (step.do === 'finish') await finish(life, page, child);
  if (step.do === 'throwAway' && child.draft) {
    await openDraft(life, page, id);
    await button(page, 'Throw this draft away').click();
    await expect(button(page, 'Undo')).toBeVisible();
    if (step.n % 2 === 1) await undo(page, 'The draft is back, as it was.');
    else acknowledge(life, of(id, withoutDraft));
  }
}

/** Opens the draft of a child; begins one where there is none. */
export async function openDraft(life: Life, page: Page, id: string): Promise<void> {
  const known = standing(life).get(id)?.draft;
  await goTo(page, known ? `#/children/${id}/review/${known.id}` : `#/children/${id}`);
  if (!known) {
    await button(page, 'Start a review').click();
    await expect(page).toHaveURL(/\/review\//);
    const draftId = page.url().split('/').at(-1) ?? '';
    acknowledge(life, of(id, (child) => ({ ...child, draft: { id: draftId, levels: '....', note: '' } })));
  }
  await expect(page.getByRole('link', { name: 'Finish the profile' })).toBeVisible();
}

/** The radio of a level, with its strand open. */
export async function radioOf(page: Page, strand: number, level: number) {
  const label = STRANDS[strand]?.label ?? '';
  await openStrand(page, label);
  return strandGroup(page, label).getByRole('radio', { name: levelName(level as 0 | 1 | 2 | 3 | 4) });
}

export async function noteField(page: Page) {
  await openStrand(page, STRANDS[0]?.label ?? '');
  return page.getByLabel('What shows this?');
}

/** Presses Undo in the message, and waits for its answer. */
export async function undo(page: Page, said: string): Promise<void> {
  await button(page, 'Undo').click();
  await expect(page.getByText(said)).toBeVisible();
}

/** A profile cannot be finished with nothing rated, or on a day that has not come. */
async function finish(life: Life, page: Page, { id, draft }: Child): Promise<void> {
  if (!draft) return;
  await openDraft(life, page, id);
  const on = await page.getByLabel('Review date').inputValue();
  await page.getByRole('link', { name: 'Finish the profile' }).click();
  await button(page, 'Finish profile').click();
  if (/\d/.test(draft.levels) && on <= new Date(life.clock).toISOString().slice(0, 10)) {
    await expect(button(page, 'Copy needs code')).toBeVisible();
    acknowledge(life, of(id, (child) => ({ ...withoutDraft(child), reviews: child.reviews + 1 })));
  } else {
    await expect(page.getByRole('alert').first()).toBeVisible();
  }
}
