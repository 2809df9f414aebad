import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { profileEvents } from '../../src/core/review.ts';
import type { ChildRecord } from '../../src/core/child.ts';
import type { Draft } from '../../src/core/draft.ts';
import type { Erasure } from '../../src/core/merge/erasure.ts';
import type { EnvelopeKind } from '../../src/data/file/envelope.ts';
import { writeEnvelope } from '../../src/data/file/writeFile.ts';
import { CARD, childWith, draftWith, good, type Opened, openApp, profileOn } from './support.tsx';

const wilf = childWith([], { firstName: 'Wilf', lastName: undefined }, 'wilf');
const review = profileOn('2026-11-04', { CI1: 2 });

interface Content {
  readonly records: readonly ChildRecord[];
  readonly drafts?: readonly Draft[];
  readonly erased?: readonly Erasure[];
  readonly kind?: EnvelopeKind;
}

/** A backup of these very records, or a file of another kind, up to its preview. */
async function look({ vault, user }: Opened, { records, drafts = [], erased = [], kind = 'backup' }: Content): Promise<void> {
  const { vaultId } = await vault.header();
  const { blob } = await writeEnvelope({ kind, exportedOn: '2026-11-21', records, drafts, ...(kind === 'backup' && { vaultId, erased }) });
  await user.upload(screen.getByLabelText('File to bring in'), new File([blob], 'a.json', { type: 'application/json' }));
  await screen.findByRole('table', { name: 'What the file holds' });
}

const rowOf = (name: string) => screen.getByRole('rowheader', { name }).closest('tr');
const accept = ({ user }: Opened) => user.click(screen.getByRole('button', { name: 'Import' }));
const here = async ({ vault }: Opened, id: string) => good(await vault.readChild(id));

it.each<EnvelopeKind>(['backup', 'transfer'])('leaves out who was erased in another tab after the preview, and says so: %s', async (kind) => {
  const opened = await openApp('/share', { records: [childWith(), wilf], drafts: [draftWith()] });
  const drafts = [draftWith({ by: { school: 'Ms Okafor' } })];
  await look(opened, { kind, records: [childWith([review]), { ...wilf, cardEdition: 2, card: { ...wilf.card, setting: 'Elsewhere' } }], drafts });
  good(await opened.vault.eraseWhere(['odette']));
  await accept(opened);
  expect(await screen.findByText('Brought in: 1 child. Left out, because erased here since the file was looked at: 1 child.')).toBeInTheDocument();
  expect(await here(opened, 'odette')).toBeUndefined();
  expect(good(await opened.vault.draftsOf('odette')).drafts).toEqual([]);
  expect((await here(opened, 'wilf'))?.card.setting).toBe('Elsewhere');
  expect(good(await opened.vault.logged()).filter(({ kind: of }) => of === 'import')).toMatchObject([{ count: 1, children: ['wilf'] }]);
});

it('leaves out a draft that was erased in another tab after the preview', async () => {
  const opened = await openApp('/share', { records: [childWith()], drafts: [draftWith()] });
  await look(opened, { records: [childWith()], drafts: [{ ...draftWith({ by: { school: 'Ms Okafor' } }), versions: { seen: { south: 20 }, at: { 'by.school': { device: 'south', n: 20 } } } }] });
  good(await opened.vault.eraseDraft('d1'));
  await accept(opened);
  expect(await screen.findByText('Left out, because of what was done here since the file was looked at: 1 draft.')).toBeInTheDocument();
  expect(good(await opened.vault.readDraft('d1'))).toBeUndefined();
});

it.each<EnvelopeKind>(['backup', 'share'])('changes nothing of a record that is not to be changed, and says so before: %s', async (kind) => {
  const kept = childWith([], { restrictedOn: '2026-11-01' });
  const opened = await openApp('/share', { records: [kept], drafts: [draftWith()] });
  await look(opened, { kind, records: [{ ...childWith([review]), cardEdition: 9, card: { ...CARD, pronouns: 'they/them' } }], drafts: kind === 'share' ? [] : [draftWith({ kind: 'baseline' })] });
  expect(rowOf('Odette Marlowe-Quist')).toHaveTextContent('Not to be changed: left as it is');
  expect(rowOf('Odette Marlowe-Quist')).not.toHaveTextContent(/new here|Replaces/);
  expect(screen.getByText('Nothing to bring in: all of it is here already, or stays as it is here.')).toBeInTheDocument();
  expect(await here(opened, 'odette')).toEqual(kept);
});

it('does not erase a child whose record is not to be changed, though another device did', async () => {
  const kept = childWith([], { restrictedOn: '2026-11-01' });
  const opened = await openApp('/share', { records: [kept, wilf] });
  await look(opened, { records: [wilf], erased: [{ id: 'odette', seen: { before: 1 }, events: [] }] });
  expect(screen.getByText('Erased on another device, and stays here, because the record is not to be changed:')).toBeInTheDocument();
  await accept(opened);
  await screen.findByText('Done.');
  expect(await here(opened, 'odette')).toEqual(kept);
});

it('leaves a record as it is that became one not to be changed after the preview', async () => {
  const opened = await openApp('/share', { records: [childWith()] });
  await look(opened, { records: [childWith([review])] });
  good(await opened.vault.changeChild('odette', (record) => record && { ...record, card: { ...record.card, restrictedOn: '2026-11-21' } }));
  await accept(opened);
  expect(await screen.findByText('Left as it is, because the record is not to be changed: 1 child.')).toBeInTheDocument();
  expect((await here(opened, 'odette'))?.events).toEqual([]);
});

it('refuses a draft under the id of another child’s draft here, and brings the rest in', async () => {
  const mine = draftWith({ childId: 'wilf', by: { school: 'Mine' } });
  const opened = await openApp('/share', { records: [childWith(), wilf], drafts: [mine] });
  await look(opened, { records: [childWith([review])], drafts: [draftWith({ by: { school: 'Theirs' } })] });
  expect(rowOf('Odette Marlowe-Quist')).toHaveTextContent('Draft: left out: another child here has a draft under the same name');
  await accept(opened);
  expect(await screen.findByText('Brought in: 1 child.')).toBeInTheDocument();
  expect(good(await opened.vault.readDraft('d1'))).toEqual(mine);
  expect((await here(opened, 'odette'))?.events).toHaveLength(1);
});

it('refuses it also where the other child’s draft was begun after the preview', async () => {
  const opened = await openApp('/share', { records: [childWith(), wilf] });
  await look(opened, { records: [childWith()], drafts: [draftWith({ by: { school: 'Theirs' } })] });
  good(await opened.vault.changeDraft('d1', () => draftWith({ childId: 'wilf' })));
  await accept(opened);
  expect(await screen.findByText('Left out, because of what was done here since the file was looked at: 1 draft.')).toBeInTheDocument();
  expect(good(await opened.vault.readDraft('d1'))?.childId).toBe('wilf');
});

it('says how much has no place in its framework, and keeps it as it is', async () => {
  const odd = profileOn('2026-11-05', { CI1: 2, XX1: 3, XX2: 1 }, { strengths: { YY: { text: 'Sings.' } } });
  const opened = await openApp('/share', { records: [] });
  await look(opened, { records: [{ ...childWith([review, odd]), example: true }, { ...wilf, example: true }], drafts: [draftWith({ ratings: { school: { XX3: { mark: 1 } }, family: {} } })] });
  expect(rowOf('Odette Marlowe-Quist')).toHaveTextContent('3 ratings of strands and the strengths of 1 domain that this framework does not have are kept as they are');
  expect(rowOf('Wilf')).not.toHaveTextContent('does not have');
  await accept(opened);
  await screen.findByText(/^Brought in: 2 children/);
  expect(profileEvents((await here(opened, 'odette'))?.events ?? [])[1]?.profile.views[0]?.ratings).toHaveProperty('XX2');
  // What is here already is told no more.
  await look(opened, { records: [{ ...childWith([review, odd]), example: true }] });
  expect(rowOf('Odette Marlowe-Quist')).not.toHaveTextContent('does not have');
});

it('offers no import where every line says “the same as here”, and counts only what changed', async () => {
  const mine = childWith([review]);
  const noted = { ...mine, versions: { seen: { south: 20 }, at: { 'card.firstName': { device: 'south', n: 20 } } } };
  const opened = await openApp('/share', { records: [mine, wilf] });
  await look(opened, { records: [noted, wilf] }); // all that is new is what the other device knows
  for (const name of ['Odette Marlowe-Quist', 'Wilf']) expect(rowOf(name)).toHaveTextContent('The same as here');
  expect(screen.getByText(/^Nothing to bring in/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Import' })).not.toBeInTheDocument();
  await look(opened, { records: [noted, { ...wilf, cardEdition: 2, card: { ...wilf.card, setting: 'Elsewhere' } }] });
  await accept(opened);
  expect(await screen.findByText('Brought in: 1 child.')).toBeInTheDocument();
  expect(good(await opened.vault.logged())).toMatchObject([{ kind: 'import', count: 1, children: ['wilf'] }]);
});

it('brings an erased draft back only where a person says so', async () => {
  const opened = await openApp('/share', { records: [childWith()] });
  const begun = good(await opened.vault.changeDraft('d1', () => draftWith({ by: { school: 'Ms Okafor' } })))?.draft;
  if (!begun) throw new Error('the draft was begun');
  good(await opened.vault.eraseDraft('d1'));
  await look(opened, { records: [childWith()], drafts: [begun] });
  expect(rowOf('Odette Marlowe-Quist')).toHaveTextContent('Draft: erased from these records, and stays erased');
  expect(screen.getByText('Nothing to bring in: all of it is here already, or stays as it is here.')).toBeInTheDocument();
  await opened.user.click(screen.getByRole('checkbox', { name: /^Bring back the draft erased from these records/ }));
  await accept(opened);
  await screen.findByText('Brought in: 1 draft.');
  expect(good(await opened.vault.readDraft('d1'))).toMatchObject({ by: { school: 'Ms Okafor' } });
  await look(opened, { records: [childWith()], drafts: [begun] });
  expect(within(screen.getByRole('table', { name: 'What the file holds' })).queryByText(/erased/)).not.toBeInTheDocument();
});

it('erases here the draft that another device erased, after it had seen all of it', async () => {
  const opened = await openApp('/share', { records: [childWith()] });
  const begun = good(await opened.vault.changeDraft('d1', () => draftWith()))?.draft;
  const erased: Erasure[] = [{ id: 'd1', draft: true, seen: begun?.versions?.seen ?? {}, events: [] }];
  await look(opened, { records: [childWith()], erased });
  expect(screen.getByText('Drafts erased on another device, that would be erased here as well: 1.')).toBeInTheDocument();
  expect(screen.queryByText(/more erased on another device/)).not.toBeInTheDocument();
  await accept(opened);
  await waitFor(async () => expect(good(await opened.vault.readDraft('d1'))).toBeUndefined());
  expect(await here(opened, 'odette')).toBeDefined();
});
