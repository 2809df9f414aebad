import { act, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CannotOpen } from '../../src/app/CannotOpen.tsx';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import { titleOf } from '../../src/app/titles.ts';
import { vaultSentence } from '../../src/catalog/vaultSentence.ts';
import { useSession } from '../../src/state/session.ts';
import { violations } from '../ui/violations.ts';
import { childWith, DRAFT_AT, draftWith, goTo, openApp, profileOn } from './support.tsx';

const child = childWith([profileOn('2025-11-12', { CI1: 2 }), profileOn('2026-11-04', { CI1: 3 })]);

const SCREENS: readonly (readonly [address: string, title: string, heading: string])[] = [
  ['/children', 'Children', 'Children'],
  ['/children/odette', 'A child', 'Odette Marlowe-Quist'],
  ['/children/odette/card', 'Edit details', 'Edit details'],
  [DRAFT_AT, 'A review', 'Communication and interaction'],
  [`${DRAFT_AT}/SP1`, 'A review', 'Sensory and physical'],
  ['/children/odette/review/r1', 'A review', 'Annual review, 12 November 2025'],
  ['/children/odette/compare', 'What has changed', 'What has changed for Odette'],
  ['/children/odette/compare/r1/r2', 'What has changed', 'What has changed for Odette'],
  ['/children/odette/summary', 'Family summary', 'Odette, November 2026'],
  ['/share', 'Files', 'Files'],
  ['/share/odette', 'Files', 'Files'],
  ['/settings', 'Settings', 'Settings'],
  ['/help', 'Help', 'Help'],
];

describe('every screen', () => {
  it('opens at its address with a title that names nobody, and says that it is for trying out', async () => {
    await openApp('/settings', { records: [{ ...child, example: true }], drafts: [draftWith()], unlocked: true });
    for (const [address, title, heading] of SCREENS) {
      await goTo(address);
      expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeInTheDocument();
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
      await waitFor(() => expect(document.title).toBe(`${title} – Valuing SEND`));
      expect(screen.getByText('Trying out.').parentElement).toHaveTextContent('Set a passphrase before you enter real children');
    }
  });

  it.each(['', '/card', '/compare', '/summary', '/review/r1'])('says under a heading that a child is not here: %s', async (rest) => {
    await openApp(`/children/nobody${rest}`, { records: [child] });
    expect(await screen.findByRole('heading', { level: 1, name: 'This child is not on this device' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to the children' })).toHaveAttribute('href', '#/children');
  });

  it.each(['/children/odette/nonsense', '/nonsense', '/children/odette/review', '/settings/more'])('leads nowhere at %s, and says so', async (address) => {
    await openApp(address, { records: [child] });
    expect(screen.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to the children' })).toHaveAttribute('href', '#/children');
    await waitFor(() => expect(document.title).toBe('Valuing SEND'));
  });

  it('has help, about and the accessibility statement under it, but not in a meeting, where the room looks on', async () => {
    await openApp('/children', { records: [{ ...child, example: true }], unlocked: true });
    const foot = await screen.findByRole('contentinfo');
    expect(within(foot).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#/help', '#/settings/about', 'accessibility.html']);
    await goTo('/children/odette/meeting/r2');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('contentinfo')).toBeNull();
    await goTo('/dates');
    expect(await screen.findByRole('contentinfo')).toBeVisible();
  });

  it('leads from help to every place by its name', async () => {
    await openApp('/help');
    await screen.findByRole('heading', { level: 1, name: 'Help' });
    for (const link of within(screen.getByRole('main')).getAllByRole('link')) expect(link.textContent).not.toMatch(/^\//);
    expect(await violations()).toEqual([]);
  });

  it('begins with the children when no address is given', async () => {
    await openApp('/', { records: [child] });
    expect(screen.getByRole('heading', { level: 1, name: 'Children' })).toBeInTheDocument();
    expect(location.hash).toBe('#/children');
    expect(screen.getByRole('link', { name: 'Children', current: 'page' })).toBeInTheDocument();
  });

  it('takes the focus after a move, but not on the first page', async () => {
    const { user } = await openApp('/children', { unlocked: true });
    expect(document.body).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Settings', current: 'page' })).toBeInTheDocument();
  });

  it('has the focus from the first where the records were unlocked, for the field that had it is gone', async () => {
    await openApp('/children', { records: [child] });
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('is the first thing to be reached with the keyboard', async () => {
    const { user } = await openApp('/children', { unlocked: true });
    await user.tab();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Skip to main content' })).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('shows a message until the person goes on', async () => {
    const { user } = await openApp('/children', { records: [child] });
    act(() => useSession.getState().tell('Child added.'));
    expect(screen.getByText('Child added.')).toHaveAttribute('role', 'status');
    await goTo('/children/odette');
    expect(screen.getByText('Child added.')).toBeInTheDocument(); // it was told on the way here
    await user.keyboard('{Tab}');
    await waitFor(() => expect(screen.queryByText('Child added.')).not.toBeInTheDocument());
  });

  it('says at once when the records were erased or closed elsewhere', async () => {
    const { vault } = await openApp('/children', { records: [child] });
    vault.close();
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing more is being saved.');
    expect(screen.getByRole('button', { name: 'Load the app again' })).toBeInTheDocument();
  });
});

it.each(['/children/Odette-Marlowe', '/children/Odette-Marlowe/review/x/CI1', '/anything/Odette-Marlowe'])('a title never carries what stands in the address: %s', (address) => {
  expect(titleOf(address)).not.toContain('Odette');
});

describe('a fault in the app', () => {
  it('is caught, says that what was written is kept, and offers a way on', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined); // React tells it to whoever develops
    function Broken(): never {
      throw new RangeError('not a day: soon');
    }
    render(<ErrorBoundary><Broken /></ErrorBoundary>);
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('This page has stopped working');
    expect(alert).toHaveTextContent('A review you were writing is kept on this device up to the last tap.');
    expect(alert).toHaveTextContent('RangeError: not a day: soon');
    expect(screen.getByRole('button', { name: 'Load the app again' })).toBeInTheDocument();
    log.mockRestore();
  });

  it('is caught whatever was thrown', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    function Broken(): never {
      throw 'a word';
    }
    render(<ErrorBoundary><Broken /></ErrorBoundary>);
    expect(screen.getByRole('alert')).toHaveTextContent('Error: a word');
    log.mockRestore();
  });
});

describe('records that cannot be opened', () => {
  it.each(['unavailable', 'newerVault', 'otherLock', 'timeout', 'blocked'] as const)('(%s) are told with what to do, and never written over', (code) => {
    render(<CannotOpen problem={{ code }} />);
    expect(screen.getByRole('heading', { level: 1, name: 'The records cannot be opened' })).toBeInTheDocument();
    expect(screen.getByText(vaultSentence(code))).toBeInTheDocument();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Try again']);
  });
});
