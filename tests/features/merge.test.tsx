import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { editCard } from '../../src/core/child.ts';
import { chooseInRecord } from '../../src/core/merge/differing.ts';
import { annotate, emptyDraft, rate } from '../../src/core/draft.ts';
import { stampDraft } from '../../src/core/merge/draftValues.ts';
import { mergeDraft, mergeRecord } from '../../src/core/merge/merge.ts';
import { stampRecord } from '../../src/core/merge/recordValues.ts';
import { finishProfile, framework, openApp } from './support.tsx';

const kofi = { id: 'kofi', cardEdition: 1, events: [], card: { firstName: 'Kofi', lastName: 'Asante', bornOn: '2017-04-02' } };
const [north, south] = [{ device: 'device-north', now: 10 }, { device: 'device-south', now: 20 }];
const renamed = (lastName: string, stamp: typeof north) => stampRecord(kofi, editCard(kofi, { ...kofi.card, lastName }), stamp);
const united = mergeRecord(renamed('Asante-Bell', north), renamed('Bell', south));

it('shows both values of a detail, and keeps the one that a person chooses', async () => {
  const { vault, user } = await openApp('/children/kofi', { records: [united] });
  const asked = screen.getByRole('region', { name: 'Two devices say different things' });
  const group = within(asked).getByRole('group', { name: 'Last name' });
  expect(screen.getByRole('heading', { level: 1, name: 'Kofi Bell' })).toBeVisible();
  await user.click(within(asked).getByRole('button', { name: 'Save what I chose' }));
  expect(within(asked).getByText('Choose a value first.')).toBeVisible();
  await user.click(within(group).getByRole('radio', { name: 'Asante-Bell' }));
  await user.click(within(asked).getByRole('button', { name: 'Save what I chose' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Kofi Asante-Bell' })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Two devices say different things' })).toBeNull());
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus()); // the button had it, and is gone

  const stored = await vault.readChild('kofi');
  if (!stored.ok || !stored.value) throw new Error('Kofi is here');
  // The choice travels: the other device's copy does not bring the question back.
  expect(mergeRecord(stored.value, united)).toEqual(stored.value);
  expect(mergeRecord(united, stored.value).card.lastName).toBe('Asante-Bell');
});

it('asks nothing where one device knew of the other', async () => {
  await openApp('/children/kofi', { records: [mergeRecord(kofi, renamed('Bell', south))] });
  expect(screen.getByRole('heading', { level: 1, name: 'Kofi Bell' })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Two devices say different things' })).toBeNull();
});

it('keeps a draft from being finished until its two answers are chosen between', async () => {
  const { id, edition } = framework;
  const start = emptyDraft({ id: 'r1', childId: 'kofi', framework: { id, edition }, kind: 'baseline', reviewedOn: '2026-11-20' });
  const code = framework.parts[0]?.domains[0]?.strands[0]?.code ?? '';
  const label = framework.parts[0]?.domains[0]?.strands[0]?.label ?? '';
  const rated = (level: 1 | 3, evidence: string, stamp: typeof north) => stampDraft(start, annotate(rate(start, 'school', code, level), 'school', code, { evidence }), stamp);
  const draft = mergeDraft(rated(1, 'With a picture.', north), rated(3, 'Only with Ms Okafor.', south));
  const { vault, user } = await openApp('/children/kofi/review/r1', { records: [kofi], drafts: [draft] });

  const asked = await screen.findByRole('region', { name: 'Two devices say different things' });
  await finishProfile(user);
  expect(await screen.findByRole('button', { name: /Two devices gave different answers/ })).toBeVisible();
  const group = within(asked).getByRole('group', { name: new RegExp(label) });
  await user.click(within(group).getByRole('radio', { name: /With a picture/ }));
  await user.click(within(asked).getByRole('button', { name: 'Save what I chose' }));
  await waitFor(async () => {
    const stored = await vault.readDraft('r1');
    expect(stored.ok && stored.value?.ratings.school[code]).toMatchObject({ mark: 1, evidence: 'With a picture.' });
    expect(stored.ok && stored.value?.versions?.beside).toBeUndefined();
  });
  expect(screen.queryByRole('region', { name: 'Two devices say different things' })).toBeNull();
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

it('says in the list of children, in words, for whom something waits to be chosen', async () => {
  const other = { ...kofi, id: 'bo', card: { ...kofi.card, firstName: 'Bo' } };
  const { vault } = await openApp('/children', { records: [united, other] });
  const row = async (name: string) => (await screen.findByRole('link', { name })).closest('tr');
  expect(await row('Kofi Bell')).toHaveTextContent('Two devices say different things');
  expect(await row('Bo Asante')).not.toHaveTextContent('Two devices');
  await vault.changeChild('kofi', (record) => record && chooseInRecord(record, new Map([['lastName', 'Asante-Bell']])));
  expect(await row('Kofi Asante-Bell')).toBeVisible();
  expect(await row('Kofi Asante-Bell')).not.toHaveTextContent('Two devices');
});

it.each([['vsend-core', 'r1'], ['elsewhere', 'r1']])('lets a person choose between drafts of two frameworks under one id (%s), and loses neither', async (chosenId) => {
  const begun = (ref: { id: string; edition: string }, school: string, stamp: typeof north) => {
    const start = emptyDraft({ id: 'r1', childId: 'kofi', framework: ref, kind: 'baseline', reviewedOn: '2026-11-20' });
    return stampDraft(undefined, { ...start, by: { school } }, stamp);
  };
  const { id, edition } = framework;
  const draft = mergeDraft(begun({ id, edition }, 'Ms Okafor', north), begun({ id: 'elsewhere', edition: '7' }, 'Mr Bell', south));
  const { vault, user } = await openApp('/children/kofi/review/r1', { records: [kofi], drafts: [draft] });
  const asked = await screen.findByRole('region', { name: 'This review was begun with two frameworks' });
  await user.click(within(asked).getByRole('radio', { name: chosenId === id ? new RegExp(framework.title) : /^elsewhere, edition 7/ }));
  await user.click(within(asked).getByRole('button', { name: 'Save what I chose' }));
  expect(await screen.findByText(/The other draft is in the bin, and can be put back for 30 days/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('region', { name: 'This review was begun with two frameworks' })).toBeNull());

  const drafts = await vault.draftsOf('kofi');
  if (!drafts.ok) throw new Error(drafts.problem.code);
  const told = drafts.value.drafts.map((one) => [one.id === 'r1', one.framework.id, one.by.school, one.removedAt !== undefined]);
  const [mine, other] = [[id, 'Ms Okafor'], ['elsewhere', 'Mr Bell']].toSorted(([one]) => (one === chosenId ? -1 : 1));
  expect(told.toSorted(([first]) => (first ? -1 : 1))).toEqual([[true, ...mine ?? [], false], [false, ...other ?? [], true]]);
});
