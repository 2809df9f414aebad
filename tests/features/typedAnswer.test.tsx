import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { requestFor } from '../../src/core/views/viewsRequest.ts';
import { sealedText } from '../../src/data/file/viewsFile.ts';
import { keyForPage } from '../../src/data/file/viewsKey.ts';
import { lockedRecords, openLocked, type OpenedLocked, reloaded } from './lockSupport.tsx';
import { CARD, childWith, framework, goTo, type Opened, openApp, reload } from './support.tsx';

const PASSPHRASE = 'quiet herons wade';
const [part] = framework.parts;
const request = requestFor({
  id: 'q1', reviewId: 'r1', askedOn: '2026-11-21', from: 'Ms Hale', role: 'teacher', card: CARD, framework, parts: [part?.code ?? ''],
  questions: [{ code: 'helps', ask: 'What helps Odette most?' }],
});
const made = await sealedText(request, { kind: 'request', passphrase: PASSPHRASE, key: keyForPage() });
const file = () => new File([made.ok ? made.value : ''], 'valuing-send-views-request.vsend');

const HELPS = 'What helps Odette most?';
const answerField = () => screen.findByLabelText(HELPS, undefined, { timeout: 10_000 });
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const kept = () => Object.entries(sessionStorage).filter(([name]) => name.startsWith('valuing-send-typed'));

async function unlock({ user }: Opened, passphrase = PASSPHRASE) {
  await user.type(await screen.findByLabelText('Passphrase that you were told'), `${passphrase}{Enter}`);
}

/** The request opened, with a name and an answer typed. */
async function answering(opened: Opened) {
  await opened.user.upload(await screen.findByLabelText('Request file'), file());
  await unlock(opened);
  await answerField();
  type('Your name', 'Mr Abara');
  type(HELPS, 'Pictures and time.');
}

async function lockAndUnlock(opened: OpenedLocked): Promise<OpenedLocked> {
  fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
  await reloaded(opened);
  cleanup();
  return openLocked('/answer', opened);
}

beforeEach(async () => {
  await new Promise((resolve) => { setTimeout(resolve, 50); }); // what the test before left is still being sealed
  sessionStorage.clear();
});

describe('an answer that is being typed', { timeout: 30_000 }, () => {
  it('is there after another screen, with no passphrase asked for again; nothing of it is stored beside records that are not locked', async () => {
    const opened = await openApp('/answer', { records: [{ ...childWith(), example: true }], unlocked: true });
    await answering(opened);
    await goTo('/children');
    await goTo('/answer');
    expect(await answerField()).toHaveValue('Pictures and time.');
    expect(screen.getByLabelText('Your name')).toHaveValue('Mr Abara');
    expect(screen.getByText('What you had typed is here again.')).toBeInTheDocument();
    expect(kept()).toEqual([]);

    await opened.user.click(screen.getByRole('button', { name: 'Throw away what was typed' }));
    expect(screen.getByLabelText(HELPS)).toHaveValue('');
    await waitFor(() => expect(screen.getByLabelText('Your name')).toHaveFocus());
    await goTo('/children');
    await goTo('/answer');
    expect(screen.getByLabelText('Request file')).toBeInTheDocument();
  });

  it('beside such records is gone when the page is loaded again', async () => {
    const opened = await openApp('/answer', { records: [{ ...childWith(), example: true }], unlocked: true });
    await answering(opened);
    await reload('/answer', opened);
    expect(screen.getByLabelText('Request file')).toBeInTheDocument();
  });

  it('outlives locking, sealed; its request is unlocked again, and a wrong passphrase loses nothing', async () => {
    const opened = await openLocked('/answer', await lockedRecords());
    await answering(opened);
    const after = await lockAndUnlock(opened);
    expect(kept()).toHaveLength(1);
    const stored = JSON.stringify(Object.entries(sessionStorage)) + JSON.stringify(Object.entries(localStorage));
    for (const word of ['Pictures', 'Abara', 'Odette', PASSPHRASE, btoa('Pictures and').slice(0, 10)]) expect(stored).not.toContain(word);

    expect(await screen.findByText('What you had typed is still here.')).toBeInTheDocument();
    expect(screen.queryByLabelText('Request file')).not.toBeInTheDocument();
    await unlock(after, 'quiet herons wake');
    await waitFor(() => expect(screen.getByLabelText('Passphrase that you were told')).toHaveAccessibleDescription(/does not open/), { timeout: 10_000 });
    await after.user.clear(screen.getByLabelText('Passphrase that you were told'));
    await unlock(after);
    expect(await answerField()).toHaveValue('Pictures and time.');
    expect(kept()).toHaveLength(1);
  });

  it('is gone once it is saved, and comes back where it is changed after that', async () => {
    const opened = await openLocked('/answer', await lockedRecords());
    await answering(opened);
    await waitFor(() => expect(kept()).toHaveLength(1));
    await opened.user.click(screen.getByRole('button', { name: 'Save the answer file' }));
    expect(await screen.findByText(/Your browser was asked to save/, undefined, { timeout: 20_000 })).toBeInTheDocument();
    await waitFor(() => expect(kept()).toEqual([]));
    type(HELPS, 'Pictures.');
    await waitFor(() => expect(kept()).toHaveLength(1));
    type(HELPS, 'Pictures and time.');
    await waitFor(() => expect(kept()).toEqual([]));
  });

  it('can be thrown away without the passphrase', async () => {
    const opened = await openLocked('/answer', await lockedRecords());
    await answering(opened);
    const after = await lockAndUnlock(opened);
    await after.user.click(await screen.findByRole('button', { name: 'Throw away what was typed' }));
    expect(kept()).toEqual([]);
    expect(screen.getByLabelText('Request file')).toBeInTheDocument();
    expect(screen.queryByLabelText('Passphrase that you were told')).not.toBeInTheDocument();
  });
});
