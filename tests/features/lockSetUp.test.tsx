import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import problems from '../../src/catalog/problems.json';
import { writeEnvelope } from '../../src/data/file/writeFile.ts';
import { opens, PASSPHRASE, PERSON, reloaded, show, showOver, unlocked } from './lockSupport.tsx';
import { LOCK_CHANNEL } from '../../src/state/lockNow.ts';
import { useWhoIsHere } from '../../src/state/whoIsHere.ts';
import { childWith, good, type Opened, openRecords, TODAY } from './support.tsx';

const example = { ...childWith(), example: true as const };

function fill(typed: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(typed)) fireEvent.change(screen.getByLabelText(label), { target: { value } });
}
const SOUND = { 'Who is this?': PERSON, Passphrase: PASSPHRASE, 'Passphrase, once more': PASSPHRASE };
const press = async ({ user }: Opened, name: string) => user.click(await screen.findByRole('button', { name }));

async function keyShown(): Promise<readonly string[]> {
  await screen.findByRole('heading', { level: 1, name: /^Your recovery key/ });
  const [shown] = screen.getAllByRole('list', { name: 'Recovery key' });
  return [...shown?.querySelectorAll('li') ?? []].map((group) => group.textContent ?? '');
}

describe('setting a passphrase', () => {
  it('changes nothing before the last step, then seals everything; where the records cannot be opened anew, the page is loaded again', async () => {
    const opened = await show('/lock', await openRecords({ records: [example], unlocked: true }));
    const before = await opened.vault.header();
    fill(SOUND);
    await press(opened, 'Next: the recovery key');
    const key = await keyShown();
    expect(key).toHaveLength(9);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await press(opened, 'Print it');
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
    await waitFor(() => expect(document.title).toBe('Set a passphrase – Valuing SEND'));
    await press(opened, 'Next: check your paper copy');

    const fields = screen.getAllByLabelText(/^Group \d$/);
    expect(fields).toHaveLength(2);
    fireEvent.change(fields[0] ?? document.body, { target: { value: 'UUUU' } });
    await press(opened, 'Lock the records');
    await waitFor(() => expect(fields[0]).toHaveFocus());
    expect(fields[0]).toHaveAccessibleDescription(/This is not group \d of the new recovery key/);
    expect(await opened.vault.header()).toEqual(before);
    expect(opened.reload).not.toHaveBeenCalled();

    for (const field of fields) fireEvent.change(field, { target: { value: ` ${(key[Number(field.id.slice(-1)) - 1] ?? '').toLowerCase()}` } });
    await press(opened, 'Lock the records');
    await reloaded(opened);
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(key[0] ?? '');

    expect(await opens(opened.name, 'another passphrase')).toBe(false);
    expect(await opens(opened.name, key.join('-'))).toBe(true);
    const vault = await unlocked(opened.name, PASSPHRASE);
    expect(vault?.protects).toBe(true);
    expect(vault && good(await vault.readChild('odette'))).toEqual(example);
    vault?.close();
  });

  it('goes on to the first child, unlocked and asked for nothing again, and every other tab locks', async () => {
    const opened = await showOver('/lock/first', await openRecords({ records: [example], unlocked: true }));
    const others = vi.fn();
    const other = new BroadcastChannel(LOCK_CHANNEL);
    onTestFinished(() => other.close());
    other.addEventListener('message', ({ data }) => others(data));
    fill(SOUND);
    await press(opened, 'Next: the recovery key');
    const key = await keyShown();
    await press(opened, 'Next: check your paper copy');
    for (const field of screen.getAllByLabelText(/^Group \d$/)) fireEvent.change(field, { target: { value: key[Number(field.id.slice(-1)) - 1] } });
    await press(opened, 'Lock the records');

    expect(await screen.findByRole('heading', { level: 1, name: 'Add a child' })).toBeInTheDocument();
    expect(location.hash).toBe('#/children/new');
    expect(screen.getByRole('button', { name: 'Lock' })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
    expect(await screen.findByText('The lock is set. From the next time on, only your passphrase and the recovery key open these records.')).toHaveAttribute('role', 'status');
    expect(opened.reload).not.toHaveBeenCalled();
    expect(useWhoIsHere.getState().unlocked).toBe(PERSON);
    await waitFor(() => expect(others).toHaveBeenCalledWith('lock'));
    expect(JSON.stringify([...Object.entries(localStorage), ...Object.entries(sessionStorage)])).not.toContain(key[0] ?? '');

    // It writes into the sealed records, and what was there is there.
    fill({ 'First name': 'Wilf', 'Date of birth': '2018-03-02' });
    await press(opened, 'Add only');
    await screen.findByRole('heading', { level: 1, name: 'Wilf' });
    const vault = await unlocked(opened.name, PASSPHRASE);
    expect(vault && good(await vault.directory()).map(({ firstName }) => firstName).toSorted()).toEqual(['Odette', 'Wilf']);
    vault?.close();
    expect(await opens(opened.name, 'another passphrase')).toBe(false);
  });

  it.each<[what: string, typed: Partial<typeof SOUND>, label: string, problem: string]>([
    ['no name', { 'Who is this?': '  ' }, 'Who is this?', problems['key.badLabel']],
    ['a name beyond all bounds', { 'Who is this?': 'x'.repeat(81) }, 'Who is this?', problems['key.badLabel']],
    ['nothing', { Passphrase: '', 'Passphrase, once more': '' }, 'Passphrase', problems['key.noPassphrase']],
    ['eleven characters', { Passphrase: 'llamas danc' }, 'Passphrase', problems['key.passphraseTooShort']],
    ['twelve, of which some are spaces at the end', { Passphrase: 'llamas    ', 'Passphrase, once more': 'llamas    ' }, 'Passphrase', problems['key.passphraseTooShort']],
    ['more than anybody types', { Passphrase: 'x'.repeat(1001) }, 'Passphrase', problems['key.passphraseTooLong']],
    ['what everybody tries first', { Passphrase: 'password1234', 'Passphrase, once more': 'password1234' }, 'Passphrase', problems['key.passphraseCommon']],
    ['another one the second time', { 'Passphrase, once more': `${PASSPHRASE}.` }, 'Passphrase, once more', problems['key.passphrasesDiffer']],
  ])('says what is wrong with %s, and goes there', async (_, typed, label, problem) => {
    const opened = await show('/lock', await openRecords({ unlocked: true }));
    fill({ ...SOUND, ...typed });
    await press(opened, 'Next: the recovery key');
    await waitFor(() => expect(screen.getByLabelText(label)).toHaveFocus());
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(expect.stringContaining(problem));
    expect(screen.getByRole('heading', { level: 1, name: 'Set a passphrase (1 of 3)' })).toBeInTheDocument();
  });

  it('hints in words how good a passphrase is, lets it be seen, and welcomes password managers', async () => {
    const opened = await show('/lock', await openRecords({ unlocked: true }));
    const field = screen.getByLabelText('Passphrase');
    expect(field).toHaveAttribute('type', 'password');
    expect(field).toHaveAttribute('autocomplete', 'new-password');
    fill({ Passphrase: PASSPHRASE });
    expect(await screen.findByText('This would be hard to guess.')).toHaveAttribute('role', 'status');
    fill({ Passphrase: 'letmeinletmein' });
    expect(await screen.findByText('This would be guessed soon. Choose other words.')).toBeInTheDocument();
    await press(opened, 'Show passphrase');
    expect(field).toHaveAttribute('type', 'text');
    await press(opened, 'Hide passphrase');
    expect(field).toHaveAttribute('type', 'password');
  });

  it('is not offered where there is one already', async () => {
    await show('/lock', await openRecords());
    expect(screen.getByRole('heading', { level: 1, name: 'A passphrase is set' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Add a child' })).toHaveAttribute('href', '#/children/new');
    expect(screen.queryByLabelText('Passphrase')).not.toBeInTheDocument();
  });
});

describe('before a passphrase is set', () => {
  it('leads from adding a child straight to choosing one, and lets an example be edited', async () => {
    const opened = await show('/children', await openRecords({ records: [example], unlocked: true }));
    expect(screen.getByRole('link', { name: 'Set a passphrase' })).toHaveAttribute('href', '#/lock');
    await press(opened, 'Add a child');
    expect(await screen.findByRole('heading', { level: 1, name: 'First, a passphrase (1 of 3)' })).toBeInTheDocument();
    expect(location.hash).toBe('#/lock/first');
    await waitFor(() => expect(document.title).toBe('Set a passphrase – Valuing SEND'));
    expect(screen.queryByLabelText('First name')).not.toBeInTheDocument();
    expect(screen.queryByText('Trying out.')).not.toBeInTheDocument();
    expect(screen.getByText('What this protects').closest('details')).not.toHaveAttribute('open');
    location.hash = '/children/odette/card';
    expect(await screen.findByLabelText('First name')).toHaveValue('Odette');
  });

  it.each([[true, 'Import'], [undefined, undefined]] as const)('a file with a child who is an example (%s) can be brought in', async (isExample, button) => {
    const opened = await show('/share', await openRecords({ unlocked: true }));
    const record = { ...childWith(), ...(isExample && { example: isExample }) };
    const { blob, fileName } = await writeEnvelope({ kind: 'backup', exportedOn: TODAY, records: [record], drafts: [], packs: [] });
    await opened.user.upload(screen.getByLabelText('File to bring in'), new File([blob], fileName, { type: 'application/json' }));
    await screen.findByRole('table', { name: 'What the file holds' });
    if (button) {
      expect(screen.getByRole('button', { name: button })).toBeInTheDocument();
      return;
    }
    expect(screen.queryByRole('button', { name: 'Import' })).not.toBeInTheDocument();
    expect(screen.getByText(/This file holds a child who is not an example\./)).toHaveTextContent(problems.lockFirst);
    await press(opened, 'Cancel');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('says in Settings and on every screen that the records are not locked', async () => {
    await show('/settings', await openRecords({ unlocked: true }));
    expect(screen.getByText('Trying out.').parentElement).toHaveTextContent('Trying out. Set a passphrase before you enter real children.');
    expect(screen.queryByRole('button', { name: 'Lock' })).not.toBeInTheDocument();
    expect(await screen.findByRole('heading', { level: 2, name: 'Lock' })).toBeInTheDocument();
  });
});
