import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { vaultSentence } from '../../src/catalog/vaultSentence.ts';
import fileProblems from '../../src/catalog/file-problems.json';
import type { FrameworkRef } from '../../src/core/framework.ts';
import { writeEnvelope } from '../../src/data/file/writeFile.ts';
import type { FrameworkDocument, LocalHelp } from '../../src/core/library.ts';
import type { PackContent } from '../../src/data/vault/vault.ts';
import { restingIn } from '../../src/state/packs.ts';
import { rewrite } from '../data/vault/support.ts';
import { documentOf, TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../fixtures/twoPartsDocument.ts';
import { violations } from '../ui/violations.ts';
import { childWith, draftWith, framework as builtIn, good, goTo, type Opened, openApp, openRecords, profileOn, reload } from './support.tsx';

const FERN: FrameworkDocument = { ...documentOf(), id: 'fernshire', edition: '1.0', code: 'FN', title: 'Fernshire scale', owner: 'Fernshire Council', language: 'en' };
const FERN_2: FrameworkDocument = {
  ...FERN, edition: '2.0', readsAs: [{ from: { id: 'fernshire', edition: '1.0' }, strands: [{ how: 'same', from: ['TK1'], to: ['TK1'] }] }],
};
const reworded = (document: FrameworkDocument): FrameworkDocument => ({ ...document, source: 'Written anew' });

const BUILT_IN = `${builtIn.title}, edition ${builtIn.edition}`;
const ratedWith = ({ id, edition }: FrameworkRef) => profileOn('2025-11-12', { TK1: 2 }, { framework: { id, edition } });

const fileWith = (content: unknown) => new File([typeof content === 'string' ? content : JSON.stringify(content)], 'pack.json', { type: 'application/json' });
const frameworks = async () => within(await screen.findByRole('region', { name: 'Frameworks' }));
const localHelp = async () => within(await screen.findByRole('region', { name: 'Local help' }));
const rowOf = async (title: string | RegExp) => within(await screen.findByRole('row', { name: title }));
const radio = (name: string) => screen.getByRole('radio', { name });
const chosenIn = async ({ vault }: Opened) => (await vault.header()).framework;
const packsIn = async ({ vault }: Opened) => good(await vault.packs()).packs.map(({ content }) => content);

async function choose({ user }: Opened, content: unknown, label = 'Framework file') {
  await user.upload(await screen.findByLabelText(label), fileWith(content));
}

async function press({ user }: Opened, name: string | RegExp) {
  await user.click(await screen.findByRole('button', { name }));
}

async function confirm({ user }: Opened, name: string) {
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));
}

/** The settings of a device on which these packs are installed. */
async function openWith(contents: readonly PackContent[], start: Parameters<typeof openRecords>[0] = {}): Promise<Opened> {
  const { vault, name } = await openRecords(start);
  for (const content of contents) good(await vault.keepPack(content));
  vault.close();
  return openApp('/settings', { name });
}

describe('the frameworks on this device', () => {
  it('are at first the one that is built in, with nothing to choose', async () => {
    await openApp('/settings', { records: [childWith([profileOn('2025-11-12', { CI1: 2 })])], drafts: [draftWith()] });
    const section = await frameworks();
    expect(section.getByText(/^New reviews use/)).toHaveTextContent(`New reviews use ${BUILT_IN}.`);
    expect(section.queryByRole('radio')).not.toBeInTheDocument();
    const row = await rowOf(/built in/);
    expect(row.getByText(/, British English$/)).toBeInTheDocument();
    expect(await row.findByText('1 review and 1 draft')).toBeInTheDocument();
    expect(row.queryByRole('button')).not.toBeInTheDocument();
    expect(row.getByRole('link', { name: `Read the framework ${BUILT_IN}` })).toHaveAttribute('href', `#/framework/${builtIn.id}/${builtIn.edition}`);
    expect(section.getByRole('link', { name: 'Practise rating with worked cases' })).toHaveAttribute('href', '#/practice');
    expect(section.getByRole('link', { name: 'Write a framework of your own' })).toHaveAttribute('href', '#/framework/write');
  });

  it('are chosen among for new reviews, and the choice stays', async () => {
    const opened = await openWith([FERN, FERN_2]);
    expect(radio(BUILT_IN)).toBeChecked();
    await opened.user.click(radio('Fernshire scale, edition 2.0'));
    expect(await screen.findByText('New reviews use Fernshire scale, edition 2.0. Reviews and drafts that are here already keep theirs.')).toBeInTheDocument();
    await waitFor(() => expect(radio('Fernshire scale, edition 2.0')).toBeChecked());
    expect(await chosenIn(opened)).toEqual({ id: 'fernshire', edition: '2.0' });

    const again = await reload('/settings', opened);
    expect(radio('Fernshire scale, edition 2.0')).toBeChecked();
    await again.user.click(radio(BUILT_IN));
    await waitFor(() => expect(radio(BUILT_IN)).toBeChecked());
    expect(await chosenIn(again)).toBeUndefined();
  });

  it('are told with their language and owner, and read out whole by what can be done with each', async () => {
    await openWith([FERN], { records: [childWith([ratedWith(FERN), ratedWith(FERN)])] });
    const row = await rowOf(/Fernshire scale/);
    expect(row.getByRole('rowheader')).toHaveTextContent('Fernshire scaleEdition 1.0, installedfernshire, letters FN, English');
    expect(row.getAllByRole('cell')[0]).toHaveTextContent('Fernshire Council');
    expect(await row.findByText('2 reviews')).toBeInTheDocument();
  });

  it('that are missing are named, with what rests on them, until they are installed', async () => {
    const opened = await openApp('/settings', { records: [childWith([ratedWith(FERN)])], drafts: [draftWith({ framework: { id: 'fernshire', edition: '2.0' } })] });
    expect(await screen.findByText('fernshire 1.0: 1 review')).toBeInTheDocument();
    expect(screen.getByText('fernshire 2.0: 1 draft')).toBeInTheDocument();
    await choose(opened, FERN);
    await press(opened, 'Install');
    await waitFor(() => expect(screen.queryByText('fernshire 1.0: 1 review')).not.toBeInTheDocument());
    expect(screen.getByText('fernshire 2.0: 1 draft')).toBeInTheDocument();
  });

  it('follow what is done in another tab', async () => {
    const opened = await openApp('/settings', { records: [childWith()] });
    const other = await openRecords({ name: opened.name });
    await act(async () => { good(await other.vault.keepPack(FERN)); });
    expect(await (await rowOf(/Fernshire scale/)).findByText('Nothing')).toBeInTheDocument();
    await act(async () => { good(await other.vault.chooseFramework(FERN)); });
    await waitFor(() => expect(radio('Fernshire scale, edition 1.0')).toBeChecked());
    await act(async () => { good(await other.vault.changeDraft('d1', () => draftWith({ framework: { id: 'fernshire', edition: '1.0' } }))); });
    expect(await (await rowOf(/Fernshire scale/)).findByText('1 draft')).toBeInTheDocument();
    await act(async () => { good(await other.vault.writeChildren([childWith([ratedWith(FERN)])], [])); });
    expect(await (await rowOf(/Fernshire scale/)).findByText('1 review and 1 draft')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Remove Fernshire/ })).not.toBeInTheDocument();
  });
});

describe('installing a framework', () => {
  it('shows what the file holds, asks, and then has it here', async () => {
    const opened = await openWith([FERN]);
    await choose(opened, FERN_2);
    expect(await screen.findByText('The file is sound. Nothing has been installed yet.')).toBeInTheDocument();
    const fact = (term: string) => screen.getByText(term).nextElementSibling?.textContent;
    expect(screen.getByRole('heading', { name: 'Fernshire scale, edition 2.0' })).toBeInTheDocument();
    expect(['Id and edition', 'Letters in needs codes', 'Licence', 'It holds', 'Reviews it can be compared with', 'It replaces'].map(fact)).toEqual([
      'fernshire 2.0', 'FN', 'Anybody may use it', '2 parts, 3 domains, 7 strands, 40 examples, 28 ideas, 7 questions, 1 practice case',
      'Those rated with this edition, and with Fernshire scale, edition 1.0', 'Nothing',
    ]);
    expect(await packsIn(opened)).toEqual([FERN]);
    expect(await violations()).toEqual([]);

    await press(opened, 'Install');
    expect(await screen.findByText(`Installed: Fernshire scale, edition 2.0. New reviews use ${BUILT_IN}; you can choose another above.`)).toBeInTheDocument();
    expect(await packsIn(opened)).toEqual([FERN, FERN_2]);
    expect(await screen.findByRole('radio', { name: 'Fernshire scale, edition 2.0' })).not.toBeChecked();
    await waitFor(() => expect(screen.getByLabelText('Framework file')).toHaveFocus());
    expect(await violations()).toEqual([]);
  });

  it('changes nothing when it is cancelled', async () => {
    const opened = await openApp('/settings');
    await choose(opened, FERN);
    await press(opened, 'Cancel');
    expect(screen.queryByText('Letters in needs codes')).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText('Framework file')).toHaveFocus());
    expect(await packsIn(opened)).toEqual([]);
  });

  it('takes a file that is here already as it is', async () => {
    const opened = await openWith([FERN], { records: [childWith([ratedWith(FERN)])] });
    await choose(opened, JSON.stringify(FERN, null, 4));
    expect(await screen.findByText('Fernshire scale, edition 1.0 is already here, the very same. There is nothing to install.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Install' })).not.toBeInTheDocument();
  });

  it('replaces an edition on which nothing rests, and says so', async () => {
    const opened = await openWith([FERN]);
    await choose(opened, reworded(FERN));
    expect((await screen.findByText('It replaces')).nextElementSibling).toHaveTextContent('fernshire 1.0 as it is here now, on which nothing rests');
    await press(opened, 'Install');
    await screen.findByText(/^Installed: Fernshire scale, edition 1\.0\./);
    expect(await packsIn(opened)).toEqual([reworded(FERN)]);
  });

  const used = { id: FERN.id, edition: FERN.edition };
  const REFUSED: readonly (readonly [what: string, content: FrameworkDocument, start: Parameters<typeof openRecords>[0], why: RegExp])[] = [
    ['the edition a review rests on', reworded(FERN), { records: [childWith([ratedWith(FERN)])] }, /in use here: 1 review\. A review keeps its own edition for ever; ask for this content under a new edition number\.$/],
    ['the edition a draft rests on', reworded(FERN), { records: [childWith()], drafts: [draftWith({ framework: used })] }, /in use here: 1 draft\./],
    ['the edition that is built in', { ...FERN, id: builtIn.id, edition: builtIn.edition, code: builtIn.code }, {}, /is the framework that is built in, and it cannot be replaced/],
    ['the built-in framework’s letters', { ...FERN, id: 'oakshire', code: builtIn.code }, {}, new RegExp(`would begin with ${builtIn.code}, as those of “${builtIn.title}” \\(${builtIn.id}\\) do`)],
    ['the letters of another that is installed', { ...FERN, id: 'oakshire' }, {}, /would begin with FN, as those of “Fernshire scale” \(fernshire\) do/],
  ];

  it.each(REFUSED)('refuses %s', async (_what, content, start, why) => {
    const opened = await openWith([FERN], start);
    await choose(opened, content);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/^Problem: Nothing was installed\./);
    expect(alert).toHaveTextContent(why);
    expect(screen.queryByRole('button', { name: 'Install' })).not.toBeInTheDocument();
    expect(await packsIn(opened)).toEqual([FERN]);
  });

  it('refuses what has come to be used between the preview and the answer', async () => {
    const opened = await openWith([FERN], { records: [childWith()] });
    await choose(opened, reworded(FERN));
    await screen.findByRole('button', { name: 'Install' });
    const other = await openRecords({ name: opened.name });
    await act(async () => { good(await other.vault.writeChildren([childWith([ratedWith(FERN)])], [])); });
    await press(opened, 'Install');
    expect(await screen.findByRole('alert')).toHaveTextContent(/in use here: 1 review/);
    expect(await packsIn(opened)).toEqual([FERN]);
  });

  it('tells which fields it does not know, and installs them all the same', async () => {
    const opened = await openApp('/settings');
    const misspelt = JSON.stringify({ ...FERN, bands: [1] }).replace('"looksLike":', '"lookLike":');
    await choose(opened, misspelt);
    const unknown = (await screen.findByText('These fields are not known and will not show.')).closest('[role=status]');
    expect([...(unknown?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual([
      'Strand TK1, lookLike parts[0].domains[0].strands[0].library.lookLike', 'Bands bands',
    ]);
    expect(await violations()).toEqual([]);
    await press(opened, 'Install');
    await screen.findByText(/^Installed: Fernshire scale/);
    expect(await packsIn(opened)).toEqual([JSON.parse(misspelt)]);
  });

  it('lists every fault with its place', async () => {
    const opened = await openApp('/settings');
    await choose(opened, { ...FERN, code: 'fern', parts: FERN.parts.map((part) => ({ ...part, guidance: '' })) });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Nothing was installed. 3 places in this file must be put right.');
    expect(within(alert).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Code: The code that opens needs codes is two or three capital letters: FN. It says “fern”. code',
      'Part P, guidance: Something that is needed is missing. parts[0].guidance',
      'Part F, guidance: Something that is needed is missing. parts[1].guidance',
    ]);
    expect(alert).toHaveTextContent('Ask whoever wrote it to put this right, then choose the new file.');
    expect(await violations()).toEqual([]);
  });

  it('says what is wrong with a file that is none', async () => {
    const opened = await openApp('/settings');
    await choose(opened, '{"a": 1,}');
    expect(await screen.findByRole('alert')).toHaveTextContent('a comma too many. (line 1)');
    await choose(opened, 'Dear colleague');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This is not a framework or local help of this app.'));
  });

  it('sends a file of children to Files, and Files sends a framework here', async () => {
    const opened = await openApp('/settings');
    const { blob } = await writeEnvelope({ kind: 'backup', exportedOn: '2026-11-21', records: [childWith()], drafts: [] });
    await opened.user.upload(await screen.findByLabelText('Framework file'), new File([blob], 'backup.json', { type: 'application/json' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(`${fileProblems.childrenFile.what} ${fileProblems.childrenFile.todo}`);
    expect(good(await opened.vault.directory())).toEqual([]);

    await goTo('/share');
    await choose(opened, FERN, 'File to bring in');
    expect(await screen.findByText(new RegExp(fileProblems.packFile.todo))).toHaveTextContent('Nothing was changed.');
  });
});

describe('removing a framework', () => {
  it('takes it away at once, new reviews then use the one that is built in, and Undo brings both back', async () => {
    const opened = await openWith([FERN, TWO_PARTS_DOCUMENT]);
    await opened.user.click(radio('Fernshire scale, edition 1.0'));
    await waitFor(() => expect(radio('Fernshire scale, edition 1.0')).toBeChecked());

    await press(opened, 'Remove Fernshire scale, edition 1.0');
    expect(await screen.findByText(`Removed: Fernshire scale, edition 1.0. New reviews use ${BUILT_IN}. It can be undone until you go to another screen.`)).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() => expect(radio(BUILT_IN)).toBeChecked());
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Frameworks' })).toHaveFocus());
    expect(await packsIn(opened)).toEqual([TWO_PARTS_DOCUMENT]);
    await waitFor(async () => expect(await chosenIn(opened)).toBeUndefined());
    expect(await violations()).toEqual([]);

    await press(opened, 'Undo');
    expect(await screen.findByText('Back again: Fernshire scale, edition 1.0.')).toBeInTheDocument();
    await waitFor(() => expect(radio('Fernshire scale, edition 1.0')).toBeChecked());
    expect(await packsIn(opened)).toEqual(expect.arrayContaining([FERN, TWO_PARTS_DOCUMENT]));
  });

  it('leaves the choice alone when another one is chosen', async () => {
    const opened = await openWith([FERN, TWO_PARTS_DOCUMENT]);
    await act(async () => { good(await opened.vault.chooseFramework(TWO_PARTS_DOCUMENT)); });
    await press(opened, 'Remove Fernshire scale, edition 1.0');
    await screen.findByText(/^Removed: Fernshire scale, edition 1\.0\. It can be undone/);
    await waitFor(() => expect(radio('Two parts, edition 2.1')).toBeChecked());
    expect(await chosenIn(opened)).toEqual({ id: 'two-parts', edition: '2.1' });
  });

  it('is not offered while a review or draft rests on it', async () => {
    await openWith([FERN, FERN_2], { records: [childWith([ratedWith(FERN)])], drafts: [draftWith({ framework: { id: 'fernshire', edition: '2.0' } })] });
    expect(await screen.findAllByText('It stays while it is used.')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
  });

  it('is refused when something has come to rest on it in another tab', async () => {
    const opened = await openWith([FERN], { records: [childWith()] });
    const remove = await screen.findByRole('button', { name: 'Remove Fernshire scale, edition 1.0' });
    const other = await openRecords({ name: opened.name });
    const writing = other.vault.writeChildren([childWith([ratedWith(FERN)])], []);
    good(await writing);
    fireEvent.click(remove);
    expect(await screen.findByText('Fernshire scale, edition 1.0 stays. It is in use here: 1 review.')).toBeInTheDocument();
    expect(await packsIn(opened)).toEqual([FERN]);
  });

  it('tells when the records have been closed', async () => {
    const opened = await openWith([FERN]);
    const remove = await screen.findByRole('button', { name: 'Remove Fernshire scale, edition 1.0' });
    opened.vault.close();
    fireEvent.click(remove);
    expect(await screen.findAllByText(vaultSentence('closed'))).not.toHaveLength(0);
  });

  it('rids the device of one that cannot be read, and of the choice that led to it', async () => {
    const { vault, name } = await openRecords({ records: [childWith([ratedWith(FERN)])] });
    good(await vault.keepPack(FERN));
    good(await vault.chooseFramework(FERN));
    vault.close();
    await rewrite(name, 'pack', (rows) => rows.map((row) => ({ ...row, bytes: row.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) })));
    const opened = await openApp('/settings', { name });
    expect(await screen.findByText('Something that was installed cannot be read.')).toBeInTheDocument();
    expect(await screen.findByText('The framework that was chosen, fernshire 1.0, cannot be used.')).toBeInTheDocument();
    expect(await screen.findByText('fernshire 1.0: 1 review')).toBeInTheDocument();
    expect(await violations()).toEqual([]);

    await press(opened, 'Remove what cannot be read');
    await confirm(opened, 'Remove');
    await waitFor(() => expect(screen.queryByText('Something that was installed cannot be read.')).not.toBeInTheDocument());
    expect(good(await opened.vault.packs())).toEqual({ packs: [], damaged: [] });
    await waitFor(async () => expect(await chosenIn(opened)).toBeUndefined());
    await choose(opened, FERN);
    await press(opened, 'Install');
    expect(await (await rowOf(/Fernshire scale/)).findByText('1 review')).toBeInTheDocument();
  });

  it('takes away a copy of what has become built in, though reviews rest on that edition', async () => {
    const opened = await openWith([{ ...FERN, id: builtIn.id, edition: builtIn.edition }], { records: [childWith([profileOn('2025-11-12', { CI1: 2 })])] });
    await press(opened, 'Remove the installed copy');
    await screen.findByText(/^Removed: the installed copy/);
    expect(await packsIn(opened)).toEqual([]);
  });
});

describe('local help', () => {
  const OAK: LocalHelp = { ...TWO_PARTS_HELP, owner: 'Oakshire Council', framework: 'oakshire', strands: {} };

  it('is installed, replaced and removed', async () => {
    const opened = await openWith([TWO_PARTS_DOCUMENT]);
    expect((await localHelp()).getByText(/lead out of this app/)).toBeInTheDocument();
    expect((await localHelp()).getByText('None is installed.')).toBeInTheDocument();
    await choose(opened, TWO_PARTS_HELP, 'Local help file');
    expect((await screen.findByText('For the framework', { selector: 'dt' })).nextElementSibling).toHaveTextContent('Two parts');
    expect(screen.getByText('It holds').nextElementSibling).toHaveTextContent('1 idea for 1 strand');
    expect(screen.getByText('It replaces').nextElementSibling).toHaveTextContent('Nothing');
    await press(opened, 'Install');
    expect(await screen.findByText('Installed: Local help from Fernshire Council.')).toBeInTheDocument();
    const row = await rowOf(/^Fernshire Council/);
    expect(row.getAllByRole('cell').slice(0, 2).map((cell) => cell.textContent)).toEqual(['Two parts', '1']);

    const more: LocalHelp = { ...TWO_PARTS_HELP, strands: { ...TWO_PARTS_HELP.strands, ZZ1: { 1: [{ text: 'A group' }], 4: [{ text: 'A person to ring' }] } } };
    await choose(opened, more, 'Local help file');
    expect((await screen.findByText('It replaces')).nextElementSibling).toHaveTextContent('The local help from Fernshire Council that is here now');
    expect(screen.getByText('Not in that framework').nextElementSibling).toHaveTextContent('ZZ1.');
    await press(opened, 'Install');
    expect(await (await rowOf(/^Fernshire Council/)).findByText('3')).toBeInTheDocument();
    expect(await packsIn(opened)).toEqual([TWO_PARTS_DOCUMENT, more]);
    expect(await violations()).toEqual([]);

    await press(opened, 'Remove local help from Fernshire Council for Two parts');
    expect(await screen.findByText('Removed: the local help from Fernshire Council. It can be undone until you go to another screen.')).toBeInTheDocument();
    expect(await (await localHelp()).findByText('None is installed.')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Local help' })).toHaveFocus());
    expect(await packsIn(opened)).toEqual([TWO_PARTS_DOCUMENT]);
    await press(opened, 'Undo');
    expect(await (await rowOf(/^Fernshire Council/)).findByText('3')).toBeInTheDocument();
  });

  it('may be for a framework that is not here, and stands beside that of another owner', async () => {
    const opened = await openWith([TWO_PARTS_HELP]);
    await choose(opened, OAK, 'Local help file');
    expect((await screen.findByText('For the framework', { selector: 'dt' })).nextElementSibling).toHaveTextContent('oakshire, which is not on this device.');
    await press(opened, 'Install');
    expect(await rowOf(/^Oakshire Council/)).toBeDefined();
    expect(await packsIn(opened)).toEqual([TWO_PARTS_HELP, OAK]);
  });

  it('is known for what it is when it is chosen as a framework', async () => {
    const opened = await openApp('/settings');
    await choose(opened, TWO_PARTS_HELP, 'Framework file');
    expect(await screen.findByRole('heading', { name: 'Local help from Fernshire Council' })).toBeInTheDocument();
  });
});

it('counts what rests on each edition, damaged drafts left aside', async () => {
  const { vault, name } = await openRecords({ records: [childWith([ratedWith(FERN)])], drafts: [draftWith(), draftWith({ id: 'd2' })] });
  vault.close();
  await rewrite(name, 'draft', (rows) => rows.map((row) => (row.id === 'd2' ? { ...row, bytes: row.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) } : row)));
  const again = await openRecords({ name });
  expect(await restingIn(again.vault)).toEqual({ ok: true, value: [
    { framework: { id: 'fernshire', edition: '1.0' }, reviews: 1, drafts: 0 },
    { framework: { id: builtIn.id, edition: builtIn.edition }, reviews: 0, drafts: 1 },
  ] });
});
