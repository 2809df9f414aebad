import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import problems from '../../src/catalog/problems.json';
import { vaultSentence } from '../../src/catalog/vaultSentence.ts';
import { useIdleSetting } from '../../src/state/idleSetting.ts';
import { lockedRecords, namesIn, openLocked, type OpenedLocked, opens, PASSPHRASE, PERSON, show } from './lockSupport.tsx';
import { good, type Opened, openRecords } from './support.tsx';

const SECOND = 'four quiet badgers at noon';

function fill(typed: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(typed)) fireEvent.change(screen.getByLabelText(label), { target: { value } });
}
const press = async ({ user }: Opened, name: string) => user.click(await screen.findByRole('button', { name }));
const inSettings = async (told: string) => {
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeInTheDocument();
  expect(screen.getByText(told)).toHaveAttribute('role', 'status');
};

/** A page that changes who can unlock, as soon as it knows who can. */
async function openChange(address: string, at: { name: string }): Promise<OpenedLocked> {
  const opened = await openLocked(address, at);
  await screen.findByLabelText(/^(Your passphrase now|Their passphrase)$/);
  return opened;
}

afterEach(() => {
  useIdleSetting.setState(useIdleSetting.getInitialState());
  localStorage.clear();
});

const linesOf = async ({ vault }: OpenedLocked): Promise<readonly { id: string; at: string; kind: string }[]> => good(await vault.logged());

async function addAnother(name: string): Promise<void> {
  const opened = await openChange('/lock/add', { name });
  fill({ 'Their passphrase': PASSPHRASE, 'Who is this?': 'Mr Adeyemi-Holt', Passphrase: SECOND, 'Passphrase, once more': SECOND });
  await press(opened, 'Add this person');
  await inSettings('One more person can unlock the records.');
  const names = await within(screen.getByRole('region', { name: 'Lock' })).findAllByRole('listitem');
  expect(names.map((one) => one.textContent)).toEqual([PERSON, 'Mr Adeyemi-Holt']);
  const [line] = await linesOf(opened);
  expect(line).toEqual({ id: line?.id, at: line?.at, kind: 'personAdded' }); // and no name
  cleanup();
  opened.vault.close();
}

describe('who can unlock', () => {
  it('changes a passphrase: the new one opens, the old one does not, and a wrong one changes nothing', async () => {
    const { name } = await lockedRecords();
    const opened = await openChange('/lock/passphrase', { name });
    fill({ 'Your passphrase now': 'not this one at all', 'New passphrase': SECOND, 'New passphrase, once more': SECOND });
    await press(opened, 'Change the passphrase');
    expect(await screen.findByRole('alert')).toHaveTextContent(problems['key.wrongSecret']);
    fill({ 'Your passphrase now': PASSPHRASE });
    await press(opened, 'Change the passphrase');
    await inSettings('The passphrase is changed.');
    // Who can unlock was changed, and the local record knew nothing of it.
    expect((await linesOf(opened)).map(({ kind }) => kind)).toEqual(['passphraseChanged']);
    opened.vault.close();
    expect(await opens(name, PASSPHRASE)).toBe(false);
    expect(await opens(name, SECOND)).toBe(true);
  });

  it('changes a forgotten passphrase with the recovery key', async () => {
    const { name, recoveryKey } = await lockedRecords();
    const opened = await openChange('/lock/passphrase', { name });
    await press(opened, 'Use the recovery key instead');
    fill({ 'Recovery key': recoveryKey.toLowerCase(), 'New passphrase': SECOND, 'New passphrase, once more': SECOND });
    await press(opened, 'Change the passphrase');
    await inSettings('The passphrase is changed.');
    opened.vault.close();
    expect(await opens(name, SECOND)).toBe(true);
  });

  it('adds a person, removes one, and never the last', async () => {
    const { name } = await lockedRecords();
    await addAnother(name);
    const opened = await openChange('/lock/remove', { name });
    await press(opened, 'Remove this person');
    expect(await screen.findByText('Choose who leaves.')).toBeInTheDocument();
    await opened.user.click(screen.getByRole('radio', { name: PERSON }));
    await opened.user.selectOptions(screen.getByLabelText('Who are you?'), 'Mr Adeyemi-Holt');
    fill({ 'Your passphrase now': SECOND });
    await press(opened, 'Remove this person');
    await inSettings('This person’s passphrase no longer opens the records.');
    expect(await namesIn(opened.vault)).toEqual(['Mr Adeyemi-Holt']);
    expect((await linesOf(opened)).map(({ kind }) => kind)).toEqual(['personRemoved', 'personAdded']);
    expect(screen.queryByRole('link', { name: 'Remove a person' })).not.toBeInTheDocument();
    location.hash = '/lock/remove';
    expect(await screen.findByText(/^Only one person can unlock the records/)).toBeInTheDocument();
    opened.vault.close();
    expect(await opens(name, PASSPHRASE)).toBe(false);
    expect(await opens(name, SECOND)).toBe(true);
  });

  it('does not give two people one name', async () => {
    const { name } = await lockedRecords();
    const opened = await openChange('/lock/add', { name });
    fill({ 'Their passphrase': PASSPHRASE, 'Who is this?': PERSON.toUpperCase(), Passphrase: SECOND, 'Passphrase, once more': SECOND });
    await press(opened, 'Add this person');
    await waitFor(() => expect(screen.getByLabelText('Who is this?')).toHaveAccessibleDescription(expect.stringContaining(problems['key.labelTaken'])));
    expect(await namesIn(opened.vault)).toEqual([PERSON]);
  });

  it('makes a new recovery key: the old one works until the new one is checked, and then no more', async () => {
    const { name, recoveryKey } = await lockedRecords();
    const opened = await openChange('/lock/recovery', { name });
    fill({ 'Your passphrase now': PASSPHRASE });
    await press(opened, 'Next: the new recovery key');
    const [list] = await screen.findAllByRole('list', { name: 'Recovery key' });
    // “The only time it is shown” stood before a step with “Show the recovery key again”.
    expect(screen.getByText(/it is shown until you finish setting it up, and never again/)).toBeInTheDocument();
    const key = [...list?.querySelectorAll('li') ?? []].map((group) => group.textContent ?? '');
    await press(opened, 'Next: check your paper copy');
    expect(await opens(name, recoveryKey)).toBe(true);
    for (const field of screen.getAllByLabelText(/^Group \d$/)) fireEvent.change(field, { target: { value: key[Number(field.id.slice(-1)) - 1] } });
    await press(opened, 'Use the new recovery key');
    await inSettings('The new recovery key works, and the old one does not any more.');
    expect((await linesOf(opened)).map(({ kind }) => kind)).toEqual(['newKey']);
    opened.vault.close();
    expect(await opens(name, recoveryKey)).toBe(false);
    expect(await opens(name, key.join('-'))).toBe(true);
  });

  it('keeps nothing when another tab has changed who can unlock meanwhile', async () => {
    const { name } = await lockedRecords();
    const opened = await openChange('/lock/recovery', { name });
    fill({ 'Your passphrase now': PASSPHRASE });
    await press(opened, 'Next: the new recovery key');
    const [list] = await screen.findAllByRole('list', { name: 'Recovery key' });
    const key = [...list?.querySelectorAll('li') ?? []].map((group) => group.textContent ?? '');
    const { keyring } = await opened.vault.header();
    const changed = { ...keyring as object, check: 'A'.repeat(43) };
    good(await opened.vault.keepKeyring(changed, keyring));
    await press(opened, 'Next: check your paper copy');
    for (const field of screen.getAllByLabelText(/^Group \d$/)) fireEvent.change(field, { target: { value: key[Number(field.id.slice(-1)) - 1] } });
    await press(opened, 'Use the new recovery key');
    expect(await screen.findByRole('alert')).toHaveTextContent(vaultSentence('overtaken'));
    expect((await opened.vault.header()).keyring).toEqual(changed);
  });

  it.each(['/lock/passphrase', '/lock/add', '/lock/remove', '/lock/recovery'])('needs a passphrase first: %s', async (address) => {
    await show(address, await openRecords({ unlocked: true }));
    expect(screen.getByText(/^The records on this device are not locked yet\./)).toHaveTextContent('Set a passphrase first.');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('after how many minutes', () => {
  it('is ten, can be chosen and is remembered with nothing else', async () => {
    const { name } = await lockedRecords();
    const { user } = await openLocked('/settings', { name });
    const field = await screen.findByLabelText('Lock after');
    expect(field).toHaveValue('10');
    expect(within(field).getAllByRole('option').map((one) => one.textContent)).toEqual(['5 minutes', '10 minutes', '15 minutes', '30 minutes']);
    await user.selectOptions(field, '5 minutes');
    expect(JSON.parse(localStorage.getItem('valuing-send-lock') ?? '')).toEqual({ state: { minutes: 5 }, version: 0 });
  });

  it.each([['99999', 10], ['0', 10], ['"5"', 10], ['null', 10], ['15', 15]])('is never what somebody wrote there by hand: %s', async (minutes, expected) => {
    localStorage.setItem('valuing-send-lock', `{"state":{"minutes":${minutes}},"version":0}`);
    await useIdleSetting.persist.rehydrate();
    expect(useIdleSetting.getState().minutes).toBe(expected);
  });
});

it.each(['somebody at an unlocked screen', 'browser extensions', 'put back to an earlier day', 'a lost passphrase together with a lost recovery key', 'opens with any passphrase that could unlock them when it was made', 'second copy of the records', 'clears both', 'how many children, and when they were last changed', 'names of the people who can unlock', 'when the app was last open since the last backup', 'levels given to practice cases'])('says plainly what the lock cannot do: %s', async (words) => {
  await show('/lock/about', await openRecords());
  expect(screen.getByRole('main').textContent?.toLowerCase().replace(/\s+/g, ' ')).toContain(words);
});
