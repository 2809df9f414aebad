import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backupInWords, reminderFor, worthKeeping } from '../../src/app/backupReminder.ts';
import { useFolderState } from '../../src/state/backupFolder.ts';
import { useReminder } from '../../src/state/backupReminder.ts';
import { childWith, goTo, good, openApp, profileOn, reload, TODAY } from './support.tsx';

const NOW = '2026-11-21T12:00:00.000Z';
const child = childWith([profileOn('2026-11-04', { CI1: 2 })]);
const ago = (days: number) => new Date(Date.parse(NOW) - days * 24 * 60 * 60_000).toISOString();

beforeEach(() => {
  localStorage.clear();
  useReminder.setState(useReminder.getInitialState(), true);
});

describe('the age of the last backup', () => {
  it.each<[lastBackupAt: string | undefined, changes: number, words: string]>([
    [undefined, 0, 'Not backed up yet'],
    [undefined, 7, 'Not backed up yet'],
    ['2026-11-21T12:00:00.000Z', 0, 'Backup made just now'],
    ['2026-11-21T11:59:01.000Z', 1, 'Backup made just now, 1 change since'],
    ['2026-11-21T11:59:00.000Z', 0, 'Backup made 1 minute ago'],
    ['2026-11-21T11:00:01.000Z', 0, 'Backup made 59 minutes ago'],
    ['2026-11-21T11:00:00.000Z', 3, 'Backup made 1 hour ago, 3 changes since'],
    ['2026-11-20T12:00:01.000Z', 0, 'Backup made 23 hours ago'],
    ['2026-11-20T12:00:00.000Z', 0, 'Backup made 1 day ago'],
    ['2026-09-21T12:00:00.000Z', 250, 'Backup made 61 days ago, 250 changes since'],
    ['2026-11-21T12:59:00.000Z', 0, 'Backup made just now'], // a clock that was put back a little
    ['2026-11-22T09:00:00.000Z', 0, 'The last backup is dated in the future'],
    ['2027-03-02T12:00:00.000Z', 3, 'The last backup is dated in the future'],
  ])('%s with %i changes: %s', (lastBackupAt, changesSinceBackup, words) => {
    expect(backupInWords({ ...(lastBackupAt && { lastBackupAt }), changesSinceBackup }, NOW)).toBe(words);
  });

  it('is in sight once there is something to lose, counts changes, and leads to the backup', async () => {
    const { vault } = await openApp('/children');
    expect(screen.queryByRole('link', { name: /backed up/i })).not.toBeInTheDocument();
    await vault.changeChild('odette', () => child);
    expect(await screen.findByRole('link', { name: 'Not backed up yet. Back up now' })).toHaveAttribute('href', '#/share');
    await vault.noteBackup('2026-11-21T10:00:00.000Z');
    expect(await screen.findByRole('link', { name: 'Backup made 2 hours ago' })).toHaveAttribute('href', '#/share');
    await vault.changeChild('odette', (record) => record && { ...record, cardEdition: 2 });
    expect(await screen.findByRole('link', { name: 'Backup made 2 hours ago, 1 change since' })).toBeInTheDocument();
  });
});

describe('the reminder', () => {
  const real = { now: NOW, isWorth: true };

  it.each<[what: string, backed: Parameters<typeof reminderFor>[0], around: Partial<Parameters<typeof reminderFor>[1]>, words: string | undefined]>([
    ['14 days, nothing changed', { lastBackupAt: ago(14), changesSinceBackup: 0 }, {}, 'Not backed up for 14 days'],
    ['a minute less', { lastBackupAt: '2026-11-07T12:01:00.000Z', changesSinceBackup: 19 }, {}, undefined],
    ['20 changes in an hour', { lastBackupAt: ago(1 / 24), changesSinceBackup: 20 }, {}, '20 changes since the last backup'],
    ['both', { lastBackupAt: ago(16.4), changesSinceBackup: 31 }, {}, 'Not backed up for 16 days'],
    ['never, a real child', { changesSinceBackup: 1 }, {}, 'Not backed up yet'],
    ['never, and nothing to lose', { changesSinceBackup: 40 }, { isWorth: false }, undefined],
    ['a clock a little behind', { lastBackupAt: '2026-11-21T20:00:00.000Z', changesSinceBackup: 0 }, {}, undefined],
    ['a clock far behind', { lastBackupAt: '2027-11-21T12:00:00.000Z', changesSinceBackup: 0 }, {}, 'The last backup is dated in the future'],
    ['put back since, after a time was seen', { lastBackupAt: ago(1), changesSinceBackup: 0 }, { latestSeen: '2026-12-05T12:00:00.000Z' }, 'Not backed up for 15 days'],
    ['something else kept as a time', { lastBackupAt: ago(15), changesSinceBackup: 0 }, { latestSeen: 'soon' }, 'Not backed up for 15 days'],
  ])('%s', (_, backed, around, words) => {
    expect(reminderFor(backed, { ...real, ...around })).toBe(words);
  });

  it.each<[what: string, children: Parameters<typeof worthKeeping>[0], realSince: string | undefined, isWorth: boolean]>([
    ['nobody', [], undefined, false],
    ['examples with profiles', [{ example: true, lastReviewedOn: '2026-11-04' }], '2026-11-01', false],
    ['a real child, added today', [{}], TODAY, false],
    ['a real child, and nobody has noted since when', [{}], undefined, false],
    ['a real child since yesterday', [{}], '2026-11-20', true],
    ['a real child of today with a finished profile', [{ lastReviewedOn: TODAY }], TODAY, true],
  ])('of records never backed up waits until there is something to lose: %s', (_, children, realSince, isWorth) => {
    expect(worthKeeping(children, realSince, TODAY)).toBe(isWorth);
  });

  it('leaves the first day of a first child alone, and comes on the next', async () => {
    const { vault } = await openApp('/children', { records: [childWith()] });
    await waitFor(() => expect(useReminder.getState().realSince).toBe(TODAY));
    expect(screen.queryByRole('link', { name: /backed up/i })).not.toBeInTheDocument();
    vi.setSystemTime('2026-11-22T08:00:00Z');
    good(await vault.changeChild('odette', (record) => record && { ...record, cardEdition: 2 }));
    expect(await screen.findByRole('link', { name: 'Not backed up yet. Back up now' })).toBeInTheDocument();
  });

  it('says what and why, once aloud, and can be put off until tomorrow, also over a reload', async () => {
    const opened = await openApp('/children', { records: [child] });
    good(await opened.vault.noteBackup(ago(16)));
    expect(await screen.findByRole('link', { name: 'Not backed up for 16 days. Back up now' })).toHaveAttribute('href', '#/share');
    const aloud = await screen.findByText('Not backed up for 16 days.');
    expect(aloud).toHaveAttribute('role', 'status');
    good(await opened.vault.noteBackup(ago(17)));
    await screen.findByRole('link', { name: 'Not backed up for 17 days. Back up now' });
    expect(aloud).toHaveTextContent('Not backed up for 16 days.');
    await goTo('/settings');
    expect(aloud).toBeInTheDocument();

    await opened.user.click(screen.getByRole('button', { name: 'Remind me tomorrow' }));
    expect(screen.getByRole('link', { name: 'Backup made 17 days ago' })).toBeInTheDocument();
    const again = await reload('/children', opened);
    expect(await screen.findByRole('link', { name: 'Backup made 17 days ago' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Remind me tomorrow' })).not.toBeInTheDocument();
    vi.setSystemTime('2026-11-22T08:00:00Z');
    good(await again.vault.changeChild('odette', (record) => record && { ...record, cardEdition: 2 }));
    expect(await screen.findByRole('link', { name: /^Not backed up for 17 days/ })).toBeInTheDocument();
  });

  it('keeps no more than dates in the browser', async () => {
    const { vault, user } = await openApp('/children', { records: [child] });
    good(await vault.noteBackup(ago(16)));
    await screen.findByRole('link', { name: /^Not backed up for 16 days/ });
    await user.click(screen.getByRole('button', { name: 'Remind me tomorrow' }));
    const kept: unknown = JSON.parse(localStorage.getItem('valuing-send-reminder') ?? '');
    expect(kept).toEqual({ state: { putOffOn: '2026-11-21', seen: { backupAt: ago(16), upTo: NOW }, realSince: '2026-11-21' }, version: 0 });
  });

  it('a clock put back while the app was shut makes no backup younger, and the next backup sets it right', async () => {
    const opened = await openApp('/children', { records: [child] });
    good(await opened.vault.noteBackup(ago(1)));
    useReminder.setState({ seen: { backupAt: ago(1), upTo: '2026-12-06T09:00:00.000Z' } });
    expect(await screen.findByRole('link', { name: 'Not backed up for 15 days. Back up now' })).toBeInTheDocument();
    good(await opened.vault.noteBackup(NOW));
    expect(await screen.findByRole('link', { name: 'Backup made just now' })).toBeInTheDocument();
  });

  it('asks for a new backup where the last is dated in the future, never calls it young, and is content with the new one', async () => {
    const opened = await openApp('/children', { records: [child] });
    good(await opened.vault.noteBackup('2027-03-02T09:00:00.000Z'));
    expect(await screen.findByRole('link', { name: 'The last backup is dated in the future. Back up now' })).toHaveAttribute('href', '#/share');
    await opened.user.click(screen.getByRole('button', { name: 'Remind me tomorrow' }));
    expect(screen.getByRole('link', { name: 'The last backup is dated in the future' })).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/Backup made (just now|0)/);
    good(await opened.vault.noteBackup(NOW));
    expect(await screen.findByRole('link', { name: 'Backup made just now' })).toBeInTheDocument();
  });

  it('is not given for records that are not locked, which are invented', async () => {
    const { vault } = await openApp('/children', { records: [{ ...child, example: true }], unlocked: true });
    await screen.findByRole('table', { name: 'Children' });
    expect(screen.queryByRole('link', { name: /backed up/i })).not.toBeInTheDocument();
    good(await vault.noteBackup(ago(30)));
    expect(await screen.findByRole('link', { name: 'Backup made 30 days ago' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Remind me tomorrow' })).not.toBeInTheDocument();
  });
});

describe('a word about the backup folder', () => {
  it('stands beside the age: at work, in trouble, or waiting for a click', async () => {
    const { user } = await openApp('/children', { records: [child] });
    await screen.findByRole('link', { name: /^Not backed up yet/ });
    const allow = vi.fn(async () => {});
    const show = (state: Partial<ReturnType<typeof useFolderState.getState>>) => act(() => useFolderState.setState(state));

    show({ saving: true });
    expect(screen.getByText('Backing up…')).toBeInTheDocument();
    show({ saving: false, problem: { code: 'noPermission', at: NOW }, allow });
    await user.click(screen.getByRole('button', { name: 'Allow the backup folder again' }));
    expect(allow).toHaveBeenCalledOnce();
    show({ problem: { code: 'gone', at: NOW } });
    expect(screen.getByRole('link', { name: 'The backup folder needs a look' })).toHaveAttribute('href', '#/share');
    show({ problem: undefined, allow: undefined });
  });
});
