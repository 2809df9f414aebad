import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type ChildRecord, editCard } from '../../src/core/child.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { childWith, draftWith, framework, goTo, good, openApp, pageShown, profileOn, TODAY, written } from './support.tsx';
import { profileEvents } from '../../src/core/review.ts';

const CODES = ['CI1', 'CI2', 'CI3', 'CL1', 'EM1', 'SP1'];
const all = (level: 0 | 1 | 2 | 3 | 4) => Object.fromEntries(CODES.map((code) => [code, level]));
const named = (firstName: string, lastName: string | undefined, profiles: Parameters<typeof childWith>[0] = []): ChildRecord =>
  childWith(profiles, { firstName, lastName }, firstName.toLowerCase());

const namesShown = () => [...screen.getByRole('table', { name: 'Children' }).querySelectorAll('tbody a b')].map((name) => name.textContent);
const idsIn = async (vault: Vault) => good(await vault.directory()).filter(({ removedAt }) => !removedAt).map(({ id }) => id);

describe('the first screen of an empty app', () => {
  it('loads the example children with one button, and lets them go in one go', async () => {
    const { vault, user } = await openApp('/children');
    expect(screen.getByRole('button', { name: 'Add a child' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try with example children' }));
    await screen.findByRole('heading', { level: 1, name: 'Children' });
    expect(namesShown().length).toBeGreaterThanOrEqual(16);
    const examples = good(await vault.directory());
    expect(examples.every(({ example }) => example)).toBe(true);
    expect(screen.getByText(`${examples.length} example children are here. All of them are invented.`)).toBeInTheDocument();
    expect(screen.getAllByText(/, example$/)).toHaveLength(examples.length);

    await user.click(screen.getByRole('button', { name: 'Remove the example children' }));
    await screen.findByRole('button', { name: 'Try with example children' });
    expect(await idsIn(vault)).toEqual([]);
    expect(screen.getByText(`${examples.length} children are in`, { exact: false })).toHaveTextContent('the bin');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('The example children are back, with everything as it was.');
    expect(await idsIn(vault)).toHaveLength(examples.length);
  });

  it.each([[true, 'Try with example children', 'Add a child'], [false, 'Add a child', 'Try with example children']])(
    'puts first what can be done first: without a passphrase (%s), %s', async (unlocked, first, other) => {
      await openApp('/children', { unlocked });
      expect(screen.getByRole('button', { name: first })).toHaveClass('first');
      expect(screen.getByRole('button', { name: other })).not.toHaveClass('first');
      expect(screen.getByRole('button', { name: first }).nextElementSibling).toHaveTextContent(other);
    },
  );

  it('leads to adding a child, and to records that are there already', async () => {
    const { user } = await openApp('/children');
    const ways = within(screen.getByRole('region', { name: 'Already have records?' })).getAllByRole('link');
    expect(ways.map((way) => way.getAttribute('href'))).toEqual(['#/lock/take-over', '#/share', '#/lists', '#/council']);
    await user.click(screen.getByRole('button', { name: 'Add a child' }));
    expect(await screen.findByLabelText('First name')).toBeInTheDocument();
  });
});

it('takes the examples away with what was added to them, leaves every other child, and brings them back as they were', async () => {
  const wren = { ...named('Wren', undefined), example: true as const };
  const { vault, user } = await openApp('/children', { records: [wren, named('Odette', undefined)], drafts: [draftWith({ childId: 'wren' })] });
  await user.click(screen.getByRole('button', { name: 'Remove the example children' }));
  await screen.findByText('1 child on this device.', { exact: false });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(await idsIn(vault)).toEqual(['odette']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('2 children on this device.', { exact: false });
  expect(good(await vault.readChild('wren'))).toMatchObject({ id: 'wren', example: true, card: wren.card });
  expect(good(await vault.readChild('wren'))).not.toHaveProperty('removedAt');
  expect(good(await vault.readDraft('d1'))).toMatchObject({ childId: 'wren' });
});

it('says which examples stay because their records are not to be changed, and takes away the others alone', async () => {
  const example = (name: string, more = {}) => ({ ...named(name, undefined), example: true as const, ...more });
  const wren = example('Wren');
  const { vault, user } = await openApp('/children', { records: [{ ...wren, card: { ...wren.card, restrictedOn: '2026-10-01' } }, example('Linnet')] });
  await user.click(screen.getByRole('button', { name: 'Remove the example children' }));
  expect(await screen.findByText('1 example child stays: its record is not to be changed. The other example children are in the bin.')).toBeInTheDocument();
  expect(await idsIn(vault)).toEqual(['wren']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await idsIn(vault)).toSorted()).toEqual(['linnet', 'wren']));
});

it('brings examples out of the bin when they are loaded again, with what somebody had added to them', async () => {
  const { vault, user } = await openApp('/children');
  await user.click(screen.getByRole('button', { name: 'Try with example children' }));
  const remove = await screen.findByRole('button', { name: 'Remove the example children' });
  const [id = ''] = await idsIn(vault);
  good(await vault.changeChild(id, (record) => record && editCard(record, { ...record.card, pronouns: 'ze/zir' })));
  await user.click(remove);
  await user.click(await screen.findByRole('button', { name: 'Try with example children' }));
  await screen.findByRole('button', { name: 'Remove the example children' });
  expect(good(await vault.readChild(id))?.card.pronouns).toBe('ze/zir');
});

describe('the list of children', () => {
  const zoe = named('Zoë', 'Márquez');
  const children = [zoe, named('Aoife', 'O’Shea'), named('Bram', 'Zoellner')];

  it.each([
    ['zoe', ['Bram Zoellner', 'Zoë Márquez']],
    ['ZOE marq', ['Zoë Márquez']],
    ['márquez  zoë', ['Zoë Márquez']],
    ['o’s', ['Aoife O’Shea']],
  ])('finds %j without accents, capitals or the right order', async (search, found) => {
    const { user } = await openApp('/children', { records: children });
    await user.type(screen.getByRole('searchbox', { name: 'Find a child' }), search);
    expect(namesShown()).toEqual(found);
    expect(screen.getByText(`${found.length} found`)).toHaveAttribute('role', 'status');
  });

  it('says when nobody has that name, and shows everyone again', async () => {
    const { user } = await openApp('/children', { records: children });
    await user.type(screen.getByRole('searchbox'), 'Quill');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'show everyone' }));
    expect(namesShown()).toHaveLength(3);
  });

  it('is in the order of names or of last reviews, and never of need', async () => {
    const records = [
      named('Cyra', undefined, [profileOn('2026-02-04', all(4))]),
      named('Abel', undefined, [profileOn('2026-05-06', all(0))]),
      named('Birch', undefined, [profileOn('2024-01-10', all(3)), profileOn('2025-06-11', all(1))]),
      named('Dov', undefined),
    ];
    const { user } = await openApp('/children', { records });
    expect(namesShown()).toEqual(['Abel', 'Birch', 'Cyra', 'Dov']);
    const orders = within(screen.getByRole('group', { name: 'Order' })).getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
    expect(orders).toEqual(['By name', 'By last review']);
    expect(screen.queryByRole('button', { name: /sort|need|level/i })).not.toBeInTheDocument();

    await user.click(screen.getByRole('radio', { name: 'By last review' }));
    expect(namesShown()).toEqual(['Dov', 'Birch', 'Cyra', 'Abel']);
  });

  it('says of each child who, the picture in words, what changed and when', async () => {
    const records = [named('Abel', undefined, [profileOn('2025-11-12', all(2)), profileOn('2026-11-04', { ...all(2), CI1: 3, CI2: 4, EM1: 0 })]), named('Dov', undefined)];
    await openApp('/children', { records });
    const rows = screen.getAllByRole('row').slice(1);
    await waitFor(() => expect(rows[0]).toHaveTextContent('Needs more help in 2 strands, less in 1'));
    expect(rows[0]).toHaveTextContent('4 Nov 2026');
    expect(within(rows[0] ?? document.body).getByRole('img')).toHaveAccessibleName('Abel: 5 of 25 strands over the line; 19 not assessed; 0 not applicable.');
    expect(rows[1]).toHaveTextContent('No profile yet');
  });

  it('shows fifty at a time', async () => {
    const records = Array.from({ length: 53 }, (_, index) => named(`Child${100 + index}`, undefined));
    const { user } = await openApp('/children', { records });
    expect(namesShown()).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Show more: 3 not shown' }));
    expect(namesShown()).toHaveLength(53);
  });
});

describe('the page of one child', () => {
  it('begins a review today, of the type that fits, and continues it later', async () => {
    const { vault, user } = await openApp('/children/odette', { records: [childWith([profileOn('2025-11-12', { CI1: 2 })])] });
    await user.click(screen.getByRole('button', { name: 'Start a review' }));
    await screen.findByLabelText('Review date');
    const [draft] = good(await vault.draftsOf('odette')).drafts;
    expect(draft).toMatchObject({ childId: 'odette', kind: 'annual', reviewedOn: TODAY, ratings: { school: {}, family: {} } });
    await goTo('/children/odette');
    expect(await screen.findByRole('link', { name: 'Continue the draft of 21 November 2026' })).toHaveAttribute('href', `#/children/odette/review/${draft?.id}`);
  });

  it('begins one review when the button is pressed twice', async () => {
    const { vault, user } = await openApp('/children/odette', { records: [childWith()] });
    await user.dblClick(screen.getByRole('button', { name: 'Start a review' }));
    await screen.findByLabelText('Review date');
    await written(vault);
    expect(good(await vault.draftsOf('odette')).drafts).toHaveLength(1);
  });

  it.each([
    [0, ['Start a review'], 'The pages for the family and the child come with the first finished profile, comparing with the second.'],
    [1, ['Start a review', 'Family summary', 'The child’s page'], 'Comparing comes with the second finished profile.'],
    [2, ['Start a review', 'Compare reviews', 'Family summary', 'The child’s page'], undefined],
  ])('with %i finished profiles offers what can be done', async (count, offered, why) => {
    const profiles = Array.from({ length: count }, (_, index) => profileOn(`202${4 + index}-11-12`, { CI1: 2 }));
    await openApp('/children/odette', { records: [childWith(profiles)] });
    const all = ['Start a review', 'Compare reviews', 'Family summary', 'The child’s page'];
    expect(all.filter((name) => screen.queryByRole('button', { name }))).toEqual(offered);
    for (const name of offered) expect(screen.getByRole('button', { name })).toBeEnabled();
    for (const name of ['Papers', 'Dates', 'Share']) expect(within(screen.getByRole('main')).getByRole('link', { name })).toBeVisible();
    if (why) expect(screen.getByText(why)).toBeVisible();
    else expect(screen.queryByText(/come with|comes with/)).not.toBeInTheDocument();
  });

  it('says who the child is, and lists reviews from the latest, with a correction named', async () => {
    const child = childWith([profileOn('2024-11-13', { CI1: 3 }), profileOn('2025-11-12', { CI1: 2 })], { yearOffset: -1 });
    const [first] = profileEvents(child.events);
    if (!first) throw new Error('there are two');
    const records = [{ ...child, events: [...child.events, { ...first, id: 'e9', sequence: 9, kind: 'profileCorrected' as const, why: 'Mistyped.' }] }];
    await openApp('/children/odette', { records });
    expect(screen.getByRole('heading', { level: 1, name: 'Odette Marlowe-Quist' })).toBeInTheDocument();
    expect(screen.getByText(/^Year 3, taught outside the year of their age/)).toHaveTextContent('Education, health and care plan');
    expect(screen.getByRole('heading', { name: 'Latest profile, 12 November 2025' })).toBeInTheDocument();
    const rows = within(screen.getByRole('table', { name: 'Reviews' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '12 November 2025Annual reviewProfile finished', '13 November 2024Annual reviewProfile finished, corrected since',
    ]);
  });

  it('names the framework of each review where not all used the current one', async () => {
    const lost = profileOn('2024-11-13', { CI1: 3 }, { framework: { id: 'fernshire', edition: '2.0' } });
    await openApp('/children/odette', { records: [childWith([lost, profileOn('2025-11-12', { CI1: 2 })])], drafts: [draftWith()] });
    const rows = () => within(screen.getByRole('table', { name: 'Reviews' })).getAllByRole('row');
    const current = `“${framework.title}”, edition ${framework.edition}`;
    // The draft is read beside the record, and may come a moment later.
    await waitFor(() => expect(rows().map((row) => row.lastElementChild?.textContent)).toEqual(['Framework', current, current, 'fernshire, edition 2.0']));
  });

  it.each(['', '/card', '/compare', '/summary', '/review/r1'])('says so when the child is not on this device (%s)', async (page) => {
    await openApp('/children', { records: [childWith()] });
    location.hash = `/children/nobody${page}`;
    expect(await screen.findByText(/is not on this device/)).toBeInTheDocument();
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Go to the children' })).toHaveAttribute('href', '#/children');
  });

  it('shows a review that another tab has finished meanwhile', async () => {
    const { vault } = await openApp('/children/odette', { records: [childWith()] });
    await pageShown();
    good(await vault.changeChild('odette', () => childWith([profileOn('2026-11-04', { CI1: 2 })])));
    expect(await screen.findByRole('link', { name: '4 November 2026' })).toBeInTheDocument();
  });
});
