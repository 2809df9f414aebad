import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import type { Rating } from '../../src/core/review.ts';
import { childWith, DRAFT_AT, draftWith, framework, goTo, good, type Opened, openApp, profileOn, reload, written } from './support.tsx';

const FIRST = 'Understanding what others say';
const SECOND = 'Speaking, signing or other ways to get a message across';
const [LAST_OF_SCHOOL, FIRST_OF_HOME] = ['Safety and belonging', 'Sleep, food and routines'];

const scale = (strand: string) => screen.findByRole('group', { name: strand });
const levels = (group: HTMLElement) => within(group).getAllByRole<HTMLInputElement>('radio');
const focusIn = async (strand: string) => {
  const group = await scale(strand);
  await waitFor(() => expect(group).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null));
};

async function openDraft(more: Partial<Draft> = {}, at = '', last?: Readonly<Record<string, Rating>>): Promise<Opened> {
  const records = [childWith(last ? [profileOn('2025-11-12', last)] : [])];
  return openApp(`${DRAFT_AT}${at}`, { records, drafts: [draftWith(more)] });
}

/** The draft as the vault has it, once everything is written. */
async function kept({ vault }: Opened): Promise<Draft> {
  await written(vault);
  const draft = good(await vault.readDraft('d1'));
  if (!draft) throw new Error('there is no draft');
  return draft;
}

it('leaves nothing that is typed about a child to the browser, which would write it to the disk in clear', async () => {
  await openApp(DRAFT_AT, { records: [childWith([])], drafts: [draftWith()] });
  const fields = [...screen.getAllByRole('textbox'), ...screen.getAllByRole('combobox'), ...screen.getAllByRole('radio')];
  expect(fields.length).toBeGreaterThan(8);
  for (const field of fields) expect(field.closest('form'), field.outerHTML).toHaveAttribute('autocomplete', 'off');
});

describe('an open strand', () => {
  it('has its levels as radios in a group of its name, each named by number and label, none chosen', async () => {
    await openDraft();
    const radios = levels(await scale(FIRST));
    const names = ['4 Help nearly all the time', '3 A lot of help', '2 Planned help', '1 A little extra', '0 No extra help', 'Not assessed', 'Not applicable'];
    expect(radios).toHaveLength(names.length);
    for (const [index, name] of names.entries()) expect(radios[index]).toHaveAccessibleName(name);
    expect(radios.filter(({ checked }) => checked)).toEqual([]);
    const strand = framework.parts[0]?.domains[0]?.strands[0];
    expect(radios[0]).toHaveAccessibleDescription(strand?.statements[4].staff);
    expect(screen.getByText(strand?.prompt ?? '')).toBeInTheDocument();
  });

  it('keeps what stands beside the level, and shows it again after the tab was closed', async () => {
    const opened = await openDraft();
    const { user } = opened;
    await user.click(screen.getByRole('radio', { name: '3 A lot of help' }));
    await user.click(screen.getByRole('radio', { name: 'Partly' }));
    await user.click(screen.getByRole('checkbox', { name: 'Specialist advice needed' }));
    await user.type(screen.getByLabelText('What shows this?'), 'Follows 1 step of 3.');
    await user.type(screen.getByLabelText("First, what are Odette's strengths here?"), 'Sings.');
    await user.click(screen.getByRole('checkbox', { name: 'A real strength to build on' }));
    await user.type(screen.getByLabelText(/^Rated by/), 'Ms Ferrow');
    await user.selectOptions(screen.getByLabelText('Type of review'), 'Interim review');
    cleanup(); // at once, before anything can have been asked whether it is saved

    const { versions: _, ...said } = await kept(opened); // stamps are the vault's own
    expect(said).toEqual(draftWith({
      kind: 'interim', by: { school: 'Ms Ferrow' }, strengths: { CI: { text: 'Sings.', toBuildOn: true } },
      ratings: { school: { CI1: { mark: 3, going: 'partly', specialistAdvice: true, evidence: 'Follows 1 step of 3.' } }, family: {} },
    }));

    await reload(`${DRAFT_AT}/CI1`, opened);
    expect(within(await scale(FIRST)).getByRole('radio', { name: '3 A lot of help' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Partly' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Specialist advice needed' })).toBeChecked();
    expect(screen.getByLabelText('What shows this?')).toHaveValue('Follows 1 step of 3.');
    expect(screen.getByLabelText("First, what are Odette's strengths here?")).toHaveValue('Sings.');
    expect(screen.getByLabelText('Type of review')).toHaveDisplayValue('Interim review');
  });

  it('leads to the strand where something else belongs', async () => {
    const { user } = await openDraft();
    await user.click(await screen.findByRole('button', { name: 'See hearing' }));
    expect(await scale('Hearing')).toBeInTheDocument();
    expect(location.hash).toBe(`#${DRAFT_AT}/SP1`);
  });

  it('opens at the first strand that nobody has looked at', async () => {
    await openDraft({ ratings: { school: { CI1: { mark: 0 }, CI2: { mark: 'notApplicable' } }, family: {} } });
    expect(await scale('Being with others, give and take')).toBeInTheDocument();
    expect(screen.getByText('Domain 1 of 7. 2 of 30 strands answered')).toBeInTheDocument();
  });

  it('says at once when nothing is being saved any more', async () => {
    const { vault, user } = await openDraft();
    await scale(FIRST);
    vault.close();
    await user.click(screen.getByRole('radio', { name: '3 A lot of help' }));
    await waitFor(() => expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toContainEqual(expect.stringContaining('not saved')));
    expect(screen.getByText('Nothing more is being saved.')).toBeInTheDocument();
  });
});

describe('keys', () => {
  it('0 to 4 rate and move on, n is not applicable', async () => {
    const opened = await openDraft();
    levels(await scale(FIRST))[0]?.focus();
    for (const [key, next] of [['2', SECOND], ['0', 'Being with others, give and take'], ['n', 'Coping with change'], ['4', 'Learning and remembering new things'], ['N', 'Reading and writing']] as const) {
      await opened.user.keyboard(key);
      await focusIn(next);
    }
    expect((await kept(opened)).ratings.school).toEqual({ CI1: { mark: 2 }, CI2: { mark: 0 }, CI3: { mark: 'notApplicable' }, CI4: { mark: 4 }, CL1: { mark: 'notApplicable' } });
  });

  it('left and right move, Backspace clears the level and nothing else', async () => {
    const opened = await openDraft({ ratings: { school: { CI1: { mark: 3, evidence: 'Seen twice.' } }, family: {} } }, '/CI1');
    levels(await scale(FIRST))[0]?.focus();
    await opened.user.keyboard('{ArrowRight}');
    await focusIn(SECOND);
    await opened.user.keyboard('{ArrowLeft}');
    await focusIn(FIRST);
    await opened.user.keyboard('{Backspace}');
    await waitFor(async () => expect((await kept(opened)).ratings.school).toEqual({ CI1: { mark: 'notAssessed', evidence: 'Seen twice.' } }));
  });

  it('rate once when a key is held down', async () => {
    const opened = await openDraft();
    const [first] = levels(await scale(FIRST));
    first?.focus();
    await opened.user.keyboard('3');
    await focusIn(SECOND);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: '3', repeat: true });
    expect((await kept(opened)).ratings.school).toEqual({ CI1: { mark: 3 } });
  });

  it('work in a strand that was opened with the pointer', async () => {
    const opened = await openDraft();
    await scale(FIRST);
    await opened.user.click(screen.getByRole('button', { name: `Rate ${SECOND}` }));
    await focusIn(SECOND);
    await opened.user.keyboard('1');
    await waitFor(async () => expect((await kept(opened)).ratings.school).toEqual({ CI2: { mark: 1 } }));
  });

  it.each(['5', '9', 'x', '{Control>}2{/Control}', '{Alt>}3{/Alt}'])('%s does nothing', async (keys) => {
    const opened = await openDraft();
    levels(await scale(FIRST))[0]?.focus();
    await opened.user.keyboard(keys);
    expect((await kept(opened)).ratings.school).toEqual({});
    await focusIn(FIRST);
  });

  it('are letters where text is typed', async () => {
    const opened = await openDraft();
    await scale(FIRST);
    await opened.user.type(screen.getByLabelText('What shows this?'), 'n 24 x{ArrowLeft}{Backspace}');
    expect(screen.getByLabelText('What shows this?')).toHaveValue('n 24x');
    expect(await scale(FIRST)).toBeInTheDocument();
    expect((await kept(opened)).ratings.school).toEqual({ CI1: { mark: 'notAssessed', evidence: 'n 24x' } });
  });

  it('do nothing where they were switched off in Settings', async () => {
    const opened = await openDraft();
    await goTo('/settings');
    await opened.user.click(screen.getByRole('checkbox', { name: 'Rate with single keys' }));
    await goTo(DRAFT_AT);
    levels(await scale(FIRST))[0]?.focus();
    await opened.user.keyboard('2n{Backspace}');
    expect((await kept(opened)).ratings.school).toEqual({});
    await focusIn(FIRST);
    expect(screen.queryByText('Backspace')).not.toBeInTheDocument();
  });
});

describe('last time', () => {
  const last = { CI1: { mark: 2, evidence: 'Two steps.' }, CI2: { mark: 4 }, CI3: { mark: 'notAssessed' }, CI4: { mark: 'notApplicable' } } as const;

  it('is shown beside its level and never chosen beforehand', async () => {
    await openDraft({}, '', last);
    const radios = levels(await scale(FIRST));
    expect(radios.filter(({ checked }) => checked)).toEqual([]);
    const told = radios.filter((radio) => /Last time, November 2025/.test(document.getElementById(radio.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent ?? ''));
    expect(told.map(({ value }) => value)).toEqual(['2']);
    expect(screen.getByLabelText('What shows this?')).toHaveAccessibleDescription('Last time: Two steps.');
    expect(screen.getByLabelText('What shows this?')).toHaveValue('');
  });

  it('can be confirmed for a strand: looked at and unchanged, without its evidence', async () => {
    const opened = await openDraft({}, '', last);
    await opened.user.click(await screen.findByRole('button', { name: 'Same as last time' }));
    expect(screen.getByRole('radio', { name: '2 Planned help' })).toBeChecked();
    expect(screen.getByText('Confirmed unchanged. That is not yet evidence.')).toBeInTheDocument();
    expect((await kept(opened)).ratings.school).toEqual({ CI1: { mark: 2, confirmedUnchanged: true } });
    await opened.user.click(screen.getByRole('radio', { name: '3 A lot of help' }));
    expect((await kept(opened)).ratings.school).toEqual({ CI1: { mark: 3 } });
  });

  it('can be confirmed for the rest of a domain; what nobody looked at stays so, what is rated stays as it is', async () => {
    const opened = await openDraft({ ratings: { school: { CI1: { mark: 3 } }, family: {} } }, '/CI1', last);
    await opened.user.click(await screen.findByRole('button', { name: 'The rest of this domain: same as last time' }));
    expect((await kept(opened)).ratings.school).toEqual({
      CI1: { mark: 3 }, CI2: { mark: 4, confirmedUnchanged: true }, CI4: { mark: 'notApplicable', confirmedUnchanged: true },
    });
    expect(screen.getByText('Help nearly all the time, confirmed unchanged')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /same as last time$/ })).not.toBeInTheDocument();
  });

  it('can be confirmed for a whole domain at once', async () => {
    const opened = await openDraft({}, '', { CI1: last.CI1, CI2: last.CI2, CI3: { mark: 1 }, CI4: last.CI4 });
    await opened.user.click(await screen.findByRole('button', { name: 'Whole domain: same as last time' }));
    expect(Object.values((await kept(opened)).ratings.school).every(({ confirmedUnchanged }) => confirmedUnchanged)).toBe(true);
    await focusIn(FIRST); // the button has gone, and the keys go on rating
    await opened.user.keyboard('{ArrowRight}');
    await focusIn(SECOND);
  });

  it('asks why, only where the level has changed', async () => {
    const opened = await openDraft({}, '', last);
    await opened.user.click(await screen.findByRole('radio', { name: '2 Planned help' }));
    expect(screen.queryByLabelText('What has changed since last time?')).not.toBeInTheDocument();
    await opened.user.click(screen.getByRole('radio', { name: '1 A little extra' }));
    await opened.user.type(screen.getByLabelText('What has changed since last time?'), 'Pictures.');
    expect((await kept(opened)).ratings.school['CI1']).toEqual({ mark: 1, reason: 'Pictures.' });
  });

  it('is not told of a profile from another edition of the framework', async () => {
    const old = profileOn('2025-11-12', last, { framework: { id: framework.id, edition: '0.9' } });
    await openApp(DRAFT_AT, { records: [childWith([old])], drafts: [draftWith()] });
    await scale(FIRST);
    expect(screen.queryByText('Last time, November 2025')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Same as last time' })).not.toBeInTheDocument();
  });
});

describe('the Home part', () => {
  it('is not reached by keys on their own', async () => {
    const opened = await openDraft({}, '/S5');
    levels(await scale(LAST_OF_SCHOOL))[0]?.focus();
    expect(screen.queryByRole('button', { name: /^Next:/ })).not.toBeInTheDocument();
    await opened.user.keyboard('{ArrowRight}');
    expect(await scale(LAST_OF_SCHOOL)).toBeInTheDocument();
    await opened.user.keyboard('1');
    expect((await kept(opened)).ratings).toEqual({ school: { S5: { mark: 1 } }, family: {} });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'When you are done' })).toHaveFocus());
    expect(screen.queryByRole('group', { name: FIRST_OF_HOME })).not.toBeInTheDocument();
  });

  it('says who may answer it, in the words for families, and keeps the answers as theirs', async () => {
    const opened = await openDraft();
    await scale(FIRST);
    await opened.user.click(within(screen.getByRole('navigation', { name: 'Domains and sections' })).getByRole('button', { name: /^Home/ }));
    const group = await scale(FIRST_OF_HOME);
    expect(screen.getByText(/^Answered only by the family, or with them\./)).toBeInTheDocument();
    expect(within(group.closest('section') ?? document.body).getByText(/designated safeguarding lead/)).toBeInTheDocument();
    await opened.user.type(screen.getByLabelText('Who in the family answered?'), 'Mum and Grandad');
    levels(group)[0]?.focus();
    expect(levels(group)[0]).toHaveAccessibleDescription(expect.stringContaining('Odette'));
    await opened.user.keyboard('2');
    await focusIn('Play and learning at home');
    expect(await kept(opened)).toMatchObject({ by: { family: 'Mum and Grandad' }, ratings: { school: {}, family: { H1: { mark: 2 } } } });
  });
});
