import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../src/catalog/languages/en.json' with { type: 'json' };
import type { ChildRecord } from '../../src/core/child.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { usePageSetting } from '../../src/state/pageSetting.ts';
import { childWith, good, goTo, openApp, profileOn, reload } from './support.tsx';

const AT = '/children/odette/summary';
const NOW = '2026-11-04';
const rated = profileOn(NOW, { CI1: 3 }, {
  strengths: { CI: { text: 'Sings to everyone.' } },
  childsView: { words: 'theirs', answers: { helps: { text: 'A song.' } } }, familysView: { answers: { helps: { text: 'Time to answer.' } } },
});
const OWN = 'For much of most days, Odette needs talk put into short words, signs or pictures.';
const OURS = 'Short words and pictures work best for Odette.';

beforeEach(() => {
  usePageSetting.setState(usePageSetting.getInitialState());
  sessionStorage.clear();
});

const sheet = () => screen.findByRole('article');
const place = (instead = OWN) => screen.getByRole('group', { name: `Wording of: ${instead}` });

async function open(card: Parameters<typeof childWith>[1] = {}) {
  const opened = await openApp(AT, { records: [childWith([rated], card)] });
  await sheet();
  return opened;
}

async function word({ user }: Awaited<ReturnType<typeof open>>, text = OURS, instead = OWN) {
  await user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
  await user.click(within(place(instead)).getByRole('button', { name: /^Change these words: / }));
  const field = within(place(instead)).getByLabelText('In your words');
  await user.clear(field);
  await user.type(field, text);
  await user.click(within(place(instead)).getByRole('button', { name: 'Keep these words' }));
  await waitFor(() => expect(within(place(instead)).queryByLabelText('In your words')).toBeNull());
}

const eventsOf = async (vault: Vault) => (await readChild(vault)).events.filter(({ kind }) => kind === 'worded');
async function readChild(vault: Vault): Promise<ChildRecord> {
  const record = good(await vault.readChild('odette'));
  if (!record) throw new Error('Odette is there');
  return record;
}

describe('changing the wording', () => {
  it('puts the school’s words in the place of the page’s, keeps them, and says so', async () => {
    const opened = await open();
    expect(await sheet()).toHaveTextContent(OWN);
    await word(opened);
    expect(await sheet()).toHaveTextContent(OURS);
    expect(screen.getByText('Wording kept.')).toBeInTheDocument();
    const [event] = await eventsOf(opened.vault);
    expect(event).toMatchObject({ page: 'family', line: 'area.CI.need', text: OURS, facts: expect.stringContaining('statement CI1 3'), instead: OWN });
    expect(event).not.toHaveProperty('asYou');
    await reload(AT, opened);
    await waitFor(async () => expect(await sheet()).toHaveTextContent(OURS));
    expect(await sheet()).not.toHaveTextContent(OWN);
  });

  it('begins with what stands there, keeps the page’s own words in sight, and puts the focus into the field', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    await user.click(within(place()).getByRole('button', { name: /^Change these words: / }));
    const field = within(place()).getByLabelText('In your words');
    expect(field).toHaveValue(OWN);
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveAccessibleDescription(expect.stringContaining(`The page says by itself: ${OWN}`));
    await user.clear(field);
    expect(within(place()).getByRole('button', { name: 'Keep these words' })).toBeDisabled();
    await user.click(within(place()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(place()).toHaveFocus());
    expect(await sheet()).toHaveTextContent(OWN);
  });

  it('is taken back', async () => {
    const opened = await open();
    await word(opened);
    await opened.user.click(within(place()).getByRole('button', { name: /^Change these words: / }));
    expect(within(place()).getByLabelText('In your words')).toHaveValue(OURS);
    await opened.user.click(within(place()).getByRole('button', { name: 'Use the page’s own words' }));
    await waitFor(async () => expect(await sheet()).not.toHaveTextContent(OURS));
    expect(screen.getByText('The page has its own words there again.')).toBeInTheDocument();
    expect(screen.queryByText('Some of your wording is out of date.')).toBeNull();
  });

  it('is kept once by a double press', async () => {
    const opened = await open();
    await opened.user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    await opened.user.click(within(place()).getByRole('button', { name: /^Change these words: / }));
    await opened.user.type(within(place()).getByLabelText('In your words'), ' Always.');
    await opened.user.dblClick(within(place()).getByRole('button', { name: 'Keep these words' }));
    await waitFor(async () => expect(await eventsOf(opened.vault)).toHaveLength(1));
  });

  it('is nested as a page may be, also where small print is worded', async () => {
    const trouble = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    for (const button of screen.getAllByRole('button', { name: /^Change these words: / })) await user.click(button);
    expect(trouble.mock.calls.map(([first]) => String(first)).filter((text) => text.includes('cannot be a descendant') || text.includes('cannot contain'))).toEqual([]);
    trouble.mockRestore();
  });

  it('is not offered for the words of the child or the family, and no place stands on paper', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    const places = screen.getAllByRole('group', { name: /^Wording of: / });
    const names = places.map((one) => one.getAttribute('aria-label'));
    expect(names).toContain('Wording of: Sings to everyone.');
    expect(names.join()).not.toMatch(/A song|Time to answer/);
    for (const one of places) expect(one).toHaveClass('no-print');
  });

  it('is not offered where a record is not to be changed; what was worded stands', async () => {
    const opened = await open();
    await word(opened);
    good(await opened.vault.changeChild('odette', (record) => record && { ...record, card: { ...record.card, restrictedOn: '2026-11-20' } }));
    expect(await screen.findByText('Not to be changed.')).toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: 'Change the wording' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Change these words: / })).toBeNull();
    expect(await sheet()).toHaveTextContent(OURS);
  });
});

describe('what is half typed', () => {
  const HALF = 'Short words and pic';
  async function halfTyped() {
    const opened = await open();
    await opened.user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    await opened.user.click(within(place()).getByRole('button', { name: /^Change these words: / }));
    const field = within(place()).getByLabelText('In your words');
    await opened.user.clear(field);
    await opened.user.type(field, HALF);
    return opened;
  }

  it('is there again after unticking, and after another screen, which says that it is not kept', async () => {
    const { user, vault } = await halfTyped();
    await user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    expect(screen.queryByLabelText('In your words')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    expect(within(place()).getByLabelText('In your words')).toHaveValue(HALF);
    await goTo('/settings');
    await goTo(AT);
    await sheet();
    expect(await screen.findByText(/^What you had typed is here again, under its sentence\. It is not kept yet/)).toBeInTheDocument();
    expect(within(place()).getByLabelText('In your words')).toHaveValue(HALF);
    expect(within(place()).getByLabelText('In your words')).not.toHaveFocus();
    expect(await eventsOf(vault)).toEqual([]);
  });

  it.each(['Cancel', 'Keep these words'])('is forgotten once it is done: %s', async (done) => {
    const { user } = await halfTyped();
    await user.click(within(place()).getByRole('button', { name: done }));
    await waitFor(() => expect(screen.queryByLabelText('In your words')).toBeNull());
    await goTo('/settings');
    await goTo(AT);
    await sheet();
    expect(screen.queryByText(/^What you had typed/)).toBeNull();
    expect(screen.getByRole('checkbox', { name: 'Change the wording' })).not.toBeChecked();
  });
});

describe('whom the page speaks to', () => {
  it('has wordings of its own for either, and calls neither out of date', async () => {
    const opened = await open({ bornOn: '2009-10-02' });
    const toHer = 'For much of most days, you need talk put into short words, signs or pictures.';
    await word(opened, 'Short words work best for you.', toHer);
    await opened.user.click(screen.getByRole('checkbox', { name: 'The page speaks to Odette' }));
    expect(await sheet()).toHaveTextContent(OWN);
    expect(screen.queryByText('Some of your wording is out of date.')).toBeNull();
    await opened.user.click(screen.getByRole('checkbox', { name: 'The page speaks to Odette' }));
    expect(await sheet()).toHaveTextContent('Short words work best for you.');
  });
});

describe('how many sheets it takes', () => {
  it('is said where the school’s words are too many, and not before', async () => {
    const opened = await openApp('/children/odette/their-page', { records: [childWith([rated])] });
    await sheet();
    const tooMany = /^About 2 sheets\. Shorten some sentences, or print it so\.$/;
    expect(screen.queryByText(tooMany)).toBeNull();
    const event = { id: 'w', device: 'd', sequence: 9, happenedAt: '2026-11-20T10:00:00Z', kind: 'worded', page: 'child', line: 'mine.tell', asYou: true, facts: 'phrase mine.tell of vsend-core "Odette" she', instead: 'As it was said then.' } as const;
    good(await opened.vault.changeChild('odette', (record) => record && { ...record, events: [...record.events, { ...event, text: 'Tell Ms Abara. '.repeat(200), reviewId: record.events[0]?.reviewId ?? '' }] }));
    expect(await screen.findByText(tooMany)).toBeInTheDocument();
  });
});

describe('when the records have changed since', () => {
  async function changed() {
    const opened = await open();
    await word(opened);
    const { events } = await readChild(opened.vault);
    const [first] = events;
    if (first?.kind !== 'profileFinished') throw new Error('there is a profile');
    const corrected = { ...first, id: 'corrected', sequence: 9, kind: 'profileCorrected' as const, why: 'Mistyped.', profile: profileOn(NOW, { CI1: 2 }) };
    good(await opened.vault.changeChild('odette', (record) => record && { ...record, events: [...record.events, corrected] }));
    await screen.findByText('Some of your wording is out of date.');
    return opened;
  }
  const NEW = 'For part of most days, Odette needs planned help to follow talk, such as pictures.';

  it('has the page’s own words, and tells staff what differs', async () => {
    await changed();
    expect(await sheet()).toHaveTextContent(NEW);
    expect(await sheet()).not.toHaveTextContent(OURS);
    const said = screen.getByText('Some of your wording is out of date.').closest('div')?.parentElement ?? document.body;
    for (const text of [OURS, OWN, NEW]) expect(said).toHaveTextContent(text);
    expect(screen.getByText('Your wording, at the review of 4 November 2026')).toBeInTheDocument();
  });

  it('is used all the same where staff say so', async () => {
    const { user } = await changed();
    await user.click(screen.getByRole('button', { name: `Use my wording all the same: ${OWN}` }));
    await waitFor(async () => expect(await sheet()).toHaveTextContent(OURS));
    expect(screen.queryByText('Some of your wording is out of date.')).toBeNull();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('is let go', async () => {
    const { user } = await changed();
    await user.click(screen.getByRole('button', { name: `Let my wording go: ${OWN}` }));
    await waitFor(() => expect(screen.queryByText('Some of your wording is out of date.')).toBeNull());
    expect(await sheet()).toHaveTextContent(NEW);
  });
});

describe('the child’s page', () => {
  const CHILDS = '/children/odette/their-page';
  const { phrases: { 'mine.tell': LINE, 'mine.more': MORE } } = english;

  it('can leave a line out, says which, and puts it back', async () => {
    const { user } = await openApp(CHILDS, { records: [childWith([rated])] });
    await sheet();
    await user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    await user.click(within(place(LINE)).getByRole('button', { name: /^Change these words: / }));
    await user.click(within(place(LINE)).getByRole('button', { name: 'Leave this line out' }));
    await waitFor(async () => expect(await sheet()).not.toHaveTextContent(LINE));
    const left = screen.getByRole('region', { name: 'Left out of this page' });
    expect(left).toHaveTextContent(LINE);
    await user.click(within(left).getByRole('button', { name: `Put it back: ${LINE}` }));
    await waitFor(async () => expect(await sheet()).toHaveTextContent(LINE));
    await waitFor(() => expect(place(LINE)).toHaveFocus());
  });

  it('goes on at the line beside it when one is left out, and at its place when it is put back', async () => {
    const { user } = await openApp(CHILDS, { records: [childWith([rated])] });
    await sheet();
    await user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    const before = screen.getAllByRole('group', { name: /^Wording of: / });
    const [first, second] = before.map((one) => one.id);
    await user.click(within(before[0] ?? document.body).getByRole('button', { name: /^Change these words: / }));
    await user.click(screen.getByRole('button', { name: 'Leave this line out' }));
    await waitFor(() => expect(document.getElementById(first ?? '')).toBeNull());
    await waitFor(() => expect(document.activeElement?.id).toBe(second));
  });

  it('has hints on plain words where its wording is changed', async () => {
    const { user } = await openApp(CHILDS, { records: [childWith([rated])] });
    await sheet();
    await user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    await user.click(within(place(LINE)).getByRole('button', { name: /^Change these words: / }));
    const field = within(place(LINE)).getByLabelText('In your words');
    await user.clear(field);
    await user.type(field, 'The TA helps.');
    expect(await screen.findByText('1 hint on plain words', undefined, { timeout: 5000 })).toBeInTheDocument();
  });

  it('keeps out what was left out when its sentence changes, and says so until somebody decides', async () => {
    const opened = await openApp(CHILDS, { records: [childWith([profileOn('2025-11-12', { CI1: 1 }), profileOn(NOW, { CI1: 3 })])] });
    const more = MORE.replace('{places}', 'understanding what people say');
    await sheet();
    await opened.user.click(screen.getByRole('checkbox', { name: 'Change the wording' }));
    await opened.user.click(within(place(more)).getByRole('button', { name: /^Change these words: / }));
    await opened.user.click(within(place(more)).getByRole('button', { name: 'Leave this line out' }));
    await waitFor(async () => expect(await sheet()).not.toHaveTextContent(more));
    const { card } = await readChild(opened.vault);
    good(await opened.vault.changeChild('odette', (record) => record && { ...record, events: record.events.map((event) => (event.kind === 'worded' ? { ...event, facts: 'something else', instead: 'Something else.' } : event)), card }));
    await screen.findByText('Some of your wording is out of date.');
    expect(await sheet()).not.toHaveTextContent(more);
    await opened.user.click(screen.getByRole('button', { name: 'Put it back: Something else.' }));
    await waitFor(async () => expect(await sheet()).toHaveTextContent(more));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('has wordings of its own', async () => {
    const opened = await openApp(CHILDS, { records: [childWith([rated])] });
    await sheet();
    await word(opened, 'Tell Ms Abara if this is not right.', LINE);
    expect(await eventsOf(opened.vault)).toMatchObject([{ page: 'child', line: 'mine.tell', asYou: true }]);
  });
});
