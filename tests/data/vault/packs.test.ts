import { liveQuery } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { places } from '../../../src/core/framework.ts';
import { type FrameworkDocument, frameworkIn, libraryIn, type LocalHelp } from '../../../src/core/library.ts';
import { createTrialLock } from '../../../src/data/lock/trialLock.ts';
import type { PackContent, Vault } from '../../../src/data/vault/vault.ts';
import { TWO_PARTS } from '../../core/arbitraries.ts';
import { documentOf, TWO_PARTS_DOCUMENT, TWO_PARTS_HELP } from '../../fixtures/twoPartsDocument.ts';
import { childOf, draftOf, freshName, good, open, rawRows, rewrite } from './support.ts';

const NEXT_EDITION = documentOf({ ...TWO_PARTS, edition: '2.2' });
const RENAMED: FrameworkDocument = { ...TWO_PARTS_DOCUMENT, title: 'Two parts, with a slip put right' };
const MORE_HELP: LocalHelp = { ...TWO_PARTS_HELP, strands: { ...TWO_PARTS_HELP.strands, MV1: { 1: [{ text: 'Swimming on Saturdays' }] } } };
const REF = { id: TWO_PARTS.id, edition: TWO_PARTS.edition };

async function contents(vault: Vault): Promise<readonly PackContent[]> {
  return good(await vault.packs()).packs.map(({ content }) => content);
}

/** A closed vault in which these packs were kept, one after the other. */
async function closedWith(...packs: readonly PackContent[]): Promise<string> {
  const name = freshName();
  const vault = await open(name);
  for (const pack of packs) good(await vault.keepPack(pack));
  vault.close();
  return name;
}

describe('a pack', () => {
  it('is kept, and comes back whole when the vault is opened again', async () => {
    const vault = await open(await closedWith(TWO_PARTS_DOCUMENT, TWO_PARTS_HELP, NEXT_EDITION));
    expect(await contents(vault)).toEqual([TWO_PARTS_DOCUMENT, TWO_PARTS_HELP, NEXT_EDITION]);
    const [document = NEXT_EDITION] = (await contents(vault)).filter((content) => 'parts' in content);
    expect(places(frameworkIn(document)).map(({ strand }) => strand.code)).toEqual(places(TWO_PARTS).map(({ strand }) => strand.code));
    expect(libraryIn(document).strands['TK1']?.ideas['2']).toEqual(['Try this for TK1 at 2.']);
  });

  it.each<[what: string, first: PackContent, second: PackContent, kept: readonly PackContent[]]>([
    ['the same edition takes its place', TWO_PARTS_DOCUMENT, RENAMED, [RENAMED]],
    ['another edition stands beside it', TWO_PARTS_DOCUMENT, NEXT_EDITION, [TWO_PARTS_DOCUMENT, NEXT_EDITION]],
    ['another framework stands beside it', TWO_PARTS_DOCUMENT, { ...RENAMED, id: 'three-parts' }, [TWO_PARTS_DOCUMENT, { ...RENAMED, id: 'three-parts' }]],
    ['help of the same owner takes its place', TWO_PARTS_HELP, MORE_HELP, [MORE_HELP]],
    ['help of another owner stands beside it', TWO_PARTS_HELP, { ...MORE_HELP, owner: 'Riverbank Trust' }, [TWO_PARTS_HELP, { ...MORE_HELP, owner: 'Riverbank Trust' }]],
    ['help for another framework stands beside it', TWO_PARTS_HELP, { ...MORE_HELP, framework: 'vsend-core' }, [TWO_PARTS_HELP, { ...MORE_HELP, framework: 'vsend-core' }]],
  ])('%s', async (_, first, second, kept) => {
    expect(await contents(await open(await closedWith(first, second)))).toEqual(kept);
  });

  it('keeps its id when another takes its place, and is not written again when it is there as it is', async () => {
    const name = freshName();
    const vault = await open(name);
    good(await vault.keepPack(TWO_PARTS_DOCUMENT));
    const [before] = await rawRows(name, 'pack');
    const shown = good(await vault.packs());
    good(await vault.keepPack(structuredClone(TWO_PARTS_DOCUMENT)));
    expect(await rawRows(name, 'pack')).toEqual([before]);
    expect(good(await vault.packs())).toBe(shown);
    good(await vault.keepPack(RENAMED));
    const [after, ...others] = await rawRows(name, 'pack');
    expect(others).toEqual([]);
    expect(after?.id).toBe(before?.id);
    expect(after?.counter).toBeGreaterThan(before?.counter ?? 0);
  });

  it('lies in a row of random id, counter and sealed bytes, and nothing else', async () => {
    const rows = await rawRows(await closedWith(TWO_PARTS_DOCUMENT), 'pack');
    expect(rows).toEqual([{ id: expect.stringMatching(/^[\da-f-]{36}$/), counter: expect.any(Number), bytes: expect.any(Uint8Array) }]);
  });

  it('is taken away alone; an id that is not there is passed over', async () => {
    const vault = await open(await closedWith(TWO_PARTS_DOCUMENT, NEXT_EDITION));
    const [first] = good(await vault.packs()).packs;
    good(await vault.erasePack(first?.id ?? ''));
    good(await vault.erasePack('nobody'));
    expect(await contents(vault)).toEqual([NEXT_EDITION]);
  });

  it('is installed once when two tabs do it at the same moment', async () => {
    const name = freshName();
    const tabs = [await open(name), await open(name)] as const;
    await Promise.all([...tabs.map((vault) => vault.keepPack(TWO_PARTS_DOCUMENT)), ...tabs.map((vault) => vault.keepPack(TWO_PARTS_HELP))]);
    for (const vault of tabs) expect(new Set(await contents(vault))).toEqual(new Set([TWO_PARTS_DOCUMENT, TWO_PARTS_HELP]));
    expect(await rawRows(name, 'pack')).toHaveLength(2);
  });
});

describe('a pack that cannot be believed', () => {
  it.each<[what: string, text: string]>([
    ['is no JSON', '{"format":'],
    ['is no pack', '"two parts"'],
    ['has no strands', JSON.stringify({ ...TWO_PARTS_DOCUMENT, parts: [] })],
    ['has one code twice', JSON.stringify({ ...TWO_PARTS_DOCUMENT, parts: [...TWO_PARTS_DOCUMENT.parts, ...TWO_PARTS_DOCUMENT.parts] })],
    ['leads to an address that is no web page', JSON.stringify({ ...TWO_PARTS_HELP, strands: { TK1: { 2: [{ text: 'Here', link: 'javascript:alert(1)' }] } } })],
    ['is of a newer version', JSON.stringify({ ...TWO_PARTS_DOCUMENT, version: 2 })],
  ])('because what is sealed in it %s is told like a damaged one', async (_, text) => {
    const name = await closedWith(TWO_PARTS_DOCUMENT);
    const { id = '', counter = 0 } = (await rawRows(name, 'pack'))[0] ?? {};
    const bytes = await createTrialLock().seal({ store: 'pack', id: String(id), counter }, new TextEncoder().encode(text));
    await rewrite(name, 'pack', ([row]) => [{ ...row, bytes }]);
    expect(good(await (await open(name)).packs())).toEqual({ packs: [], damaged: [id] });
  });

  it.each([0, 50, 5_000])('because it was changed is told by its id, and the others still come (byte %i flipped)', async (at) => {
    const name = await closedWith(TWO_PARTS_DOCUMENT, TWO_PARTS_HELP);
    const [one] = await rawRows(name, 'pack').then((rows) => rows.toSorted((a, b) => a.counter - b.counter));
    await rewrite(name, 'pack', (rows) => rows.map((row) => (row.id === one?.id ? { ...row, bytes: row.bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)) } : row)));
    const vault = await open(name);
    const { packs, damaged } = good(await vault.packs());
    expect(packs.map(({ content }) => content)).toEqual([TWO_PARTS_HELP]);
    expect(damaged).toEqual([one?.id]);
  });

  it('because two have changed places, or an older one was put back under the newer number, is told', async () => {
    const name = await closedWith(TWO_PARTS_DOCUMENT, TWO_PARTS_HELP);
    await rewrite(name, 'pack', ([a, b]) => (a && b ? [{ ...a, bytes: b.bytes }, { ...b, counter: b.counter + 1 }] : []));
    const { packs, damaged } = good(await (await open(name)).packs());
    expect(packs).toEqual([]);
    expect(damaged).toHaveLength(2);
  });

  it('can be erased, and installed anew beside', async () => {
    const name = await closedWith(TWO_PARTS_DOCUMENT);
    await rewrite(name, 'pack', (rows) => rows.map((row) => ({ ...row, bytes: row.bytes.slice(0, 9) })));
    const vault = await open(name);
    const [id = ''] = good(await vault.packs()).damaged;
    good(await vault.keepPack(TWO_PARTS_DOCUMENT));
    expect(good(await vault.packs())).toMatchObject({ packs: [{ content: TWO_PARTS_DOCUMENT }], damaged: [id] });
    good(await vault.erasePack(id));
    expect(good(await vault.packs())).toMatchObject({ packs: [{ content: TWO_PARTS_DOCUMENT }], damaged: [] });
  });
});

describe('packs that come with children', () => {
  it('are kept in the same transaction', async () => {
    const vault = await open();
    good(await vault.writeChildren([childOf('a', 1)], [draftOf('r1', 'a')], { packs: [TWO_PARTS_DOCUMENT, TWO_PARTS_HELP, RENAMED] }));
    expect(await contents(vault)).toEqual([RENAMED, TWO_PARTS_HELP]);
    expect(good(await vault.readChild('a'))).toMatchObject(childOf('a', 1));
  });

  it('are not kept when a draft among them is refused', async () => {
    const vault = await open();
    const refused = await vault.writeChildren([childOf('a')], [draftOf('r1', 'nobody')], { packs: [TWO_PARTS_DOCUMENT] });
    expect(refused).toEqual({ ok: false, problem: { code: 'noChild' } });
    expect(await contents(vault)).toEqual([]);
    expect(good(await vault.readChild('a'))).toBeUndefined();
  });

  it('are kept when there is nothing else, and do not wait for anything when all is there already', async () => {
    const vault = await open();
    for (const _ of [1, 2]) good(await vault.writeChildren([], [], { packs: [TWO_PARTS_DOCUMENT] }));
    expect(await contents(vault)).toEqual([TWO_PARTS_DOCUMENT]);
  });

  it('never take the place of what another tab has kept meanwhile: reviews may rest on it', async () => {
    const name = freshName();
    const [one, two] = [await open(name), await open(name)];
    good(await one.packs());
    good(await two.keepPack(TWO_PARTS_DOCUMENT));
    good(await one.writeChildren([childOf('a')], [], { packs: [RENAMED] }));
    expect(await contents(two)).toEqual([TWO_PARTS_DOCUMENT]);
    expect(good(await two.readChild('a'))).toMatchObject(childOf('a'));
  });
});

describe('the framework for new reviews', () => {
  it('stands in the header until the built-in one is chosen again, whatever else is written', async () => {
    const name = freshName();
    const vault = await open(name);
    expect(await vault.header()).not.toHaveProperty('framework');
    good(await vault.chooseFramework(TWO_PARTS_DOCUMENT));
    good(await vault.writeChildren([childOf('a')], []));
    good(await vault.noteBackup('2026-11-21T10:00:00.000Z'));
    expect(await (await open(name)).header()).toMatchObject({ framework: REF, changesSinceBackup: 0 });
    expect((await rawRows(name, 'header')).map((row) => 'framework' in row && row.framework)).toEqual([REF]);
    good(await vault.chooseFramework(undefined));
    expect(await vault.header()).not.toHaveProperty('framework');
  });
});

it('erasing everything takes packs and the chosen framework along', async () => {
  const name = await closedWith(TWO_PARTS_DOCUMENT, TWO_PARTS_HELP);
  const vault = await open(name);
  good(await vault.chooseFramework(REF));
  expect(good(await vault.packs()).packs).toHaveLength(2);
  good(await vault.eraseEverything());
  expect(good(await vault.packs())).toEqual({ packs: [], damaged: [] });
  expect(await vault.header()).not.toHaveProperty('framework');
  expect(await rawRows(name, 'pack')).toEqual([]);
  good(await vault.keepPack(TWO_PARTS_HELP));
  expect(await contents(vault)).toEqual([TWO_PARTS_HELP]);
});

describe('a live query of packs', () => {
  it.each<[what: string, write: (vault: Vault) => Promise<unknown>, after: readonly PackContent[] | undefined]>([
    ['wakes when one is kept', (vault) => vault.keepPack(TWO_PARTS_HELP), [TWO_PARTS_DOCUMENT, TWO_PARTS_HELP]],
    ['wakes when one is replaced', (vault) => vault.keepPack(RENAMED), [RENAMED]],
    ['wakes when one comes with children', (vault) => vault.writeChildren([childOf('a')], [], { packs: [NEXT_EDITION] }), [TWO_PARTS_DOCUMENT, NEXT_EDITION]],
    ['wakes when one is taken away', async (vault) => vault.erasePack(good(await vault.packs()).packs[0]?.id ?? ''), []],
    ['sleeps while a child is changed', (vault) => vault.writeChildren([childOf('a')], []), undefined],
    ['sleeps while the same is kept again', (vault) => vault.keepPack(TWO_PARTS_DOCUMENT), undefined],
  ])('%s, in another tab', async (_, write, after) => {
    const name = await closedWith(TWO_PARTS_DOCUMENT);
    const [vault, otherTab] = [await open(name), await open(name)];
    const told: (readonly PackContent[])[] = [];
    const watching = liveQuery(async () => contents(vault)).subscribe({ next: (packs) => told.push(packs), error: (error) => { throw error; } });
    await vi.waitFor(() => expect(told).toEqual([[TWO_PARTS_DOCUMENT]]));
    await write(otherTab);
    if (after) await vi.waitFor(() => expect(told.at(-1)).toEqual(after));
    else await new Promise((resolve) => { setTimeout(resolve, 30); });
    expect(told).toHaveLength(after ? 2 : 1);
    watching.unsubscribe();
  });

  it('gives the same list, and the same documents in it, while nothing has changed', async () => {
    const vault = await open(await closedWith(TWO_PARTS_DOCUMENT, TWO_PARTS_HELP));
    const [one, two] = await Promise.all([vault.packs(), vault.packs()]);
    expect(good(one).packs).toBe(good(two).packs);
    const [document] = good(one).packs;
    good(await vault.keepPack(MORE_HELP));
    const after = good(await vault.packs());
    expect(after.packs).not.toBe(good(one).packs);
    expect(after.packs[0]?.content).toBe(document?.content);
  });
});
