import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChildRecord } from '../../src/core/child.ts';
import { type LaterBody, withLater } from '../../src/core/merge/laterEvent.ts';
import { emptyMeeting } from '../../src/core/meeting.ts';
import { type OpenedLocked, openLocked, openSealedApp, reloaded } from './lockSupport.tsx';
import { childWith, goTo, good, openApp, profileOn, written } from './support.tsx';

const AT = '/children/odette/review/r1';
const AGAIN = 'What you had typed is here again.';
const BODIES: readonly LaterBody[] = [{ kind: 'met', meeting: emptyMeeting('2026-11-04') }];
const withBodies = (bodies: readonly LaterBody[]): ChildRecord => bodies.reduce<ChildRecord>(
  (record, body, at) => withLater(record, 'r1', { id: `l${at}`, device: 'another-device', happenedAt: `2026-11-1${at}T10:00:00.000Z` }, body),
  { ...childWith([profileOn('2026-10-20', { CI1: 3 })]), example: true },
);
const report = withBodies(BODIES);
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const kept = () => Object.keys(sessionStorage).filter((name) => name.startsWith('valuing-send-typed'));
const openForm = async (button: string) => fireEvent.click(await screen.findByRole('button', { name: button }));

async function lockAndUnlock(opened: OpenedLocked): Promise<OpenedLocked> {
  fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
  await reloaded(opened);
  cleanup();
  return openLocked(AT, opened);
}

beforeEach(async () => {
  await new Promise((resolve) => { setTimeout(resolve, 50); }); // what the test before left is still being sealed
  sessionStorage.clear();
});

describe('a report that is being written down', () => {
  it('is there again after another screen, also where nothing is locked, and gone with Cancel', async () => {
    await openApp(AT, { records: [report], unlocked: true });
    await openForm('Write down that the report was sent');
    type('Sent to', 'Ada Marlowe');
    await goTo('/children');
    await goTo(AT);
    await openForm('Write down that the report was sent');
    expect(screen.getByText(AGAIN)).toBeInTheDocument();
    expect(screen.getByLabelText('Sent to')).toHaveValue('Ada Marlowe');
    expect(kept()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await openForm('Write down that the report was sent');
    expect(screen.queryByText(AGAIN)).not.toBeInTheDocument();
    expect(screen.getByLabelText('Sent to')).toHaveValue('');
  });

  it('is there again after locking, sealed, and gone once it is written down', async () => {
    const opened = await openSealedApp(AT, { records: [report] });
    await openForm('Write down that the report was sent');
    type('Sent to', 'Ada Marlowe');
    const after = await lockAndUnlock(opened);
    expect(kept()).toEqual(['valuing-send-typed-reportSent-r1']);
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('Marlowe');
    await openForm('Write down that the report was sent');
    expect(await screen.findByText(AGAIN)).toBeInTheDocument();
    expect(screen.getByLabelText('Sent to')).toHaveValue('Ada Marlowe');
    fireEvent.click(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(async () => expect(good(await after.vault.readChild('odette'))?.events.at(-1)).toMatchObject({ kind: 'reportSent', sentTo: 'Ada Marlowe' }));
    await waitFor(() => expect(kept()).toEqual([]));
  });

  it('is thrown away on demand', async () => {
    const opened = await openSealedApp(AT, { records: [report] });
    await openForm('Write down that the report was sent');
    type('Sent to', 'Ada Marlowe');
    await lockAndUnlock(opened);
    await openForm('Write down that the report was sent');
    fireEvent.click(await screen.findByRole('button', { name: 'Throw away what was typed' }));
    expect(screen.getByLabelText('Sent to')).toHaveValue('');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Write down that the report was sent' })).toHaveFocus());
    expect(kept()).toEqual([]);
  });

  it.each(['{', 'null'])('begins anew where what was kept cannot be read, as another edition of the app may have left it: %s', async (text) => {
    const opened = await openSealedApp(AT, { records: [report] });
    sessionStorage.setItem('valuing-send-typed-reportSent-r1', await opened.vault.sealTyped('reportSent-r1', text));
    await openForm('Write down that the report was sent');
    expect(await screen.findByLabelText('Sent to')).toHaveValue('');
    expect(screen.queryByText(AGAIN)).not.toBeInTheDocument();
  });

  it('stands over what was written down meanwhile, which is said', async () => {
    const opened = await openSealedApp(AT, { records: [report] });
    await openForm('Write down that the report was sent');
    type('Sent to', 'Ada Marlowe');
    good(await opened.vault.changeChild('odette', (stored) => stored && withLater(stored, 'r1', { id: 'quick', device: 'd', happenedAt: '2026-11-21T11:00:00.000Z' }, { kind: 'reportSent', sentOn: '2026-11-18' })));
    await written(opened.vault);
    await lockAndUnlock(opened);
    await openForm('Correct when the report was sent');
    expect(await screen.findByText(/Meanwhile something was written down here/)).toBeInTheDocument();
    expect(screen.getByLabelText('Sent on')).toHaveValue('2026-11-18');
    expect(screen.getByLabelText('Sent to')).toHaveValue('Ada Marlowe');
  });
});

describe('a decision that is being written down', () => {
  it('is there again after locking: the choice, its days, the mediation certificate and the note', async () => {
    const opened = await openSealedApp(AT, { records: [withBodies([...BODIES, { kind: 'reportSent', sentOn: '2026-11-10' }])] });
    await openForm('Write down the council’s decision');
    fireEvent.click(screen.getByLabelText('Change the plan'));
    type('Decided on', '2026-11-19');
    type('Mediation certificate dated', '2027-01-10');
    type('Note', 'By letter.');
    await lockAndUnlock(opened);
    await openForm('Write down the council’s decision');
    expect(await screen.findByText(AGAIN)).toBeInTheDocument();
    expect(screen.getByLabelText('Change the plan')).toBeChecked();
    expect(screen.getByLabelText('Decided on')).toHaveValue('2026-11-19');
    expect(screen.getByLabelText('Mediation certificate dated')).toHaveValue('2027-01-10');
    expect(screen.getByLabelText('Note')).toHaveValue('By letter.');
  });
});
