import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import problems from '../../src/catalog/problems.json';
import { Gone } from '../../src/app/Gone.tsx';
import { tellTakenOver } from '../../src/features/lock/takenOver.ts';
import { makeBackup } from '../../src/features/share/makeBackup.ts';
import { useSession } from '../../src/state/session.ts';
import { lockedRecords, namesIn, opens, PASSPHRASE, PERSON, reloaded, show, unlocked } from './lockSupport.tsx';
import { childWith, good, openRecords, TODAY } from './support.tsx';

const real = { ...childWith(), id: 'rowan', card: { ...childWith().card, firstName: 'Rowan' } };

/** A locked backup of another device, with one real child and one example. */
async function backupOfAnother(records = [real]) {
  const { name, recoveryKey, vaultId } = await lockedRecords();
  const vault = await unlocked(name, PASSPHRASE);
  if (!vault) throw new Error('it does not open');
  good(await vault.writeChildren(records, []));
  const made = await makeBackup(vault);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const { deviceId } = await vault.header();
  vault.close();
  return { file: new File([made.value.blob], made.value.fileName), recoveryKey, vaultId, deviceId };
}

it('takes over the records of a locked backup: same people, same keys, all that was in it', async () => {
  const { file, recoveryKey, vaultId, deviceId } = await backupOfAnother();
  const opened = await show('/lock/take-over', await openRecords({ unlocked: true }));
  await opened.user.upload(await screen.findByLabelText('Locked backup'), file);
  fireEvent.change(await screen.findByLabelText('Passphrase'), { target: { value: 'not this one at all' } });
  await opened.user.click(screen.getByRole('button', { name: 'Take over the records' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(problems['key.wrongSecret']);
  expect((await opened.vault.header()).lock).toBe('trial');
  fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: PASSPHRASE } });
  await opened.user.click(screen.getByRole('button', { name: 'Take over the records' }));
  await reloaded(opened);
  // It came back here after unlocking, to a page that read as a refusal.
  expect(location.hash).toBe('#/children');

  const vault = await unlocked(opened.name, PASSPHRASE);
  if (!vault) throw new Error('it does not open');
  expect(good(await vault.readChild('rowan'))?.card.firstName).toBe('Rowan');
  expect(good(await vault.readChild('odette'))?.card.firstName).toBe('Odette');
  expect(await namesIn(vault)).toEqual([PERSON]);
  await tellTakenOver(vault);
  expect(useSession.getState().message).toBe('Taken over: 2 children are here.');
  useSession.getState().tell('');
  await tellTakenOver(vault);
  expect(useSession.getState().message).toBe(''); // once
  const header = await vault.header();
  expect([header.vaultId, header.deviceId === deviceId]).toEqual([vaultId, false]);
  // It said “Not backed up yet” of records that had just come out of a backup.
  expect([header.lastBackupAt?.slice(0, 10), header.changesSinceBackup]).toEqual([new Date(`${TODAY}T00:00:00`).toISOString().slice(0, 10), 0]);
  const [line, ...others] = good(await vault.logged());
  expect(line).toMatchObject({ kind: 'import', count: 2, children: ['odette', 'rowan'] });
  // Somebody may have renamed the file: a child’s name could be in it.
  expect([others, line && 'file' in line]).toEqual([[], false]);
  vault.close();
  expect(await opens(opened.name, recoveryKey)).toBe(true);
});

it('writes down how many came, and not whose records, where they are many', async () => {
  const { file } = await backupOfAnother(Array.from({ length: 21 }, (_, at) => ({ ...real, id: `child-${at}` })));
  const opened = await show('/lock/take-over', await openRecords({ unlocked: true }));
  await opened.user.upload(await screen.findByLabelText('Locked backup'), file);
  fireEvent.change(await screen.findByLabelText('Passphrase'), { target: { value: PASSPHRASE } });
  await opened.user.click(screen.getByRole('button', { name: 'Take over the records' }));
  await reloaded(opened);
  const vault = await unlocked(opened.name, PASSPHRASE);
  const [line] = vault ? good(await vault.logged()) : [];
  expect([line?.count, line?.children]).toEqual([22, undefined]);
  vault?.close();
});

it('is offered first where somebody brings a locked backup in over no lock: a passphrase set here would make another vault', async () => {
  const { file } = await backupOfAnother();
  const { user } = await show('/share', await openRecords({ unlocked: true }));
  await user.upload(await screen.findByLabelText('File to bring in'), file);
  fireEvent.change(await screen.findByLabelText('Passphrase that opens this file'), { target: { value: PASSPHRASE } });
  await user.click(screen.getByRole('button', { name: 'Open the file' }));
  const over = await screen.findByRole('link', { name: 'Take over its records' }, { timeout: 5000 });
  expect(over).toHaveAttribute('href', '#/lock/take-over');
  expect(over).toHaveClass('first');
  expect(screen.getAllByRole('link', { name: 'Set a passphrase' }).at(-1)).not.toHaveClass('first');
  // The form that was pressed has gone: reading goes on here.
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Bring a file in' })).toHaveFocus());
});

it('is where the first screen and the screen of lost records lead', async () => {
  await show('/', await openRecords({ unlocked: true }));
  expect(await screen.findByRole('link', { name: 'Take over the records of a locked backup' })).toHaveAttribute('href', '#/lock/take-over');
  cleanup();
  const lost = { children: 3 };
  const { getByRole } = render(<Gone {...lost} />);
  fireEvent.click(getByRole('button', { name: 'Bring back from a locked backup' }));
  await waitFor(() => expect(location.hash).toBe('#/lock/take-over'));
});

it.each([
  ['no locked file', async () => new File(['{"format":"valuing-send"}'], 'x.vsend'), problems['takeOver.notLocked']],
  ['cut short', async () => { const { file } = await backupOfAnother(); return new File([file.slice(0, 100)], 'x.vsend'); }, 'ends too early'],
])('says why a file cannot be taken over: %s', async (_, fileOf, words) => {
  const opened = await show('/lock/take-over', await openRecords({ unlocked: true }));
  await opened.user.upload(await screen.findByLabelText('Locked backup'), await fileOf());
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
  expect(screen.queryByRole('button', { name: 'Take over the records' })).not.toBeInTheDocument();
});

it('changes nothing when the file is damaged behind its opening', async () => {
  const { file } = await backupOfAnother();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const at = bytes.length - 30;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const opened = await show('/lock/take-over', await openRecords({ unlocked: true }));
  await opened.user.upload(await screen.findByLabelText('Locked backup'), new File([bytes], file.name));
  fireEvent.change(await screen.findByLabelText('Passphrase'), { target: { value: PASSPHRASE } });
  await opened.user.click(screen.getByRole('button', { name: 'Take over the records' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('damaged');
  expect((await opened.vault.header()).lock).toBe('trial');
  expect(opened.reload).not.toHaveBeenCalled();
});

it('is not offered over records that are locked already', async () => {
  await show('/lock/take-over', await openRecords());
  expect(await screen.findByText(/^Records on this device are locked already\./)).toBeInTheDocument();
  expect(screen.queryByLabelText('Locked backup')).not.toBeInTheDocument();
});
