import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { reviewsOf } from '../../src/core/review.ts';
import { violations } from '../ui/violations.ts';
import { childWith, good, type Opened, openApp, profileOn } from './support.tsx';

const UPN = 'X801200017002';
const odette = childWith([profileOn('2026-05-04', { CI1: 3 })], { lastName: 'Marlowe', upn: UPN });
const wilf = childWith([], { firstName: 'Wilf', lastName: 'Hart', upn: undefined, bornOn: '2015-06-05' }, 'wilf');
const SHEET = [
  'UPN,Name,Date of review,CI1,CL2,How it feels',
  `${UPN},Odette Marlowe,04/05/2024,2,Planned help,3`,
  `${UPN},Odette Marlowe,04/05/2026,0,0,`,
  ',Wilf Hart,13/05/2024,n/a,1,',
  ',Nobody Here,04/05/2024,2,2,',
  ',Wilf Hart,,2,2,',
].join('\n');

beforeEach(() => localStorage.removeItem('valuing-send-list-columns'));

async function choose({ user }: Opened): Promise<void> {
  await user.upload(await screen.findByLabelText('Spreadsheet to bring in'), new File([SHEET], 'a.csv', { type: 'text/csv' }));
  await screen.findByRole('heading', { name: 'What the columns are' });
}
const press = async ({ user }: Opened, name: string) => user.click(await screen.findByRole('button', { name }));
const rowOf = (name: RegExp) => {
  const row = within(screen.getByRole('table', { name: 'Rows of the spreadsheet' })).getByRole('rowheader', { name }).closest('tr');
  if (!row) throw new Error(String(name));
  return row;
};

describe('a spreadsheet of levels', () => {
  it('is led to from the lists, and makes profiles of the rows that a person lets through, never over a review', async () => {
    const opened = await openApp('/lists', { records: [odette, wilf] });
    await opened.user.click(screen.getByRole('link', { name: 'their levels' }));
    await screen.findByRole('heading', { level: 1, name: 'Bring in levels from a spreadsheet' });
    await choose(opened);
    expect(screen.getByLabelText('CI1')).toHaveDisplayValue(/^CI1 /);
    expect(screen.getByLabelText('How it feels')).toHaveDisplayValue('Not used');
    await press(opened, 'Look at the rows');
    await screen.findByRole('heading', { name: 'What becomes of each row' });
    expect(screen.getByText(/5 rows in the spreadsheet: finished profiles made of 1, marked as from a spreadsheet; left out 4\./)).toBeInTheDocument();
    expect(rowOf(/Row 3/)).toHaveTextContent('a review of that day is here already, and stays as it is');
    expect(rowOf(/Row 4/)).toHaveTextContent('Left out');
    expect(rowOf(/Row 5/)).toHaveTextContent('Nobody here has this UPN or name.');
    expect(rowOf(/Row 6/)).toHaveTextContent('There is no date of the review.');
    expect(await violations()).toEqual([]);
    await opened.user.selectOptions(within(rowOf(/Row 4/)).getByLabelText('Row 4 is about'), 'Wilf Hart, born 5 June 2015');
    await press(opened, 'Make 2 profiles');
    await screen.findByText('2 finished profiles of 2 children.');

    const after = good(await opened.vault.readChild('odette'));
    expect(after?.events[0]).toEqual(odette.events[0]);
    expect(reviewsOf(after?.events ?? []).map(({ profile }) => [profile.reviewedOn, profile.kind, profile.views[0]?.by])).toEqual([
      ['2024-05-04', 'baseline', 'from a spreadsheet'], ['2026-05-04', 'annual', undefined],
    ]);
    expect(reviewsOf(good(await opened.vault.readChild('wilf'))?.events ?? [])[0]?.profile.views[0]?.ratings).toEqual({ CI1: { mark: 'notApplicable' }, CL2: { mark: 1 } });
    expect(good(await opened.vault.directory()).find(({ id }) => id === 'wilf')).toMatchObject({ reviewCount: 1, lastReviewedOn: '2024-05-13' });
    expect(good(await opened.vault.logged())[0]).toMatchObject({ kind: 'import', count: 2 });
  });

  it('remembers which column was which strand, and no value', async () => {
    const opened = await openApp('/lists/levels', { records: [odette] });
    await choose(opened);
    await opened.user.selectOptions(screen.getByLabelText('How it feels'), within(screen.getByLabelText('How it feels')).getByRole('option', { name: /^EM1 / }));
    await press(opened, 'Look at the rows');
    await screen.findByRole('heading', { name: 'What becomes of each row' });
    expect(localStorage.getItem('valuing-send-list-columns')).not.toMatch(/odette|marlowe|2024/i);
    await press(opened, 'Cancel');
    await choose(opened);
    expect(screen.getByLabelText('How it feels')).toHaveDisplayValue(/^EM1 /);
  });

  it('leaves out what has a review of that day by the time it is saved', async () => {
    const opened = await openApp('/lists/levels', { records: [odette] });
    await choose(opened);
    await press(opened, 'Look at the rows');
    await screen.findByRole('heading', { name: 'What becomes of each row' });
    const [event] = childWith([profileOn('2024-05-04', { CI1: 1 })]).events;
    good(await opened.vault.changeChild('odette', (record) => record && event && { ...record, events: [...record.events, { ...event, id: 'late', reviewId: 'late', sequence: 9 }] }));
    await press(opened, 'Make 1 profile');
    await screen.findByText('1 row added nothing, because of what was done here since the spreadsheet was compared.');
    expect(reviewsOf(good(await opened.vault.readChild('odette'))?.events ?? [])).toHaveLength(2);
  });

  it('waits for a passphrase', async () => {
    await openApp('/lists/levels', { unlocked: true });
    expect(screen.queryByLabelText('Spreadsheet to bring in')).not.toBeInTheDocument();
  });
});
