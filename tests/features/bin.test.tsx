import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ChildRecord } from '../../src/core/child.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { binChildren, putChildrenBack } from '../../src/state/bin.ts';
import { emptyBin } from '../../src/state/emptyBin.ts';
import { rewrite } from '../data/vault/support.ts';
import { violations } from '../ui/violations.ts';
import { childWith, DRAFT_AT, draftWith, goTo, good, type Opened, openApp, openRecords, profileOn, reload, TODAY } from './support.tsx';

const odette = childWith([profileOn('2025-11-12', { CI1: 2 })]);
const wilf = childWith([], { firstName: 'Wilf', lastName: undefined }, 'wilf');
const restricted = (record: ChildRecord): ChildRecord => ({ ...record, card: { ...record.card, restrictedOn: '2026-10-01' } });
const binned = (record: ChildRecord, removedAt: string): ChildRecord => ({ ...record, removedAt });
/** In no order: while the clock stands still, the lines do not say which was first. */
const kinds = async (vault: Vault) => good(await vault.logged()).map(({ kind }) => kind).toSorted();
const childIn = async ({ vault }: Opened, id = 'odette') => good(await vault.readChild(id));

async function remove({ user }: Opened) {
  await user.click(await screen.findByRole('button', { name: 'Remove this child' }));
  await screen.findByText('The child is in the bin, and can be put back for 30 days.');
}

describe('several children at once', () => {
  it('go into the bin and come back, past one whose record cannot be opened (20)', async () => {
    const first = await openRecords({ records: ['ada', 'bo', 'cy'].map((id) => childWith([], { firstName: id, lastName: undefined }, id)) });
    first.vault.close();
    await rewrite(first.name, 'child', (rows) => rows.map((row) => (row.id === 'bo' ? { ...row, bytes: row.bytes.map((byte) => byte ^ 1) } : row)));
    const { vault } = await openRecords({ name: first.name });
    expect(good(await binChildren(vault, ['ada', 'bo', 'cy', 'gone']))).toEqual({ binned: ['ada', 'cy'], stayed: [], unread: ['bo'] });
    expect(good(await vault.readChild('cy'))?.removedAt).toBeDefined();
    expect(await putChildrenBack(vault, ['ada', 'bo', 'cy'])).toMatchObject({ ok: false, problem: { code: 'damaged', id: 'bo' } });
    expect(good(await vault.readChild('ada'))?.removedAt).toBeUndefined();
    expect(await binChildren(vault, ['bo'])).toMatchObject({ ok: false, problem: { code: 'damaged' } });
  });
});

describe('removing a child', () => {
  it('asks nothing, goes back to the list, and is undone from the message, with every draft', async () => {
    const opened = await openApp('/children/odette', { records: [odette, wilf], drafts: [draftWith()] });
    await remove(opened);
    await screen.findByText('1 child on this device.', { exact: false });
    expect(screen.getByText('1 child is in', { exact: false })).toBeInTheDocument();
    expect(screen.queryByText('Odette Marlowe-Quist')).not.toBeInTheDocument();
    expect((await childIn(opened))?.removedAt).toBe(`${TODAY}T12:00:00.000Z`);

    // Keys and presses elsewhere leave the way back where it is.
    await opened.user.type(screen.getByRole('searchbox'), 'ode');
    expect(screen.queryByRole('link', { name: 'Odette Marlowe-Quist' })).not.toBeInTheDocument();
    await opened.user.clear(screen.getByRole('searchbox'));
    await opened.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'Odette Marlowe-Quist' })).toBeInTheDocument();
    const { removedAt: _, ...back } = { ...await childIn(opened) };
    expect(await childIn(opened)).toEqual(back);
    expect(back).toMatchObject({ card: odette.card, events: odette.events });
    expect(good(await opened.vault.draftsOf('odette')).drafts).toHaveLength(1);
    await waitFor(async () => expect(await kinds(opened.vault)).toEqual(['bin', 'putBack']));
    expect(good(await opened.vault.logged())[0]).toMatchObject({ children: ['odette'], count: 1 });
  });

  it('can no longer be undone from the message on another screen, nor after it is put away', async () => {
    const opened = await openApp('/children/odette', { records: [odette, wilf] });
    await remove(opened);
    await screen.findByRole('searchbox');
    await goTo('/settings');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument());
    await goTo('/children/wilf');
    await remove(opened);
    await opened.user.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it.each(['', '/card', '/compare', '/summary', '/review/r1', '/leaving'])('leaves nothing of the child under an old address but the way back (%s)', async (page) => {
    const opened = await openApp(`/children/odette${page}`, { records: [binned(odette, `${TODAY}T08:00:00Z`)] });
    expect(screen.getByRole('heading', { level: 1, name: 'This child is in the bin' })).toBeInTheDocument();
    expect(screen.getByText(/can be put back until 21 December 2026/)).toBeInTheDocument();
    await opened.user.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'This child is in the bin' })).not.toBeInTheDocument());
    expect((await childIn(opened))?.removedAt).toBeUndefined();
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus()); // the button had it, and is gone
  });

  it('gives the focus to the page when a draft is put back where it was opened', async () => {
    const opened = await openApp(DRAFT_AT, { records: [odette], drafts: [draftWith({ removedAt: `${TODAY}T08:00:00Z` })] });
    await opened.user.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'This draft is in the bin' })).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('says that a child stays whose record became not to be changed meanwhile, and writes nothing down', async () => {
    const { vault } = await openRecords({ records: [restricted(odette), wilf] });
    expect(good(await binChildren(vault, ['odette']))).toEqual({ binned: [], stayed: ['odette'], unread: [] });
    expect(await kinds(vault)).toEqual([]);
    expect(good(await binChildren(vault, ['odette', 'wilf', 'nobody']))).toEqual({ binned: ['wilf'], stayed: ['odette'], unread: [] });
    expect(good(await vault.logged())).toEqual([expect.objectContaining({ kind: 'bin', children: ['wilf'], count: 1 })]);
    expect(good(await vault.readChild('odette'))).not.toHaveProperty('removedAt');
  });

  it('counts from no earlier instant than the records know of', async () => {
    const opened = await openApp('/children/odette', { records: [odette] });
    vi.setSystemTime('2019-05-01T09:00:00Z'); // the clock was put back
    await remove(opened);
    expect((await childIn(opened))?.removedAt).toBe('2025-11-12T00:00:00Z');
  });
});

describe('the bin', () => {
  it('shows what is in it, until when, and puts it back', async () => {
    const opened = await openApp('/bin', {
      records: [binned(odette, '2026-11-10T09:00:00Z'), wilf], drafts: [draftWith({ id: 'd2', childId: 'wilf', removedAt: '2026-11-20T09:00:00Z' }), draftWith({ removedAt: '2026-11-19T09:00:00Z' })],
    });
    const children = within(await screen.findByRole('table', { name: 'Children in the bin' }));
    expect(children.getByRole('row', { name: /^Odette Marlowe-Quist/ })).toHaveTextContent('10 December 2026');
    const drafts = within(screen.getByRole('table', { name: 'Drafts in the bin' }));
    expect(drafts.getAllByRole('row')).toHaveLength(2); // the draft of a child who is in the bin goes with the child
    expect(await violations()).toEqual([]);

    await opened.user.click(drafts.getByRole('button', { name: /^Put back Annual review of Wilf/ }));
    expect(await screen.findByText('The draft is back, as it was.')).toBeInTheDocument();
    expect(good(await opened.vault.readDraft('d2'))).not.toHaveProperty('removedAt');
    await opened.user.click(children.getByRole('button', { name: 'Put back Odette Marlowe-Quist' }));
    // The draft that had been thrown away by itself, before, is now listed by itself.
    expect(await screen.findByRole('button', { name: /^Put back Annual review of Odette/ })).toBeInTheDocument();
    expect(screen.queryByRole('table', { name: 'Children in the bin' })).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('erases at once after one question, which says what is not reached', async () => {
    const opened = await openApp('/bin', { records: [binned(odette, '2026-11-10T09:00:00Z')], drafts: [draftWith()] });
    await opened.user.click(await screen.findByRole('button', { name: 'Erase now Odette Marlowe-Quist' }));
    const dialog = screen.getByRole('dialog', { name: 'Erase this child for good?' });
    expect(dialog).toHaveTextContent('It is about Odette Marlowe-Quist.'); // a long list, and nobody knew whose row was pressed
    expect(dialog).toHaveTextContent('an erasure travels with the next backup that is brought in there');
    expect(dialog).toHaveTextContent('1 finished review');
    expect(dialog).toHaveTextContent('does not reach files that were saved or sent');
    expect(await violations()).toEqual([]);
    await opened.user.click(within(dialog).getByRole('button', { name: 'Keep' }));
    expect(await childIn(opened)).toBeDefined();
    await opened.user.click(screen.getByRole('button', { name: 'Erase now Odette Marlowe-Quist' }));
    await opened.user.click(screen.getByRole('button', { name: 'Erase for good' }));
    expect(await screen.findByText('The child is erased from this device.')).toBeInTheDocument();
    expect(await childIn(opened)).toBeUndefined();
    expect(good(await opened.vault.readDraft('d1'))).toBeUndefined();
    expect(await kinds(opened.vault)).toEqual(['erase']);
  });

  it('lists children past the day until which they are kept, and leaves it to a person', async () => {
    const past = childWith([], { firstName: 'Past', lastName: undefined, keepUntil: '2026-11-20' }, 'past');
    const today = childWith([], { firstName: 'Today', lastName: undefined, keepUntil: TODAY }, 'today');
    const opened = await openApp('/children', { records: [past, today] });
    expect(await screen.findByText('1 child is past the day until which the record is kept', { exact: false })).toBeInTheDocument();
    await goTo('/bin');
    const table = within(await screen.findByRole('table', { name: 'Children past the day until which the record is kept' }));
    expect(table.getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual([expect.stringMatching(/^Past20 November 2026/)]);
    expect(table.getByRole('link', { name: 'Choose a later day for Past' })).toHaveAttribute('href', '#/children/past/card');
    await opened.user.click(table.getByRole('button', { name: 'Move to the bin Past' }));
    expect(await screen.findByText('No child is.')).toBeInTheDocument();
    await opened.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Move to the bin Past' })).toBeInTheDocument();
  });

  it('offers no way out for what is not to be changed, and says why', async () => {
    const opened = await openApp('/bin', {
      records: [
        restricted(childWith([], { firstName: 'Past', lastName: undefined, keepUntil: '2026-11-20' }, 'past')), restricted(binned(odette, '2026-10-01T09:00:00Z')), restricted(wilf),
      ],
      drafts: [draftWith({ id: 'd2', childId: 'wilf', removedAt: '2026-10-02T09:00:00Z' })],
    });
    expect(await screen.findByText(/^On 1 October 2026 somebody asked/)).toBeInTheDocument();
    expect(await screen.findAllByText('Not erased: the record is not to be changed, since 1 October 2026')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^(Move to the bin|Erase now)/ })).not.toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /^Put back/ })).toHaveLength(2);
    await goTo('/children/wilf/review/d2');
    expect(await screen.findByText(/so the draft is not erased by itself/)).toBeInTheDocument();
    await goTo('/children/odette');
    expect(await screen.findByText(/so it is not erased by itself/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    expect(await kinds(opened.vault)).toEqual([]);
  });
});

describe('after thirty days', () => {
  const old = '2026-10-21T09:00:00Z'; // 31 days before

  it('what is in the bin is erased when the app is opened, and nothing else', async () => {
    const records = [binned(odette, old), binned(wilf, '2026-10-22T09:00:00Z'), childWith([profileOn('2026-11-20', { CI1: 1 })], {}, 'here')];
    const opened = await openRecords({ records, drafts: [draftWith({ id: 'd2', childId: 'here', removedAt: old }), draftWith({ id: 'd3', childId: 'here' })] });
    opened.vault.close();
    const again = await reload('/children', opened);
    await waitFor(async () => expect(good(await again.vault.directory()).map(({ id }) => id).toSorted()).toEqual(['here', 'wilf']));
    await waitFor(async () => expect(good(await again.vault.draftsOf('here')).drafts.map(({ id }) => id)).toEqual(['d3']));
    await waitFor(async () => expect(good(await again.vault.logged()).map(({ kind, children }) => `${kind} ${children?.join()}`).toSorted()).toEqual(['erase here', 'erase odette']));
  });

  it.each([
    ['with a clock more than 30 days ahead of anything known', '2026-12-25T09:00:00Z'],
    ['with a clock put back', '2020-01-01T09:00:00Z'],
  ])('nothing is erased %s', async (_, now) => {
    const { vault } = await openRecords({ records: [binned(odette, old)] });
    vi.setSystemTime(now);
    await emptyBin(vault);
    expect(good(await vault.readChild('odette'))).toBeDefined();
    expect(await kinds(vault)).toEqual([]);
  });

  it('nothing is erased that is not to be changed', async () => {
    const kept = binned(childWith([], { restrictedOn: '2026-10-01' }), old);
    const here = childWith([profileOn('2026-11-20', { CI1: 1 })], {}, 'here');
    const { vault } = await openRecords({
      records: [kept, here, restricted(wilf)], drafts: [draftWith({ childId: 'wilf', removedAt: old }), draftWith({ id: 'd2', childId: 'here', removedAt: old })],
    });
    await emptyBin(vault);
    expect(good(await vault.readChild('odette'))).toBeDefined();
    expect(good(await vault.readDraft('d1'))).toBeDefined(); // a draft of such a record is part of it
    expect(good(await vault.readDraft('d2'))).toBeUndefined();
  });
});
