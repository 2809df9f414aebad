import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Draft, rate } from '../../src/core/draft.ts';
import { finishSections } from '../../src/core/entry/finishSections.ts';
import { answer as answerView, answerIn } from '../../src/core/views/giveView.ts';
import { ask, takeIn } from '../../src/core/views/takeView.ts';
import type { ViewsAnswer } from '../../src/core/views/viewsAnswer.ts';
import { sealedText } from '../../src/data/file/viewsFile.ts';
import { keyForPage } from '../../src/data/file/viewsKey.ts';
import { childWith, DRAFT_AT, draftWith, framework, good, type Opened, openApp, profileOn, written } from './support.tsx';

const PASSPHRASE = 'quiet herons wade';
const ref = { id: framework.id, edition: framework.edition };
const answer: ViewsAnswer = {
  id: 'a1', requestId: 'q1', reviewId: 'd1', answeredOn: '2026-11-20', role: 'teacher', framework: ref, by: 'Mr Abara',
  ratings: { CI1: { mark: 2 } }, answers: { helps: { text: 'Pictures.' } },
};
const asked = ask(draftWith(), { id: 'q1', role: 'teacher' }, 'Mr Abara');

async function openOthers(draft: Partial<Draft>): Promise<Opened> {
  const other = childWith([], { firstName: 'Bram', lastName: 'Okello' }, 'bram');
  return openApp(`${DRAFT_AT}/others`, {
    records: [childWith([profileOn('2025-11-12', { CI1: 3 })]), other], drafts: [draftWith(draft), { ...draftWith(), id: 'd2', childId: 'bram' }],
  });
}

async function choose({ user }: Opened, content: ViewsAnswer, typed = PASSPHRASE) {
  const text = await sealedText(content, { kind: 'answer', passphrase: PASSPHRASE, key: keyForPage() });
  await user.upload(screen.getByLabelText('Answer file'), new File([text.ok ? text.value : ''], 'valuing-send-views-answer.vsend'));
  await user.type(await screen.findByLabelText('Passphrase of the request'), `${typed}{Enter}`);
}

async function stored({ vault }: Opened) {
  await written(vault);
  return good(await vault.readDraft('d1'));
}

const refusal = () => screen.findByText('The answer was not taken in.', undefined, { timeout: 10_000 }).then((title) => title.closest('[role=alert]'));

describe('what others say, by file', { timeout: 30_000 }, () => {
  it('lists who was asked and has not answered, apart from who has', async () => {
    await openOthers(asked);
    expect(screen.getByRole('region', { name: 'Asked, no answer yet' })).toHaveTextContent('Teacher, Mr Abara');
    expect(screen.queryByRole('region', { name: 'Teacher, Mr Abara' })).toBeNull();
    expect(within(screen.getByRole('navigation', { name: 'Domains and sections' })).getByRole('button', { name: /^What others say ?1 asked$/ })).toBeInTheDocument();
  });

  it('asks for the passphrase again when it is wrong, then shows the answer, and takes in nothing before it is told to', async () => {
    const opened = await openOthers(asked);
    await choose(opened, answer, 'quiet herons wake');
    const field = await screen.findByLabelText('Passphrase of the request');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/does not open the file/), { timeout: 10_000 });
    await opened.user.clear(screen.getByLabelText('Passphrase of the request'));
    await opened.user.type(screen.getByLabelText('Passphrase of the request'), `${PASSPHRASE}{Enter}`);
    const preview = await screen.findByRole('region', { name: 'What the answer says' }, { timeout: 10_000 });
    expect(preview).toHaveTextContent('20 November 2026. 1 level, 1 answer. It answers a request of this review.');
    expect((await stored(opened))?.contributions).toEqual(asked.contributions);
    await opened.user.click(screen.getByRole('button', { name: 'Take it in' }));
    await waitFor(async () => expect((await stored(opened))?.contributions).toEqual(takeIn(asked, answer, 'own').contributions));
  });

  it('asks what to do with a second answer to one request', async () => {
    const opened = await openOthers(takeIn(asked, answer, 'own'));
    await choose(opened, { ...answer, id: 'a2', answeredOn: '2026-11-19', answers: { helps: { text: 'Quiet.' } } });
    const preview = await screen.findByRole('region', { name: 'What the answer says' }, { timeout: 10_000 });
    expect(preview).toHaveTextContent('Another answer to the same request is here. Teacher, Mr Abara, 20 November 2026. The one in the file is older.');
    await opened.user.click(screen.getByRole('button', { name: 'Take it in' }));
    expect(screen.getByRole('group', { name: 'How should it be taken in?' })).toBeInTheDocument();
    await opened.user.click(screen.getByLabelText('Beside the one that is here'));
    await opened.user.click(screen.getByRole('button', { name: 'Take it in' }));
    await waitFor(async () => expect(Object.keys((await stored(opened))?.contributions ?? {})).toEqual(['q1', 'a2']));
  });

  it.each([
    ['is here already', answer, /is here already/],
    ['is for another child’s draft', { ...answer, reviewId: 'd2' }, /the draft for Bram Okello\. Open that draft/],
    ['comes after its profile was finished', { ...answer, reviewId: 'r1' }, /review of 12 November 2025, whose profile is finished.*“Correct this profile”/],
    ['rates what is no strand', { ...answer, requestId: 'q9', ratings: { ZZ9: { mark: 4 } } } as const, /nobody in this part was asked about/],
  ])('refuses an answer that %s, and says what to do', async (_, content, words) => {
    const before = takeIn(asked, answer, 'own');
    const opened = await openOthers(before);
    await choose(opened, content);
    expect(await refusal()).toHaveTextContent(words);
    expect((await stored(opened))?.contributions).toEqual(before.contributions);
  });
});

describe('a view that came by file', () => {
  const taken = takeIn(asked, answer, 'own');
  const region = () => screen.getByRole('region', { name: 'Teacher, Mr Abara' });

  it('that is changed here says so beside what came, which is kept and can be put back', async () => {
    const opened = await openOthers(taken);
    const { user } = opened;
    expect(region()).toHaveTextContent('As it came by file, given on 20 November 2026.');
    const helps = within(region()).getByLabelText('What helps Odette most?');
    await user.type(helps, ' Not every day.');
    expect(region()).toHaveTextContent('Changed or added to here since it came by file, given on 20 November 2026: What helps.');
    expect(helps).toHaveAccessibleDescription('Changed here. It came as: “Pictures.”');
    await waitFor(async () => expect((await stored(opened))?.contributions?.['q1']).toMatchObject({ answers: { helps: { text: 'Pictures. Not every day.' } }, came: { answers: { helps: { text: 'Pictures.' } } } }));

    await user.click(within(region()).getByRole('button', { name: 'Put back what came' }));
    expect(helps).toHaveValue('Pictures.');
    expect(region()).toHaveTextContent('As it came by file');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(helps).toHaveValue('Pictures. Not every day.');
  });

  it('of the family says so before their page, for their levels too', async () => {
    const family = takeIn(draftWith(), { ...answer, role: 'parent', by: 'Mum' }, 'family');
    const { user } = await openApp(`${DRAFT_AT}/family`, { records: [childWith()], drafts: [rate(answerView(family, 'familysView', 'hopes', { text: 'A friend.' }), 'family', 'CI1', 4)] });
    expect(await screen.findByText(/Changed or added to here since it came by file/)).toBeInTheDocument();
    expect(screen.getByText(/What we hope for; Understanding what others say\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Open the family’s page' }));
    expect(screen.getByLabelText('What do you hope for in the next year, and later?')).toHaveAccessibleDescription('Added here. Nothing came by file.');
  });

  it.each([
    ['and changed', answerIn(taken, 'q1', 'helps', { text: 'Pictures. Not every day.' }), true],
    ['as it came', taken, false],
  ])('is shown in the finished profile, %s', async (_, draft, isMarked) => {
    const { sections } = finishSections(draft);
    await openApp('/children/odette/review/r1', { records: [childWith([profileOn('2026-11-20', { CI1: 3 }, sections)])] });
    const shown = await screen.findByRole('region', { name: 'Teacher, Mr Abara' });
    expect(within(shown).queryByText('Changed or added to since it came by file, given on 20 November 2026.') !== null).toBe(isMarked);
  });
});

it('a request says at the field that the day hoped for has gone by, and is not saved with it', async () => {
  const { user, vault } = await openOthers({});
  await user.click(screen.getByText('Ask somebody by file'));
  const until = screen.getByLabelText('Answer hoped for by');
  fireEvent.change(until, { target: { value: '0202-12-01' } });
  expect(until).not.toHaveAttribute('aria-invalid'); // a year that is being typed
  fireEvent.change(until, { target: { value: '2026-11-20' } });
  expect(until).toHaveAttribute('aria-invalid', 'true');
  expect(until).toHaveAccessibleDescription(/This day has gone by\./);
  await user.type(screen.getByLabelText('Who asks?'), 'Ms Hale');
  await user.click(screen.getByRole('button', { name: 'Make up a passphrase' }));
  await user.click(screen.getByRole('button', { name: 'Save the request' }));
  await written(vault);
  expect(screen.queryByText('Locking the file…')).not.toBeInTheDocument();
  expect(good(await vault.readDraft('d1'))?.contributions).toBeUndefined();
  fireEvent.change(until, { target: { value: '2026-11-21' } });
  expect(until).not.toHaveAttribute('aria-invalid');
});
