import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import problems from '../../src/catalog/folder-problems.json';
import { readSealedHeader } from '../../src/data/file/sealedHeader.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { runBackup } from '../../src/features/share/folderRun.ts';
import { dueIn, watchFolder } from '../../src/features/share/folderWatch.ts';
import { folderName } from '../../src/features/share/rotation.ts';
import { type FolderCode, useFolderState } from '../../src/state/backupFolder.ts';
import { lockNow, useLocking } from '../../src/state/lockNow.ts';
import { rewrite } from '../data/vault/support.ts';
import { type Locked, lockedRecords, openLocked, type OpenedLocked, PASSPHRASE, unlocked } from './lockSupport.tsx';
import { giveFolder, MemoryFolder } from './memoryFolder.ts';
import { childWith, draftWith, good, openApp, openRecords } from './support.tsx';

const HOUR = 60 * 60_000;
let folder: MemoryFolder;
let handle: FileSystemDirectoryHandle;
let locked: Locked;

beforeEach(async () => {
  locked = await lockedRecords();
  folder = new MemoryFolder('School drive');
  handle = giveFolder(folder);
});
afterEach(() => {
  useFolderState.setState(useFolderState.getInitialState(), true);
  vi.useRealTimers();
});

const later = (hours: number) => vi.setSystemTime(Date.now() + hours * HOUR);

/** A tab with unlocked records, in which something has changed since the last backup. */
async function openVaultHere(): Promise<Vault> {
  const vault = await unlocked(locked.name, PASSPHRASE);
  if (!vault) throw new Error('it does not open');
  onTestFinished(() => vault.close());
  await change(vault);
  return vault;
}

const change = async (vault: Vault) => good(await vault.changeChild('odette', (record) => record && { ...record, cardEdition: record.cardEdition + 1 }));
const problem = () => useFolderState.getState().problem?.code;
const log = async (vault: Vault) => good(await vault.logged()).filter(({ kind }) => kind === 'folderBackup').map(({ file }) => file);
/** A file of this vault and device, of another day. */
async function older(vault: Vault, savedAt: string): Promise<string> {
  const name = folderName(savedAt, (await vault.header()).deviceId, true);
  const [made] = [...folder.files.values()];
  folder.files.set(name, made ?? new Uint8Array());
  return name;
}

describe('a backup into the folder', () => {
  it('is sealed with the vault’s own secrets, read back, noted and written down', async () => {
    const vault = await openVaultHere();
    await runBackup(vault, handle);
    expect(problem()).toBeUndefined();
    expect(folder.names).toEqual([folderName('2026-11-21-1200', (await vault.header()).deviceId, true)]);
    const [name = ''] = folder.names;
    const opening = await readSealedHeader(new Blob([folder.files.get(name) ?? '']));
    expect(opening).toMatchObject({ ok: true, value: { header: { kind: 'backup', key: { by: 'vault', vaultId: locked.vaultId } } } });
    expect(await vault.header()).toMatchObject({ lastBackupAt: '2026-11-21T12:00:00.000Z', changesSinceBackup: 0 });
    expect((await log(vault))[0]).toBe(name);
    await runBackup(vault, handle);
    expect(folder.names).toHaveLength(2);
  });

  it('is written a second time where the browser cannot rename, and read back there', async () => {
    const vault = await openVaultHere();
    folder.canRename = false;
    const read: string[] = [];
    folder.trouble = (what, name) => { if (what === 'read') read.push(name); };
    await runBackup(vault, handle);
    expect(problem()).toBeUndefined();
    expect(folder.names).toHaveLength(1);
    expect(read).toContain(folder.names[0]);
  });

  const dom = (name: string) => () => { throw new DOMException('no', name); };
  it.each<[what: string, code: FolderCode, provoke: () => void]>([
    ['a stick is pulled out before', 'gone', () => { folder.trouble = dom('NotFoundError'); }],
    ['a stick is pulled out while writing', 'gone', () => { folder.trouble = (what) => { if (what === 'write') dom('NotFoundError')(); }; }],
    ['the disk is full', 'full', () => { folder.trouble = (what) => { if (what === 'close') dom('QuotaExceededError')(); }; }],
    ['another program holds it', 'inUse', () => { folder.trouble = (what) => { if (what === 'write') dom('NoModificationAllowedError')(); }; }],
    ['it cannot be read back', 'unreachable', () => { folder.trouble = (what) => { if (what === 'read') dom('NotReadableError')(); }; }],
    ['a byte is changed on the way', 'differs', () => { folder.onDisk = (bytes) => bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte)); }],
    ['it is cut short on the way', 'differs', () => { folder.onDisk = (bytes) => bytes.slice(0, -1); }],
    ['the browser asks again', 'noPermission', () => { folder.permission = 'prompt'; }],
    ['the browser was told no', 'denied', () => { folder.permission = 'denied'; }],
  ])('%s: it does not count, is told, and the earlier files stay', async (_, code, provoke) => {
    const vault = await openVaultHere();
    const mine = await older(vault, '2026-11-01-0900');
    const before = await vault.header();
    provoke();
    await runBackup(vault, handle);
    expect(problem()).toBe(code);
    expect(await vault.header()).toEqual(before);
    expect(await log(vault)).not.toContain(folderName('2026-11-21-1200', before.deviceId, true));
    expect(folder.names.filter((name) => name.startsWith('valuing-send-backup'))).toEqual([mine]);
    expect(useFolderState.getState().saving).toBe(false);
  });

  it('with a record that cannot be read is kept beside the others, once a day, and counts for nothing', async () => {
    const vault = await openVaultHere();
    const { deviceId } = await vault.header();
    const elders = await Promise.all(Array.from({ length: 12 }, (_, index) => older(vault, `2026-10-${String(index + 10)}-0900`)));
    await rewrite(locked.name, 'child', (rows) => rows.map((row) => ({ ...row, bytes: row.bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) })));
    await runBackup(vault, handle);
    later(2);
    await runBackup(vault, handle);
    expect(problem()).toBe('notWhole');
    expect((await vault.header()).lastBackupAt).toBeUndefined();
    expect(folder.names).toEqual([...elders, folderName('2026-11-21-0000', deviceId, false)].toSorted());
  });
});

describe('what is taken away', () => {
  it('is only what this device saved of this vault, by its name and by what the file itself says', async () => {
    const vault = await openVaultHere();
    await runBackup(vault, handle);
    const [first = ''] = folder.names;
    for (let day = 1; day <= 12; day += 1) await older(vault, `2026-11-${String(day).padStart(2, '0')}-0900`);
    const { deviceId } = await vault.header();
    const others = {
      'Reports 2026.docx': 'reports',
      'valuing-send-backup-2026-11-01.vsend': 'by hand',
      [folderName('2026-11-02-0700', 'another-device', true)]: 'another device',
      [folderName('2026-11-03-0700', deviceId, true)]: 'not a backup at all, under a name of ours',
    };
    for (const [name, text] of Object.entries(others)) folder.files.set(name, new TextEncoder().encode(text));
    later(1);
    await runBackup(vault, handle);
    expect(problem()).toBeUndefined();
    expect(folder.names).toEqual(expect.arrayContaining([...Object.keys(others), first]));
    // Of ours: the newest ten, and the first of November.
    const days = folder.names.filter((name) => !(name in others)).map((name) => name.slice(20, 30));
    expect(days).toEqual(['2026-11-01', ...['05', '06', '07', '08', '09', '10', '11', '12'].map((day) => `2026-11-${day}`), '2026-11-21', '2026-11-21']);
  });

  it('waits for the next time when it cannot be removed, and the backup counts all the same', async () => {
    const vault = await openVaultHere();
    await runBackup(vault, handle);
    for (let day = 1; day <= 12; day += 1) await older(vault, `2026-11-${String(day).padStart(2, '0')}-0900`);
    folder.trouble = (what) => { if (what === 'remove' || what === 'list') throw new DOMException('no', 'NoModificationAllowedError'); };
    await change(vault);
    later(1);
    await runBackup(vault, handle);
    expect(problem()).toBeUndefined();
    expect(await vault.header()).toMatchObject({ changesSinceBackup: 0, lastBackupAt: '2026-11-21T13:00:00.000Z' });
    expect(folder.names).toHaveLength(14);
  });
});

describe('when', () => {
  it('something has changed and four hours have passed; weekly in any case; daily while a draft is open', async () => {
    const vault = await openVaultHere();
    const isDue = dueIn(vault);
    expect(await isDue(4)).toBe(true);
    await runBackup(vault, handle);
    expect(await isDue(4)).toBe(false);
    await change(vault);
    expect(await isDue(4)).toBe(false);
    later(2);
    expect(await isDue(1)).toBe(true);
    later(2);
    expect(await isDue(4)).toBe(true);
    await runBackup(vault, handle);
    later(30);
    expect(await isDue(4)).toBe(false);
    good(await vault.changeDraft('d1', () => draftWith()));
    expect(await isDue(4)).toBe(true);
    good(await vault.eraseDraft('d1'));
    later(24 * 7);
    expect(await isDue(4)).toBe(true);
  });

  it('a backup by hand does not stand in for the one in the folder', async () => {
    const vault = await openVaultHere();
    await runBackup(vault, handle);
    later(5);
    good(await vault.noteBackup('2026-11-21T17:00:00.000Z'));
    await change(vault);
    expect(await dueIn(vault)(4)).toBe(true);
  });

  it('a clock that was put back does not make it wait', async () => {
    const vault = await openVaultHere();
    later(24 * 400);
    await runBackup(vault, handle);
    await change(vault);
    later(-24 * 400 + 1);
    expect(await dueIn(vault)(4)).toBe(true);
  });

  it('after unlocking, by itself, and not in an empty vault', async () => {
    expect(await dueIn((await openRecords()).vault)(4)).toBe(false);
    const vault = await openVaultHere();
    good(await vault.keepFolder(handle));
    onTestFinished(watchFolder(vault));
    await waitFor(() => expect(useFolderState.getState().saved).toBeDefined());
    expect(folder.names).toHaveLength(1);
  });

  it('before locking, where a second is enough', async () => {
    const vault = await openVaultHere();
    good(await vault.keepFolder(handle));
    await runBackup(vault, handle);
    const reload = vi.fn();
    useLocking.setState({ reload });
    onTestFinished(() => useLocking.setState(useLocking.getInitialState()));
    const stop = watchFolder(vault);
    onTestFinished(stop);
    await change(vault);
    later(2);
    await lockNow(vault);
    expect(folder.names).toHaveLength(2);
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('on the Files page', () => {
  const section = () => within(screen.getByRole('region', { name: 'Back up by itself' }));
  const press = ({ user }: OpenedLocked, name: string) => user.click(section().getByRole('button', { name }));

  it('a folder is chosen once, shown by its name, changed and given up', async () => {
    const opened = await openLocked('/share', locked);
    await screen.findByRole('button', { name: 'Choose a folder' });
    await press(opened, 'Choose a folder');
    expect(await section().findByText('School drive')).toBeInTheDocument();
    expect(await section().findByText(/^valuing-send-backup-2026-11-21-1200-.{6}\.vsend is in the folder, and was read back whole\.$/)).toBeInTheDocument();
    expect(folder.names).toHaveLength(1);

    const second = new MemoryFolder('Stick');
    giveFolder(second);
    await press(opened, 'Choose another folder');
    expect(await section().findByText('Stick')).toBeInTheDocument();
    await waitFor(() => expect(second.names).toHaveLength(1));
    await waitFor(() => expect(section().getByRole('button', { name: 'Stop' })).toBeEnabled());
    await press(opened, 'Stop');
    expect(await section().findByText('Nothing more goes into that folder by itself. What is in it stays there.')).toBeInTheDocument();
    expect(good(await opened.vault.folder())).toBeUndefined();
    expect([folder.names.length, second.names.length]).toEqual([1, 1]);
  });

  it('nothing is chosen when somebody closes the browser’s own window', async () => {
    const opened = await openLocked('/share', locked);
    window.showDirectoryPicker = async () => { throw new DOMException('closed', 'AbortError'); };
    await screen.findByRole('button', { name: 'Choose a folder' });
    await press(opened, 'Choose a folder');
    expect(section().getByRole('button', { name: 'Choose a folder' })).toBeEnabled();
    expect(good(await opened.vault.folder())).toBeUndefined();
  });

  it('what keeps a backup out of the folder is told in a plain sentence, and the reminder goes on', async () => {
    const opened = await openLocked('/share', locked);
    good(await opened.vault.keepFolder(handle));
    await screen.findByText('School drive');
    folder.trouble = () => { throw new DOMException('no', 'NotFoundError'); };
    await press(opened, 'Back up into it now');
    expect(await section().findByRole('alert')).toHaveTextContent(problems.gone);
    expect(screen.getByRole('link', { name: 'The backup folder needs a look' })).toBeInTheDocument();
    folder.trouble = () => {};
    await press(opened, 'Back up into it now');
    expect(await section().findByText(/was read back whole/)).toBeInTheDocument();
    expect(section().queryByRole('alert')).not.toBeInTheDocument();
  });

  it('asks the browser in the click, and takes a no', async () => {
    const opened = await openLocked('/share', locked);
    good(await opened.vault.keepFolder(handle));
    await screen.findByText('School drive');
    folder.permission = 'prompt';
    folder.answer = 'denied';
    await press(opened, 'Back up into it now');
    expect(await section().findByRole('alert')).toHaveTextContent(problems.denied);
    expect(folder.names).toEqual([]);
  });

  it('needs locked records and a browser that can', async () => {
    await openApp('/share', { records: [{ ...childWith(), example: true }], unlocked: true });
    expect(await screen.findByText(/Only locked records are backed up by themselves/)).toBeInTheDocument();
    expect(section().queryByRole('button')).not.toBeInTheDocument();
  });

  it('says so where the browser cannot, and where backups belong', async () => {
    delete window.showDirectoryPicker;
    await openApp('/share', { records: [childWith()] });
    expect(await screen.findByText(/This browser cannot save into a folder by itself/)).toBeInTheDocument();
    const advice = within(screen.getByText('Where to keep backups').closest('details') ?? document.body);
    expect(advice.getByText(/^Three copies, on two different devices, one of them away from this building/)).toBeInTheDocument();
    expect(advice.getByText(/does not say whether it keeps them/)).toBeInTheDocument();
  });
});

// The last: it leaves a backup behind that never ends, as a page that is loaded again does.
describe('a folder that does not answer', () => {
  it('does not keep the records from being locked', async () => {
    const vault = await openVaultHere();
    good(await vault.keepFolder(handle));
    const reload = vi.fn();
    useLocking.setState({ reload });
    onTestFinished(() => useLocking.setState(useLocking.getInitialState()));
    folder.getFileHandle = () => new Promise(() => {});
    onTestFinished(watchFolder(vault));
    await waitFor(() => expect(useFolderState.getState().saving).toBe(true));
    const began = performance.now();
    await lockNow(vault);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(reload).toHaveBeenCalledOnce();
  });
});
