import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import problems from '../../src/catalog/problems.json';
import type { Card } from '../../src/core/child.ts';
import { CARD, childWith, good, type Opened, openApp } from './support.tsx';

type Typed = Readonly<Record<string, string>>;

const SOUND: Typed = { 'First name': 'Wilf', 'Date of birth': '2018-03-02' };

const field = (label: string) => screen.getByLabelText(label);
/** A message as the list of problems has it: where several fields share it, with the field's name. */
const listed = (label: string, message: string) => (message.startsWith('This is longer') ? `${label}: ${message}` : message);
const tooLong = (limit: number) => `This is longer than ${limit} characters. Shorten it; nothing has been cut.`;

/** Fills fields in at once; what is typed letter by letter is tested where letters matter. */
function fill(typed: Typed) {
  for (const [label, value] of Object.entries(typed)) fireEvent.change(field(label), { target: { value } });
}

async function send({ user }: Opened, button = 'Add only') {
  await user.click(screen.getByRole('button', { name: button }));
}

async function savedCards({ vault }: Opened): Promise<readonly Card[]> {
  const cards: Card[] = [];
  for await (const record of vault.allRecords()) cards.push(good(record).card);
  return cards;
}

// Each test is a tab of its own, which what was typed does not outlive.
beforeEach(async () => {
  await new Promise((resolve) => { setTimeout(resolve, 50); }); // what the test before left is still being sealed
  sessionStorage.clear();
});

describe('a card that cannot be kept', () => {
  it('says everything at once, each beside its field and leading to it', async () => {
    const opened = await openApp('/children/new');
    const wrong: readonly (readonly [label: string, value: string, message: string])[] = [
      ['First name', '   ', problems.firstNameMissing],
      ['Last name', 'x'.repeat(81), tooLong(80)],
      ['Date of birth', '2026-11-22', problems.bornOnInFuture],
      ['Pronouns', 'x'.repeat(41), tooLong(40)],
      ['Setting', 'x'.repeat(121), tooLong(120)],
      ['Main type of need', 'NSA', problems.nsaOnlyWithK],
      ['Second type of need', 'NSA', problems.sameTypeTwice],
      ['UPN', 'x'.repeat(41), tooLong(40)],
      ['Home languages', 'x'.repeat(201), tooLong(200)],
    ];
    fill(Object.fromEntries(wrong));
    await send(opened);
    const summary = await screen.findByRole('alert', { name: 'Some answers need another look' });
    await waitFor(() => expect(summary).toHaveFocus());
    const links = within(summary).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(wrong.map(([label, , message]) => listed(label, message)));
    for (const [index, [label, , message]] of wrong.entries()) {
      await opened.user.click(links[index] ?? summary);
      await waitFor(() => expect(field(label)).toHaveFocus());
      expect(field(label)).toBeInvalid();
      expect(field(label)).toHaveAccessibleDescription(expect.stringContaining(`Problem: ${message}`));
    }
    expect(location.hash).toBe('#/children/new');
    expect(await savedCards(opened)).toEqual([]);
  });

  it.each<[what: string, typed: Typed, label: string, message: string]>([
    ['no name', { 'First name': '' }, 'First name', problems.firstNameMissing],
    ['a name of 81 letters', { 'First name': 'x'.repeat(81) }, 'First name', tooLong(80)],
    ['no date of birth', { 'Date of birth': '' }, 'Date of birth', problems.bornOnMissing],
    ['a date that is none', { 'Date of birth': '0218-03-02' }, 'Date of birth', problems.bornOnNotADay],
    ['a birth tomorrow', { 'Date of birth': '2026-11-22' }, 'Date of birth', problems.bornOnInFuture],
    ['somebody aged 26', { 'Date of birth': '2000-11-21' }, 'Date of birth', problems.ageOutOfRange],
    ['N with a type', { 'SEN status': 'N', 'Main type of need': 'ASD' }, 'Main type of need', problems.typesWithN],
    ['NSA with a plan', { 'SEN status': 'E', 'Main type of need': 'NSA' }, 'Main type of need', problems.nsaOnlyWithK],
    ['NSA without a status', { 'Main type of need': 'NSA' }, 'Main type of need', problems.nsaOnlyWithK],
    ['NSA as the second type', { 'SEN status': 'K', 'Main type of need': 'ASD', 'Second type of need': 'NSA' }, 'Second type of need', problems.nsaOnlyMain],
    ['the same type twice', { 'SEN status': 'E', 'Main type of need': 'DS', 'Second type of need': 'DS' }, 'Second type of need', problems.sameTypeTwice],
    ['a second type alone', { 'SEN status': 'K', 'Second type of need': 'ASD' }, 'Second type of need', problems.secondWithoutMain],
  ])('%s', async (_what, typed, label, message) => {
    const opened = await openApp('/children/new');
    fill({ ...SOUND, ...typed });
    await send(opened);
    const summary = await screen.findByRole('alert');
    expect(within(summary).getAllByRole('link').map((link) => link.textContent)).toEqual([listed(label, message)]);
    await opened.user.click(within(summary).getByRole('link'));
    await waitFor(() => expect(field(label)).toHaveFocus());
    expect(await savedCards(opened)).toEqual([]);
  });

  it('can be mended: what was mended is no longer told, and then the card is kept', async () => {
    const opened = await openApp('/children/new');
    await send(opened);
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(2);
    await opened.user.type(field('First name'), 'Wilf');
    await waitFor(() => expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(1));
    await waitFor(() => expect(field('First name')).toHaveFocus());
    fill(SOUND);
    await send(opened);
    expect(await screen.findByRole('heading', { level: 1, name: 'Wilf' })).toBeInTheDocument();
    expect(await savedCards(opened)).toEqual([{ firstName: 'Wilf', bornOn: '2018-03-02' }]);
  });
});

describe('a card that is kept', () => {
  it('holds everything that was typed, and opens the page of the child', async () => {
    const opened = await openApp('/children/new');
    const { user } = opened;
    await user.type(field('First name'), ' Odette ');
    await user.type(field('Last name'), 'Marlowe-Quist');
    await user.type(field('Date of birth'), '2018-03-02');
    await user.type(field('Pronouns'), 'she/her');
    await user.type(field('Setting'), 'Fernhollow Primary');
    await user.selectOptions(field('Type of setting'), 'Mainstream school');
    await user.selectOptions(field('SEN status'), 'E: Education, health and care plan');
    await user.selectOptions(field('Main type of need'), 'Speech, language and communication needs (SLCN)');
    await user.type(field('UPN'), 'k801 200005001');
    await user.type(field('Home languages'), 'English, Igbo');
    await send(opened);
    expect(await screen.findByRole('heading', { level: 1, name: 'Odette Marlowe-Quist' })).toBeInTheDocument();
    expect(await savedCards(opened)).toEqual([CARD]);
    expect(screen.getByText('Child added.')).toBeInTheDocument();
  });

  it.each<[typed: Typed, types: readonly string[] | undefined]>([
    [{ 'SEN status': 'N' }, undefined],
    [{ 'SEN status': 'K' }, undefined],
    [{ 'SEN status': 'K', 'Main type of need': 'NSA' }, ['NSA']],
    [{ 'SEN status': 'K', 'Main type of need': 'SLCN', 'Second type of need': 'ASD' }, ['SLCN', 'ASD']],
    [{ 'SEN status': 'E', 'Main type of need': 'PMLD', 'Second type of need': 'VI' }, ['PMLD', 'VI']],
  ])('has the types that %o allows', async (typed, types) => {
    const opened = await openApp('/children/new');
    fill({ ...SOUND, ...typed });
    await send(opened);
    await screen.findByRole('heading', { level: 1, name: 'Wilf' });
    expect((await savedCards(opened))[0]?.senTypes).toEqual(types);
  });

  it.each([
    ['A801200005001', /The check letter does not match: the other characters ask for B\./],
    ['R999200005001', /999 is not a local authority number we know\./],
    ['12345', /This does not look like a UPN:/],
  ])('keeps the UPN %s as it is, with a word of warning', async (upn, warning) => {
    const opened = await openApp('/children/new');
    fill({ ...SOUND, UPN: upn });
    expect(await screen.findByText(warning, { exact: false })).toBeInTheDocument();
    expect(field('UPN')).toBeValid();
    await send(opened);
    await screen.findByRole('heading', { level: 1, name: 'Wilf' });
    expect((await savedCards(opened))[0]?.upn).toBe(upn);
  });

  it('has nothing to say about a UPN that is right', async () => {
    await openApp('/children/new');
    fill({ ...SOUND, UPN: 'b801 2000 05001' });
    await waitFor(() => expect(field('UPN')).toHaveValue('b801 2000 05001'));
    expect(field('UPN')).toHaveAccessibleDescription(/^\(optional\) Only if you need it here.* except the copy of everything held/);
  });

  it.each(['K', 'E'])('is reminded of a type for %s, which can wait', async (status) => {
    await openApp('/children/new');
    fill({ ...SOUND, 'SEN status': status });
    await waitFor(() => expect(field('Main type of need')).toHaveAccessibleDescription(`(optional) ${problems.typeWanted}`));
    expect(field('Main type of need')).toBeValid();
  });
});

describe('a new child', () => {
  const draftsOf = async ({ vault }: Opened) => {
    const drafts = [];
    for await (const draft of vault.allDrafts()) drafts.push(good(draft));
    return drafts;
  };
  const more = () => screen.getByText('More about the child (optional)').closest('details');

  it('is asked for by name and date of birth, with the rest closed', async () => {
    const { user } = await openApp('/children/new');
    const closed = more();
    expect(closed).not.toHaveAttribute('open');
    for (const label of ['First name', 'Last name', 'Date of birth']) expect(closed).not.toContainElement(field(label));
    for (const label of ['School year', 'SEN status', 'UPN', 'Keep this record until']) expect(closed).toContainElement(field(label));
    await user.click(screen.getByText('More about the child (optional)'));
    expect(closed).toHaveAttribute('open');
  });

  it('has the rest opened where something in it is wrong, at each attempt', async () => {
    const opened = await openApp('/children/new');
    fill({ ...SOUND, 'Second type of need': 'ASD' });
    await send(opened);
    await screen.findByRole('alert');
    expect(more()).toHaveAttribute('open');
    await opened.user.click(screen.getByText('More about the child (optional)'));
    expect(more()).not.toHaveAttribute('open');
    await send(opened);
    await waitFor(() => expect(more()).toHaveAttribute('open'));
    await opened.user.click(screen.getByText('More about the child (optional)')); // a link to a field leads to it all the same
    expect(more()).not.toHaveAttribute('open');
    await opened.user.click(within(screen.getByRole('alert')).getByRole('link'));
    await waitFor(() => expect(field('Second type of need')).toHaveFocus());
    expect(more()).toHaveAttribute('open');
  });

  it('leads with one button to the first strand of the first profile', async () => {
    const opened = await openApp('/children/new');
    fill(SOUND);
    await opened.user.click(screen.getByRole('button', { name: 'Add and start rating' }));
    expect(await screen.findByRole('group', { name: /^Rating: / })).toBeInTheDocument();
    expect(screen.getByText('Child added.')).toBeInTheDocument();
    const [draft] = await draftsOf(opened);
    expect(draft).toMatchObject({ kind: 'baseline', reviewedOn: '2026-11-21', ratings: { school: {}, family: {} } });
    expect(location.hash).toBe(`#/children/${draft?.childId}/review/${draft?.id}`);
  });

  it.each<[what: string, touch: (opened: Opened) => Promise<void>, left: number]>([
    ['nobody touched it', async () => undefined, 0],
    ['a level was chosen', async ({ user }) => { await user.click(screen.getAllByRole('radio', { name: /^4/ })[0] ?? document.body); }, 1],
    ['another strand was looked at', async ({ user }) => { await user.click(screen.getByRole('button', { name: /^Next: / })); }, 1],
  ])('leaves no draft behind when somebody goes straight back, unless it is more than empty: %s', async (_, touch, left) => {
    const opened = await openApp('/children/new');
    fill(SOUND);
    await opened.user.click(screen.getByRole('button', { name: 'Add and start rating' }));
    await screen.findByRole('group', { name: /^Rating: / });
    await touch(opened);
    await opened.user.click(screen.getByRole('link', { name: 'Wilf' }));
    await screen.findByRole('heading', { level: 1, name: 'Wilf' });
    await waitFor(async () => expect(await draftsOf(opened)).toHaveLength(left));
    expect(await savedCards(opened)).toHaveLength(1);
  });
});

describe('the school year', () => {
  it('is worked out from the date of birth, and marked when the child is taught in another', async () => {
    const opened = await openApp('/children/new');
    fill(SOUND);
    const year = field('School year');
    await waitFor(() => expect(year).toHaveDisplayValue('Year 4, from the date of birth'));
    expect(year).toHaveAccessibleDescription('(optional) Worked out from the date of birth.');
    await opened.user.selectOptions(year, 'Year 3, out of year');
    expect(year).toHaveAccessibleDescription('(optional) Taught outside the year of their age, which is Year 4. Next September it moves on by itself.');
    await send(opened);
    expect(await screen.findByText(/^Year 3, taught outside the year of their age/)).toBeInTheDocument();
    expect((await savedCards(opened))[0]?.yearOffset).toBe(-1);
  });
});

describe('editing details', () => {
  it('begins with what is there, changes it and keeps the reviews', async () => {
    const opened = await openApp('/children/odette/card', { records: [childWith()] });
    expect(field('Last name')).toHaveValue('Marlowe-Quist');
    expect(field('Home languages')).toHaveValue('English, Igbo');
    await opened.user.clear(field('Last name'));
    await send(opened, 'Save details');
    expect(await screen.findByRole('heading', { level: 1, name: 'Odette' })).toBeInTheDocument();
    const { lastName: _, ...card } = CARD;
    expect(good(await opened.vault.readChild('odette'))).toEqual({ ...childWith(), card, cardEdition: 2, versions: expect.any(Object) });
  });

  it('asks before a half-typed card is left, but not once it is kept or untouched', async () => {
    const opened = await openApp('/children/odette/card', { records: [childWith()] });
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isAsked()).toBe(false);
    await opened.user.type(field('First name'), 'x');
    expect(isAsked()).toBe(true);
    await send(opened, 'Save details');
    await screen.findByRole('heading', { level: 1, name: 'Odettex Marlowe-Quist' });
    expect(isAsked()).toBe(false);
  });

  it('cancelled, changes nothing', async () => {
    const opened = await openApp('/children/odette/card', { records: [childWith()] });
    await opened.user.type(field('First name'), 'x');
    await opened.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Odette Marlowe-Quist' })).toBeInTheDocument();
    expect(good(await opened.vault.readChild('odette'))).toEqual(childWith());
  });

  it('says when it could not be saved, and keeps what was typed', async () => {
    const opened = await openApp('/children/odette/card', { records: [childWith()] });
    await opened.user.type(field('First name'), 'x');
    opened.vault.close();
    await send(opened, 'Save details');
    await waitFor(() => expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toContainEqual(expect.stringMatching(/^Problem: Not saved/)));
    expect(field('First name')).toHaveValue('Odettex');
  });
});
