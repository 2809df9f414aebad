import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer as answerView } from '../../src/core/views/giveView.ts';
import { finishSections } from '../../src/core/entry/finishSections.ts';
import { joinView } from '../../src/core/views/pageAnswer.ts';
import type { Draft } from '../../src/core/draft.ts';
import type { ViewsAnswer } from '../../src/core/views/viewsAnswer.ts';
import { childWith, DRAFT_AT, draftWith, framework, good, type Opened, openApp, profileOn, written } from './support.tsx';

const answer = {
  id: 'a1', page: 'family', reviewId: 'r1', answeredOn: '2026-11-20', role: 'parent', framework: { id: framework.id, edition: framework.edition },
  by: 'Mum', answers: { pageRight: { text: 'Yes, but she swims now.' } },
};
const read = { ...answer, requestId: 'a1', ratings: {} } as ViewsAnswer;
const earlier = [profileOn('2025-11-12', { CI1: 3 })];

async function take(opened: Opened, change: object = {}) {
  await opened.user.click(screen.getByText('Take in an answer that came by file'));
  const text = JSON.stringify({ format: 'valuing-send-open-answer', version: 1, sealed: false, answer: { ...answer, ...change } });
  await opened.user.upload(screen.getByLabelText('Answer file'), new File([text], 'valuing-send-views-answer-2026-11-20-a1.vsend'));
}

async function stored({ vault }: Opened) {
  await written(vault);
  return good(await vault.readDraft('d1'));
}

const openOthers = (draft: Partial<Draft> = {}) => openApp(`${DRAFT_AT}/others`, { records: [childWith(earlier)], drafts: [draftWith(draft)] });

describe('an answer from the page that went home', { timeout: 60_000 }, () => {
  it('is shown first, with the page it was written in and that nothing locked it, and becomes the family’s view', async () => {
    const opened = await openOthers();
    await take(opened);
    const preview = await screen.findByRole('region', { name: 'What the answer says' });
    expect(preview).toHaveTextContent('Parent or carer, Mum20 November 2026. 1 answer. Written in the page that went home after the review of 12 November 2025.');
    expect(preview).toHaveTextContent('This file was not locked.');
    expect(preview).toHaveTextContent('About the page that went homeYes, but she swims now.');
    expect((await stored(opened))?.familysView).toBeUndefined();
    // The button was greyed out, and nothing said what was missing.
    await opened.user.click(within(preview).getByRole('button', { name: 'Take it in' }));
    expect(within(preview).getByRole('group', { name: 'How should it be taken in?' })).toHaveAccessibleDescription(/Choose how it should be taken in\./);
    await waitFor(() => expect(within(preview).getByLabelText('As the family’s view')).toHaveFocus());
    expect((await stored(opened))?.familysView).toBeUndefined();
    await opened.user.click(within(preview).getByLabelText('As the family’s view'));
    expect(within(preview).queryByText('Choose how it should be taken in.')).toBeNull();
    await opened.user.click(within(preview).getByRole('button', { name: 'Take it in' }));
    expect(await screen.findByText('Taken in as the family’s view.')).toBeInTheDocument();
    await waitFor(async () => expect((await stored(opened))?.familysView?.answers).toEqual(answer.answers));
  });

  it('of a child joins their own view, and nothing is asked where there is nothing to choose', async () => {
    const opened = await openOthers(answerView(draftWith(), 'childsView', 'pageRight', { text: 'I said yes.' }));
    await take(opened, { page: 'child', role: 'child', by: 'Odette' });
    const preview = await screen.findByRole('region', { name: 'What the answer says' });
    expect(within(preview).queryByRole('radio')).toBeNull();
    await opened.user.click(within(preview).getByRole('button', { name: 'Take it in' }));
    expect(await screen.findByText('Taken in as Odette’s view.')).toBeInTheDocument();
    await waitFor(async () => expect((await stored(opened))?.childsView?.answers['pageRight']?.text).toBe('I said yes.\n\nOdette, 20 November 2026: Yes, but she swims now.'));
  });

  it.each([
    ['of another child', { reviewId: 'r9' }, {}, /a page about another child/],
    ['while its own review is corrected', {}, { correction: { why: '', context: { schoolYear: 3 } } }, /start that, then take it in there/],
    ['that is here already', {}, joinView(draftWith(), read), /is here already/],
  ])('%s is refused, and it is said what to do', async (_, change, draft, words) => {
    await take(await openOthers(draft), change);
    expect((await screen.findByText('The answer was not taken in.')).closest('[role=alert]')).toHaveTextContent(words);
  });

  it('has a place where what came on paper is typed in, once there has been a page', async () => {
    const { user, vault } = await openApp(`${DRAFT_AT}/others`, { records: [childWith(earlier)], drafts: [draftWith()] });
    await user.click(await screen.findByText('Type in what the family wrote on paper'));
    await user.type(screen.getByLabelText('What should we talk about this time?'), 'Bus');
    await waitFor(async () => { await written(vault); expect(good(await vault.readDraft('d1'))?.familysView?.answers).toEqual({ pageNext: { text: 'Bus' } }); });
  });

  it('is not asked about before the first page', async () => {
    await openApp(`${DRAFT_AT}/others`, { records: [childWith()], drafts: [draftWith()] });
    expect(await screen.findByRole('heading', { level: 1, name: 'What others say' })).toBeInTheDocument();
    expect(screen.queryByText('Type in what the family wrote on paper')).toBeNull();
  });

  it('is no matter for the page that the family sees', async () => {
    const { user } = await openApp(`${DRAFT_AT}/family`, { records: [childWith(earlier)], drafts: [draftWith()] });
    await user.click(screen.getByRole('button', { name: 'Open the family’s page' }));
    expect(await screen.findByLabelText('Who is answering?')).toBeInTheDocument();
    expect(screen.getByRole('main')).not.toHaveTextContent(/paper|went home/);
  });

  it('stands in the finished profile under its own headings', async () => {
    const { sections } = finishSections(joinView(draftWith(), read));
    await openApp('/children/odette/review/r1', { records: [childWith([profileOn('2026-11-20', { CI1: 3 }, sections)])] });
    expect(await screen.findByRole('region', { name: 'What Odette’s family says' })).toHaveTextContent('About the page that went homeYes, but she swims now.');
  });
});
