import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildRecord } from '../../src/core/child.ts';
import { SEALED_FORMAT } from '../../src/data/file/sealedHeader.ts';
import { makeBackup } from '../../src/features/share/makeBackup.ts';
import { readFile } from '../../src/features/share/readFile.ts';
import { openSealedApp, PASSPHRASE, PERSON, QUICK } from './lockSupport.tsx';
import { keysWith } from '../../src/app/keysWith.ts';
import { deriveHere } from '../../src/data/lock/deriveKey.ts';
import { childWith, draftWith, good, type Opened, openApp, pageShown, profileOn } from './support.tsx';

let saved: File[] = [];

beforeEach(() => {
  saved = [];
  // jsdom saves no files and has no addresses for them: here they are caught on the way out.
  let blob = new Blob();
  URL.createObjectURL = (given) => {
    if (given instanceof Blob) blob = given;
    return 'blob:here/1';
  };
  URL.revokeObjectURL = () => {};
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
    saved.push(new File([blob], this.download));
  });
  return () => click.mockRestore();
});

const odette = childWith([profileOn('2025-11-12', { CI1: 2 })]);
const wilf: ChildRecord = { id: 'wilf', card: { firstName: 'Wilf', bornOn: '2012-05-06' }, cardEdition: 4, events: [] };
const draft = draftWith();
const everything = { records: [odette, wilf], drafts: [draft] };

const press = async ({ user }: Opened, name: string) => user.click(await screen.findByRole('button', { name }));
const told = async (text: string | RegExp) => expect(await screen.findByText(text)).toBeInTheDocument();

async function firstSaved(): Promise<File> {
  await waitFor(() => expect(saved).toHaveLength(1));
  const [file] = saved;
  if (!file) throw new Error('nothing was saved');
  return file;
}

async function backedUp(opened: Opened): Promise<File> {
  await press(opened, 'Back up everything');
  return firstSaved();
}

/** On the Files page: chooses a file to be tested. */
async function test(opened: Opened, file: File): Promise<void> {
  if (!screen.queryByLabelText('Backup to test')) await press(opened, 'Is a backup good? Test it');
  await opened.user.upload(screen.getByLabelText('Backup to test'), file);
}

async function unlock(opened: Opened, passphrase: string): Promise<void> {
  const field = await screen.findByLabelText('Passphrase that opens this file');
  await opened.user.clear(field);
  await opened.user.click(field);
  await opened.user.paste(passphrase);
  await press(opened, 'Open the file');
}

describe('a backup of locked records', () => {
  it('is sealed, noted and written down', async () => {
    const opened = await openSealedApp('/share', everything);
    const file = await backedUp(opened);
    expect(file.name).toBe('valuing-send-backup-2026-11-21.vsend');
    const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
    expect(text.startsWith(SEALED_FORMAT)).toBe(true);
    for (const secret of ['Odette', 'Wilf', '2012-05-06']) expect(text).not.toContain(secret);
    await told(/was made, read back \(2 children with 1 review and 1 draft\), and handed/);
    expect(await opened.vault.header()).toMatchObject({ changesSinceBackup: 0, lastBackupAt: '2026-11-21T12:00:00.000Z' });
    expect(good(await opened.vault.logged())).toMatchObject([{ kind: 'backup', count: 2, file: file.name }]);
  });

  it('holds whose it is and what was erased', async () => {
    const opened = await openSealedApp('/share', everything);
    good(await opened.vault.eraseWhere(['wilf']));
    const made = await makeBackup(opened.vault);
    if (!made.ok) throw new Error(made.problem.text);
    expect(made.value).toMatchObject({ contents: { children: 1, reviews: 1, drafts: 1 }, leftOut: { child: 0, draft: 0, framework: 0 } });
    expect(await readFile(made.value.blob, { vault: opened.vault })).toMatchObject({
      ok: true, value: { kind: 'backup', vaultId: (await opened.vault.header()).vaultId, erased: [{ id: 'wilf' }], children: [{ id: 'odette' }] },
    });
  });

  it('that is stopped saves nothing', async () => {
    const opened = await openSealedApp('/share', everything);
    const stop = new AbortController();
    stop.abort();
    expect(await makeBackup(opened.vault, undefined, stop.signal)).toMatchObject({ ok: false, problem: { code: 'stopped' } });
    expect((await opened.vault.header()).lastBackupAt).toBeUndefined();
  });

  it.each([['none', undefined, 3], ['another', '2026-11-01T08:00:00.000Z', 0]])('that never landed is taken back: before it there was %s', async (_, before, changes) => {
    const opened = await openSealedApp('/share', everything);
    if (before) good(await opened.vault.noteBackup(before));
    const stood = (await opened.vault.header()).changesSinceBackup;
    if (before) expect(stood).toBe(changes);
    await backedUp(opened); // a browser that refuses the download tells the page nothing: “saved” was said, and counted
    await told(/Look in your downloads: only a file that is there is a backup\./);
    expect(await opened.vault.header()).toMatchObject({ changesSinceBackup: 0, lastBackupAt: '2026-11-21T12:00:00.000Z' });
    good(await opened.vault.changeChild('wilf', (record) => record && { ...record, cardEdition: 5 }));
    await press(opened, 'It is not there');
    await told(/^Then it does not count: the last backup is the one before, as it was\./);
    const header = await opened.vault.header();
    expect([header.lastBackupAt, header.changesSinceBackup]).toEqual([before, stood + 1]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Back up everything' })).toHaveFocus());
    expect(screen.queryByRole('button', { name: 'It is not there' })).not.toBeInTheDocument();
  });

  it('that never landed takes back no other that was noted since', async () => {
    const opened = await openSealedApp('/share', everything);
    await backedUp(opened);
    await told(/only a file that is there is a backup/);
    good(await opened.vault.noteBackup('2026-11-21T12:05:00.000Z'));
    await press(opened, 'It is not there');
    await told(/^Then it does not count/);
    expect(await opened.vault.header()).toMatchObject({ lastBackupAt: '2026-11-21T12:05:00.000Z' });
  });

  it('is left open where there is no passphrase, and only invented children', async () => {
    const opened = await openApp('/share', { records: [{ ...wilf, example: true }], unlocked: true });
    expect((await backedUp(opened)).name).toBe('valuing-send-backup-2026-11-21.json');
  });
});

describe('the test of a backup', () => {
  it('leaves the focus where it was asked for, and gives it back', async () => {
    const opened = await openSealedApp('/share', everything);
    await press(opened, 'Is a backup good? Test it');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Is this backup good?' })).toHaveFocus());
    await press(opened, 'Close the test');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Is a backup good? Test it' })).toHaveFocus());
  });

  it('says that it is good and the same, and asks for nothing here', async () => {
    const opened = await openSealedApp('/share', everything);
    await test(opened, await backedUp(opened));
    await told(/All of it can be read\. A backup, saved on 21 November 2026\. It holds 2 children, 1 review, 1 draft\./);
    await told('It was made from these records.');
    await told('It holds the same as this device.');
    await told('Nothing was changed.');
  });

  it('names what is not in it, and what is newer here', async () => {
    const opened = await openSealedApp('/share', everything);
    const file = await backedUp(opened);
    good(await opened.vault.writeChildren([{ ...wilf, id: 'zeb', card: { ...wilf.card, firstName: 'Zeb' } }], []));
    good(await opened.vault.changeChild('wilf', (record) => record && { ...record, cardEdition: 5, card: { ...record.card, firstName: 'Wilfred' } }));
    await test(opened, file);
    const list = (await screen.findByText('It was made from these records.')).closest('ul') ?? document.body;
    expect(within(list).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'It was made from these records.', '1 child here is not in it: Zeb.', '1 child has something newer here: Wilfred.',
    ]);
  });

  it('on another device asks for a passphrase of the first, and tells a wrong one', async () => {
    const file = await backedUp(await openSealedApp('/share', everything));
    cleanup();
    const other = await openSealedApp('/share');
    await test(other, file);
    expect(await screen.findByRole('option', { name: PERSON })).toBeInTheDocument();
    await unlock(other, 'not this one, surely');
    await told(/This passphrase does not open the file\./);
    await unlock(other, PASSPHRASE);
    await told('It was made from other records than those on this device.');
    await told('2 children in it are not on this device.');
    for await (const record of other.vault.allRecords()) expect(record).toBeUndefined();
  });

  it('opens one from before the passphrase was changed, and elsewhere with the passphrase of that day', async () => {
    const opened = await openSealedApp('/share', everything);
    const file = await backedUp(opened);
    const { keyring, vaultId } = await opened.vault.header();
    const keys = keysWith(deriveHere, QUICK);
    const people = keys.people(keyring);
    const slotId = people.ok ? people.value[0]?.slotId ?? '' : '';
    const changed = await keys.changePassphrase({ keyring, vaultId }, { kind: 'passphrase', slotId, passphrase: PASSPHRASE }, slotId, 'nine purple badgers asleep');
    if (!changed.ok) throw new Error(changed.problem.code);
    good(await opened.vault.keepKeyring(changed.value, keyring));
    await test(opened, file);
    await told('It was made from these records.');
    cleanup();
    const other = await openSealedApp('/share');
    await test(other, file);
    await told(/It opens with the passphrase of that day, also where it was changed since/); // “of the records it was made from” sent people to today’s
    await unlock(other, 'nine purple badgers asleep');
    expect(await screen.findByRole('alert')).toHaveTextContent('where that was changed since, type the one from before');
    await unlock(other, PASSPHRASE);
    await told('2 children in it are not on this device.');
  });

  it('says when it would bring nothing back', async () => {
    const opened = await openSealedApp('/share', everything);
    const file = await backedUp(opened);
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes.fill(7, -40, -20);
    await test(opened, new File([bytes], file.name));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This file would not bring anything back. This locked file was damaged on its way');
    expect(alert).toHaveTextContent('It is not about the passphrase.');
    await test(opened, new File([bytes.slice(0, -200)], file.name));
    await told(/This locked file was damaged on its way|The file ends too early/);
  });
});

describe('sharing a child', () => {
  const openShare = async () => {
    const opened = await openSealedApp('/share/odette', everything);
    await screen.findByRole('button', { name: 'Share' });
    return opened;
  };
  const type = async ({ user }: Opened, passphrase: string, again = passphrase) => {
    for (const [label, text] of [['Passphrase for this file', passphrase], ['Passphrase for this file, once more', again]] as const) {
      await user.clear(screen.getByLabelText(label));
      if (text) await user.type(screen.getByLabelText(label), text);
    }
  };

  it('offers a passphrase first, of a length, typed twice', async () => {
    const opened = await openShare();
    expect(screen.getByRole('radio', { name: 'Lock this file with a passphrase' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Without a passphrase' })).toHaveAccessibleDescription('Anyone who has the file can read it.');
    const field = screen.getByLabelText('Passphrase for this file');
    expect(field).toHaveAttribute('autocomplete', 'new-password');
    for (const [first, second, complaint, at] of [
      ['', '', 'Enter a passphrase.', field],
      ['elevenchars', 'elevenchars', /needs 12 characters or more/, field],
      ['quiet herons wade', 'quiet herons fly', /The two are not the same/, screen.getByLabelText('Passphrase for this file, once more')],
    ] as const) {
      await type(opened, first, second);
      await press(opened, 'Share');
      await waitFor(() => expect(at).toHaveAccessibleDescription(expect.stringMatching(complaint)));
      await waitFor(() => expect(at).toHaveFocus());
    }
    expect(saved).toEqual([]);
  });

  it('saves a file that opens with it alone, and writes down what for', async () => {
    const opened = await openShare();
    await type(opened, 'quiet herons wade');
    await opened.user.type(screen.getByLabelText('What is it for?'), 'Advice from a specialist');
    await press(opened, 'Share');
    const file = await firstSaved();
    expect(file.name).toMatch(/^valuing-send-share-2026-11-21-[0-9a-f]{4}\.vsend$/);
    await told(/It is locked\. Tell the other person the passphrase by phone/);
    expect(screen.getByLabelText('Passphrase for this file')).toHaveValue('');
    expect(good(await opened.vault.logged())).toMatchObject([
      { kind: 'share', children: ['odette'], count: 1, file: file.name, purpose: 'Advice from a specialist' },
    ]);
    expect(await readFile(file, { vault: opened.vault })).toMatchObject({ ok: false, problem: { code: 'needsSecret', people: [], takesRecoveryKey: false } });
    const secret = (passphrase: string) => ({ kind: 'passphrase', passphrase } as const);
    expect(await readFile(file, { secret: secret(PASSPHRASE) })).toMatchObject({ ok: false, problem: { trouble: { code: 'wrongSecret' } } });
    expect(await readFile(file, { secret: secret('quiet herons wade') })).toMatchObject({ ok: true, value: { kind: 'share', children: [{ card: { firstName: 'O.' } }] } });
  });

  it('lets nothing be chosen while the file is saved: it would be another than what is said of it', async () => {
    const opened = await openShare();
    await type(opened, 'quiet herons wade');
    await press(opened, 'Share');
    for (const box of [...screen.getAllByRole('radio'), ...screen.getAllByRole('checkbox')]) expect(box).toBeDisabled();
    await opened.user.click(screen.getByRole('checkbox', { name: 'Home languages' }));
    await told(/It is locked\. Tell the other person the passphrase by phone/);
    expect(screen.getByRole('checkbox', { name: 'Home languages' })).toBeEnabled();
    expect(screen.getByRole('checkbox', { name: 'Home languages' })).not.toBeChecked();
  });

  it('says that it was saved when only the local record could not be written', async () => {
    const opened = await openShare();
    await opened.user.click(screen.getByRole('radio', { name: 'Without a passphrase' }));
    const log = vi.spyOn(opened.vault, 'log').mockResolvedValue({ ok: false, problem: { code: 'full' } });
    await press(opened, 'Share');
    await told(/has been handed to this browser to save\. .* It could not be written into the record of this device\./);
    expect(screen.queryByText(/was not saved/)).not.toBeInTheDocument();
    log.mockRestore();
  });

  it('says on top that a record is not to be changed', async () => {
    await openSealedApp('/share/odette', { records: [{ ...odette, card: { ...odette.card, restrictedOn: '2026-11-02' } }] });
    expect(await screen.findByText(/^On 2 November 2026 somebody asked/)).toBeInTheDocument();
  });

  it('begins with the full transfer where the page of leaving led there', async () => {
    const opened = await openSealedApp('/children/odette/leaving', everything);
    const link = await screen.findByRole('link', { name: 'Go to the transfer file' });
    await act(async () => { await opened.user.click(link); });
    await pageShown();
    expect(await screen.findByRole('radio', { name: 'Full transfer' })).toBeChecked();
  });

  it('goes without a passphrase only when somebody says so', async () => {
    const opened = await openShare();
    await opened.user.click(screen.getByRole('radio', { name: 'Without a passphrase' }));
    expect(screen.queryByLabelText('Passphrase for this file')).not.toBeInTheDocument();
    await press(opened, 'Share');
    expect((await firstSaved()).name).toMatch(/\.json$/);
    await told(/It is not locked: anyone who has the file can read it\.$/);
  });
});
