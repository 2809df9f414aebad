import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { childWith, DRAFT_AT, draftWith, good, openApp, written } from './support.tsx';

const started: Partial<Draft> = {
  ratings: { school: { CI1: { mark: 3 } }, family: {} },
  support: { provisions: { p1: { n: 1, what: 'Talk group', strands: ['CI1'] }, p2: { n: 2, what: 'Reading', strands: [] } } },
  outcomes: { o1: { n: 1, what: 'Asks for help', strands: ['CI1'] }, o2: { n: 2, what: 'Joins a game', strands: [] } },
};

interface Typed {
  readonly at: string;
  readonly title: string;
  readonly label: string | RegExp;
  readonly beside: string;
  readonly other: string;
  readonly kept: (draft: Draft | undefined) => string | undefined;
}

// React sets the name of a radio or a box anew whenever it draws it, so that each drawing can be seen from outside.
it.each<Typed>([
  { at: 'support', title: 'Talk group', label: 'What is done?', beside: 'Did it help?', other: 'Reading', kept: (draft) => draft?.support?.provisions['p1']?.what },
  { at: 'outcomes', title: 'Asks for help', label: /^What will .* be able to do/, beside: 'Which strands is it about?', other: 'Joins a game', kept: (draft) => draft?.outcomes?.['o1']?.what },
])('a key in a text of $at draws neither the choices beside it nor another card again', async ({ at, title, label, beside, other, kept }) => {
  const { user, vault } = await openApp(`${DRAFT_AT}/${at}`, { records: [childWith()], drafts: [draftWith(started)] });
  const own = within(screen.getByRole('region', { name: title }));
  const untouched = [own.getByRole('group', { name: beside }), screen.getByRole('region', { name: other })];
  const seen: string[] = [];
  const watching = new MutationObserver((records) => seen.push(...records.map(({ type, attributeName, target }) => `${type} ${attributeName} of ${target.nodeName}`)));
  for (const element of untouched) watching.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });

  await user.type(own.getByLabelText(label), '!');
  await written(vault);
  await new Promise((resolve) => { setTimeout(resolve, 100); }); // what was written is read again
  expect(kept(good(await vault.readDraft('d1')))).toBe(`${title}!`);
  expect(seen).toEqual([]);

  const [choice] = within(untouched[0] ?? document.body).getAllByRole(at === 'support' ? 'radio' : 'checkbox');
  await user.click(choice ?? document.body);
  expect(seen).not.toEqual([]);
  watching.disconnect();
});
