import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withLater } from '../../src/core/merge/laterEvent.ts';
import { emptyMeeting } from '../../src/core/meeting.ts';
import { usePageSetting } from '../../src/state/pageSetting.ts';
import { childWith, good, openApp, profileOn } from './support.tsx';

// What went wrong without a sentence of its own, as when a part of the app cannot be fetched, left forms busy for ever with nothing said.
const PROFILE = profileOn('2026-11-04', { CI1: 3 });
const AGAIN = /Something went wrong in the app/;
const fault = () => Promise.reject(new Error('not fetched'));

beforeEach(() => { usePageSetting.setState(usePageSetting.getInitialState()); });

describe('a fault without a sentence of its own', { timeout: 30_000 }, () => {
  it('in writing down that the report was sent is said, and the next attempt writes it', async () => {
    const met = withLater(childWith([PROFILE]), 'r1', { id: 'l1', device: 'd', happenedAt: '2026-11-10T10:00:00.000Z' }, { kind: 'met', meeting: emptyMeeting('2026-11-09') });
    const { vault, user } = await openApp('/children/odette/review/r1', { records: [met] });
    await user.click(await screen.findByRole('button', { name: 'Write down that the report was sent' }));
    fireEvent.change(screen.getByLabelText('Sent to'), { target: { value: 'Ada Marlowe' } });
    const writing = vi.spyOn(vault, 'changeChild').mockImplementationOnce(fault);
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(await screen.findByText(AGAIN)).toBeInTheDocument();
    expect(screen.getByLabelText('Sent to')).toHaveValue('Ada Marlowe');
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(async () => expect(good(await vault.readChild('odette'))?.events.at(-1)).toMatchObject({ kind: 'reportSent', sentTo: 'Ada Marlowe' }));
    expect(writing).toHaveBeenCalledTimes(2);
  });

  it('in keeping a wording is said, and the next attempt keeps it', async () => {
    const { vault, user } = await openApp('/children/odette/summary', { records: [childWith([PROFILE])] });
    await user.click(await screen.findByRole('checkbox', { name: 'Change the wording' }));
    const place = screen.getAllByRole('group', { name: /^Wording of: / })[0] ?? document.body;
    await user.click(within(place).getByRole('button', { name: /^Change these words/ }));
    fireEvent.change(within(place).getByLabelText('In your words'), { target: { value: 'In words of ours.' } });
    vi.spyOn(vault, 'changeChild').mockImplementationOnce(fault);
    await user.click(within(place).getByRole('button', { name: 'Keep these words' }));
    expect(await within(place).findByText(AGAIN)).toBeInTheDocument();
    await user.click(within(place).getByRole('button', { name: 'Keep these words' }));
    await waitFor(async () => expect(good(await vault.readChild('odette'))?.events.at(-1)).toMatchObject({ kind: 'worded', text: 'In words of ours.' }));
  });

  it('in saving a page is said, and the next attempt saves it', async () => {
    const { vault, user } = await openApp('/children/odette/summary', { records: [childWith([PROFILE])] });
    await user.click(await screen.findByText('Save'));
    await user.click(screen.getByLabelText('Without a passphrase'));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    URL.createObjectURL = () => { throw new Error('no room'); };
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(await screen.findByText(AGAIN, undefined, { timeout: 10_000 })).toBeInTheDocument();
    expect(screen.queryByText('Making the file…')).not.toBeInTheDocument();

    URL.createObjectURL = () => 'blob:here/1';
    vi.spyOn(vault, 'log').mockImplementationOnce(fault);
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(await screen.findByText('The file was handed to this browser to save.', undefined, { timeout: 10_000 })).toBeInTheDocument();
    expect(screen.getByText(/could not be written into the record of this device/)).toHaveTextContent(AGAIN);
    vi.restoreAllMocks();
  });
});

it('words of a language that cannot be fetched are no waiting for ever', async () => {
  vi.doMock('../../src/catalog/languages/ro.json', () => { throw new Error('not fetched'); });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await openApp('/children/odette/summary', { records: [childWith([PROFILE])] });
  await screen.findByRole('article');
  act(() => { usePageSetting.getState().turnOn('ro', true); });
  fireEvent.change(await screen.findByLabelText('Language'), { target: { value: 'ro' } });
  expect(await screen.findByRole('heading', { name: 'This page has stopped working' })).toBeInTheDocument();
  expect(screen.queryByText('One moment…')).not.toBeInTheDocument();
  vi.doUnmock('../../src/catalog/languages/ro.json');
  vi.restoreAllMocks();
});
