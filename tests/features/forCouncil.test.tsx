import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CouncilFile } from '../../src/core/council/councilFile.ts';
import { SCHOOL_KEY_FORMAT } from '../../src/core/council/schoolKey.ts';
import { readCouncil } from '../../src/data/file/council/readCouncil.ts';
import { useCouncilSetting } from '../../src/state/councilSetting.ts';
import { violations } from '../ui/violations.ts';
import { childWith, good, goTo, type Opened, openApp, profileOn } from './support.tsx';

let saved: File[] = [];

beforeEach(() => {
  saved = [];
  useCouncilSetting.setState({ school: '', recipients: [] });
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

const provisions = { p1: { n: 1, what: 'Talking group', strands: ['CI1'], timesAWeek: 3, minutes: 40, weeks: 38, pencePerHour: 2000 } };
const records = [
  childWith([profileOn('2025-11-12', { CI1: 2 }), profileOn('2026-11-12', { CI1: 3, S1: 1 }, { family: { H1: 4 }, support: { provisions } })]),
  childWith([], { firstName: 'Wilf', lastName: undefined, senTypes: undefined }, 'wilf'),
  childWith([], { firstName: 'Kay', senStatus: 'K' }, 'kay'),
  childWith([], { firstName: 'Lee', leftOn: '2026-07-20' }, 'lee'),
  childWith([], { firstName: 'Ruth', restrictedOn: '2026-07-20' }, 'ruth'),
  { ...childWith([], { firstName: 'Bina' }, 'bina'), removedAt: '2026-11-20T10:00:00.000Z' },
  { ...childWith([], { firstName: 'Exa' }, 'exa'), example: true as const },
];

const KEY = { format: SCHOOL_KEY_FORMAT, version: 1, key: 'k'.repeat(43) } as const;
const press = async ({ user }: Opened, name: string) => user.click(await screen.findByRole('button', { name }));

async function put(opened: Opened, recipient = 'Riverbank Council'): Promise<HTMLElement> {
  for (const [label, text] of [['Who is it for?', recipient], ['Name of this school', 'Fernhollow Primary']] as const) {
    await opened.user.clear(screen.getByLabelText(label));
    await opened.user.type(screen.getByLabelText(label), text);
  }
  await press(opened, 'Put it together');
  return screen.findByRole('region', { name: 'What is inside' });
}

async function saveOpen(opened: Opened): Promise<CouncilFile> {
  await opened.user.click(screen.getByRole('radio', { name: 'Without a passphrase' }));
  await press(opened, 'Save the file');
  await screen.findByText(/has been handed to this browser to save/);
  const read = await readCouncil(saved.at(-1) ?? new Blob());
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

describe('a file for a council', () => {
  it('asks who it is for and from whom, and says what it needs', async () => {
    const opened = await openApp('/council/send', { records });
    await press(opened, 'Put it together');
    expect(await screen.findByRole('alert')).toHaveTextContent('Write who it is for.');
    expect(screen.getByLabelText('Name of this school')).toHaveAccessibleDescription(/Write the name of this school/);
    await waitFor(() => expect(document.title).toBe('For a council or trust – Valuing SEND'));
    expect(await violations()).toEqual([]);
  });

  it('says who goes in and who does not, before anything is saved', async () => {
    const opened = await openApp('/council/send', { records });
    const inside = await put(opened);
    expect(inside).toHaveTextContent('2 children go in. Left out: 1 of another SEN status; 1 who left; 1 whose record is not to be changed; 1 in the bin; 1 invented, as examples.');
    expect(inside).toHaveTextContent('Few children with a rare mix of needs can still be recognised');
    for (const told of ['the school’s name, and a pseudonym of it', 'the day and time at which it was put together', 'of the last two reviews', 'school year then', 'whole hours a year']) expect(inside).toHaveTextContent(told);
    expect(inside).toHaveTextContent('the ids of two files cannot be joined. What the files say of a child could be');
    expect(inside).not.toHaveTextContent('The pseudonyms have changed once');
    expect(screen.getByRole('region', { name: 'Save it' })).toHaveTextContent('Lines (NDJSON) have every review, not only the last two');
    await waitFor(() => expect(within(inside).getByRole('heading', { name: 'What is inside' })).toHaveFocus());
    expect(saved).toEqual([]);
    expect(await violations()).toEqual([]);
    await opened.user.click(screen.getByRole('radio', { name: 'Children with a plan or SEN support' }));
    expect(screen.queryByRole('region', { name: 'What is inside' })).not.toBeInTheDocument();
    await press(opened, 'Put it together');
    expect(await screen.findByText(/^3 children go in\./)).toBeVisible();
  });

  it('says of a file of nobody only why', async () => {
    const opened = await openApp('/council/send', { records: records.slice(3) });
    const inside = await put(opened);
    expect(inside).toHaveTextContent(/^What is inside\s*Nobody goes in, so there is no file\. Left out: 1 who left;/);
    expect(within(inside).queryByRole('list')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save the file' })).not.toBeInTheDocument();
  });

  it('makes no key before it is saved, nor when somebody asks whose a pseudonym is', async () => {
    const opened = await openApp('/council/send', { records });
    await put(opened);
    await opened.user.type(screen.getByLabelText('Pseudonym'), 'x'.repeat(22));
    await press(opened, 'Find the child');
    expect(await screen.findByText(/^It is nobody here\./)).toBeVisible();
    expect(good(await opened.vault.packs()).schoolKey).toBeUndefined();
    await saveOpen(opened);
    expect(good(await opened.vault.packs()).schoolKey).toBeDefined();
  });

  it('is not saved with the pseudonyms of a key that no longer counts', async () => {
    const opened = await openApp('/council/send', { records });
    await put(opened);
    good(await opened.vault.writeChildren([], [], { newSchoolKey: KEY }));
    await opened.user.click(screen.getByRole('radio', { name: 'Without a passphrase' }));
    await press(opened, 'Save the file');
    expect(await screen.findByText(/Meanwhile another key for council files has come to this device\. Put the file together again\./)).toBeVisible();
    expect(saved).toEqual([]);
  });

  it('says when two devices had each made a key, and still knows the pseudonyms of both', async () => {
    const opened = await openApp('/council/send', { records });
    await put(opened);
    const before = await saveOpen(opened);
    good(await opened.vault.writeChildren([], [], { schoolKey: { ...KEY, earlier: [good(await opened.vault.packs()).schoolKey?.content.key ?? ''] } }));
    expect(await put(opened)).toHaveTextContent('The pseudonyms have changed once. Two keys for them were made apart');
    expect((await saveOpen(opened)).school.id).not.toBe(before.school.id);
    await opened.user.type(screen.getByLabelText('Pseudonym'), before.children.find(({ reviews }) => reviews.length === 2)?.id ?? '');
    await press(opened, 'Find the child');
    expect(await screen.findByRole('link', { name: 'Odette Marlowe-Quist' })).toBeVisible();
  });

  it('shows one child as the council will see them', async () => {
    const numbered = ['10', '2'].map((n) => childWith([], { firstName: 'Child', lastName: n }, `child-${n}`));
    const opened = await openApp('/council/send', { records: [...records, ...numbered] });
    await put(opened);
    const one = screen.getByRole('region', { name: 'How one child looks in it' });
    expect(within(one).getByRole('row', { name: /^2\. November 2026/ })).toHaveTextContent(/Annual review · Year 4.*CI 3 \? \? \?.*S 1 \? \? \? \?.*No layer; 1 provision/);
    expect(one).toHaveTextContent('Year 4 · Education, health and care plan · Speech, language and communication needs');
    expect(within(one).queryByText(/H1|H \?/)).not.toBeInTheDocument();
    expect(within(one).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Child 2', 'Child 10', 'Odette Marlowe-Quist', 'Wilf']);
    await opened.user.selectOptions(within(one).getByLabelText('Child'), 'Wilf');
    expect(one).toHaveTextContent('No review.');
  });

  it('holds no name, day, home part or word, and leaves a line without names in the local record', async () => {
    const opened = await openApp('/council/send', { records });
    await put(opened);
    const file = await saveOpen(opened);
    expect(file).toMatchObject({ recipient: 'Riverbank Council', madeOn: '2026-11-21', who: 'E', school: { name: 'Fernhollow Primary' } });
    expect(file.children.map(({ reviews }) => reviews.length).toSorted((a, b) => a - b)).toEqual([0, 2]);
    const text = await saved[0]?.text() ?? '';
    for (const word of ['Odette', 'Marlowe', 'Wilf', 'odette', 'K8012', '2018', '11-12', 'Talking', 'Igbo', '"H1"', 'pence']) expect(text).not.toContain(word);
    expect(text).toContain('"hours":76');
    expect(file.madeAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(saved[0]?.name).toMatch(/^valuing-send-council-fernhollow-primary-2026-11-21-[\da-f]{4}\.json$/);
    const [line] = good(await opened.vault.logged());
    expect(line).toMatchObject({ kind: 'council', count: 2, file: saved[0]?.name, purpose: 'Riverbank Council' });
    await goTo('/record');
    expect(await screen.findByText('File for a council or trust saved')).toBeVisible();
  });

  it('has the same pseudonyms for the same recipient, and others for another', async () => {
    const opened = await openApp('/council/send', { records });
    await put(opened);
    const first = await saveOpen(opened);
    await put(opened, ' riverbank   COUNCIL');
    const again = await saveOpen(opened);
    await put(opened, 'Hillside Trust');
    const other = await saveOpen(opened);
    const idsOf = ({ school, children }: CouncilFile) => [school.id, ...children.map(({ id }) => id).toSorted()];
    expect(idsOf(again)).toEqual(idsOf(first));
    expect(idsOf(other).filter((id) => idsOf(first).includes(id))).toEqual([]);
  });

  it('has costs when somebody asks for them', async () => {
    const opened = await openApp('/council/send', { records });
    await opened.user.click(screen.getByRole('checkbox', { name: 'Add what provisions cost' }));
    await put(opened);
    expect((await saveOpen(opened)).children.flatMap(({ reviews }) => reviews.flatMap((review) => review.provisions))).toMatchObject([{ hours: 76, pence: 152_000 }]);
  });

  it('goes out as lines for a database too', async () => {
    const opened = await openApp('/council/send', { records });
    await put(opened);
    await opened.user.click(screen.getByText('Only for somebody who loads it into a database'));
    await press(opened, 'For a database (NDJSON)');
    await screen.findByText(/\.ndjson has been handed to this browser to save\. It is not locked/);
    const text = await saved[0]?.text() ?? '';
    const kinds = text.trim().split('\n').map((line) => JSON.parse(line).line);
    expect(['school', 'review', 'provision'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([1, 3, 1]);
    expect(text).not.toContain('Odette');
  });

  it('is locked unless somebody says otherwise, and is remembered for next time', async () => {
    const opened = await openApp('/council/send', { records });
    await put(opened);
    await press(opened, 'Save the file');
    expect(await screen.findByText('Enter a passphrase.')).toBeVisible();
    await press(opened, 'Make up a passphrase');
    const passphrase = screen.getByText(/The passphrase is/).querySelector('strong')?.textContent ?? '';
    await press(opened, 'Save the file');
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
    expect(saved[0]?.name).toMatch(/\.vsend$/);
    expect(await readCouncil(saved[0] ?? new Blob())).toEqual({ ok: false, problem: { code: 'locked' } });
    expect(await readCouncil(saved[0] ?? new Blob(), passphrase)).toMatchObject({ ok: true, value: { recipient: 'Riverbank Council' } });
    await goTo('/share');
    await goTo('/council/send');
    expect(screen.getByLabelText('Who is it for?')).toHaveValue('Riverbank Council');
    expect(screen.getByLabelText('Name of this school')).toHaveValue('Fernhollow Primary');
    await goTo('/share');
    await opened.user.upload(screen.getByLabelText('File to bring in'), saved[0] ?? new File([], 'none'));
    expect(await screen.findByText(/This file is for a council or trust\. Open it under Many schools\./)).toBeVisible();
  }, 60_000);

  it('is refused among the school’s own files, politely', async () => {
    const opened = await openApp('/council/send', { records });
    await put(opened);
    await saveOpen(opened);
    await goTo('/share');
    await opened.user.upload(screen.getByLabelText('File to bring in'), saved[0] ?? new File([], 'none'));
    expect(await screen.findByText(/This file is for a council or trust\. Open it under Many schools\./)).toBeVisible();
  });
});

describe('a pseudonym', () => {
  it('is found again on this device alone', async () => {
    const opened = await openApp('/council/send', { records });
    await put(opened);
    const file = await saveOpen(opened);
    const ask = async (pseudonym: string) => {
      await opened.user.clear(screen.getByLabelText('Pseudonym'));
      await opened.user.type(screen.getByLabelText('Pseudonym'), pseudonym);
      await press(opened, 'Find the child');
    };
    await ask(file.children.find(({ reviews }) => reviews.length === 2)?.id ?? '');
    expect(await screen.findByRole('link', { name: 'Odette Marlowe-Quist' })).toHaveAttribute('href', '#/children/odette');
    await ask(file.school.id);
    expect(await screen.findByText('It is this school.')).toBeVisible();
    await ask('x'.repeat(22));
    expect(await screen.findByText(/^It is nobody here\./)).toBeVisible();
    await ask('Odette');
    expect(screen.getByLabelText('Pseudonym')).toHaveAccessibleDescription(/22 letters/);
    expect(location.hash).toBe('#/council/send');
  });
});
