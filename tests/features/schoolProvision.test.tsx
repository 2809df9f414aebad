import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { provisionAddress, provisionFrom } from '../../src/features/cohort/schoolAddress.ts';
import { useCostsShown } from '../../src/state/costsShown.ts';
import { rewrite } from '../data/vault/support.ts';
import { violations } from '../ui/violations.ts';
import { childWith, goTo, openApp, profileOn, reload } from './support.tsx';

const programme = { pack: 'england-2015', code: 'programme' } as const;
const proposed = { pack: 'england-proposed-2026', code: 'targeted' } as const;
const talk = { n: 1, what: 'Talk group', timesAWeek: 2, minutes: 30, weeks: 38, groupSize: 4, strands: ['CI1', 'CI2'], helped: 'yes' } as const;
const costed = { ...talk, pencePerHour: 2000 };
const reading = { n: 2, what: 'Reading', minutes: 20, strands: ['CL2'] } as const;
const named = (firstName: string, profiles: Parameters<typeof childWith>[0] = [], more: Parameters<typeof childWith>[1] = {}) =>
  childWith(profiles, { firstName, lastName: undefined, ...more }, firstName.toLowerCase());

const wren = named('Wren', [profileOn('2025-03-01', { CI1: 4 }), profileOn('2026-03-01', { CI1: 3, CI3: 2 }, { support: { layer: programme, provisions: { a: costed, b: reading } } })]);
const abel = named('Abel', [profileOn('2026-03-01', { CI1: 2, CI3: 3 }, { support: { layer: proposed, provisions: { a: talk } } })], { bornOn: '2012-05-02' });
const ida = named('Ida', [profileOn('2026-03-01', { CI3: 0 }, { family: { H1: 4 }, support: { provisions: { a: { ...talk, strands: ['H1'] } } } })]);
const records = [wren, abel, ida, named('Bo')];
const COSTS = 'With costs, for the school only';

const section = async (name: string) => within((await screen.findByRole('heading', { level: 2, name })).closest('section') ?? document.body);
const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent);
const rowIn = async (name: string, row: RegExp) => cells((await section(name)).getByRole('row', { name: row }));

beforeEach(() => { useCostsShown.setState(useCostsShown.getInitialState()); });

describe('provision over the school', () => {
  it('tells hours and cost by strand, layer and year, each sum once, and what is not on record', async () => {
    const { user } = await openApp('/school/provision', { records });
    await user.click(await screen.findByRole('checkbox', { name: COSTS }));
    expect(await screen.findByText('3 children with a finished review. 4 provisions: 114 hours a year (1 provision has none on record); £190 a year (3 provisions have none on record).')).toBeVisible();
    expect(await rowIn('By strand', /^Understanding what others say/)).toEqual(['2', '2', '76', '0', '£190', '1']);
    expect(await rowIn('By strand', /^Reading and writing/)).toEqual(['1', '1', 'Not on record', '1', 'Not on record', '1']);
    expect((await section('By strand')).getByRole('table')).toHaveAccessibleName(/rows do not add up\. Each counted once: 114 hours a year/);
    expect(await rowIn('By layer of support', /^SEN support: a planned programme/)).toEqual(['1', '2', '38', '1', '£190', '1']);
    expect((await section('By layer of support')).getAllByRole('table').map((table) => table.querySelector('caption')?.textContent)).toEqual([
      'Layers of support in use today', 'Layers proposed in 2026 (not law)', 'No layer of support on record',
    ]);
    expect(await rowIn('By year group', /^Year 9|^Year 10/)).toEqual(['1', '1', '38', '0', 'Not on record', '1']);
    expect(await rowIn('Did it help?', /^Reading and writing/)).toEqual(['0', '0', '0', '0', '1']);
    await waitFor(() => expect(document.title).toBe('Provision – Valuing SEND'));
    expect(await violations()).toEqual([]);
  });

  it('shows who is over the line with nothing in place, by name, and says nothing of what a family says of home', async () => {
    const { user } = await openApp('/school/provision', { records });
    const without = await section('Over the line, with nothing in place for it');
    expect(without.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['2: Over the line, with nothing in place: Being with others, give and take']);
    await user.click(without.getByRole('button'));
    expect(within(screen.getByRole('dialog')).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Abel', 'Wren']);
    expect(await rowIn('By strand', /^For no strand shown here/)).toEqual(['1', '1', '38', '0']);
    expect(screen.getByRole('main')).not.toHaveTextContent(/sleep|routines|\b(average|mean|rank|placement|cease)\b/i);
  });

  it('has no costs before somebody asks, and remembers that for the visit, on the map of each child too (14)', async () => {
    const { user } = await openApp('/school/provision', { records });
    const box = await screen.findByRole('checkbox', { name: COSTS });
    expect(box).not.toBeChecked();
    expect(screen.getByRole('main')).not.toHaveTextContent(/£|cost a year/i);
    expect(await rowIn('By strand', /^Understanding what others say/)).toEqual(['2', '2', '76', '0']);
    await user.click(box);
    await goTo('/provision');
    expect(await screen.findByRole('checkbox', { name: COSTS })).toBeChecked();
    await goTo('/school/provision');
    expect(await screen.findByRole('checkbox', { name: COSTS })).toBeChecked();
    await goTo('/school/provision/layer=england-proposed-2026,targeted');
    await screen.findByText(/^1 child with a finished review, with Targeted \(proposed, not law\)\./);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('says that a cost is on record where it does not come to a cost a year (18)', async () => {
    const priced = named('Ada', [profileOn('2026-03-01', { CI1: 3 }, { support: { provisions: { a: { ...reading, pencePerHour: 2000 } } } })]);
    const { user } = await openApp('/school/provision', { records: [priced] });
    await user.click(await screen.findByRole('checkbox', { name: COSTS }));
    expect(await rowIn('By strand', /^Reading and writing/)).toEqual(['1', '1', 'Not on record', '1', 'Not on record', '1']);
    expect(screen.getByText('1 child with a finished review. 1 provision: no hours on record; no cost a year can be worked out.')).toBeVisible();
  });

  it('never tells what nobody wrote down as nothing', async () => {
    const unsaid = named('Ada', [profileOn('2026-03-01', { CI1: 3 })]);
    const { user } = await openApp('/school/provision', { records: [unsaid] });
    expect(await rowIn('By year group', /^Year \d/)).toEqual(['1', '0', 'Not on record', '0']);
    expect((await section('By layer of support')).getByRole('table', { name: 'No layer of support on record' })).toBeVisible();
    const without = await section('Over the line, with nothing in place for it');
    expect(without.queryByRole('table')).not.toBeInTheDocument();
    await user.click(without.getByRole('button', { name: '1: Nothing on record about support' }));
    expect(within(screen.getByRole('dialog')).getByRole('link', { name: 'Ada' })).toBeInTheDocument();
  });

  it('tells a record that cannot be opened from a child without a review, and offers no layer of who has left (28, 35)', async () => {
    const gone = named('Gone', [profileOn('2026-03-01', { CI1: 3 }, { support: { layer: { pack: 'england-2015', code: 'plan' }, provisions: {} } })], { leftOn: '2026-07-20' });
    const opened = await openApp('/school', { records: [...records, gone] });
    opened.vault.close();
    await rewrite(opened.name, 'child', (rows) => rows.map((row) => (row.id === 'abel' ? { ...row, bytes: row.bytes.map((byte) => byte ^ 1) } : row)));
    await reload('/school/provision', opened);
    expect(await screen.findByText('1 record could not be opened.')).toBeVisible();
    expect(await screen.findByRole('button', { name: '1: Record not read' })).toBeVisible();
    expect(screen.getByRole('button', { name: '1: No finished review' })).toBeVisible();
    expect(within(screen.getByLabelText('Layer of support')).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Every layer', 'SEN support: a planned programme', 'None on record']);
  });

  it('draws nothing of new records before they are worked out, and keeps the address in one encoding (13, 29)', async () => {
    await openApp(`/school/provision/layer=${encodeURIComponent('a;b=c')}`, { records });
    expect(screen.queryByText(/^0 children with a finished review/)).not.toBeInTheDocument();
    expect(await screen.findByText(/^0 children with a finished review, with a layer that is not known here/)).toBeVisible();
    expect(provisionFrom(provisionAddress({ layer: 'a;b=c', year: 4 }).split('/').at(-1) ?? '')).toEqual({ layer: 'a;b=c', year: 4 });
    await waitFor(() => expect(screen.queryByRole('table')).not.toBeInTheDocument());
  });

  it('keeps year and layer in the address, and passes over what is not known there', async () => {
    const { user } = await openApp('/school/provision/year=x;layer=;more=1', { records });
    await user.selectOptions(await screen.findByLabelText('Layer of support'), 'SEN support: a planned programme');
    await screen.findByText(/^1 child with a finished review, with SEN support/);
    await user.selectOptions(screen.getByLabelText('School year'), 'Year 4');
    await screen.findByText(/^1 child with a finished review, in Year 4, with SEN support/);
    expect(location.hash).toBe('#/school/provision/year=4;layer=england-2015,programme');
    await goTo('/school/provision/year=-3;layer=gone,high');
    expect(await screen.findByText('0 children with a finished review, in Before nursery, with a layer that is not known here.')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('is linked with the map of each child', async () => {
    const { user } = await openApp('/school/provision', { records });
    await user.click(screen.getByRole('link', { name: 'Child by child: the provision map' }));
    await user.click(await screen.findByRole('link', { name: 'Provision' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Provision' })).toBeVisible();
  });
});
