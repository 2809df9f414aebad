import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useKeptFilters } from '../../src/state/cohortFilters.ts';
import { violations } from '../ui/violations.ts';
import { TWO_PARTS_DOCUMENT } from '../fixtures/twoPartsDocument.ts';
import { childWith, goTo, good, openApp, profileOn } from './support.tsx';

const named = (firstName: string, profiles: Parameters<typeof childWith>[0] = [], more: Parameters<typeof childWith>[1] = {}) =>
  childWith(profiles, { firstName, lastName: undefined, ...more }, firstName.toLowerCase());

const records = [
  named('Wren', [profileOn('2025-03-01', { CI1: 1, EM1: 2, S1: 3 }), profileOn('2026-03-01', { CI1: 3, EM1: 2, S1: 1, SP1: 'notApplicable' })], { planMadeOn: '2025-10-01' }),
  named('Abel', [profileOn('2025-02-01', { CI1: 3, S1: 2 }), profileOn('2026-02-01', { CI1: 2, S1: 2 })], { senStatus: 'K', bornOn: '2012-05-02' }),
  named('Mina', [profileOn('2026-06-01', { CI1: 0 }, { family: { H1: 4 } })]),
  named('Bo'),
];

const grid = () => screen.findByRole('grid', { name: 'Children and strands' });
const namesIn = (map: HTMLElement) => within(map).getAllByRole('rowheader').map((cell) => cell.querySelector('a')?.textContent);
const shows = (text: string) => waitFor(() => expect(screen.getByText(text, { exact: false })).toBeVisible());

beforeEach(() => { useKeptFilters.setState({ kept: [] }); });
afterEach(() => { vi.restoreAllMocks(); });

describe('all children', () => {
  it('stand in a map of children and strands, by name, with every level in words', async () => {
    await openApp('/school', { records });
    const map = await grid();
    expect(namesIn(map)).toEqual(['Abel', 'Bo', 'Mina', 'Wren']);
    expect(map).toHaveAttribute('aria-rowcount', '6');
    const wren = within(map).getByRole('row', { name: /Wren/ });
    expect(wren).toHaveAttribute('aria-rowindex', '6');
    expect(within(wren).getByRole('cell', { name: '3, A lot of help; needs more help than before' })).toHaveTextContent('3');
    expect(within(wren).getByRole('cell', { name: '1, A little extra; needs less help than before' })).toHaveTextContent('1');
    expect(within(wren).getByRole('cell', { name: 'does not apply' })).toHaveTextContent('');
    expect(within(wren).getAllByRole('cell', { name: 'not assessed' })[0]).toHaveTextContent('');
    expect(within(map).getByRole('row', { name: /Bo/ })).toHaveTextContent('No profile yet');
    expect(within(map).queryByText(/Home|H1/)).not.toBeInTheDocument();
    expect(screen.getByRole('main')).not.toHaveTextContent(/\b(total|average|mean|rank)\b/i);
    await waitFor(() => expect(document.title).toBe('All children – Valuing SEND'));
    expect(await violations()).toEqual([]);
  });

  it('are reached from the list of children', async () => {
    const { user } = await openApp('/children', { records });
    await user.click(screen.getByRole('link', { name: 'Our school' }));
    expect(namesIn(await grid())).toHaveLength(4);
  });

  it('are chosen by filters that stand in the address, and by a name that does not', async () => {
    const { user } = await openApp('/school', { records });
    await grid();
    await user.selectOptions(screen.getByLabelText('What has changed'), 'Needs less help in some strand');
    await shows('2 of 4 children shown.');
    await user.selectOptions(screen.getByLabelText('School year'), 'Year 10');
    await shows('1 of 4 children shown.');
    expect(namesIn(await grid())).toEqual(['Abel']);
    expect(location.hash).toBe('#/school/with/year=10;changed=less');
    await user.click(screen.getByRole('link', { name: 'Clear all filters' }));
    await user.type(screen.getByLabelText('Find a child'), 'wre');
    await shows('1 of 4 children shown.');
    expect(location.hash).toBe('#/school');
    await user.type(screen.getByLabelText('Find a child'), 'x');
    await user.click(await screen.findByRole('button', { name: 'Show everyone' }));
    await shows('4 children shown.');
  });

  it('say beside the ways on, and on paper, that a name was looked for, and never which (19)', async () => {
    const { user } = await openApp('/school/with/sort=last', { records });
    await grid();
    expect(screen.getByText(/^Filter:/)).toHaveTextContent('Filter: no filter.');
    expect(screen.getByText('Order: by last review.')).toBeInTheDocument();
    expect(screen.queryByText(/does not go along/)).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('Find a child'), 'wre');
    await shows('1 of 4 children shown.');
    expect(screen.getByText(/^Filter:/)).toHaveTextContent(/^Filter: no filter, and a name that was looked for\.$/);
    expect(screen.getByText('The name you looked for does not go along.')).toBeVisible();
  });

  it('say what of an address is not known here', async () => {
    await openApp('/school/with/year=99;over=GONE,CI1', { records });
    expect(await screen.findByText('Not asked, as it is not known here: GONE.')).toBeVisible();
    expect(screen.getByLabelText('School year')).toHaveDisplayValue('After Year 13, nobody here');
  });

  it('show nothing as changed between two reviews of one day (27)', async () => {
    await openApp('/school', { records: [named('Twin', [profileOn('2026-03-01', { CI1: 1 }), profileOn('2026-03-01', { CI1: 3 })])] });
    expect(within(await grid()).getByRole('cell', { name: '3, A lot of help' })).toBeInTheDocument();
    expect(screen.getByText('Since the review before, nobody can be compared yet.')).toBeVisible();
  });

  it('are chosen by strands over the line', async () => {
    const { user } = await openApp('/school', { records });
    await grid();
    await user.click(screen.getByText('More filters'));
    await user.click(screen.getByRole('button', { name: 'Over the line in …' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('checkbox', { name: 'Feelings, worry and mood' }));
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    await shows('1 of 4 children shown.');
    expect(location.hash).toBe('#/school/with/over=EM1');
    expect(within(screen.getByLabelText('Order')).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['By name', 'By school year', 'By last review', 'By what is due', 'Changed first']);
  });

  it('say in numbers who is due and who changed, each a way to them', async () => {
    const { user } = await openApp('/school', { records });
    await grid();
    expect(screen.getByText(/^Since the review before,/)).toHaveTextContent('1 child needs more help in some strand, and 2 children need less help in some strand.');
    const lead = screen.getByText(/^Something is overdue for/);
    await user.click(within(lead).getAllByRole('link')[0] ?? lead);
    await shows('of 4 children shown.');
    expect(namesIn(await grid())).toContain('Wren');
  });

  it('changed since a day count from the newest review up to it', async () => {
    await openApp('/school/with/changed=either;since=2026-02-15', { records });
    await shows('1 of 4 children shown.');
    expect(namesIn(await grid())).toEqual(['Wren']);
    expect(screen.getByText(/^Since 15 February 2026,/)).toBeVisible();
  });

  it('are told apart where they were rated with another framework', async () => {
    const elsewhere = named('Kit', [profileOn('2026-01-10', { TK1: 4 }, { framework: { id: TWO_PARTS_DOCUMENT.id, edition: TWO_PARTS_DOCUMENT.edition } })]);
    const { user } = await openApp('/school', { records: [...records, elsewhere], packs: [TWO_PARTS_DOCUMENT] });
    expect(within(await grid()).getByRole('row', { name: /Kit/ })).toHaveTextContent('cannot be shown here');
    await shows('Cannot be shown here: 1');
    await user.click(screen.getByText('More filters'));
    await user.selectOptions(screen.getByLabelText('Framework'), `${TWO_PARTS_DOCUMENT.title}, ${TWO_PARTS_DOCUMENT.edition}`);
    await waitFor(async () => expect(within(await grid()).getByRole('row', { name: /Kit/ })).toHaveTextContent('4'));
    await shows('Cannot be shown here: 3');
  });

  it('are kept up to date, and leave out who has left', async () => {
    const { vault } = await openApp('/school', { records: [...records, named('Gone', [], { leftOn: '2026-07-20' })] });
    const map = await grid();
    expect(screen.getByText(/1 child who has left is not counted/)).toBeVisible();
    good(await vault.writeChildren([named('Abel', [profileOn('2025-02-01', { CI1: 3 }), profileOn('2026-02-01', { CI1: 2 }), profileOn('2026-09-01', { CI1: 4 })])], []));
    await waitFor(() => expect(within(within(map).getByRole('row', { name: /Abel/ })).getByRole('cell', { name: '4, Help nearly all the time; needs more help than before' })).toBeInTheDocument());
    expect(within(map).getByRole('row', { name: /Wren/ })).toHaveTextContent('3');
  });
});

describe('the map', () => {
  it('has one cell in the order of tabs, moves by arrows, and opens a child with Enter', async () => {
    const { user } = await openApp('/school', { records });
    const map = await grid();
    expect(map.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    act(() => { within(map).getByRole('link', { name: 'Abel' }).focus(); });
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName('2, Planned help; needs less help than before');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveTextContent('No profile yet');
    await user.keyboard('{ArrowDown}{End}');
    expect(document.activeElement).toHaveAccessibleName('not assessed');
    await user.keyboard('{Home}{PageDown}');
    expect(document.activeElement).toHaveTextContent('Wren');
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Wren' })).toBeInTheDocument();
  });

  it('draws of many children only those in sight, and counts them all', async () => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(480);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(48);
    const many = Array.from({ length: 150 }, (_, at) => named(`Child${String(at).padStart(3, '0')}`, [profileOn('2026-02-01', { CI1: 2 })]));
    await openApp('/school', { records: many });
    const map = await grid();
    expect(map).toHaveAttribute('aria-rowcount', '152');
    expect(within(map).getAllByRole('rowheader').length).toBeLessThan(60);
    fireEvent(window, new Event('beforeprint'));
    expect(within(map).getAllByRole('rowheader')).toHaveLength(150);
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(within(map).getAllByRole('rowheader').length).toBeLessThan(60));
  });
});

describe('kept filters', () => {
  it('stay on this device under a name, and can be forgotten', async () => {
    const { user } = await openApp('/school/with/due=overdue;sort=due', { records });
    await grid();
    await user.click(screen.getByText('Keep these filters'));
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(screen.getByText('Give it a name first.')).toBeVisible();
    await user.type(screen.getByLabelText('Name for these filters'), 'Monday');
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(JSON.parse(localStorage.getItem('valuing-send-school-filters') ?? '')).toMatchObject({ state: { kept: [{ name: 'Monday', filter: 'due=overdue;sort=due' }] } });
    await goTo('/school');
    await user.click(await screen.findByRole('link', { name: 'Monday' }));
    expect(location.hash).toBe('#/school/with/due=overdue;sort=due');
    await user.click(screen.getByRole('button', { name: 'Forget “Monday”' }));
    expect(screen.queryByRole('list', { name: 'Kept filters' })).not.toBeInTheDocument();
  });

  it('are passed over where something else stands there', async () => {
    localStorage.setItem('valuing-send-school-filters', JSON.stringify({ state: { kept: [{ name: 3 }, { name: 'Fine', filter: 'year=4' }, 'no'] }, version: 0 }));
    await act(async () => { await useKeptFilters.persist.rehydrate(); });
    expect(useKeptFilters.getState().kept).toEqual([{ name: 'Fine', filter: 'year=4' }]);
  });
});

describe('movement', () => {
  it('counts both directions alike, and names who is behind a number', async () => {
    const { user } = await openApp('/school/movement', { records });
    const row = within(await screen.findByRole('table', { name: 'How many children moved on each strand' })).getByRole('row', { name: /Understanding what others say/ });
    expect(within(row).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['1', '0', '1', '0', '0', '0']);
    await user.click(within(row).getByRole('button', { name: /needs more help$/ }));
    const dialog = screen.getByRole('dialog', { name: 'Understanding what others say: needs more help' });
    expect(within(dialog).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Wren']);
    expect(screen.getByText('Without two reviews to compare:', { exact: false })).toHaveTextContent('2');
    await waitFor(() => expect(document.title).toBe('Movement – Valuing SEND'));
  });

  it.each([
    ['turned round', 'from=2026-05-01;to=2025-05-01', /Choose a day before the one of the later review\.$/],
    ['of one day', 'from=2025-05-01;to=2025-05-01', /Choose a day before/],
    ['without a beginning', 'to=2025-05-01', /Choose a day here too/],
  ])('shows nothing of days %s, and says so at the field', async (_, days, words) => {
    await openApp(`/school/movement/${days}`, { records });
    expect(await screen.findByLabelText('From the review on or before')).toHaveAccessibleDescription(words);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.queryByText(/can be compared/)).not.toBeInTheDocument();
  });

  it('goes from level to level on a chosen strand', async () => {
    const { user } = await openApp('/school/movement', { records });
    await user.selectOptions(await screen.findByLabelText('Strand'), 'What staff know about this need');
    expect(location.hash).toBe('#/school/movement/strand=S1');
    await user.click(screen.getByRole('button', { name: '1: What staff know about this need: before a lot of help, after a little extra' }));
    expect(within(screen.getByRole('dialog')).getByRole('link', { name: 'Wren' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(await violations()).toEqual([]);
  });

  it('opens the records for settings and support only when asked', async () => {
    const moved = named('Ida', [
      profileOn('2025-06-01', { CI1: 1 }, { context: { schoolYear: 6, setting: 'Oak', settingType: 'mainstream' } }),
      profileOn('2026-06-01', { CI1: 3 }, { context: { schoolYear: 7, setting: 'Elm', settingType: 'special' } }),
    ]);
    const { user } = await openApp('/school/movement', { records: [...records, moved] });
    await user.click(await screen.findByRole('button', { name: 'Look in the records' }));
    expect(await screen.findByText('3 children have two reviews that can be compared.')).toBeInTheDocument();
    const against = screen.getByRole('table', { name: /^Need against support/ });
    expect(within(against).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['0', '0', '0', '2', '0', '0', '0', '0', '0', '0', '0', '1']);
    await user.click(screen.getByRole('checkbox', { name: 'Only those who were in another setting afterwards' }));
    expect(within(screen.getByRole('table', { name: 'Type of setting' })).getByRole('row', { name: /^Mainstream school/ })).toHaveTextContent('Special school1');
    await user.selectOptions(screen.getByLabelText('Who'), 'Went into Year 7 between the two');
    expect(await screen.findByText(/1 child can be compared/)).toBeVisible();
  });
});

describe("the setting's own readiness", () => {
  it('says for how many something has to be put in place, now and a year ago, in numbers alone', async () => {
    await openApp('/school/readiness', { records });
    const section = within((await screen.findByRole('heading', { name: 'What staff know about this need' })).closest('section') ?? document.body);
    expect(section.getByText(/^Over the line for 1 of 2 children rated now, and for 2 of 2 children rated a year ago/)).toHaveTextContent('more is to be put in place for 0, less for 1, the same for 1');
    const table = section.getByRole('table', { hidden: true });
    expect(within(table).getAllByRole('row', { hidden: true })[1]).toHaveTextContent(/^Now0110010$/);
    expect(section.getByRole('img', { name: 'Now: 1 at 1, a little extra; 1 at 2, planned help' })).toBeInTheDocument();
    expect(screen.getByRole('main')).not.toHaveTextContent(/Wren|Abel|Mina/);
    expect(screen.getByRole('table', { name: /^Development plan/ })).toHaveTextContent('Who, by when');
    expect(await violations()).toEqual([]);
  });

  it('asks nothing of a framework without strands about the setting', async () => {
    await openApp('/school/readiness', { records, packs: [TWO_PARTS_DOCUMENT], chosen: { id: TWO_PARTS_DOCUMENT.id, edition: TWO_PARTS_DOCUMENT.edition } });
    expect(await screen.findByText('This framework asks nothing about the setting.')).toBeVisible();
  });
});
