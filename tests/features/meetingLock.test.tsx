import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { useIdleSetting, useMeetingIdle } from '../../src/state/idleSetting.ts';
import { LOCK_CHANNEL, type LockMessage } from '../../src/state/lockNow.ts';
import { type OpenedLocked, openSealedApp, PASSPHRASE, reloaded, show, unlocked } from './lockSupport.tsx';
import { childWith, goTo, openRecords, profileOn, TODAY } from './support.tsx';

const AT = '/children/odette/meeting/r2';
const records = [childWith([profileOn('2025-11-12', { EM1: 2 }), profileOn('2026-11-04', { EM1: 3 }, { family: { H1: 3 } })])];
const button = (name: string) => screen.getByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const waits = (milliseconds: number) => act(async () => { await new Promise((resolve) => { setTimeout(resolve, milliseconds); }); });

/** So many minutes after twelve, with nobody touching anything; then the window is looked at again. */
async function talkUntil(minutes: number): Promise<void> {
  vi.setSystemTime(Date.parse(`${TODAY}T12:00:00Z`) + minutes * 60_000);
  await act(async () => { window.dispatchEvent(new Event('focus')); });
}

async function begin(): Promise<OpenedLocked> {
  const opened = await openSealedApp(AT, { records });
  await waits(50); // the watch is fetched
  return opened;
}

async function start({ user }: OpenedLocked): Promise<void> {
  await user.click(button('Start the meeting'));
  await heading('Who is here');
}

/** Unlocks in the same tab, at the address that stands there. */
async function unlock({ name }: OpenedLocked): Promise<OpenedLocked> {
  cleanup();
  const opened = await openRecords({ unlocked: true });
  const vault = await unlocked(name, PASSPHRASE);
  if (!vault) throw new Error('it does not open');
  onTestFinished(() => vault.close());
  return show(location.hash.slice(1), { ...opened, vault, name });
}

beforeEach(async () => {
  await waits(50);
  sessionStorage.clear();
  useIdleSetting.setState(useIdleSetting.getInitialState());
  useMeetingIdle.setState(useMeetingIdle.getInitialState());
});

describe('when a room talks and nobody touches a key', () => {
  it('the records lock, nothing is lost, and unlocking leads back to the same page, also one about home', async () => {
    const opened = await begin();
    await start(opened);
    await goTo(`${AT}/changes`);
    await opened.user.click(screen.getByRole('checkbox', { name: /wants to talk about home here too/ }));
    await goTo(`${AT}/actions`);
    await opened.user.click(button('Add an action'));
    await opened.user.type(screen.getByRole('textbox', { name: 'What will be done?' }), 'Meet at the ga');
    await goTo(`${AT}/H1`);
    const title = screen.getByRole('heading', { level: 1 }).textContent ?? '';
    await opened.user.click(button('Add a note'));
    fireEvent.change(screen.getByRole('textbox', { name: 'A note' }), { target: { value: 'Sundays.' } });

    await talkUntil(9.9);
    expect(opened.reload).not.toHaveBeenCalled();
    await talkUntil(10.1);
    expect(screen.getByRole('status')).toHaveTextContent('Locking the records…');
    await reloaded(opened);

    await unlock(opened);
    await heading(title);
    expect(screen.getByText('Note: Sundays.')).toBeInTheDocument();
    await goTo(`${AT}/actions`);
    expect(screen.getByRole('textbox', { name: 'What will be done?' })).toHaveValue('Meet at the ga');
    for (const kept of [...Object.values(sessionStorage), ...Object.values(localStorage)]) expect(kept).not.toMatch(/withPrivate|Sundays/);
  });

  it('a longer time is offered at the start, holds in the meeting alone, and after unlocking', async () => {
    const opened = await begin();
    const { user } = opened;
    expect(screen.getByRole('combobox', { name: 'Lock the records after' })).toHaveDisplayValue('10 minutes, as set for this device');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Lock the records after' }), '60 minutes, in this meeting');
    await waits(400);
    expect(useMeetingIdle.getState().minutes).toBeUndefined();
    await start(opened);
    await talkUntil(59);
    expect(opened.reload).not.toHaveBeenCalled();
    await talkUntil(60.1);
    await reloaded(opened);

    const again = await unlock(opened);
    await heading('Who is here');
    await waits(50);
    await talkUntil(59);
    expect(again.reload).not.toHaveBeenCalled();
    await again.user.click(button('Leave'));
    await again.user.click(screen.getAllByRole('button', { name: 'Leave' }).at(-1) ?? document.body);
    await heading('Annual review, 4 November 2026');
    fireEvent.keyDown(document.body, { key: 'Shift' });
    await talkUntil(70);
    await reloaded(again);
    expect(useIdleSetting.getState().minutes).toBe(10);
  });

  it('nothing is offered where that much is set already, or records are not locked', async () => {
    useIdleSetting.setState({ minutes: 30 });
    await begin();
    expect([...screen.getByRole('combobox', { name: 'Lock the records after' }).querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      '30 minutes, as set for this device', '60 minutes, in this meeting',
    ]);
    cleanup();
    const bare = await openRecords({ records: [{ ...childWith([profileOn('2026-11-04', { EM1: 3 })]), example: true }], unlocked: true });
    await show('/children/odette/meeting/r1', bare);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('another tab hears of it and does not lock this one; telling is no touch', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    onTestFinished(() => { vi.useRealTimers(); });
    const opened = await begin();
    await opened.user.selectOptions(screen.getByRole('combobox', { name: 'Lock the records after' }), '30 minutes, in this meeting');
    await start(opened);
    const heard: LockMessage[] = [];
    const other = new BroadcastChannel(LOCK_CHANNEL);
    other.addEventListener('message', ({ data }: MessageEvent<LockMessage>) => heard.push(data));
    onTestFinished(() => other.close());
    await waits(50); // what the last touch told has arrived
    await act(async () => { vi.advanceTimersByTime(20 * 60_000); });
    await waitFor(() => expect(heard.filter((message) => message === 'meeting').length).toBeGreaterThan(60));
    expect(opened.reload).not.toHaveBeenCalled();
    await act(async () => { vi.advanceTimersByTime(11 * 60_000); });
    vi.useRealTimers();
    await reloaded(opened);
    expect(heard).toContain('lock');
  });
});
