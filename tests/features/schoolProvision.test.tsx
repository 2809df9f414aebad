import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { violations } from '../ui/violations.ts';
import { childWith, goTo, openApp, profileOn } from './support.tsx';

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

const section = async (name: string) => within((await screen.findByRole('heading', { level: 2, name })).closest('section') ?? document.body);
const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent);
const rowIn = async (name: string, row: RegExp) => cells((await section(name)).getByRole('row', { name: row }));

describe('provision over the school', () => {
  it('tells hours and cost by strand, layer and year, each sum once, and what is not on record', async () => {
    await openApp('/school/provision', { records });
    expect(await screen.findByText('3 children with a finished review. 4 provisions: 114 hours a year (1 provision has none on record); £190 a year (3 provisions have none on record).')).toBeVisible();
    expect(await rowIn('By strand', /^Understanding what others say/)).toEqual(['2', '2', '76', '0', '£190', '1']);
    expect(await rowIn('By strand', /^Reading and writing/)).toEqual(['1', '1', 'Not on record', '1', 'Not on record', '1']);
    expect((await section('By strand')).getByRole('table')).toHaveAccessibleName(/rows do not add up\. Each counted once: 114 hours a year/);
    expect(await rowIn('By layer of support', /^SEN support: a planned programme/)).toEqual(['1', '2', '38', '1', '£190', '1']);
    expect((await section('By layer of support')).getAllByRole('table').map((table) => table.querySelector('caption')?.textContent)).toEqual([
      'Layers of support in use today', 'Layers proposed in 2026 (not law)', 'On no ladder that is known here',
    ]);
    expect(await rowIn('By year group', /^Year 9|^Year 10/)).toEqual(['1', '1', '38', '0', 'Not on record', '1']);
    expect(await rowIn('Did it help?', /^Reading and writing/)).toEqual(['0', '0', '0', '0', '1']);
    expect(document.title).toBe('Provision – Valuing SEND');
    expect(await violations()).toEqual([]);
  });

  it('shows who is over the line with nothing in place, by name, and says nothing of what a family says of home', async () => {
    const { user } = await openApp('/school/provision', { records });
    const without = await section('Over the line, with nothing in place for it');
    expect(without.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['2: Over the line, with nothing in place: Being with others, give and take']);
    await user.click(without.getByRole('button'));
    expect(within(screen.getByRole('dialog')).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Abel', 'Wren']);
    expect(await rowIn('By strand', /^For no strand shown here/)).toEqual(['1', '1', '38', '0', 'Not on record', '1']);
    expect(screen.getByRole('main')).not.toHaveTextContent(/sleep|routines|\b(average|mean|rank|placement|cease)\b/i);
  });

  it('has costs only where some are on record, and hides them', async () => {
    const { user } = await openApp('/school/provision', { records });
    await user.click(await screen.findByRole('checkbox', { name: 'Hide costs, where others see this screen' }));
    expect(screen.getByRole('main')).not.toHaveTextContent(/£|cost a year/i);
    expect(await rowIn('By strand', /^Understanding what others say/)).toEqual(['2', '2', '76', '0']);
    await goTo('/school/provision/layer=england-proposed-2026,targeted');
    await screen.findByText(/^1 child with a finished review, with Targeted \(proposed, not law\)\./);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
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
    await user.click(await screen.findByRole('link', { name: 'In numbers: by strand, layer of support and year' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Provision' })).toBeVisible();
  });
});
