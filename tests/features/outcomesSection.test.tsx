import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/core/child.ts';
import type { Draft } from '../../src/core/draft.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import { childWith, DRAFT_AT, draftWith, good, goTo, type Opened, openApp, profileOn, written } from './support.tsx';

const asks: Outcome = { n: 1, what: 'Asks for help with a word or a sign', measure: 'Seen in four lessons of five', dueOn: '2026-11-01', strands: ['CI2'], scale: { '0': 'Asks in most lessons' } };

async function openOutcomes(draft: Partial<Draft> = {}, card: Partial<Card> = {}): Promise<Opened> {
  return openApp(`${DRAFT_AT}/outcomes`, { records: [childWith([profileOn('2025-11-12', { CI2: 3 }, { outcomes: { o1: asks } })], card)], drafts: [draftWith(draft)] });
}

async function stored({ vault }: Opened): Promise<Draft> {
  await written(vault);
  const draft = good(await vault.readDraft('d1'));
  if (!draft) throw new Error('the draft is gone');
  return draft;
}

describe('outcomes', () => {
  it('from last time are judged in the words written in advance, and can go on under the same id', async () => {
    const opened = await openOutcomes();
    const earlier = screen.getByRole('region', { name: `From last time: ${asks.what}` });
    expect(within(earlier).queryByRole('radio', { checked: true })).toBeNull();
    await opened.user.click(within(earlier).getByRole('radio', { name: 'Asks in most lessons' }));
    await opened.user.type(within(earlier).getByLabelText('What shows it?'), 'Log book.');
    await opened.user.click(within(earlier).getByRole('button', { name: 'Carry on with this outcome' }));
    expect(await within(earlier).findByText('It goes on, and stands below.')).toBeInTheDocument();
    await waitFor(async () => expect((await stored(opened)).progress).toEqual({ o1: { attained: 0, evidence: 'Log book.' } }));
    expect((await stored(opened)).outcomes).toEqual({ o1: asks });
  });

  it('are hinted at, softly, until they are clear', async () => {
    const opened = await openOutcomes({ ratings: { school: { CI2: { mark: 3 } }, family: {} } });
    await opened.user.click(screen.getByRole('button', { name: 'Add an outcome' }));
    await opened.user.type(await screen.findByLabelText('What will Odette be able to do?'), 'Order her own lunch');
    const hints = () => within(screen.getByRole('list', { name: 'What would make it clearer' })).getAllByRole('listitem').map((item) => item.textContent);
    expect(hints()).toEqual([
      'How will anybody be able to tell? Add what will show it.', 'By when? A day makes it easier to look again.', 'Which strand is it about? Link it to at least one.',
    ]);
    const card = screen.getByRole('region', { name: 'Order her own lunch' });
    await opened.user.click(within(card).getByRole('checkbox', { name: /\(over the line\)$/ }));
    expect(hints()).toHaveLength(2);
    await waitFor(async () => expect(Object.values((await stored(opened)).outcomes ?? {})).toEqual([{ n: 1, what: 'Order her own lunch', strands: ['CI2'] }]));
  });

  it('stand in their place again after they were taken out and put back', async () => {
    const opened = await openOutcomes({ outcomes: { a: { ...asks, what: 'First' }, b: { ...asks, n: 2, what: 'Second' } } });
    await opened.user.click(screen.getByRole('button', { name: 'Take out: First' }));
    await opened.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('region', { name: 'First' });
    expect(screen.getAllByRole('region', { name: /^(First|Second)$/ }).map((region) => region.getAttribute('aria-label'))).toEqual(['First', 'Second']);
  });

  it('look towards adulthood from Year 9, and not before', async () => {
    await openOutcomes({}, { bornOn: '2013-09-01' });
    expect(screen.queryByRole('heading', { name: 'Preparing for adulthood' })).toBeNull();
  });

  it('ask for the theme from Year 9', async () => {
    const opened = await openOutcomes({ outcomes: { a: asks } }, { bornOn: '2013-08-31' });
    expect(screen.getByRole('heading', { name: 'Preparing for adulthood' })).toBeInTheDocument();
    await opened.user.selectOptions(screen.getByRole('combobox', { name: 'Preparing for adulthood' }), 'Friends and taking part');
    expect((await screen.findByText('Friends and taking part:')).closest('li')).toHaveTextContent(asks.what);
    await waitFor(async () => expect((await stored(opened)).outcomes?.['a']?.theme).toBe('community'));
  });
});

it('tells how far an outcome had come in the words it had then, when it goes on under others', async () => {
  const profiles = [
    profileOn('2025-11-12', { CI2: 3 }, { outcomes: { o1: asks } }),
    profileOn('2026-11-12', { CI2: 2 }, { outcomes: { o1: { ...asks, what: 'Asks in class', scale: { '0': 'Asks everybody' } } }, progress: { o1: { attained: 0 } } }),
  ];
  await openApp('/children/odette/review/r2', { records: [childWith(profiles)] });
  expect(screen.getByRole('table', { name: 'How far earlier outcomes had come' })).toHaveTextContent(`${asks.what}Asks in most lessons`);
  await goTo('/children/odette/papers/before/r2');
  expect(await screen.findByRole('table', { name: 'How far we have come' })).toHaveTextContent(`${asks.what}Asks in most lessons`);
});

it('shows under the finished profile what was hoped for, and how far earlier ones had come', async () => {
  const profiles = [profileOn('2025-11-12', { CI2: 3 }, { outcomes: { o1: asks } }), profileOn('2026-11-12', { CI2: 2 }, { outcomes: { o2: { ...asks, what: 'Orders her own lunch' } }, progress: { o1: { attained: 0, evidence: 'Log book.' } } })];
  await openApp('/children/odette/review/r2', { records: [childWith(profiles)] });
  const shown = screen.getByRole('region', { name: 'Outcomes' });
  expect(within(shown).getByRole('row', { name: new RegExp(asks.what) })).toHaveTextContent('Asks in most lessonsLog book.');
  expect(within(shown).getByRole('row', { name: /Orders her own lunch/ })).toHaveTextContent('1 November 2026');
});
