import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { childWith, DRAFT_AT, draftWith, good, type Opened, openApp, profileOn, reload, written } from './support.tsx';

const lastSupport = {
  layer: { pack: 'england-2015', code: 'programme' },
  provisions: { p1: { n: 1, what: 'Talk group', who: 'Ms Oduya', timesAWeek: 2, minutes: 30, weeks: 38, groupSize: 4, strands: ['CI2'], helped: 'yes' } },
} as const;

async function openSupport(draft: Partial<Draft> = {}): Promise<Opened> {
  return openApp(`${DRAFT_AT}/support`, { records: [childWith([profileOn('2025-11-12', { CI2: 3 }, { support: lastSupport })])], drafts: [draftWith(draft)] });
}

async function support({ vault }: Opened) {
  await written(vault);
  return good(await vault.readDraft('d1'))?.support;
}

describe('support in place', () => {
  it('offers the ladder with last time named and nothing chosen, and keeps the choice', async () => {
    const opened = await openSupport();
    const ladder = screen.getByRole('group', { name: 'Layers of support in use today' });
    expect(within(ladder).queryByRole('radio', { checked: true })).toBeNull();
    expect(within(ladder).getByRole('radio', { name: 'SEN support: a planned programme' })).toHaveAccessibleDescription(/This was in place last time\./);
    await opened.user.click(within(ladder).getByRole('radio', { name: 'SEN support with a specialist' }));
    await waitFor(async () => expect(await support(opened)).toEqual({ layer: { pack: 'england-2015', code: 'specialist' }, provisions: {} }));
  });

  it('works out hours as they are typed, tells what is missing, and keeps every tap through a reload', async () => {
    const opened = await openSupport();
    await opened.user.click(screen.getByRole('button', { name: 'Add something that is done' }));
    await opened.user.type(await screen.findByLabelText('What is done?'), 'Reading');
    const card = await screen.findByRole('region', { name: 'Reading' });
    expect(within(card).getByText('For the hours, times a week, minutes and weeks a year must be filled in.')).toBeInTheDocument();
    await opened.user.type(within(card).getByLabelText('Times a week'), '3');
    await opened.user.type(within(card).getByLabelText('Minutes each time'), '20');
    await opened.user.type(within(card).getByLabelText('Weeks a year'), '38');
    expect(await within(card).findByText(/^That is 38 hours a year\./)).toBeInTheDocument();
    await written(opened.vault);
    await reload(`${DRAFT_AT}/support`, opened);
    expect(await screen.findByLabelText('What is done?')).toHaveValue('Reading');
    expect(screen.getByLabelText('Times a week')).toHaveValue('3');
  });

  it('brings over last time once, to be judged anew', async () => {
    const opened = await openSupport();
    await opened.user.click(screen.getByRole('button', { name: 'Bring over what was in place last time (1)' }));
    const card = await screen.findByRole('region', { name: 'Talk group' });
    expect(within(within(card).getByRole('group', { name: 'Did it help?' })).queryByRole('radio', { checked: true })).toBeNull();
    expect(screen.queryByRole('button', { name: /Bring over/ })).toBeNull();
    await opened.user.click(within(card).getByRole('radio', { name: 'It helped in part' }));
    const { helped: _, ...kept } = lastSupport.provisions.p1;
    await waitFor(async () => expect((await support(opened))?.provisions).toEqual({ p1: { ...kept, helped: 'partly' } }));
  });

  it('can be undone when something was taken out', async () => {
    const opened = await openSupport({ support: { provisions: lastSupport.provisions } });
    await opened.user.click(screen.getByRole('button', { name: 'Take out: Talk group' }));
    expect(screen.queryByRole('region', { name: 'Talk group' })).toBeNull();
    await opened.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('region', { name: 'Talk group' })).toBeInTheDocument();
    await waitFor(async () => expect((await support(opened))?.provisions).toEqual(lastSupport.provisions));
  });

  it('has the strands over the line at hand, and the cost folded away', async () => {
    const opened = await openSupport({ ratings: { school: { CL2: { mark: 3 } }, family: {} }, support: { provisions: { p1: { n: 1, what: 'Reading', strands: [] } } } });
    await opened.user.click(screen.getByRole('checkbox', { name: 'Reading and writing (over the line)' }));
    await waitFor(async () => expect((await support(opened))?.provisions['p1']?.strands).toEqual(['CL2']));
    expect(screen.getByText('Cost, for the school only').closest('details')).not.toHaveAttribute('open');
  });
});

it('shows under the finished profile what was done and for what, without a cost', async () => {
  const costly = { ...lastSupport, provisions: { p1: { ...lastSupport.provisions.p1, pencePerHour: 1999 } } };
  await openApp('/children/odette/review/r1', { records: [childWith([profileOn('2025-11-12', { CI2: 3 }, { support: costly })])] });
  const shown = screen.getByRole('region', { name: 'Support in place' });
  expect(shown).toHaveTextContent('Layer of support: SEN support: a planned programme.');
  expect(shown).toHaveTextContent('twice a week for 30 minutes, 38 weeks a year, in a group of 4');
  expect(shown).toHaveTextContent('Yes, it helped.');
  expect(shown).not.toHaveTextContent(/£|19\.99/);
});
