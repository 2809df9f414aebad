import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { useLocking } from '../../src/state/lockNow.ts';
import { childWith, DRAFT_AT, draftWith, good, goTo, type Opened, openApp, pageShown, profileOn, reload, written } from './support.tsx';

async function openSection(at: string, draft: Partial<Draft> = {}, unlocked = false): Promise<Opened> {
  const child = childWith([profileOn('2025-11-12', { CI1: 3 })]);
  history.replaceState(null, ''); // no step of an earlier test
  return openApp(`${DRAFT_AT}/${at}`, { records: [unlocked ? { ...child, example: true } : child], drafts: [draftWith(draft)], unlocked });
}

/** The family's own page, after the school's page before it. */
async function openFamily(...given: [draft?: Partial<Draft>, unlocked?: boolean]): Promise<Opened> {
  const opened = await openSection('family', ...given);
  await opened.user.click(screen.getByRole('button', { name: 'Open the family’s page' }));
  await screen.findByText(/^Step 1 of/);
  return opened;
}

async function stored({ vault }: Opened): Promise<Draft> {
  await written(vault);
  const draft = good(await vault.readDraft('d1'));
  if (!draft) throw new Error('the draft is gone');
  return draft;
}

describe("the child's view", () => {
  it('is asked in eight questions, and every word is kept at once, through a reload', async () => {
    const opened = await openSection('child');
    expect(screen.getAllByRole('textbox', { name: /\?$/ }).length).toBeGreaterThanOrEqual(8);
    await opened.user.type(screen.getByLabelText('What is hard for you?'), 'Assembly. It is too loud!');
    await opened.user.click(within(screen.getByRole('group', { name: 'How was this given?' })).getByLabelText('Signed'));
    await opened.user.click(screen.getByLabelText('In their words'));
    await waitFor(async () => expect((await stored(opened)).childsView).toEqual({ how: 'signed', words: 'theirs', answers: { hard: { text: 'Assembly. It is too loud!' } } }));
    await reload(`${DRAFT_AT}/child`, opened);
    expect(screen.getByLabelText('What is hard for you?')).toHaveValue('Assembly. It is too loud!');
    expect(screen.getByLabelText('Signed')).toBeChecked();
  });

  it('says in the steps how far it has come', async () => {
    await openSection('child', { childsView: { answers: { likes: { text: 'Trains' } } } });
    const steps = screen.getByRole('navigation', { name: 'Domains and sections' });
    expect(within(steps).getByRole('button', { name: /^The child’s view ?Written down$/ })).toHaveAttribute('aria-current', 'step');
    expect(within(steps).getByRole('button', { name: /^The family’s view ?Not asked yet$/ })).toBeInTheDocument();
  });
});

describe('a section that is gone to', () => {
  it.each([['The child’s view', 'What are you good at?'], ['The family’s view', 'Spoken']])('has the focus on its heading, and Tab leads to its first field: %s', async (section, field) => {
    const { user } = await openSection('together');
    await user.click(within(screen.getByRole('navigation', { name: 'Domains and sections' })).getByRole('button', { name: new RegExp(`^${section}`) }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    await user.tab();
    await waitFor(() => expect(screen.getByLabelText(field)).toHaveFocus());
  });

  it('has it on the way back from the family’s page, which was a page by itself', async () => {
    const { user } = await openFamily({}, true);
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus()); // the page is read from its top
    await user.click(screen.getByRole('button', { name: 'Done: back to the school’s pages' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: /side by side/ })).toHaveFocus());
  });
});

describe("the family's page", () => {
  const schoolSaid = { ratings: { school: { CI1: { mark: 4, evidence: 'Only with Makaton.' } }, family: {} }, by: { school: 'Ms Lindqvist' }, schoolNote: 'Ask the lead.' } as const;

  it('shows nothing of what the school wrote, and no number', async () => {
    const { user } = await openFamily(schoolSaid);
    const seen: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      seen.push(screen.getByRole('main').textContent ?? '');
      const next = screen.queryByRole('button', { name: /^Next: / });
      if (!next) break;
      await user.click(next);
    }
    expect(seen.length).toBeGreaterThan(5);
    for (const page of seen) {
      expect(page).not.toMatch(/Makaton|Lindqvist|Ask the lead|Last time|The line/);
      expect(page.replace(/Step \d+ of \d+/, '')).not.toMatch(/\d/);
    }
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  it('says first how far it goes, leads to no other child, and has nothing for staff on it', async () => {
    const { user } = await openFamily({}, true);
    expect(within(screen.getByRole('main')).getAllByText(/\S/)[0]).toHaveTextContent(/^Step 1 of \d+$/);
    expect(within(screen.getByRole('main')).queryByRole('link')).toBeNull();
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('main')).not.toHaveTextContent('passphrase');
    await user.click(screen.getByRole('button', { name: 'Done: back to the school’s pages' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Views side by side' })).toBeInTheDocument();
  });

  it('comes after a page for the school, which says what is about to happen and asks what is for staff', async () => {
    const opened = await openSection('family', schoolSaid);
    expect(screen.getByRole('heading', { level: 1, name: 'The family’s view' })).toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveTextContent('Whoever leaves it is asked for the passphrase.');
    expect(screen.getByRole('main')).not.toHaveTextContent(/Makaton|Lindqvist/);
    await opened.user.click(screen.getByLabelText('Spoken'));
    await opened.user.click(screen.getByRole('button', { name: 'Open the family’s page' }));
    await screen.findByText(/^Step 1 of/);
    expect(screen.queryByRole('group', { name: 'How was this given?' })).toBeNull();
    expect((await stored(opened)).familysView?.how).toBe('spoke');
  });

  it('can be turned down without a passphrase, as nothing was handed over', async () => {
    const shut = vi.fn<() => void>();
    useLocking.setState({ reload: shut });
    onTestFinished(() => useLocking.setState(useLocking.getInitialState()));
    const { user } = await openSection('family');
    await user.click(screen.getByRole('button', { name: 'Not now: back to the school’s pages' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Views side by side' })).toBeInTheDocument();
    expect(shut).not.toHaveBeenCalled();
  });

  it('goes one step back by the browser’s own way, and locks nothing', async () => {
    const opened = await openFamily();
    await opened.user.click(screen.getByRole('button', { name: /^Next: / }));
    await opened.user.click(screen.getByRole('button', { name: /^Next: / }));
    await screen.findByText(/^Step 3 of/);
    await act(async () => { history.back(); await Promise.resolve(); });
    expect(await screen.findByText(/^Step 2 of/)).toBeInTheDocument();
    await opened.user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByText(/^Step 1 of/)).toBeInTheDocument();
    expect(screen.queryByText('Locking the records…')).toBeNull();
  });

  it.each([
    ['by its button', async ({ user }: Opened) => user.click(screen.getByRole('button', { name: 'Done: back to the school’s pages' }))],
    ['by the browser’s own way', async () => { location.hash = '/children'; return Promise.resolve(); }],
  ])('asks for the passphrase when it is left %s, and loses nothing', async (_, leave) => {
    const shut = vi.fn<() => void>();
    useLocking.setState({ reload: shut });
    onTestFinished(() => useLocking.setState(useLocking.getInitialState()));
    const opened = await openFamily();
    expect(screen.getByText(/The school’s pages ask for the passphrase/)).toBeInTheDocument();
    await opened.user.type(screen.getByLabelText('Who is answering?'), 'Mum');
    await leave(opened);
    await waitFor(() => expect(shut).toHaveBeenCalledTimes(1));
    expect(screen.getByText('Locking the records…')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it("keeps the family's level apart from the school's", async () => {
    const opened = await openFamily(schoolSaid);
    await opened.user.type(screen.getByLabelText('Who is answering?'), 'Mum');
    await opened.user.click(screen.getByRole('button', { name: /^Next: / }));
    const [first] = screen.getAllByRole('group', { name: /./ });
    await opened.user.click(within(first ?? document.body).getByRole('radio', { name: 'A little extra' }));
    await waitFor(async () => expect((await stored(opened)).ratings).toEqual({ school: schoolSaid.ratings.school, family: { CI1: { mark: 1 } } }));
    expect((await stored(opened)).by).toEqual({ school: 'Ms Lindqvist', family: 'Mum' });
  });
});

describe('what others say', () => {
  it('is a voice of its own under its own name, and can be put back after it was taken out', async () => {
    const opened = await openSection('others');
    await opened.user.selectOptions(screen.getByLabelText('Write down the view of'), 'Speech and language therapist');
    await opened.user.click(screen.getByRole('button', { name: 'Add' }));
    const view = await screen.findByRole('region', { name: 'Speech and language therapist' });
    await opened.user.type(within(view).getByLabelText(/What helps Odette most/), 'Pictures.');
    await opened.user.type(within(view).getByLabelText('Name'), 'Mr Abara');
    await opened.user.click(await screen.findByRole('button', { name: 'Take this view out' }));
    expect(screen.queryByRole('region', { name: /therapist/ })).toBeNull();
    await opened.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('region', { name: 'Speech and language therapist, Mr Abara' })).toHaveTextContent('What helps Odette most');
    expect(Object.values((await stored(opened)).contributions ?? {})).toEqual([
      { n: 1, role: 'speechTherapist', by: 'Mr Abara', ratings: {}, answers: { helps: { text: 'Pictures.' } } },
    ]);
  });
});

describe('views side by side', () => {
  it('lists differences first, each level with who gave it, and no average', async () => {
    await openSection('together', {
      ratings: { school: { CI1: { mark: 3 }, CI2: { mark: 1 } }, family: { CI1: { mark: 1 }, CI2: { mark: 1 } } }, by: { school: 'Ms Lindqvist', family: 'Mum' },
    });
    const differ = within(screen.getByRole('table', { name: 'Seen differently' })).getAllByRole('row').slice(1).map((row) => row.textContent);
    expect(differ).toEqual([expect.stringContaining('School, Ms LindqvistA lot of help'), expect.stringContaining('Family, MumA little extra')]);
    expect(screen.getByRole('heading', { level: 2, name: 'One strand is seen differently' })).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Seen the same' })).toBeInTheDocument();
  });
});

describe('news since last time', () => {
  it('takes a number as it is typed, and says at once what is none', async () => {
    const opened = await openSection('news');
    const field = screen.getByLabelText('Attendance, in per cent');
    await opened.user.type(field, '93,5');
    await waitFor(async () => expect((await stored(opened)).circumstances).toEqual({ attendance: 93.5 }));
    await opened.user.clear(field);
    await opened.user.type(field, '120');
    expect(field).toHaveAccessibleDescription(/Type a number from 0 to 100/);
    expect(field).toHaveValue('120');
  });
});

it('shows what was said under the finished profile, in the words it was said in', async () => {
  const views = { childsView: { how: 'pictures', words: 'onBehalf', answers: { hard: { text: 'Loud rooms' } } }, context: { schoolYear: 4, attendance: 91 } } as const;
  await openApp('/children/odette/review/r1', { records: [childWith([profileOn('2026-11-12', { CI1: 2 }, views)])] });
  await goTo('/children/odette/review/r1');
  await pageShown();
  const said = screen.getByRole('region', { name: 'Odette’s view' });
  expect(within(said).getByText('Loud rooms')).toHaveClass('said');
  expect(said).toHaveTextContent('With pictures or symbols, on their behalf');
  expect(screen.getByText('Attendance: 91 per cent.')).toBeInTheDocument();
});
