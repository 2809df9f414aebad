import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import fileProblems from '../../src/catalog/file-problems.json';
import type { ChildRecord } from '../../src/core/child.ts';
import type { Draft } from '../../src/core/draft.ts';
import { profileEvents, type RecordEvent } from '../../src/core/review.ts';
import { readEnvelope } from '../../src/data/file/readFile.ts';
import { writeEnvelope } from '../../src/data/file/writeFile.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { everythingIn } from '../../src/features/share/everything.ts';
import { profileOf } from '../core/arbitraries.ts';
import { rewrite } from '../data/vault/support.ts';
import { TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../fixtures/twoPartsDocument.ts';
import { openSealedApp as openApp, PASSPHRASE } from './lockSupport.tsx';
import { CARD, childWith, draftWith, goTo, good, type Opened, openRecords, profileOn } from './support.tsx';

/** The files handed to the browser to save, as they would lie in the folder of downloads. */
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
    saved.push(new File([blob], this.download, { type: 'application/json' }));
  });
  return () => click.mockRestore();
});

const notes = { mark: 3, evidence: 'Odette Marlowe-Quist follows 2 steps. UPN K801 200005001.', reason: 'Marlowe-Quist family moved.' } as const;
const odette = childWith(
  [profileOn('2025-11-12', { CI1: 2 }), profileOn('2026-11-04', { CI1: notes }, { family: { H1: { mark: 2, evidence: 'Wakes at four.' } }, strengths: { CI: { text: 'Odette sings.' } } })],
);
const wilf: ChildRecord = { id: 'wilf', card: { firstName: 'Wilf', bornOn: '2012-05-06' }, cardEdition: 4, events: [] };
const draft = draftWith({ ratings: { school: { CL1: { mark: 1, evidence: ' half ' } }, family: {} } });

async function everything(vault: Vault): Promise<{ records: readonly ChildRecord[]; drafts: readonly Draft[] }> {
  const [records, drafts]: [ChildRecord[], Draft[]] = [[], []];
  for await (const record of vault.allRecords()) records.push(good(record));
  for await (const one of vault.allDrafts()) drafts.push(good(one));
  return { records, drafts };
}

async function saving(press: () => Promise<void>): Promise<File> {
  const before = saved.length;
  await press();
  await waitFor(() => expect(saved).toHaveLength(before + 1));
  return saved[before] ?? new File([], 'none');
}

const press = async ({ user }: Opened, name: string) => user.click(await screen.findByRole('button', { name }));
const backUp = async (opened: Opened) => saving(() => press(opened, 'Back up everything'));
const choose = ({ user }: Opened, file: File) => user.upload(screen.getByLabelText('File to bring in'), file);
const listed = (title: string) => within(screen.getByText(new RegExp(`^${title}`), { selector: 'h3, summary' }).parentElement ?? document.body).getAllByRole('listitem').map((item) => item.textContent);

async function openShare(): Promise<Opened> {
  const opened = await openApp('/share/odette', { records: [odette, wilf], drafts: [draft] });
  await screen.findByRole('button', { name: 'Share' });
  return opened;
}

/** Without a passphrase, so that what goes out can be read here. */
async function shareOpenly(opened: Opened): Promise<File> {
  await opened.user.click(screen.getByRole('radio', { name: 'Without a passphrase' }));
  return saving(() => press(opened, 'Share'));
}

describe('sharing one child', () => {
  it('lists what is inside and what is left out, and saves just that', async () => {
    const opened = await openShare();
    expect(listed('What is inside')).toEqual([
      'The child’s initials', 'The date of birth: a level can only be read beside an age', 'Pronouns', 'SEN status', 'Types of need: 1', 'The type of setting',
      'Reviews: 2', 'Levels of strands: 2', 'Notes on what shows a level and why it changed: 2', 'Notes on strengths: 1',
    ]);
    expect(listed('What is left out')).toEqual([
      'The child’s name in full', 'The name of the setting', 'The UPN', 'Home languages: 2', 'Levels of the Home part: 1', 'Reviews with levels given by the family: 1',
      'Who gave the levels: 1', 'Notes on what shows a level and why it changed: 1',
    ]);
    const file = await shareOpenly(opened);
    expect(file.name).toMatch(/^valuing-send-share-2026-11-21-[0-9a-f]{4}\.json$/);
    const text = await file.text();
    for (const secret of ['Odette', 'Marlowe', 'Quist', 'K801200005001', 'K801 200005001', 'Fernhollow', 'Igbo', 'H1', 'Wakes', 'Wilf', 'half', 'Mum']) expect(text).not.toContain(secret);
    expect(text).toContain('follows 2 steps');
    expect(JSON.parse(text)).toMatchObject({ kind: 'share', children: [{ card: { firstName: 'O.', lastName: 'M.', bornOn: CARD.bornOn } }], drafts: [] });
    expect(await screen.findByText(/It is not locked: anyone who has the file can read it\.$/)).toBeInTheDocument();
    // It speaks of what was chosen then, and goes with it.
    await opened.user.click(screen.getByRole('checkbox', { name: 'The UPN' }));
    expect(screen.queryByText(/has been handed to this browser/)).not.toBeInTheDocument();
  });

  it('adds what the person adds, and shows it', async () => {
    const opened = await openShare();
    for (const name of ['The full name', 'Who gave the levels, came to the meeting and does what was agreed', 'The UPN', 'The Home part: only if the family says so']) await opened.user.click(screen.getByRole('checkbox', { name }));
    expect(listed('What is inside')).toEqual(expect.arrayContaining(['The child’s name in full', 'The UPN', 'Levels of the Home part: 1', 'Who gave the levels: 1']));
    expect(listed('What is left out')).toEqual(['The name of the setting', 'Home languages: 2']);
    const text = await (await shareOpenly(opened)).text();
    for (const added of ['Marlowe-Quist', 'K801200005001', 'Wakes at four.', '"by":"Mum"']) expect(text).toContain(added);
    for (const secret of ['Fernhollow', 'Igbo']) expect(text).not.toContain(secret);
  });

  it('as a full transfer, brings the whole record with its drafts to another device', async () => {
    const opened = await openShare();
    await opened.user.click(screen.getByRole('radio', { name: 'Full transfer' }));
    expect(screen.queryByText(/^What is left out/)).not.toBeInTheDocument();
    const file = await shareOpenly(opened);
    expect(file.name).toMatch(/^valuing-send-transfer-2026-11-21-[0-9a-f]{4}\.json$/);
    cleanup();
    const another = await openApp('/share');
    await choose(another, file);
    await another.user.click(await screen.findByRole('button', { name: 'Import' }));
    await screen.findByText('Brought in: 1 child and 1 draft.');
    expect(await everything(another.vault)).toEqual({ records: [odette], drafts: [draft] });
  });

  it.each(['Share the least', 'Full transfer'])('takes the framework along whole, so that it never says less than another of its edition, and no local help: %s', async (kind) => {
    const records = [childWith([profileOf({ TK1: 3 }, { reviewedOn: '2026-11-10' })])];
    const opened = await openApp('/share/odette', { records, packs: [TWO_PARTS_DOCUMENT, TWO_PARTS_HELP] });
    await opened.user.click(await screen.findByRole('radio', { name: kind }));
    const file = await shareOpenly(opened);
    expect(await readEnvelope(file)).toMatchObject({ ok: true, value: { packs: [TWO_PARTS_DOCUMENT] } });
  });

  it('asks for a child first when it was opened from the bar', async () => {
    const opened = await openApp('/share', { records: [odette, wilf] });
    expect(screen.queryByRole('button', { name: 'Share' })).not.toBeInTheDocument();
    await screen.findByRole('option', { name: 'Wilf' });
    await opened.user.selectOptions(screen.getByLabelText('Child'), 'Wilf');
    expect(await screen.findByRole('button', { name: 'Share' })).toBeInTheDocument();
    expect(listed('What is inside')).toContain('The child’s initials');
  });
});

describe('back up and import', () => {
  it('gives the same records and drafts, on another device with the passphrase of the first', async () => {
    const opened = await openShare();
    const before = await everything(opened.vault);
    const file = await backUp(opened);
    expect(file.name).toBe('valuing-send-backup-2026-11-21.vsend');
    expect(await screen.findByText(/^The backup was made, read back \(2 children with 2 reviews and 1 draft\), and handed to this browser to save as valuing-send-backup-2026-11-21\.vsend\. Look in your downloads: only a file that is there is a backup\./)).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Backup made just now' })).toBeInTheDocument();

    cleanup();
    const another = await openApp('/share');
    await choose(another, file);
    await another.user.type(await screen.findByLabelText('Passphrase that opens this file'), PASSPHRASE);
    await press(another, 'Open the file');
    const table = await screen.findByRole('table', { name: 'What the file holds' });
    expect([...table.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
      'Odette Marlowe-QuistNew here12 November 2025, annual review: new here4 November 2026, annual review: new hereDraft: new here', 'WilfNew hereNone',
    ]);
    expect(await everything(another.vault)).toEqual({ records: [], drafts: [] });
    await press(another, 'Import');
    expect(await screen.findByText('Brought in: 2 children and 1 draft.')).toBeInTheDocument();
    const after = await everything(another.vault);
    expect(after.records).toEqual(expect.arrayContaining([...before.records]));
    expect(after).toEqual({ records: expect.objectContaining({ length: 2 }), drafts: before.drafts });
  });

  it('a second time finds nothing new', async () => {
    const opened = await openShare();
    await choose(opened, await backUp(opened));
    expect(await screen.findAllByText('The same as here')).toHaveLength(2);
    expect(screen.getByText('Nothing to bring in: all of it is here already, or stays as it is here.')).toBeInTheDocument();
    for (const name of ['Import', 'Cancel']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    await press(opened, 'Close');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('cancelled writes nothing', async () => {
    const opened = await openShare();
    const file = await backUp(opened);
    const here = { ...wilf, card: { ...wilf.card, firstName: 'Wilfred' } };
    good(await opened.vault.writeChildren([here], []));
    await choose(opened, file);
    await screen.findByRole('rowheader', { name: 'Wilf' });
    await press(opened, 'Cancel');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(good(await opened.vault.readChild('wilf'))).toEqual(here);
  });
});

describe('the preview', () => {
  const fileWith = async (records: readonly ChildRecord[], drafts: readonly Draft[] = []) =>
    new File([(await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records, drafts })).blob], 'a.json', { type: 'application/json' });
  const rowOf = async (name: string) => (await screen.findByRole('rowheader', { name })).closest('tr')?.textContent;

  it('of who was erased elsewhere is looked at again when it is accepted: what came meanwhile stays, and that is said', async () => {
    const opened = await openShare();
    const { vaultId } = await opened.vault.header();
    const seenAll = [odette, wilf].map((record) => ({ id: record.id, seen: { before: record.cardEdition }, events: record.events.map(({ id }) => id), drafts: { [draft.id]: { before: 0 } } }));
    const { blob } = await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records: [], drafts: [], vaultId, erased: seenAll });
    await choose(opened, new File([blob], 'a.json', { type: 'application/json' }));
    await screen.findByText('Erased on another device, and would be erased here as well:');
    const [first] = odette.events;
    if (!first) throw new Error('she has a review');
    // As another tab does.
    good(await opened.vault.changeChild('odette', (record) => record && { ...record, events: [...record.events, { ...first, id: 'evt-meanwhile', reviewId: 'rev-meanwhile' }] }));
    await press(opened, 'Import');
    expect(await screen.findByText('Erased here as well: 1 child. Not erased, because something was added here since the file was looked at: 1 child.')).toBeInTheDocument();
    expect((await everything(opened.vault)).records.map(({ id, events }) => [id, events.length])).toEqual([['odette', 3]]);
    expect(good(await opened.vault.erasures()).find(({ id }) => id === 'odette')?.events).not.toContain('evt-meanwhile');
    expect(good(await opened.vault.logged()).filter(({ kind }) => kind === 'erase')).toMatchObject([{ count: 1, children: ['wilf'] }]);
  });

  it('says what is left out, because it would be more than a backup can carry', async () => {
    const opened = await openShare();
    const seen = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`device-${at}`, 5]));
    await choose(opened, await fileWith([{ ...wilf, id: 'zeb', card: { ...wilf.card, firstName: 'Zeb' }, versions: { seen, at: {} } }]));
    expect(await rowOf('Zeb')).toContain('Left out: alone or with what is here, it would be more than a backup can carry');
    expect(screen.getByText('Nothing to bring in: all of it is here already, or stays as it is here.')).toBeInTheDocument();
  });

  it('says when the details here would be replaced, by whom', async () => {
    const opened = await openShare();
    await choose(opened, await fileWith([{ ...wilf, cardEdition: 5, card: { firstName: 'Zeb', bornOn: '2013-06-07' } }, { ...odette, cardEdition: 9, card: { ...CARD, pronouns: 'they/them' } }]));
    expect(await rowOf('Zeb')).toBe('ZebReplaces the details hereHere: Wilf, born on 6 May 2012. In the file: Zeb, born on 7 June 2013.None');
    expect(await rowOf('Odette Marlowe-Quist')).toContain('Replaces the details hereName and date of birth are the same, other details differ.');
  });

  it('says when a review was corrected here and in the file, and when a date cannot be right', async () => {
    const [first, second] = profileEvents(odette.events);
    if (!first || !second) throw new Error('two reviews');
    const correction = (id: string, reviewedOn: string): RecordEvent => ({ ...second, id, sequence: 3, kind: 'profileCorrected', why: 'A slip', profile: { ...second.profile, reviewedOn } });
    const opened = await openApp('/share', { records: [{ ...odette, events: [first, second, correction('here', '2026-11-05')] }] });
    const early = { ...first, id: 'early', reviewId: 'r0', profile: { ...first.profile, reviewedOn: '2018-03-01' } };
    const late = { ...first, id: 'late', reviewId: 'r9', profile: { ...first.profile, reviewedOn: '2026-11-22' } };
    await choose(opened, await fileWith([{ ...odette, events: [first, second, correction('there', '2026-11-06'), early, late] }]));
    await screen.findByRole('table', { name: 'What the file holds' });
    expect(screen.getAllByRole('listitem').map((item) => item.textContent).filter((text) => /annual review/.test(text ?? ''))).toEqual([
      '1 March 2018, annual review: new here; dated before the date of birth',
      '12 November 2025, annual review: the same as here',
      '6 November 2026, annual review: corrected here and in the file: both editions are kept, and the later one counts',
      '22 November 2026, annual review: new here; dated in the future',
    ]);
  });

  it('forgets the answer of an older choice', async () => {
    await openShare();
    const many = await fileWith(Array.from({ length: 300 }, (_, index) => ({ ...wilf, id: `w${index}` })));
    fireEvent.change(screen.getByLabelText('File to bring in'), { target: { files: [many] } });
    fireEvent.change(screen.getByLabelText('File to bring in'), { target: { files: [new File(['Dear'], 'b.json')] } });
    await screen.findByRole('alert');
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getByRole('alert')).toBeInTheDocument();
  });

  it('gives way while the file is written, and then the browser is asked to keep the storage', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    // jsdom has no storage to keep: here it is only noted that it was asked for.
    Object.defineProperty(navigator, 'storage', { value: { persist }, configurable: true });
    onTestFinished(() => { Reflect.deleteProperty(navigator, 'storage'); });
    const opened = await openApp('/share');
    await choose(opened, await fileWith([wilf]));
    fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    for (const name of ['Import', 'Cancel']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    expect(screen.getByLabelText('File to bring in')).toBeDisabled();
    expect(persist).not.toHaveBeenCalled();
    expect(await screen.findByText('Brought in: 1 child.')).toBeInTheDocument();
    expect(persist).toHaveBeenCalledOnce();
  });
});

describe('a record that is damaged here', () => {
  /** The app over records of which one child's row, or every draft's, was damaged outside it. */
  async function openDamaged(store: 'child' | 'draft', unlocked = false): Promise<Opened> {
    const { vault, name } = await openRecords({ records: [odette, wilf], drafts: [draft] });
    vault.close();
    await rewrite(name, store, (rows) => rows.map((row) => (row.id === 'wilf' ? row : { ...row, bytes: row.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) })));
    return openApp('/share', { name, unlocked });
  }

  it.each(['child', 'draft'] as const)('does not stop its backup from being brought in: %s', async (store) => {
    const { blob } = await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records: [odette, wilf], drafts: [draft] });
    const opened = await openDamaged(store);
    await choose(opened, new File([blob], 'a.json', { type: 'application/json' }));
    const row = (await screen.findByRole('rowheader', { name: 'Odette Marlowe-Quist' })).closest('tr');
    expect(row).toHaveTextContent(/damaged here, would be replaced/i);
    await press(opened, 'Import');
    await screen.findByText(store === 'child' ? 'Brought in: 1 child.' : 'Brought in: 1 draft.');
    expect((await everything(opened.vault)).records).toEqual(expect.arrayContaining([odette, wilf]));
    expect((await everything(opened.vault)).drafts).toEqual([draft]);
  });

  it('is told when it is not in a backup, with its drafts, and the device does not count as backed up', async () => {
    const opened = await openDamaged('child', true);
    const file = await backUp(opened);
    expect(await screen.findByText(/^valuing-send-backup-2026-11-21\.json was handed .* Not in it, because they cannot be read: 1 child and 1 draft\./)).toBeInTheDocument();
    expect(JSON.parse(await file.text())).toMatchObject({ contents: { children: 1, drafts: 0 }, children: [{ id: 'wilf' }] });
    expect((await opened.vault.header()).lastBackupAt).toBeUndefined();
  });
});

describe('records that cannot be reached', () => {
  it('are told as such, and are no empty backup', async () => {
    const { vault } = await openRecords({ records: [odette] });
    vault.close();
    const all = everythingIn(vault);
    for await (const record of all.records) expect(record).toBeUndefined();
    expect(all.problem()).toEqual({ code: 'closed' });
    expect(all.leftOut()).toEqual({ child: 0, draft: 0 });
  });

  it('give the button back', async () => {
    const opened = await openShare();
    opened.vault.close();
    const button = screen.queryByRole('button', { name: 'Back up everything' });
    if (!button) throw new Error('the button');
    fireEvent.click(button);
    await screen.findByText(/The backup was not saved\./);
    expect(button).toBeEnabled();
    expect(saved).toEqual([]);
  });
});

describe('a bad file', () => {
  const BAD: readonly (readonly [what: string, spoil: (sound: string) => string, problem: keyof typeof fileProblems])[] = [
    ['a letter', () => 'Dear Mrs Ferrow', 'notJson'],
    ['a list from a spreadsheet', () => '"Surname","Forename"\n"Marlowe","Odette"', 'csvFile'],
    ['another program’s', () => '{"name":"something"}', 'notOurs'],
    ['nothing', () => '', 'empty'],
    ['cut short', (sound) => sound.slice(0, -200), 'cutShort'],
    ['changed by hand', (sound) => sound.replace('follows 2 steps', 'follows 9 steps'), 'changed'],
    ['from a newer app', (sound) => sound.replace(/"version": ?\d+/, '"version": 99'), 'newerVersion'],
    ['a level that does not exist', (sound) => sound.replace('"mark":3', '"mark":5'), 'notALevel'],
  ];

  it.each(BAD)('(%s) is refused with a sentence that helps, and nothing is changed', async (_what, spoil, problem) => {
    const opened = await openShare();
    const { blob } = await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records: [odette, wilf], drafts: [draft] });
    const sound = await blob.text();
    const before = await everything(opened.vault);
    await choose(opened, new File([spoil(sound)], 'a.json', { type: 'application/json' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The file was not brought in.');
    expect(alert).toHaveTextContent(fileProblems[problem].what);
    expect(alert).toHaveTextContent(`${fileProblems[problem].todo} Nothing was changed.`);
    expect(screen.queryByRole('button', { name: 'Import' })).not.toBeInTheDocument();
    expect(await everything(opened.vault)).toEqual(before);
  });

  it('does not stand in the way of a good one', async () => {
    const opened = await openShare();
    const file = await backUp(opened);
    await choose(opened, new File(['Dear'], 'a.json', { type: 'application/json' }));
    await screen.findByRole('alert');
    await choose(opened, file);
    expect(await screen.findByRole('table', { name: 'What the file holds' })).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('the needs code', () => {
  async function copied(form: RegExp): Promise<string> {
    const { user } = await openApp('/children/odette/review/r2', { records: [odette] });
    await user.click(screen.getByRole('radio', { name: form }));
    await user.click(screen.getByRole('button', { name: 'Copy needs code' }));
    expect(await screen.findByText('Needs code copied.')).toBeInTheDocument();
    await goTo('/share');
    return navigator.clipboard.readText();
  }

  it.each([
    [/^Short/, /^VS1\.0 2026-11-04 A CI3 CL\? EM\? SP\? IN\? S\?$/, 'The highest level in each domain', ['Communication and interaction', '3 A lot of help'], 6],
    [/^Long/, /^VS1\.0 2026-11-04 A CI1=3 CI2=\? .* S5=\?$/, 'Every strand', ['Understanding what others say', '3 A lot of help'], 25],
  ] as const)('is copied without the Home part and read back in words: %s', async (form, pattern, caption, first, count) => {
    const code = await copied(form);
    expect(code).toMatch(pattern);
    fireEvent.change(screen.getByLabelText('Needs code'), { target: { value: code } });
    expect(screen.getByText('Valuing SEND core framework, edition 1.0. 4 November 2026. The level that counts: agreed, or else the school’s.')).toBeInTheDocument();
    const rows = [...screen.getByRole('table', { name: caption }).querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toHaveLength(count);
    expect(rows[0]).toEqual(first);
    expect(rows[1]?.[1]).toBe('Not assessed');
  });

  it.each([
    ['XX', 'Character 1: a needs code begins with a framework and its edition, such as VS1.0.'],
    ['VS1.0 2026-02-30 A CI3', 'Character 7: a day should stand here, written as 2026-11-21.'],
    ['VS1.0 2026-11-21 A CI7', 'Character 22: “7” is no level. Levels are 0 to 4, ? for not assessed and x for not applicable.'],
    ['VS1.0 2026-11-21 A CI3 QQ1', 'Character 24: the framework has no domain “QQ”.'],
    ['VS9.9 2026-11-21 A CI3', 'Character 3: “9.9” is another edition of the framework, which is not on this device.'],
  ])('%s is wrong, and it is said where', async (code, message) => {
    await openApp('/share', { records: [odette] });
    fireEvent.change(screen.getByLabelText('Needs code'), { target: { value: code } });
    expect(screen.getByLabelText('Needs code')).toHaveAccessibleDescription(expect.stringContaining(message));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('can be copied by hand where the browser does not let the app', async () => {
    const { user } = await openApp('/children/odette/review/r2', { records: [odette] });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy needs code' }));
    expect(await screen.findByText('The browser did not let the app copy. Select the code and copy it yourself.')).toBeInTheDocument();
  });
});
