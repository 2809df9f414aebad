import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildRecord } from '../../src/core/child.ts';
import { violations } from '../ui/violations.ts';
import { childWith, good, type Opened, openApp, profileOn } from './support.tsx';

const UPN = 'X801200017002';
const odette = (more: Partial<ChildRecord> = {}, card = {}): ChildRecord => ({ ...childWith([profileOn('2026-05-04', { CI1: 2 })], { lastName: 'Marlowe', upn: UPN, ...card }), ...more });
const LIST = [
  'UPN,Forename,Surname,DOB,Year,Reg Group,SEN',
  `${UPN},Odette,Marlowe-Quist,02/03/2018,3,4B,E`,
  'L801200017003,Tobiah,Oduya,27/03/2016,6,6A,S',
  ',Nia,Vale,05/06/2020,R,RA,K',
  ',,Nobody,05/06/2020,R,RA,K',
].join('\n');

beforeEach(() => localStorage.removeItem('valuing-send-list-columns'));
afterEach(() => vi.restoreAllMocks());

async function choose({ user }: Opened, text: string, name = 'a.csv'): Promise<void> {
  await user.upload(await screen.findByLabelText('List to bring in'), new File([text], name, { type: 'text/csv' }));
}
async function look(opened: Opened, text = LIST): Promise<void> {
  await choose(opened, text);
  await screen.findByRole('heading', { name: 'What the columns are' });
  await opened.user.click(screen.getByRole('button', { name: 'Look at the rows' }));
  await screen.findByRole('heading', { name: 'What becomes of each row' });
}
const press = async ({ user }: Opened, name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
const rowOf = (name: string) => {
  const row = within(screen.getByRole('table', { name: 'Rows of the list' })).getByRole('rowheader', { name: new RegExp(name) }).closest('tr');
  if (!row) throw new Error(name);
  return row;
};
const everyone = async ({ vault }: Opened) => good(await vault.directory());

describe('a list of children', () => {
  it('is led to from Files, read, looked at row by row, and brought in at once; what was added can go again', async () => {
    const opened = await openApp('/share', { records: [odette()] });
    await opened.user.click(screen.getByRole('link', { name: 'Bring in a list' }));
    await look(opened);
    await waitFor(() => expect(document.title).toBe('Bring in a list – Valuing SEND'));
    expect(screen.getByRole('table', { name: '4 rows in the list' })).toHaveTextContent(/New.*2.*Here, and the list differs.*1.*Cannot be read.*1/);
    expect(rowOf('Tobiah')).toHaveTextContent('“S” is no code of today. Read as E; please check.');
    expect(rowOf('Nobody')).toHaveTextContent('There is no first name.');
    expect(await violations()).toEqual([]);
    expect(await everyone(opened)).toHaveLength(1);

    await press(opened, 'Bring the list in');
    await screen.findByRole('heading', { name: 'The list is in' });
    expect(screen.getByText('2 children added')).toBeInTheDocument();
    expect((await everyone(opened)).map(({ firstName, senStatus }) => `${firstName} ${senStatus}`)).toEqual(expect.arrayContaining(['Nia K', 'Odette E', 'Tobiah E']));
    const kept = good(await opened.vault.readChild('odette'));
    expect(kept?.card.lastName).toBe('Marlowe');
    expect(good(await opened.vault.logged())[0]).toMatchObject({ kind: 'import', count: 2 });

    await press(opened, 'Undo: put the 2 children that were added into the bin');
    await screen.findByText(/2 children put into the bin/);
    expect((await everyone(opened)).filter(({ removedAt }) => !removedAt).map(({ id }) => id)).toEqual(['odette']);
  });

  it('changes only the fields that are chosen of a child who is here, never a profile, and finds everybody the same after that', async () => {
    const record = odette();
    const opened = await openApp('/lists', { records: [record] });
    await look(opened, LIST.split('\n').slice(0, 2).join('\n'));
    const row = rowOf('Odette');
    expect(row).toHaveTextContent('Stays as it is here');
    expect(screen.queryByRole('button', { name: 'Bring the list in' })).not.toBeInTheDocument();
    await opened.user.click(within(within(row).getByRole('group', { name: 'Last name, row 2' })).getByRole('radio', { name: 'Take Marlowe-Quist' }));
    expect(within(within(row).getByRole('group', { name: 'School year, row 2' })).getByRole('radio', { name: 'Keep Year 4' })).toBeChecked();
    expect(await screen.findByText(/Will be saved, all at once: details of 1 child changed/)).toBeInTheDocument();
    await press(opened, 'Bring the list in');
    await screen.findByText('Details of 1 child changed');
    const after = good(await opened.vault.readChild('odette'));
    expect(after?.card).toEqual({ ...record.card, lastName: 'Marlowe-Quist' });
    expect(after?.events).toEqual(record.events);
    expect(screen.queryByRole('button', { name: /into the bin/ })).not.toBeInTheDocument();

    await press(opened, 'Bring in another list');
    await look(opened, `UPN,Forename,Surname,DOB\n${UPN},Odette,Marlowe-Quist,02/03/2018`);
    expect(rowOf('Odette')).toHaveTextContent('Here, and the same');
  });

  it('asks about the same name and date of birth', async () => {
    const opened = await openApp('/lists', { records: [odette({}, { upn: undefined })] });
    await look(opened, 'Forename,Surname,DOB,School\nOdette,Marlowe,02/03/2018,Elsewhere');
    const row = rowOf('Odette');
    expect(row).toHaveTextContent('Is this the same child?Left out until you choose');
    await opened.user.selectOptions(within(row).getByLabelText('Row 2 is about'), 'The child here: Odette Marlowe, born 2 March 2018');
    await opened.user.click(within(row).getByRole('radio', { name: 'Take Elsewhere' }));
    await press(opened, 'Bring the list in');
    await screen.findByText('Details of 1 child changed');
    expect(await everyone(opened)).toHaveLength(1);
    expect(good(await opened.vault.readChild('odette'))?.card.setting).toBe('Elsewhere');
  });

  it('says who is in the bin, and that nobody can be known who was erased', async () => {
    const opened = await openApp('/lists', { records: [odette({ removedAt: '2026-11-20T10:00:00Z' }), childWith([], {}, 'gone')] });
    good(await opened.vault.eraseWhere(['gone']));
    await look(opened);
    expect(rowOf('Odette')).toHaveTextContent('Odette Marlowe, born 2 March 2018, is in the bin.');
    expect(screen.getByText(/1 child was erased from these records for good/)).toBeInTheDocument();
    await press(opened, 'Bring the list in');
    await screen.findByText('2 children added');
    expect(good(await opened.vault.readChild('odette'))?.removedAt).toBe('2026-11-20T10:00:00Z');
  });

  it('leaves alone who was changed or erased in another tab after the preview', async () => {
    const opened = await openApp('/lists', { records: [odette()] });
    await look(opened, LIST.split('\n').slice(0, 2).join('\n'));
    await opened.user.click(screen.getByRole('radio', { name: 'Take what the list says' }));
    good(await opened.vault.changeChild('odette', (record) => record && { ...record, card: { ...record.card, restrictedOn: '2026-11-21' } }));
    await press(opened, 'Bring the list in');
    await screen.findByText(/1 child left as they are/);
    expect(good(await opened.vault.readChild('odette'))?.card.lastName).toBe('Marlowe');
  });
});

describe('the columns', () => {
  it('are shown with examples, can be read otherwise, and are remembered without a value of the list', async () => {
    const opened = await openApp('/lists');
    await choose(opened, 'Forename,Spitzname,DOB\nOdette,Detta,02/03/2018');
    const column = await screen.findByLabelText('Spitzname');
    expect(column).toHaveAccessibleDescription('For example: Detta');
    expect(column).toHaveDisplayValue('Not used');
    await opened.user.selectOptions(column, 'First name they use');
    await press(opened, 'Look at the rows');
    await screen.findByRole('heading', { name: 'What becomes of each row' });
    expect(rowOf('Detta')).toBeInTheDocument();
    expect(localStorage.getItem('valuing-send-list-columns')).not.toMatch(/detta|odette|2018/i);
    await press(opened, 'Cancel');
    await choose(opened, 'FORENAME,spitzname,dob\nWilf,Will,02/03/2018');
    expect(await screen.findByLabelText('spitzname')).toHaveDisplayValue('First name they use');
    expect(screen.getByText(/Read as the last time/)).toBeInTheDocument();
  });

  it('without a date of birth lead on to who is here, with a person saying who is meant, and add nobody', async () => {
    const opened = await openApp('/lists', { records: [odette({}, { upn: undefined }), { ...odette({}, { upn: undefined, bornOn: '2015-06-05' }), id: 'namesake' }] });
    await choose(opened, 'First name,Last name,School\nOdette,Marlowe,Elsewhere\nOdette,Marlowe,Nowhere\nWilf,Hart,Elsewhere');
    await screen.findByRole('heading', { name: 'What the columns are' });
    expect(screen.getByText(/Nobody is added: a level cannot be read without an age\./).closest('[role=status]')).toBeInTheDocument();
    await press(opened, 'Look at the rows');
    await screen.findByRole('heading', { name: 'What becomes of each row' });
    expect(rowOf('Wilf')).toHaveTextContent('Nobody here by this UPN or name');
    const who = screen.getByRole('group', { name: 'Same name, and no UPN that decides' });
    expect(within(who).queryByRole('radio', { name: /add them/ })).not.toBeInTheDocument();
    const first = screen.getByLabelText('Row 2 is about');
    // Two of one name stand in no order of their own.
    expect(within(first).getAllByRole('option').map(({ textContent }) => textContent).toSorted()).toEqual([
      'Nobody: leave it out', 'The child here: Odette Marlowe, born 2 March 2018', 'The child here: Odette Marlowe, born 5 June 2015',
    ]);
    expect(await violations()).toEqual([]);
    await opened.user.click(screen.getByRole('radio', { name: 'Take what the list says' }));
    expect(screen.queryByRole('button', { name: 'Bring the list in' })).not.toBeInTheDocument();
    // Both rows for one child: the earlier one counts.
    for (const row of [2, 3]) await opened.user.selectOptions(screen.getByLabelText(`Row ${row} is about`), 'The child here: Odette Marlowe, born 5 June 2015');
    await press(opened, 'Bring the list in');
    await screen.findByText('Details of 1 child changed');
    expect(await everyone(opened)).toHaveLength(2);
    expect(good(await opened.vault.readChild('namesake'))?.card).toMatchObject({ setting: 'Elsewhere', bornOn: '2015-06-05' });
    expect(good(await opened.vault.readChild('odette'))?.card.setting).not.toBe('Elsewhere');
  });

  it('have to hold a first name', async () => {
    const opened = await openApp('/lists');
    await choose(opened, 'Last name,Year group,DOB\nMarlowe,Year 4,02/03/2018');
    await screen.findByRole('heading', { name: 'What the columns are' });
    await press(opened, 'Look at the rows');
    expect(screen.getByText(/No column is read as the first name/)).toBeInTheDocument();
    expect(localStorage.getItem('valuing-send-list-columns')).toBeNull();
  });

  it('say how dates are read that can be read two ways, and can be switched', async () => {
    const opened = await openApp('/lists');
    await choose(opened, 'Forename,DOB\nOdette,02/03/2018\nWilf,03/02/2018');
    const order = await screen.findByRole('group', { name: 'Dates such as 02/03/2018' });
    expect(within(order).getByRole('radio', { name: 'Day first: 2 March 2018' })).toBeChecked();
    await opened.user.click(within(order).getByRole('radio', { name: 'Month first: 3 February 2018' }));
    await press(opened, 'Look at the rows');
    await screen.findByRole('heading', { name: 'What becomes of each row' });
    expect(rowOf('Odette')).toHaveTextContent('Date of birth: 02/03/2018 was read as 3 February 2018.');
  });

  it('are never remembered where the first row is a child', async () => {
    const opened = await openApp('/lists');
    await choose(opened, 'Odette,Marlowe,02/03/2018\nWilf,Hart,03/02/2018');
    expect(await screen.findByText(/None of them is known, or one looks like a date/)).toBeInTheDocument();
    const [first, , birth] = screen.getAllByRole('combobox').filter((box) => within(box).queryByRole('option', { name: 'Not used' }));
    await opened.user.selectOptions(first ?? document.body, 'First name');
    await opened.user.selectOptions(birth ?? document.body, 'Date of birth');
    await press(opened, 'Look at the rows');
    await screen.findByRole('heading', { name: 'What becomes of each row' });
    expect(localStorage.getItem('valuing-send-list-columns')).toBeNull();
  });
});

it('takes no real child in before there is a passphrase', async () => {
  await openApp('/lists', { unlocked: true });
  expect(within(screen.getByRole('main')).getByRole('link', { name: 'Set a passphrase' })).toHaveAttribute('href', '#/lock');
  expect(screen.queryByLabelText('List to bring in')).not.toBeInTheDocument();
});

it('says why a file is no list, and lets another be chosen', async () => {
  const opened = await openApp('/lists');
  await choose(opened, '{"format":"valuing-send"}');
  expect(await screen.findByRole('alert')).toHaveTextContent('This is a file of this app. Bring it in under Files.');
  await look(opened);
});

it('draws of a long list only what is in sight, says how long it is, and finds a row by name', async () => {
  // jsdom lays nothing out: the frame is as high as on a screen.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(110);
  const opened = await openApp('/lists');
  await look(opened, `Forename,Surname,DOB\n${Array.from({ length: 500 }, (_, at) => `Name${at},Other,2018-03-02`).join('\n')}`);
  const table = screen.getByRole('table', { name: 'Rows of the list' });
  expect(table).toHaveAttribute('aria-rowcount', '501');
  expect(within(table).getAllByRole('row').length).toBeLessThan(100);
  expect(within(table).getAllByRole('row')[1]).toHaveAttribute('aria-rowindex', '2');
  await opened.user.type(screen.getByLabelText('Find a row by name'), 'name499');
  await waitFor(() => expect(screen.getByText('1 row shown')).toBeInTheDocument());
  expect(rowOf('Name499')).toHaveTextContent('Row 501');
}, 20_000);
