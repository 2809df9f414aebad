import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { editCard } from '../../src/core/child.ts';
import { lockedRecords, openLocked, type OpenedLocked, reloaded, show } from './lockSupport.tsx';
import { childWith, good, openRecords, pageShown } from './support.tsx';

const AGAIN = 'What you had typed is here again.';
const field = (label: string) => screen.getByLabelText(label);
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const kept = () => Object.entries(sessionStorage).filter(([name]) => name.startsWith('valuing-send-typed'));

/** Locks the app at once, and unlocks it again in the same tab. */
async function lockAndUnlock(address: string, opened: OpenedLocked): Promise<OpenedLocked> {
  fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
  await reloaded(opened);
  cleanup();
  return openLocked(address, opened);
}

beforeEach(async () => {
  await new Promise((resolve) => { setTimeout(resolve, 50); }); // what the test before left is still being sealed
  sessionStorage.clear();
});

describe('a half-typed card', () => {
  it('is there again after locking, was nowhere in clear, and is gone once it is saved', async () => {
    const opened = await openLocked('/children/new', await lockedRecords());
    type('First name', 'Wilhelmina');
    type('Date of birth', '2018-03-02');
    type('For the school only', 'Grandfather collects on Fridays.');
    const after = await lockAndUnlock('/children/new', opened);
    expect(kept()).toHaveLength(1);
    const stored = JSON.stringify(Object.entries(sessionStorage)) + JSON.stringify(Object.entries(localStorage));
    for (const word of ['Wilhelmina', 'Grandfather', btoa('Wilhelmina').slice(0, 10)]) expect(stored).not.toContain(word);

    expect(await screen.findByText(AGAIN)).toBeInTheDocument();
    expect(field('First name')).toHaveValue('Wilhelmina');
    expect(field('For the school only')).toHaveValue('Grandfather collects on Fridays.');
    await after.user.click(screen.getByRole('button', { name: 'Add only' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Wilhelmina' })).toBeInTheDocument();
    await waitFor(() => expect(kept()).toEqual([]));
    cleanup();
    await openLocked('/children/new', after);
    expect(field('First name')).toHaveValue('');
    expect(screen.queryByText(AGAIN)).not.toBeInTheDocument();
  });

  it('outlives the page being loaded again without a word, as in a crash', async () => {
    const opened = await openLocked('/children/odette/card', await lockedRecords());
    type('Pronouns', 'they/them');
    await waitFor(() => expect(kept()).toHaveLength(1));
    cleanup();
    await openLocked('/children/odette/card', opened);
    expect(await screen.findByText(AGAIN)).toBeInTheDocument();
    expect(field('Pronouns')).toHaveValue('they/them');
    expect(screen.queryByText(/changed meanwhile/)).not.toBeInTheDocument();
  });

  it('is laid over what was changed elsewhere meanwhile, which is said', async () => {
    const opened = await openLocked('/children/odette/card', await lockedRecords());
    type('Pronouns', 'they/them');
    good(await opened.vault.changeChild('odette', (record) => record && editCard(record, { ...record.card, lastName: 'Quist' })));
    const after = await lockAndUnlock('/children/odette/card', opened);
    expect(await screen.findByText(/changed meanwhile/)).toBeInTheDocument();
    expect(field('Last name')).toHaveValue('Quist');
    expect(field('Pronouns')).toHaveValue('they/them');
    await after.user.click(screen.getByRole('button', { name: 'Save details' }));
    await waitFor(async () => expect(good(await after.vault.readChild('odette'))?.card).toMatchObject({ lastName: 'Quist', pronouns: 'they/them' }));
  });

  it.each([['Throw away what was typed', 'Odette'], ['Cancel', undefined]])('is gone with “%s”', async (button, name) => {
    const opened = await openLocked('/children/odette/card', await lockedRecords());
    type('First name', 'Odile');
    const after = await lockAndUnlock('/children/odette/card', opened);
    await screen.findByText(AGAIN);
    await after.user.click(screen.getByRole('button', { name: button }));
    expect(kept()).toEqual([]);
    if (name === undefined) return;
    expect(field('First name')).toHaveValue(name);
    await waitFor(() => expect(field('First name')).toHaveFocus());
    await lockAndUnlock('/children/odette/card', after);
    expect(screen.queryByText(AGAIN)).not.toBeInTheDocument();
  });

  it('is another one for each child, and goes when the form is as it was', async () => {
    const opened = await openLocked('/children/odette/card', await lockedRecords());
    type('First name', 'Odile');
    await waitFor(() => expect(kept()).toHaveLength(1));
    type('First name', 'Odette');
    await waitFor(() => expect(kept()).toEqual([]));
    type('First name', 'Odile');
    const after = await lockAndUnlock('/children/new', opened);
    await pageShown();
    expect(field('First name')).toHaveValue('');
    expect(kept()).toHaveLength(1);
    after.vault.close();
  });

  it('that was changed by somebody, or is of other records, is dropped', async () => {
    const opened = await openLocked('/children/odette/card', await lockedRecords());
    type('First name', 'Odile');
    await lockAndUnlock('/children/odette/card', opened);
    await screen.findByText(AGAIN);
    cleanup();
    await openLocked('/children/odette/card', await lockedRecords()); // other records, with a child of the same id
    await waitFor(() => expect(field('First name')).toHaveValue('Odette'));
    expect(screen.queryByText(AGAIN)).not.toBeInTheDocument();
    expect(kept()).toEqual([]);
  });

  it('is kept nowhere while records are not locked: it would be in clear', async () => {
    await show('/children/odette/card', await openRecords({ records: [{ ...childWith(), example: true }], unlocked: true }));
    type('First name', 'Odile');
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    expect(kept()).toEqual([]);
  });
});
