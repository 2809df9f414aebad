import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { violations } from '../ui/violations.ts';
import { childWith, DRAFT_AT, draftWith, goTo, openApp, type Opened, profileOn } from './support.tsx';

const EVIDENCE = 'What shows this?';
const field = (name: string | RegExp = EVIDENCE) => screen.findByRole('textbox', { name });
const line = (count: number) => screen.findByText(count === 1 ? '1 hint on plain words' : `${count} hints on plain words`, undefined, { timeout: 3000 });
const pause = () => act(async () => { await new Promise((resume) => { setTimeout(resume, 1000); }); });

async function openDraft(at = '/CI1'): Promise<Opened> {
  return openApp(`${DRAFT_AT}${at}`, { records: [childWith()], drafts: [draftWith({ by: { school: 'Ms Ferrow' } })] });
}

describe('hints on plain words', () => {
  it('come after a pause, folded, and say the words, why, and what could be said', async () => {
    const { user } = await openDraft();
    const evidence = await field();
    await user.type(evidence, 'Odette refuses to sit with Jayden. Ms Ferrow and the TA help.');
    expect(screen.queryByText(/on plain words/)).not.toBeInTheDocument();
    const summary = await line(3);
    const list = within(summary.closest('details') ?? document.body);
    expect(summary.closest('details')).not.toHaveAttribute('open');
    await user.click(summary);
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '“refuses”: it tells what is missing, or may sound like blame. Perhaps: say what happens: finds it hard to, or is not able to yet',
      '“Jayden”: it may be somebody else’s name. Perhaps: say who it is without the name: a friend, the class teacher',
      '“TA”: not everyone knows what it stands for. Perhaps: teaching assistant',
    ]);
    expect(evidence).toHaveValue('Odette refuses to sit with Jayden. Ms Ferrow and the TA help.');
    expect(await violations()).toEqual([]);
  });

  it('describe their field, announce nothing, and go when what they are about goes', async () => {
    const { user } = await openDraft();
    const evidence = await field();
    await user.type(evidence, 'The TA helps.');
    const summary = await line(1);
    expect(evidence).toHaveAccessibleDescription('1 hint on plain words');
    expect(summary.closest('[role=status], [aria-live]')).toBeNull();
    await user.clear(evidence);
    expect(screen.queryByText(/on plain words/)).not.toBeInTheDocument();
    expect(evidence).not.toHaveAccessibleDescription();
    await user.type(evidence, 'A teaching assistant helps.');
    await pause();
    expect(screen.queryByText(/on plain words/)).not.toBeInTheDocument();
  });

  it('are the next thing that Tab leads to', async () => {
    const { user } = await openDraft();
    await user.type(await field(), 'The TA helps.');
    const summary = await line(1);
    await user.tab();
    await waitFor(() => expect(summary).toHaveFocus());
  });

  it('tell the reading age of 100 words and more, with the formula', async () => {
    const { user } = await openDraft();
    await user.click(await field());
    await user.paste('She sat at the table and drew a red bus with a friend. '.repeat(9));
    expect(await screen.findByText(/^Reading age about \d+ \(Flesch–Kincaid grade \d+, a guide only\)$/, undefined, { timeout: 3000 })).toBeInTheDocument();
    expect(screen.queryByText(/on plain words/)).not.toBeInTheDocument();
  });

  it('stay away from what is for the school alone and from a child’s own words', async () => {
    const { user } = await openDraft('/child');
    const [own] = await screen.findAllByRole('textbox');
    await user.type(own ?? document.body, 'i refuse the TA');
    await goTo(`${DRAFT_AT}/CI1`);
    await user.click(await screen.findByText(/: change$/, { selector: 'summary' }));
    await user.type(await field('A note for the school only'), 'She refuses the TA');
    await pause();
    expect(screen.queryByText(/on plain words/)).not.toBeInTheDocument();
  });

  it('stand under what is done, on one line, too', async () => {
    const { user } = await openDraft('/support');
    await user.click(await screen.findByRole('button', { name: 'Add something that is done' }));
    await user.type(await field('What is done?'), 'Sensory diet');
    expect(await line(1)).toBeInTheDocument();
  });

  it('can be switched off for good in Settings, and on again', async () => {
    const { user } = await openDraft();
    await user.type(await field(), 'The TA helps.');
    await line(1);
    await goTo('/settings');
    const choice = screen.getByRole('checkbox', { name: 'Hints on plain words while typing' });
    expect(choice).toBeChecked();
    await user.click(choice);
    expect(JSON.parse(localStorage.getItem('valuing-send-look') ?? '')).toMatchObject({ state: { plainHints: false } });
    await goTo(`${DRAFT_AT}/CI1`);
    await user.type(await field(), ' It helps.');
    await pause();
    expect(screen.queryByText(/on plain words/)).not.toBeInTheDocument();
    await goTo('/settings');
    await user.click(screen.getByRole('checkbox', { name: 'Hints on plain words while typing' }));
    expect(screen.getByRole('checkbox', { name: 'Hints on plain words while typing' })).toBeChecked();
  });

  it('know who was asked to the meeting', async () => {
    const profile = profileOn('2026-11-10', { CI1: 2 });
    const { user, vault } = await openApp('/children/odette/meeting/r1', { records: [childWith([profile])] });
    await user.click(await screen.findByRole('button', { name: /^(Begin|Start|Hold)/ }));
    await waitFor(async () => {
      const draft = await vault.readDraft('r1');
      expect(draft.ok && draft.value?.meeting).toBeTruthy();
    });
    await vault.changeDraft('r1', (draft) => draft?.meeting && { ...draft, meeting: { ...draft.meeting, invitees: { x: { n: 1, role: 'other', name: 'Ms Adeyemi' } } } });
    await user.click(await screen.findByRole('button', { name: /What else was said|notes?/i }));
    await user.type(await field('What else was said'), 'We asked Ms Adeyemi and the TA.');
    const summary = await line(1);
    expect(summary.closest('details')).toHaveTextContent('“TA”');
  });
});
