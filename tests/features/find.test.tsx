import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import PLACES from '../../src/catalog/find-places.json';
import { titleOf } from '../../src/app/titles.ts';
import { childWith, openApp, profileOn } from './support.tsx';

const RECORDS = [
  childWith([profileOn('2026-11-03', { CI1: 2 })], { firstName: 'Zoë', lastName: 'Okonjo-Hale' }, 'zoe'),
  childWith([profileOn('2023-02-07', { CI1: 1 }), profileOn('2025-06-12', { CI1: 2 })], { firstName: 'Odd', lastName: 'Zimmer' }, 'odd'),
  childWith([], { firstName: 'Bram', lastName: 'Okonjo' }, 'bram'),
  childWith([profileOn('2026-05-04', { CI1: 2 })], { firstName: 'Abel', lastName: 'Stone' }, 'abel'),
  childWith([profileOn('2025-09-12', { CI1: 2 })], { firstName: 'Zelda', lastName: 'May' }, 'zelda'),
  childWith([profileOn('2026-03-01', { CI1: 2 })], { firstName: 'Nuala', lastName: 'O’Hanlon', bornOn: '2021-01-09', senStatus: 'E' }, 'nuala'),
  childWith([profileOn('2025-09-12', { CI1: 2 })], { firstName: 'Rebecca', lastName: 'Ward' }, 'rebecca'),
];

async function find(query: string, address = '/children') {
  const { user, vault } = await openApp(address, { records: RECORDS });
  await user.click(screen.getByRole('button', { name: 'Find' }));
  const dialog = await screen.findByRole('dialog', { name: 'Find' });
  await user.type(within(dialog).getByRole('searchbox'), query);
  return { user, vault, dialog, names: () => within(dialog).queryAllByRole('link').map(({ textContent }) => textContent) };
}

describe('finding anything', () => {
  it.each([
    ['zoe', ['Zoë Okonjo-Hale']],
    ['okonjo', ['Bram Okonjo', 'Zoë Okonjo-Hale']], // by name, not by need or date
    ['november 2026', ['Zoë Okonjo-Hale']],
    ['zimmer 2025', ['Odd Zimmer']],
    ['february 2023', ['Odd Zimmer']], // an earlier review too
    ['zimmer 7 february', ['Odd Zimmer']],
    ['may', ['Zelda May', 'Abel Stone']], // a name before a month
    ['re', ['Rebecca Ward']], // and no child because of the word review
    ['z m', ['Odd Zimmer', 'Zelda May']], // single letters count
    ['ohanlon', ['Nuala O’Hanlon']],
    ['o\'hanlon', ['Nuala O’Hanlon']],
    ['okonjohale', ['Zoë Okonjo-Hale']],
    ['4/5/2026', ['Abel Stone']],
    ['04.05.26', ['Abel Stone']],
    ['2026-05-04', ['Abel Stone']],
    ['7 february', ['Odd Zimmer']],
    ['y1', ['Nuala O’Hanlon']], // and nobody of Year 10 to 14, and nobody seen on a first
    ['year 1 ehcp', ['Nuala O’Hanlon']],
    ['okonjo ehcp', ['Bram Okonjo', 'Zoë Okonjo-Hale']],
  ])('finds children by name and by the day of a review: %s', async (query, names) => {
    const { dialog } = await find(query);
    const group = await within(dialog).findByRole('region', { name: 'Children' });
    expect(within(group).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(names);
  });

  it('finds a strand by an everyday word that the framework does not say', async () => {
    const { dialog } = await find('dyslexia');
    const group = await within(dialog).findByRole('region', { name: 'Framework' });
    expect(within(group).getByRole('link', { name: /reading and writing/i }).getAttribute('href')).toMatch(/#\/framework\/vsend-core\/.+\/CL2$/);
  });

  it('finds a page by what people call it', async () => {
    const { names } = await find('new laptop');
    await waitFor(() => expect(names()).toEqual(['Take over the records of a backup']));
  });

  it('goes to the first with Enter, and moves among them with the arrows', async () => {
    const { user, dialog } = await find('okonjo');
    await within(dialog).findByRole('link', { name: 'Bram Okonjo' });
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Bram Okonjo');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(within(dialog).getByRole('searchbox'));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Bram Okonjo' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('changes nothing among the links while somebody moves there', async () => {
    const { user, vault, dialog } = await find('re');
    await within(dialog).findByRole('link', { name: 'Rebecca Ward' });
    await user.keyboard('{ArrowDown}');
    await act(async () => { await vault.changeChild('reba', () => childWith([], { firstName: 'Reba', lastName: 'Abbot' }, 'reba')); });
    await act(() => new Promise((resolve) => { setTimeout(resolve, 100); }));
    expect(within(dialog).queryByRole('link', { name: 'Reba Abbot' })).toBeNull();
    await user.keyboard('{ArrowUp}');
    expect(await within(dialog).findByRole('link', { name: 'Reba Abbot' })).toBeTruthy();
  });

  it('comes by Ctrl and K, says when there is nothing, and keeps nothing of what was typed', async () => {
    const { user } = await openApp('/dates', { records: RECORDS });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    await user.type(within(await screen.findByRole('dialog', { name: 'Find' })).getByRole('searchbox'), 'xyzzy');
    await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('Nothing found.'));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect((await screen.findByRole<HTMLInputElement>('searchbox', { name: /A child, a review/ })).value).toBe('');
  });

  it('goes to what was typed last', async () => {
    const { user, dialog } = await find('z');
    await within(dialog).findByRole('link', { name: 'Zoë Okonjo-Hale' });
    fireEvent.change(within(dialog).getByRole('searchbox'), { target: { value: 'rebecca' } });
    fireEvent.keyDown(within(dialog).getByRole('searchbox'), { key: 'Enter' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Rebecca Ward' })).toBeTruthy();
    await user.keyboard('{Escape}');
  });

  it('stays away from a meeting, where the room would see other names', async () => {
    await openApp('/children/zoe/meeting/nobody', { records: RECORDS });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    fireEvent(document.body, new Event('keydown', { bubbles: true })); // filling in by itself: an event without a key
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each(['summary', 'meeting', 'compare', 'freeze', 'telephone', 'offline', 'help'])('knows where “%s” is told', async (word) => {
    const { dialog } = await find(word);
    const pages = await within(dialog).findByRole('region', { name: 'Pages and settings' });
    expect(within(pages).getAllByRole('link').length).toBeGreaterThan(0);
  });

  it('leads to addresses that the app has', () => {
    for (const { to } of PLACES) expect(titleOf(to), to).not.toBe('Valuing SEND');
  });
});
