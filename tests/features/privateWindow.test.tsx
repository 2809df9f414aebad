import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSealedApp, show } from './lockSupport.tsx';
import { childWith, openApp, openRecords, pageShown } from './support.tsx';

const KNOWN = 'This seems to be a private window.';
const PLAIN = /^Do not use a private window: what is entered in one goes when the window closes\.$/;

type GetDirectory = () => Promise<unknown>;

/** A browser whose private folder is like this. */
function browserWith(getDirectory: GetDirectory, more: { readonly standalone?: boolean } = {}) {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: more.standalone === true && query.includes('standalone'), addEventListener: () => {}, removeEventListener: () => {} }));
  Object.defineProperty(navigator, 'storage', { value: { getDirectory }, configurable: true });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'storage');
  });
}

/** As measured in a private window of Firefox. */
const refused: GetDirectory = () => Promise.reject(new DOMException('Security error when calling GetDirectory', 'SecurityError'));
/** As in an ordinary window, and in an incognito one of Chromium. */
const given: GetDirectory = () => Promise.resolve({ getDirectoryHandle: () => Promise.reject(new DOMException('none', 'NotFoundError')) });

describe('a window that is known to be private', () => {
  it.each([['/children'], ['/lock'], ['/lock/take-over'], ['/children/new']])('is told before anything is typed, at %s', async (address) => {
    browserWith(refused);
    await show(address, await openRecords({ unlocked: true }));
    const notice = await screen.findByText(KNOWN);
    expect(notice.closest('[role=status]')).toHaveTextContent(/ordinary window.*save a backup under Files before you close it/s);
    expect(screen.queryByText(PLAIN)).not.toBeInTheDocument();
  });

  it('is told at each child that is added', async () => {
    browserWith(refused);
    await openApp('/children/new', { records: [childWith()] });
    expect(await screen.findByText(KNOWN)).toBeInTheDocument();
  });
});

describe('a window of which nothing can be known', () => {
  it.each([['/lock'], ['/lock/take-over'], ['/children/new']])('has one plain sentence at %s', async (address) => {
    browserWith(given);
    await show(address, await openRecords({ unlocked: true }));
    expect(await screen.findByText(PLAIN)).toBeInTheDocument();
    expect(screen.queryByText(KNOWN)).not.toBeInTheDocument();
  });

  it('has it for the first child alone, and example children are none', async () => {
    browserWith(given);
    await openSealedApp('/children/new', { records: [{ ...childWith(), example: true }] });
    expect(await screen.findByText(PLAIN)).toBeInTheDocument();
  });

  it('has it no longer once there is a child, nor on the first screen', async () => {
    browserWith(given);
    await openApp('/children/new', { records: [childWith()] });
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    expect(screen.queryByText(PLAIN)).not.toBeInTheDocument();
  });
});

it('an installed app says nothing: it opens in no private window', async () => {
  browserWith(refused, { standalone: true });
  await show('/lock', await openRecords({ unlocked: true }));
  await pageShown();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Set a passphrase'));
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  expect(screen.queryByText(KNOWN)).not.toBeInTheDocument();
  expect(screen.queryByText(PLAIN)).not.toBeInTheDocument();
});
