import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listenForInstall } from '../../src/state/install.ts';
import { childWith, draftWith, good, goTo, openApp, reload } from './support.tsx';

/** What the browser answers about keeping the records; jsdom has no answer of its own. */
function withStorage(answers: { persisted: boolean; agrees: boolean }) {
  Object.defineProperty(navigator, 'storage', {
    configurable: true, value: { persisted: () => Promise.resolve(answers.persisted), persist: () => Promise.resolve(answers.agrees) },
  });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'storage');
  localStorage.clear();
});

const remembered = () => localStorage.getItem('valuing-send-look');

describe('look and keys', () => {
  it('are changed at once and remembered on this device, with nothing about a child', async () => {
    const { user } = await openApp('/settings', { records: [childWith()] });
    const look = within(screen.getByRole('group', { name: 'Look' }));
    expect(look.getByRole('radio', { name: 'As this device' })).toBeChecked();
    await user.click(look.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await user.click(screen.getByRole('checkbox', { name: 'Rate with single keys' }));
    expect(JSON.parse(remembered() ?? '')).toMatchObject({ state: { theme: 'dark', numberKeys: false } });
    expect(remembered()).not.toMatch(/odette|message/i);
    await user.click(look.getByRole('radio', { name: 'As this device' }));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('has high contrast beside the others, and says what it is', async () => {
    const { user } = await openApp('/settings', { records: [childWith()] });
    const look = screen.getByRole('group', { name: 'Look' });
    expect(look).toHaveAccessibleDescription(/^High contrast is black on white, with thick frames and underlined links\./);
    await user.click(within(look).getByRole('radio', { name: 'High contrast' }));
    expect(document.documentElement.dataset).toMatchObject({ theme: 'contrast' });
    expect(JSON.parse(remembered() ?? '')).toMatchObject({ state: { theme: 'contrast' } });
    await user.click(within(look).getByRole('radio', { name: 'As this device' }));
    expect(document.documentElement.dataset).not.toHaveProperty('theme');
  });

  it('has cream paper and more space for those who read better so, until they are taken off again', async () => {
    const { user } = await openApp('/settings', { records: [childWith()] });
    await user.click(screen.getByRole('radio', { name: 'Cream' }));
    await user.click(screen.getByRole('checkbox', { name: 'More space between letters, words and lines' }));
    expect(document.documentElement.dataset).toMatchObject({ theme: 'cream', reading: 'spaced' });
    expect(JSON.parse(remembered() ?? '')).toMatchObject({ state: { theme: 'cream', spaced: true } });
    await user.click(screen.getByRole('checkbox', { name: 'More space between letters, words and lines' }));
    await user.click(screen.getByRole('radio', { name: 'As this device' }));
    expect(document.documentElement.dataset).not.toHaveProperty('reading');
    expect(document.documentElement.dataset).not.toHaveProperty('theme');
  });
});

describe('how long records are kept', () => {
  it('is 31 years after birth until another number is chosen, and counts for every child at once', async () => {
    const opened = await openApp('/settings', { records: [childWith()] });
    const years = await screen.findByLabelText('Years after birth');
    expect(years).toHaveValue(31);
    for (const wrong of ['0', '100', '1.5', '']) {
      await opened.user.clear(years);
      if (wrong) await opened.user.type(years, wrong);
      await opened.user.click(screen.getByRole('button', { name: 'Save' }));
      expect(years).toBeInvalid();
    }
    await opened.user.clear(years);
    await opened.user.type(years, '25');
    await opened.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Records are kept until 25 years after birth.')).toBeInTheDocument();
    expect((await opened.vault.header()).keepYears).toBe(25);
    await goTo('/children/odette');
    expect(await screen.findByText(/^Kept until 2 March 2043: 25 years after birth/)).toBeInTheDocument();
  });

  it('opens what is kept about a child whose day has gone by, by the school’s own number', async () => {
    const opened = await openApp('/settings', { records: [childWith()] });
    const years = await screen.findByLabelText('Years after birth');
    await opened.user.clear(years);
    await opened.user.type(years, '5');
    await opened.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Records are kept until 5 years after birth.');
    await reload('/children/odette', opened);
    expect(await screen.findByText('This day has gone by.')).toBeInTheDocument();
    expect(screen.getByText(/^Keeping this record/).closest('details')).toHaveAttribute('open');
  });

  it('leads to the bin and to the local record', async () => {
    await openApp('/settings');
    expect(screen.getByRole('link', { name: /^The bin/ })).toHaveAttribute('href', '#/bin');
    expect(screen.getByRole('link', { name: /^Local record/ })).toHaveAttribute('href', '#/record');
  });
});

describe('this device', () => {
  const kept = () => screen.getByText('When space runs short').nextElementSibling;
  const ask = () => screen.queryByRole('button', { name: 'Ask the browser to keep the records' });

  it('says so when the browser does not say what it will keep', async () => {
    await openApp('/settings');
    expect(kept()).toHaveTextContent('This browser does not say whether it will keep the records.');
    expect(ask()).not.toBeInTheDocument();
  });

  it('asks the browser to keep the records when told to, and shows the answer', async () => {
    withStorage({ persisted: false, agrees: true });
    const { user } = await openApp('/settings');
    expect(await screen.findByText(/^This browser may clear the records/)).toBeInTheDocument();
    await user.click(ask() ?? document.body);
    expect(await screen.findByText('This browser has agreed to keep the records.')).toBeInTheDocument();
    expect(ask()).not.toBeInTheDocument();
  });

  it('does not pretend when the browser refuses', async () => {
    withStorage({ persisted: false, agrees: false });
    const { user } = await openApp('/settings');
    await screen.findByText(/^This browser may clear the records/);
    await user.click(ask() ?? document.body);
    expect(kept()).toHaveTextContent(/^This browser may clear the records/);
  });

  it('is asked to keep the records as soon as the first child is added', async () => {
    withStorage({ persisted: false, agrees: true });
    const asked = vi.spyOn(navigator.storage, 'persist');
    const { user } = await openApp('/children/new');
    await user.type(screen.getByLabelText('First name'), 'Wilf');
    await user.type(screen.getByLabelText('Date of birth'), '2018-03-02');
    await user.click(screen.getByRole('button', { name: 'Add only' }));
    await screen.findByRole('heading', { name: 'Wilf' });
    expect(asked).toHaveBeenCalledOnce();
  });

  it('says when everything was last backed up', async () => {
    const opened = await openApp('/settings');
    const last = () => screen.getByText('Last backup').nextElementSibling;
    expect(last()).toHaveTextContent('None yet');
    await act(async () => { good(await opened.vault.noteBackup('2026-11-20T09:30:00.000Z')); });
    await reload('/settings', opened);
    await waitFor(() => expect(last()).toHaveTextContent('20 November 2026'));
  });

  it('offers to install where the browser does', async () => {
    listenForInstall();
    const { user } = await openApp('/settings');
    expect(screen.queryByRole('button', { name: 'Install on this device' })).not.toBeInTheDocument();
    const prompt = vi.fn(() => Promise.resolve());
    await act(async () => { window.dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })); });
    await user.click(screen.getByRole('button', { name: 'Install on this device' }));
    expect(prompt).toHaveBeenCalledOnce();
    await act(async () => { window.dispatchEvent(new Event('appinstalled')); });
    expect(screen.queryByRole('button', { name: 'Install on this device' })).not.toBeInTheDocument();
  });

  it('is said to be for trying out, and why', async () => {
    await openApp('/settings', { unlocked: true });
    expect(screen.getByText(/not locked yet: anyone who can use this sign-in can read them/)).toHaveTextContent('for trying out and not for real children');
  });
});

it('says what the app is not, and that nobody endorses it', async () => {
  await openApp('/settings');
  const about = screen.getByRole('region', { name: 'About' });
  expect(about).toHaveTextContent('no other organisation’s descriptors');
  expect(about).toHaveTextContent('no council, company or other body endorses it');
  expect(about).toHaveTextContent('no medical or legal advice');
  expect(about).toHaveTextContent('designated safeguarding lead');
  expect(within(about).getByRole('link', { name: 'the accessibility statement' })).toHaveAttribute('href', 'accessibility.html');
});

describe('erasing everything', () => {
  it('asks first, and then leaves nothing', async () => {
    const { vault, user } = await openApp('/settings', { records: [childWith()], drafts: [draftWith()] });
    await user.click(screen.getByRole('button', { name: 'Erase everything' }));
    const dialog = screen.getByRole('dialog', { name: 'Erase everything on this device?' });
    expect(dialog).toHaveTextContent('This cannot be undone.');
    // Two presses erased everything, and nothing said how much that was.
    expect(await within(dialog).findByText('1 child goes')).toBeInTheDocument();
    expect(dialog).toHaveTextContent('No backup of these records is known.');
    await user.click(within(dialog).getByRole('button', { name: 'Erase everything' }));
    expect(within(dialog).getByLabelText('To erase, type “erase everything”')).toHaveAccessibleDescription(/Type the two words “erase everything”\. Nothing was erased\./);
    await vault.noteBackup('2026-11-20T12:00:00.000Z', 0);
    expect(await within(dialog).findByText(/^The last backup was made on 20 November 2026.* not in it\.$/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Keep everything' }));
    expect(good(await vault.directory())).toHaveLength(1);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Erase everything' }));
    await user.type(within(screen.getByRole('dialog')).getByLabelText('To erase, type “erase everything”'), 'Erase everything{Enter}');
    expect(await screen.findByText('Everything is erased from this device.')).toBeInTheDocument();
    expect(good(await vault.directory())).toEqual([]);
    expect(good(await vault.readDraft('d1'))).toBeUndefined();
  });

  it('leaves a vault that goes on working', async () => {
    const { vault, user } = await openApp('/settings', { records: [childWith()] });
    await user.click(screen.getByRole('button', { name: 'Erase everything' }));
    await user.type(within(screen.getByRole('dialog')).getByLabelText('To erase, type “erase everything”'), 'Erase everything{Enter}');
    await screen.findByText('Everything is erased from this device.');
    good(await vault.changeChild('odette', () => childWith()));
    await user.click(screen.getByRole('link', { name: 'Children' }));
    expect(await screen.findByRole('link', { name: 'Odette Marlowe-Quist' })).toBeInTheDocument();
  });
});
